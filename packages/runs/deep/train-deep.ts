import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Checkpoint,
  type DeepPlace,
  type DeepTraining,
  openTraining,
  readCheckpoint,
  writeCheckpoint,
  writeOnnx,
  writeWeights,
} from '@etalon/deep';
import type { Duckdb } from '@etalon/duckdb';
import { writePredictions } from '../learning/write-training.ts';
import { readIds } from '../models/read-columns.ts';
import type { RunKind, RunOutput, RunTask, RunTools } from '../run-kind.ts';
import { toJson } from '../statistics/to-json.ts';
import { findInput } from '../warehouse/parameters.ts';
import { type AskedFits, askModels } from './ask-models.ts';
import { type DeepParameters, readDeepParameters } from './deep-parameters.ts';
import { describeTraining } from './describe-training.ts';
import { type PreparedTensors, prepareTensors } from './prepare-tensors.ts';

const BYTES = 'application/octet-stream';
const LEARNING = 0.95;
const CHECKPOINT = 'point-de-reprise.safetensors';

/** A network composed layer by layer, learned on a plan of validation, asked on rows that it never saw; or taken up where a checkpoint left it. */
export const trainDeep: RunKind = {
  kind: 'models.deep',
  version: '1.2.0',
  title: { fr: 'Entraînement d’un réseau', en: 'Training of a network' },
  interactive: false,
  check: (parameters, inputs) => {
    readDeepParameters(parameters, inputs);
  },
  perform: async (task, tools) => {
    const parameters = readDeepParameters(task.parameters, task.inputs);
    const duck = await tools.openDuckdb();
    const prepared = await prepareTensors(duck, task, parameters);
    const taken = await readTaken(task, parameters, prepared);
    const training = openTraining(prepared.tensors, parameters, taken.states);
    const began = performance.now();
    const checkpoint = learn({ training, taken, parameters, prepared, tools });
    const seconds = (performance.now() - began) / 1000;
    const isDone = training.share() === 1;
    const asked = isDone ? askModels(prepared, parameters, training) : null;
    const ids = await listIds(duck, parameters, prepared);
    const document = describeTraining({ task, parameters, prepared, ids, training, asked, checkpoint });
    const outputs = [
      await write(task, 'entrainement.json', `${JSON.stringify(document, null, 1)}\n`),
      ...(asked === null ? [] : await writeModel(duck, task, { parameters, prepared, training, asked })),
      await write(task, CHECKPOINT, writeCheckpoint(prepared.tensors, parameters, checkpoint)),
    ];
    return { result: toJson({ ...document, timings: { [parameters.name]: seconds } }), outputs };
  },
};

interface Taken extends Checkpoint {
  /** Epochs that this very run had made before it was cut. */
  readonly made: number;
}

/** Where to begin: what this run left when it was cut, else the checkpoint that it was given, else nothing. */
async function readTaken(
  task: RunTask,
  parameters: DeepParameters,
  { tensors }: PreparedTensors,
): Promise<Taken> {
  const given =
    parameters.resume === undefined
      ? { states: [], computed: [], card: null }
      : readCheckpoint(await readFile(findInput(task.inputs, parameters.resume).path), tensors, parameters);
  if (task.kept === undefined) return { ...given, made: 0 };
  const kept = readCheckpoint(await readFile(task.kept), tensors, parameters);
  return { ...kept, made: countEpochs(kept) - countEpochs(given) };
}

const countEpochs = ({ states }: Checkpoint): number =>
  states.reduce((sum, { curve }) => sum + curve.train.length, 0);

/** Epochs until all are made, or as many as this run may make; a state is left on the way. */
function learn(given: {
  readonly training: DeepTraining;
  readonly taken: Taken;
  readonly parameters: DeepParameters;
  readonly prepared: PreparedTensors;
  readonly tools: RunTools;
}): Checkpoint {
  const { training, taken, parameters, prepared, tools } = given;
  const computed = new Set<DeepPlace>(taken.computed);
  const state = (): Checkpoint => ({
    states: training.states(),
    computed: [...computed].sort(),
    card: taken.card,
  });
  const { until } = parameters;
  for (let epochs = taken.made; until === 0 || epochs < until; epochs += 1) {
    const progress = training.learn();
    if (progress === null) break;
    computed.add('server');
    const { fit, fits, curve } = progress;
    const epoch = curve.train.length;
    const place = fits === 1 ? '' : `${fit + 1}/${fits} · `;
    const loss = (curve.validation.at(-1) ?? curve.train.at(-1) ?? Number.NaN).toPrecision(4);
    tools.report(LEARNING * training.share(), `${place}${epoch} · ${loss}`);
    tools.keep(() => ({
      name: CHECKPOINT,
      mediaType: BYTES,
      content: writeCheckpoint(prepared.tensors, parameters, state()),
      facts: { fit: fit + 1, fits, epoch },
    }));
  }
  return state();
}

async function listIds(
  duck: Duckdb,
  { id }: DeepParameters,
  { loaded: { table } }: PreparedTensors,
): Promise<readonly string[]> {
  const places = Array.from({ length: table.rows }, (_, row) => row);
  const ids = await readIds(duck, table, id, places);
  return places.map((row) => ids.get(row) ?? '');
}

async function write(task: RunTask, name: string, content: string | Uint8Array): Promise<RunOutput> {
  await writeFile(join(task.folder, name), content);
  return { name, mediaType: typeof content === 'string' ? 'application/json' : BYTES };
}

/** Predictions of every fit, and the weights of the first one: the model that is kept is one that was measured. */
async function writeModel(
  duck: Duckdb,
  task: RunTask,
  given: {
    readonly parameters: DeepParameters;
    readonly prepared: PreparedTensors;
    readonly training: DeepTraining;
    readonly asked: AskedFits;
  },
): Promise<readonly RunOutput[]> {
  const { parameters, prepared, training, asked } = given;
  const { loaded, plan, tensors } = prepared;
  const first = training.openDone(0);
  return [
    await writePredictions(duck, task, {
      ...{ loaded, plan, models: asked.models },
      id: parameters.id ?? null,
      target: parameters.target,
    }),
    await write(task, 'poids.safetensors', writeWeights(first, tensors)),
    await write(task, 'modele.onnx', writeOnnx(first, tensors)),
  ];
}
