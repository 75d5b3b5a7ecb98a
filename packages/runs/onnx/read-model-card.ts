import { readFile, stat } from 'node:fs/promises';
import { EtalonError } from '@etalon/error';
import { type ModelFacts, readCard } from '@etalon/onnx';
import { readParameters } from '../read-parameters.ts';
import type { RunInput, RunKind } from '../run-kind.ts';
import { toJson } from '../statistics/to-json.ts';
import { checkInputs, closed } from '../warehouse/parameters.ts';

const MOST_MEBIBYTES = 512;
const schema = closed({}, []);

/** The card of a model of somebody else, read without running it. */
export const readModelCard: RunKind = {
  kind: 'models.read-onnx',
  version: '1.0.0',
  title: { fr: 'Fiche d’un modèle ONNX', en: 'Card of an ONNX model' },
  interactive: true,
  check: (parameters, inputs) => {
    readParameters<object>(schema, parameters);
    checkInputs(inputs, { min: 1, max: 1 });
  },
  perform: async (task) => {
    const [input] = task.inputs;
    return { result: toJson(await loadCard(input)), outputs: [] };
  },
};

/** The card of a file; throws as `readCard` does, before reading what is too large. */
export async function loadCard(input: RunInput | undefined): Promise<ModelFacts> {
  if (input === undefined) throw new EtalonError('runs.bad-inputs', { info: { wanted: 1, given: 0 } });
  const { size } = await stat(input.path);
  if (size > MOST_MEBIBYTES * 1024 * 1024)
    throw new EtalonError('onnx.too-large', { info: { mebibytes: MOST_MEBIBYTES } });
  return readCard(await readFile(input.path));
}
