import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EtalonError } from '@etalon/error';
import { type ImpactAssessment, readCnilPia, startCnilPia, writeCnilPia } from '@etalon/privacy';
import { isJsonObject, type Json } from '@etalon/workshop';
import { readImpact } from '@etalon/workshop/protection';
import { readParameters } from '../read-parameters.ts';
import type { RunKind } from '../run-kind.ts';
import { readPiaText } from './import-pia.ts';

interface Parameters {
  readonly assessment: Json;
  readonly now: string;
}

const schema = {
  type: 'object',
  additionalProperties: false,
  required: ['assessment', 'now'],
  properties: { assessment: { type: 'object' }, now: { type: 'string', minLength: 10 } },
};
const NAME = 'pia-cnil.json';

/** The assessment as the JSON that the CNIL PIA tool imports; over the file it came from, when it did, so that nothing of it is lost. */
export const exportPia: RunKind = {
  kind: 'privacy.pia-export',
  version: '1.0.0',
  title: { fr: 'Export pour l’outil PIA', en: 'Export for the PIA tool' },
  interactive: true,
  check: (parameters, inputs) => {
    readParameters<Parameters>(schema, parameters);
    if (inputs.length > 1)
      throw new EtalonError('runs.bad-inputs', { info: { wanted: 1, given: inputs.length } });
  },
  perform: async (task) => {
    const { assessment, now } = readParameters<Parameters>(schema, task.parameters);
    const wanted: ImpactAssessment = readImpact(isJsonObject(assessment) ? assessment : {});
    const [origin] = task.inputs;
    const before =
      origin === undefined ? startCnilPia(wanted.name, now) : readCnilPia(await readPiaText(origin.path));
    const text = writeCnilPia(before, { assessment: wanted, now });
    await writeFile(join(task.folder, NAME), text);
    return {
      result: { kind: 'written', bytes: Buffer.byteLength(text) },
      outputs: [{ name: NAME, mediaType: 'application/json' }],
    };
  },
};
