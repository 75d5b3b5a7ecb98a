import { readCnilPia, toImpactAssessment } from '@etalon/privacy';
import { readParameters } from '../read-parameters.ts';
import type { RunKind } from '../run-kind.ts';
import { toJson } from '../statistics/to-json.ts';
import { checkOneInput, firstInput, readText } from './load-input.ts';

const MAX_BYTES = 20_000_000;
const schema = { type: 'object', additionalProperties: false };

/** The text of an export of the CNIL tool; throws `privacy.impact-file-unreadable` when it is too long to be one. */
export function readPiaText(path: string): Promise<string> {
  return readText(path, { most: MAX_BYTES, code: 'privacy.impact-file-unreadable' });
}

/** An export of the CNIL PIA tool as an impact assessment of the workshop; a level off the scale is kept, to be told. */
export const importPia: RunKind = {
  kind: 'privacy.pia-import',
  version: '1.0.0',
  title: { fr: 'Lecture d’un export PIA', en: 'Reading of a PIA export' },
  interactive: true,
  check: (parameters, inputs) => {
    readParameters(schema, parameters);
    checkOneInput(inputs);
  },
  perform: async (task) => {
    const pia = readCnilPia(await readPiaText(firstInput(task).path));
    return { result: { kind: 'read', assessment: toJson(toImpactAssessment(pia)) }, outputs: [] };
  },
};
