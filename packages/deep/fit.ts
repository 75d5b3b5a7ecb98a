import { type RandomStream, seedPcg32 } from '@etalon/numeric';
import { openAdam } from './adam.ts';
import { type DeepData, type FitRows, fitScaling, refusePoor, type Scaling, scaleRows } from './deep-data.ts';
import { addLoss, type LossSum, type Truth, turnIntoAnswers } from './loss.ts';
import { drawWeights, listWeights, type NamedWeight, type Network, openNetwork } from './network.ts';
import { countShape } from './shape.ts';
import type { TracedLayer } from './trace-network.ts';

export interface FitSettings {
  readonly epochs: number;
  readonly batch: number;
  readonly rate: number;
  /** Epochs without a lower validation loss before it stops; 0 goes to the last one. */
  readonly patience: number;
  /** Whether classes weigh by the inverse of their rows. */
  readonly balanced: boolean;
  /** Whether inputs are centred and reduced on the training rows. */
  readonly scales: boolean;
}

/** Losses epoch by epoch; `validation` and `accuracy` are empty when nothing is kept apart. */
export interface FitCurve {
  readonly train: readonly number[];
  readonly validation: readonly number[];
  /** Share of right answers on the validation rows; empty for numbers. */
  readonly accuracy: readonly number[];
}

export type FitEnd = 'going' | 'epochs' | 'patience' | 'not-finite';

/** All that a fit needs to go on as if it had never stopped. */
export interface FitState {
  readonly curve: FitCurve;
  /** Epoch whose weights are kept, from 1; 0 before the first. */
  readonly best: number;
  readonly end: FitEnd;
  readonly weights: Float32Array;
  readonly kept: Float32Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
  readonly bestWeights: Float32Array;
  readonly bestKept: Float32Array;
}

export interface FitWish {
  readonly layers: readonly TracedLayer[];
  readonly data: DeepData;
  readonly rows: FitRows;
  readonly settings: FitSettings;
  /** Sixteen bytes from which every draw comes. */
  readonly seed: Uint8Array;
  /** Place of the fit in its plan: another fit draws other numbers. */
  readonly place: number;
  readonly state: FitState | null;
}

export interface Fit {
  /** One epoch; gives the state of the fit after it. */
  readonly learn: () => FitEnd;
  readonly state: () => FitState;
  readonly scaling: Scaling;
  readonly layers: readonly TracedLayer[];
  /** The weights of the best epoch, by name. */
  readonly weights: () => readonly NamedWeight[];
  /** Probabilities (rows × classes) or numbers, by the weights of the best epoch. */
  readonly answer: (rows: Uint32Array) => Float64Array;
}

const [WEIGHTS, ORDER, DROPS] = [0, 1, 2];

/** Opens a fit, at its beginning or where a state left it; throws `deep.one-class`, `deep.too-few-rows`, `deep.too-much-memory`. */
export function openFit(wish: FitWish): Fit {
  const { layers, data, rows, settings, seed, place } = wish;
  refusePoor(data, rows);
  const network = openNetwork(layers, Math.min(settings.batch, rows.train.length));
  const scaling = fitScaling(data, rows.train, settings.scales);
  const reader: Reader = {
    network,
    x: scaleRows(data, scaling),
    size: countShape(data.shape),
    truth: {
      classes: data.classes,
      values: data.y.map((value) => (value - scaling.centre) / scaling.spread),
      classWeights: settings.balanced && data.classes > 0 ? weighClasses(data, rows.train) : null,
    },
  };
  const openStream = (purpose: number, epoch: number) => streamOf(seed, 4 * place + purpose, epoch);
  const progress = begin(network, wish, () => drawWeights(network, openStream(WEIGHTS, 0)));
  const batches = Math.ceil(rows.train.length / network.batch);
  const mover = openAdam(network, settings.rate, { ...progress, steps: progress.train.length * batches });
  const learn = (): FitEnd => {
    if (progress.end !== 'going') return progress.end;
    const epoch = progress.train.length + 1;
    const order = shuffle(rows.train, openStream(ORDER, epoch));
    const drops = openStream(DROPS, epoch);
    const sum: LossSum = { loss: 0, weight: 0, right: 0, rows: 0 };
    for (let from = 0; from < order.length; from += network.batch) {
      const batch = order.subarray(from, from + network.batch);
      learnBatch(reader, batch, sum, drops);
      mover.move();
    }
    const apart = rows.validation.length === 0 ? null : measureRows(reader, rows.validation);
    progress.add(sum, apart, network);
    return progress.end;
  };
  return {
    learn,
    state: () => ({ ...progress.state(), weights: network.weights.slice(), kept: network.kept.slice() }),
    scaling,
    layers,
    weights: () =>
      listWeights({
        layers,
        weights: progress.bestWeights.slice(),
        kept: progress.bestKept.slice(),
      }),
    answer: (asked) => {
      const now = { weights: network.weights.slice(), kept: network.kept.slice() };
      network.weights.set(progress.bestWeights);
      network.kept.set(progress.bestKept);
      const answers = answerRows(reader, asked);
      network.weights.set(now.weights);
      network.kept.set(now.kept);
      return data.classes > 0 ? answers : answers.map((value) => value * scaling.spread + scaling.centre);
    },
  };
}

