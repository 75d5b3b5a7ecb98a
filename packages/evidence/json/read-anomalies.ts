import type { Anomaly } from '@etalon/core/evidence';
import type { PieceFinding } from '../piece-content.ts';
import { refuse } from '../refuse.ts';
import { anomaliesSchema } from './anomalies-schema.ts';
import { checkSchema, repeatedIds } from './check-schema.ts';
import { parseJson } from './parse-json.ts';
import { unknownFields } from './unknown-fields.ts';

const FIELDS = ['id', 'type', 'place', 'evidence', 'cause'];

export interface ReadAnomalies {
  readonly anomalies: readonly Anomaly[];
  readonly findings: readonly PieceFinding[];
}

/** Reads the text of `anomalies.json`; refuses with the JSON pointer of the first fault, and repeated ids. */
export function readAnomalies(text: string): ReadAnomalies {
  const value = parseJson(text);
  const anomalies = checkSchema<readonly Anomaly[]>(anomaliesSchema, value);
  const repeated = repeatedIds(anomalies.map((anomaly) => anomaly.id));
  if (repeated !== null) refuse('E_DUP_ID', `/${repeated.index}/id`, { id: repeated.id });
  return { anomalies, findings: unknownFields(value, FIELDS, '') };
}
