import { EtalonError } from '@etalon/error';
import type { DeepData, FitRows } from './deep-data.ts';
import { readTensors, type TensorFile, writeTensors } from './safetensors.ts';
import { countShape } from './shape.ts';

/** All that a training reads, in one file for the server and for a browser: rows, what is learned of them, the plan, the seed. */
export interface DeepTensors {
  readonly data: DeepData;
  readonly fits: readonly FitRows[];
  /** Names of the classes; empty for numbers. */
  readonly names: readonly string[];
  /** Hash of what the rows and the plan were made from. */
  readonly origin: string;
  /** Sixteen bytes from which every draw comes. */
  readonly seed: Uint8Array;
}

const [UNUSED, TRAIN, VALIDATION, TEST] = [0, 1, 2, 3];
const SCHEMA = 'etalon/deep-tensors';

/** The file of a training, as safetensors: rows × shape, targets, the role of each row in each fit, the seed. */
export function writeDeepTensors({ data, fits, names, origin, seed }: DeepTensors): Uint8Array<ArrayBuffer> {
  const roles = new Uint8Array(fits.length * data.rows).fill(UNUSED);
  for (const [at, { train, validation, test }] of fits.entries()) {
    for (const row of train) roles[at * data.rows + row] = TRAIN;
    for (const row of validation) roles[at * data.rows + row] = VALIDATION;
    for (const row of test) roles[at * data.rows + row] = TEST;
  }
  return writeTensors({
    metadata: { schema: SCHEMA, classes: String(data.classes), names: JSON.stringify(names), origin },
    tensors: [
      { name: 'y', type: 'F64', shape: [data.rows], values: data.y },
      { name: 'x', type: 'F32', shape: [data.rows, ...data.shape], values: data.x },
      { name: 'roles', type: 'U8', shape: [fits.length, data.rows], values: roles },
      { name: 'seed', type: 'U8', shape: [seed.length], values: seed },
    ],
  });
}

/** Throws `deep.bad-checkpoint` for another file. */
export function readDeepTensors(bytes: Uint8Array): DeepTensors {
  const file = readTensors(bytes);
  const { schema, classes, names = '[]', origin = '' } = file.metadata;
  const [x, y] = [find(file, 'x', 'F32'), find(file, 'y', 'F64')];
  const [roles, seed] = [find(file, 'roles', 'U8'), find(file, 'seed', 'U8')];
  const [rows = 0, ...shape] = x.shape;
  const fits = roles.shape[0] ?? 0;
  if (
    schema !== SCHEMA ||
    y.values.length !== rows ||
    roles.values.length !== fits * rows ||
    countShape(shape) < 1
  )
    throw new EtalonError('deep.bad-checkpoint', { info: { tensor: 'x' } });
  const rowsOf = (fit: number, role: number): Uint32Array =>
    Uint32Array.from(
      Array.from({ length: rows }, (_, row) => row).filter((row) => roles.values[fit * rows + row] === role),
    );
  const named: unknown = JSON.parse(names);
  return {
    data: { shape, rows, x: x.values, y: y.values, classes: Number(classes) },
    fits: Array.from({ length: fits }, (_, fit) => ({
      train: rowsOf(fit, TRAIN),
      validation: rowsOf(fit, VALIDATION),
      test: rowsOf(fit, TEST),
    })),
    names: Array.isArray(named) ? named.map(String) : [],
    origin,
    seed: seed.values,
  };
}

type Tensor = TensorFile['tensors'][number];

function find<T extends Tensor['type']>(
  { tensors }: TensorFile,
  name: string,
  type: T,
): Extract<Tensor, { type: T }> {
  const isWanted = (one: Tensor): one is Extract<Tensor, { type: T }> =>
    one.name === name && one.type === type;
  const found = tensors.find(isWanted);
  if (found === undefined) throw new EtalonError('deep.bad-checkpoint', { info: { tensor: name } });
  return found;
}