/** Rows as the network reads them. */
interface Reader {
  readonly network: Network;
  readonly x: Float32Array;
  readonly size: number;
  readonly truth: Truth;
}

function begin(network: Network, { settings, data, state }: FitWish, draw: () => void) {
  if (state === null) draw();
  else {
    network.weights.set(state.weights);
    network.kept.set(state.kept);
  }
  const end: FitEnd = state?.end ?? 'going';
  const train = [...(state?.curve.train ?? [])];
  const validation = [...(state?.curve.validation ?? [])];
  const accuracy = [...(state?.curve.accuracy ?? [])];
  const progress = {
    train,
    end,
    best: state?.best ?? 0,
    first: state?.first.slice() ?? new Float32Array(network.weights.length),
    second: state?.second.slice() ?? new Float32Array(network.weights.length),
    bestWeights: (state?.bestWeights ?? network.weights).slice(),
    bestKept: (state?.bestKept ?? network.kept).slice(),
    add: (sum: LossSum, apart: LossSum | null, { weights, kept }: Network): void => {
      const loss = sum.loss / sum.weight;
      const lossApart = apart === null ? loss : apart.loss / apart.weight;
      if (!(Number.isFinite(loss) && Number.isFinite(lossApart) && weights.every(Number.isFinite))) {
        progress.end = 'not-finite';
        return;
      }
      const lowest = Math.min(Number.POSITIVE_INFINITY, ...validation);
      train.push(loss);
      if (apart !== null) validation.push(lossApart);
      if (apart !== null && data.classes > 0) accuracy.push(apart.right / apart.rows);
      if (apart === null || lossApart < lowest) {
        progress.best = train.length;
        progress.bestWeights.set(weights);
        progress.bestKept.set(kept);
      }
      if (train.length >= settings.epochs) progress.end = 'epochs';
      else if (settings.patience > 0 && train.length - progress.best >= settings.patience)
        progress.end = 'patience';
    },
    state: () => ({
      curve: { train: [...train], validation: [...validation], accuracy: [...accuracy] },
      best: progress.best,
      end: progress.end,
      first: progress.first.slice(),
      second: progress.second.slice(),
      bestWeights: progress.bestWeights.slice(),
      bestKept: progress.bestKept.slice(),
    }),
  };
  return progress;
}

/** Draws of one purpose in one epoch: where a fit stopped changes none of them. */
function streamOf(seed: Uint8Array, purpose: number, epoch: number): RandomStream {
  const view = new DataView(seed.buffer, seed.byteOffset, seed.byteLength);
  return seedPcg32(
    {
      high: (view.getUint32(0) ^ view.getUint32(8)) >>> 0,
      low: (view.getUint32(4) ^ view.getUint32(12)) >>> 0,
    },
    { high: purpose, low: epoch },
  );
}

function shuffle(rows: Uint32Array, stream: RandomStream): Uint32Array {
  const shuffled = rows.slice();
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = stream.nextBelow(at + 1);
    const moved = shuffled[at] ?? 0;
    shuffled[at] = shuffled[other] ?? 0;
    shuffled[other] = moved;
  }
  return shuffled;
}

function weighClasses({ y, classes }: DeepData, train: Uint32Array): Float64Array {
  const counts = new Float64Array(classes);
  for (const row of train) counts[y[row] ?? 0] = (counts[y[row] ?? 0] ?? 0) + 1;
  const present = counts.filter((count) => count > 0).length;
  return counts.map((count) => (count > 0 ? train.length / (present * count) : 1));
}

function fillInput({ network, x, size }: Reader, rows: Uint32Array): void {
  for (const [i, row] of rows.entries())
    network.input.set(x.subarray(row * size, (row + 1) * size), i * size);
}

function learnBatch(reader: Reader, rows: Uint32Array, sum: LossSum, stream: RandomStream): void {
  const { network, truth } = reader;
  fillInput(reader, rows);
  network.forward({ rows: rows.length, stream });
  const answers = turnIntoAnswers(network.scores, rows.length, truth.classes);
  addLoss(sum, truth, { answers, rows, slopes: network.scoreSlopes });
  network.backward({ rows: rows.length, stream });
}

function visitBatches(
  reader: Reader,
  rows: Uint32Array,
  visit: (answers: Float64Array, from: number) => void,
): void {
  const { network, truth } = reader;
  for (let from = 0; from < rows.length; from += network.batch) {
    const batch = rows.subarray(from, from + network.batch);
    fillInput(reader, batch);
    network.forward({ rows: batch.length, stream: null });
    visit(turnIntoAnswers(network.scores, batch.length, truth.classes), from);
  }
}

function answerRows(reader: Reader, rows: Uint32Array): Float64Array {
  const width = Math.max(1, reader.truth.classes);
  const all = new Float64Array(rows.length * width);
  visitBatches(reader, rows, (answers, from) => all.set(answers, from * width));
  return all;
}

function measureRows(reader: Reader, rows: Uint32Array): LossSum {
  const sum: LossSum = { loss: 0, weight: 0, right: 0, rows: 0 };
  visitBatches(reader, rows, (answers, from) =>
    addLoss(sum, reader.truth, {
      answers,
      rows: rows.subarray(from, from + reader.network.batch),
      slopes: null,
    }),
  );
  return sum;
}
