import { readFile, stat } from 'node:fs/promises';
import { EtalonError } from '@etalon/error';
import { readCnilPia, toImpactAssessment } from '@etalon/privacy';
import { readParameters } from '../read-parameters.ts';
import type { RunKind } from '../run-kind.ts';
import { checkOneInput, firstInput, toJson } from './load-input.ts';

const MAX_BYTES = 20_000_000;
const schema = { type: 'object', additionalProperties: false };

/** The text of an export of the CNIL tool; throws `privacy.impact-file-unreadable` when it is too long to be one. */
export async function readPiaText(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size > MAX_BYTES)
    throw new EtalonError('privacy.impact-file-unreadable', { info: { problem: `> ${MAX_BYTES}` } });
  return readFile(path, 'utf8');
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
