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
import type { RunKind, RunOutput, RunTask, RunTools } from '../run-kind.ts';
import { toJson } from '../statistics/to-json.ts';
import { findInput } from '../warehouse/parameters.ts';
import { type AskedFits, askModels } from './ask-models.ts';
import { type DeepParameters, readDeepParameters } from './deep-parameters.ts';
import { describeTraining } from './describe-training.ts';
import { type PreparedTensors, prepareTensors } from './prepare-tensors.ts';

const BYTES = 'application/octet-stream';
const LEARNING = 0.95;

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
    const kept = await readKept(task, parameters, prepared);
    const training = openTraining(prepared.tensors, parameters, kept.states);
    const computed = new Set<DeepPlace>(kept.computed);
    const began = performance.now();
    if (learn(training, parameters.until, tools)) computed.add('server');
    const seconds = (performance.now() - began) / 1000;
    const checkpoint = { states: training.states(), computed: [...computed].sort(), card: kept.card };
    const isDone = training.share() === 1;
    const asked = isDone ? askModels(prepared, parameters, training) : null;
    const document = describeTraining({ task, parameters, prepared, training, asked, checkpoint });
    const outputs = [
      await write(task, 'entrainement.json', `${JSON.stringify(document, null, 1)}\n`),
      ...(asked === null ? [] : await writeModel(duck, task, { parameters, prepared, training, asked })),
      await write(
        task,
        'point-de-reprise.safetensors',
        writeCheckpoint(prepared.tensors, parameters, checkpoint),
      ),
    ];
    return { result: toJson({ ...document, timings: { [parameters.name]: seconds } }), outputs };
  },
};

async function readKept(
  task: RunTask,
  parameters: DeepParameters,
  { tensors }: PreparedTensors,
): Promise<Checkpoint> {
  if (parameters.resume === undefined) return { states: [], computed: [], card: null };
  return readCheckpoint(await readFile(findInput(task.inputs, parameters.resume).path), tensors, parameters);
}

/** Epochs until all are made, or as many as this run may make; says whether there was one. */
function learn(training: DeepTraining, until: number, { report }: RunTools): boolean {
  let epochs = 0;
  while (until === 0 || epochs < until) {
    const progress = training.learn();
    if (progress === null) break;
    epochs += 1;
    const { fit, fits, curve } = progress;
    const place = fits === 1 ? '' : `${fit + 1}/${fits} · `;
    const loss = (curve.validation.at(-1) ?? curve.train.at(-1) ?? Number.NaN).toPrecision(4);
    report(LEARNING * training.share(), `${place}${curve.train.length} · ${loss}`);
  }
  return epochs > 0;
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
