import type { RandomStream } from '@etalon/numeric';
import { openAdam } from './adam.ts';
import type { DeepData, FitRows, Scaling } from './deep-data.ts';
import { openProgress } from './fit-progress.ts';
import { type PreparedFit, prepareFit } from './fit-rows.ts';
import { addLoss, emptySum, type LossSum, turnIntoAnswers } from './loss.ts';
import { drawWeights, listWeights, type NamedWeight, type Network, openNetwork } from './network.ts';
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

/** Opens a fit, at its beginning or where a state left it; throws `deep.one-class`, `deep.too-few-rows`, `deep.too-much-memory`. */
export function openFit(wish: FitWish): Fit {
  const { layers, data, rows, settings } = wish;
  const prepared = prepareFit(wish);
  const { scaling, batches } = prepared;
  const network = openNetwork(layers, prepared.batch);
  const reader: Reader = { ...prepared, network };
  const progress = openProgress(network, wish, () => drawWeights(network, prepared.openWeightDraws()));
  const mover = openAdam(network, settings.rate, { ...progress, steps: progress.train.length * batches });
  const learn = (): FitEnd => {
    if (progress.end !== 'going') return progress.end;
    const epoch = progress.train.length + 1;
    const order = prepared.drawOrder(epoch);
    const drops = prepared.openDrops(epoch);
    const sum = emptySum();
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

/** The losses of the first batches of a fit, one after the other, and its weights after them. */
export interface TriedBatches {
  readonly losses: readonly number[];
  readonly weights: Float32Array;
}

/** Learns the first batches of the first epoch on the processor; throws as openFit. */
export function tryBatches(wish: FitWish, count: number): TriedBatches {
  const prepared = prepareFit(wish);
  const network = openNetwork(wish.layers, prepared.batch);
  const reader: Reader = { ...prepared, network };
  const progress = openProgress(network, { ...wish, state: null }, () =>
    drawWeights(network, prepared.openWeightDraws()),
  );
  const mover = openAdam(network, wish.settings.rate, { ...progress, steps: 0 });
  const [order, drops] = [prepared.drawOrder(1), prepared.openDrops(1)];
  const losses = Array.from({ length: Math.min(count, prepared.batches) }, (_, at) => {
    const sum = emptySum();
    learnBatch(reader, order.subarray(at * network.batch, (at + 1) * network.batch), sum, drops);
    mover.move();
    return sum.loss / sum.weight;
  });
  return { losses, weights: network.weights.slice() };
}

/** Rows as the network reads them. */
interface Reader extends PreparedFit {
  readonly network: Network;
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
  const sum = emptySum();
  visitBatches(reader, rows, (answers, from) =>
    addLoss(sum, reader.truth, {
      answers,
      rows: rows.subarray(from, from + reader.network.batch),
      slopes: null,
    }),
  );
  return sum;
}
