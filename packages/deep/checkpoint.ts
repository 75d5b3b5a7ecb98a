import { EtalonError } from '@etalon/error';
import { type CardRecord, readCardRecord } from './card-record.ts';
import type { FitCurve, FitEnd, FitState } from './fit.ts';
import { countKinds } from './network.ts';
import { findFloats, readTensors, type Tensor, writeTensors } from './safetensors.ts';
import type { DeepTensors } from './tensors.ts';
import { checkNetwork } from './trace-network.ts';
import type { DeepWish } from './train-plan.ts';

/** Where a training was computed, as it says itself: the processor of the server, that of a browser, a graphics card. */
export type DeepPlace = 'server' | 'browser' | 'card';

export interface Checkpoint {
  readonly states: readonly FitState[];
  readonly computed: readonly DeepPlace[];
  /** The card on which epochs were computed, the last one when there were several. */
  readonly card: CardRecord | null;
}

const PLACES: readonly DeepPlace[] = ['browser', 'card', 'server'];
const SCHEMA = 'etalon/deep-checkpoint';
const LISTS = ['weights', 'kept', 'first', 'second', 'bestWeights', 'bestKept'] as const;

/** What a checkpoint belongs to: the rows, the plan, the seed, the layers and the settings, written out. */
function writeKey({ data, origin, seed }: DeepTensors, { layers, settings }: DeepWish): string {
  const { epochs, batch, rate, patience, balanced, scales, seeds } = settings;
  const own = layers.map(({ kind, settings: given }) => [kind, Object.entries(given).sort()]);
  const rows = [data.rows, data.shape, data.classes, origin, [...seed]];
  return JSON.stringify([rows, own, [epochs, batch, rate, patience, balanced, scales, seeds]]);
}

/** Every state of a training, so that it goes on elsewhere or later; same training, same bytes. */
export function writeCheckpoint(
  tensors: DeepTensors,
  wish: DeepWish,
  { states, computed, card }: Checkpoint,
): Uint8Array<ArrayBuffer> {
  const facts = states.map(({ curve, best, end }) => ({ curve, best, end }));
  return writeTensors({
    metadata: {
      schema: SCHEMA,
      key: writeKey(tensors, wish),
      computed: JSON.stringify(computed),
      ...(card !== null && { card: JSON.stringify(card) }),
      fits: JSON.stringify(facts),
    },
    tensors: states.flatMap((state, at) =>
      LISTS.map((list): Tensor => {
        const values = state[list];
        return { name: `${at + 1}.${list}`, type: 'F32', shape: [values.length], values };
      }),
    ),
  });
}

/** Throws `deep.bad-checkpoint` when it cannot be read, `deep.other-checkpoint` when it belongs to another training. */
export function readCheckpoint(bytes: Uint8Array, tensors: DeepTensors, wish: DeepWish): Checkpoint {
  const file = readTensors(bytes);
  const { schema, key, computed = '[]', fits = '[]', card = 'null' } = file.metadata;
  if (schema !== SCHEMA) throw new EtalonError('deep.bad-checkpoint', { info: { schema: schema ?? '' } });
  if (key !== writeKey(tensors, wish)) throw new EtalonError('deep.other-checkpoint');
  const { data } = tensors;
  const { layers } = checkNetwork({
    input: data.shape,
    layers: wish.layers,
    outputs: Math.max(1, data.classes),
  });
  const counts = countKinds(layers);
  const sizeOf = (list: (typeof LISTS)[number]): number =>
    list === 'kept' || list === 'bestKept' ? counts.kept : counts.weights;
  const states = readList(fits).map((fact, at): FitState => {
    const take = (list: (typeof LISTS)[number]) => findFloats(file, `${at + 1}.${list}`, sizeOf(list));
    return {
      ...readFacts(fact),
      weights: take('weights'),
      kept: take('kept'),
      first: take('first'),
      second: take('second'),
      bestWeights: take('bestWeights'),
      bestKept: take('bestKept'),
    };
  });
  const named = readList(computed);
  return {
    states,
    computed: PLACES.filter((place) => named.includes(place)),
    card: readCardRecord(JSON.parse(card)),
  };
}

function readList(text: string): readonly unknown[] {
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) throw new EtalonError('deep.bad-checkpoint', { info: { tensor: 'fits' } });
  return list;
}

const ENDS: readonly FitEnd[] = ['going', 'epochs', 'patience', 'not-finite'];

function readFacts(fact: unknown): { readonly curve: FitCurve; readonly best: number; readonly end: FitEnd } {
  const record = isRecord(fact) ? fact : {};
  const curve = isRecord(record.curve) ? record.curve : {};
  const { best } = record;
  const end = ENDS.find((one) => one === record.end);
  const [train, validation, accuracy] = [curve.train, curve.validation, curve.accuracy].map(readNumbers);
  if (end === undefined || typeof best !== 'number' || !train || !validation || !accuracy)
    throw new EtalonError('deep.bad-checkpoint', { info: { tensor: 'fits' } });
  return { curve: { train, validation, accuracy }, best, end };
}

function readNumbers(value: unknown): readonly number[] | null {
  if (!Array.isArray(value)) return null;
  return value.every((one) => typeof one === 'number') ? value : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
