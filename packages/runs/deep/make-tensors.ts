import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDeepTensors } from '@etalon/deep';
import type { RunKind } from '../run-kind.ts';
import { toJson } from '../statistics/to-json.ts';
import { readTensorParameters } from './deep-parameters.ts';
import { prepareTensors } from './prepare-tensors.ts';

/** The rows, the plan and the seed of a training in one file, for a browser to learn from. */
export const makeTensors: RunKind = {
  kind: 'models.tensors',
  version: '1.2.0',
  title: { fr: 'Lignes d’un réseau', en: 'Rows of a network' },
  interactive: false,
  check: (parameters, inputs) => {
    readTensorParameters(parameters, inputs);
  },
  perform: async (task, tools) => {
    const parameters = readTensorParameters(task.parameters, task.inputs);
    const { tensors, loaded } = await prepareTensors(await tools.openDuckdb(), task, parameters);
    const name = 'lignes.safetensors';
    await writeFile(join(task.folder, name), writeDeepTensors(tensors));
    const { data, names, fits } = tensors;
    return {
      result: toJson({
        rows: data.rows,
        shape: data.shape,
        classes: names,
        fits: fits.map(({ train, validation, test }) => ({
          train: train.length,
          validation: validation.length,
          test: test.length,
        })),
        warnings: loaded.warnings,
      }),
      outputs: [{ name, mediaType: 'application/octet-stream' }],
    };
  },
};
