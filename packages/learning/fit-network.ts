import type { RandomStream } from '@etalon/numeric';
import { openAdam } from './adam.ts';
import { type Curve, follow } from './curve.ts';
import { holdFollowed } from './hold-followed.ts';
import { shuffleRows } from './hold-out.ts';
import { drawLayers, type Layer, runBackward, runForward } from './network.ts';
import { softmaxRows } from './softmax.ts';
import { fitScaling, type Scaling, standardise } from './standardise.ts';
import { countOutputs, type Design, type TrainingSet, writeByRow } from './training-set.ts';

export interface NetworkState {
  readonly kind: 'network';
  readonly classes: number;
  readonly scaling: Scaling;
  readonly layers: readonly Layer[];
  /** Mean and spread of the numbers learned; 0 and 1 for classes. */
  readonly centre: number;
  readonly spread: number;
}

export interface NetworkSettings {
  readonly hidden: number;
  readonly layers: number;
  readonly rate: number;
  readonly penalty: number;
  readonly batch: number;
  readonly epochs: number;
  /** Epochs without a lower validation loss before it stops; 0 never stops, and keeps no row for it. */
  readonly patience: number;
}

interface Part {
  readonly table: Float64Array;
  readonly values: Float64Array;
  readonly rows: number;
}

/**
 * Multilayer perceptron (Rumelhart et al. 1986) with ReLU, learned by Adam on batches drawn anew in each epoch: log loss of
 * classes, half squared error of standardised numbers, plus penalty/2·Σw² over the rows of a batch. With a patience, it keeps
 * the weights of the epoch of lowest loss on the rows followed (`holdFollowed`).
 */
export function fitNetwork(
  set: TrainingSet,
  settings: NetworkSettings,
  stream: RandomStream,
): { readonly state: NetworkState; readonly curve: Curve } {
  const { classes } = set.target;
  const { train: trainSet, followed } = holdFollowed(set, settings.patience, stream);
  const scaling = fitScaling(trainSet.design);
  const { centre, spread } = classes > 0 ? { centre: 0, spread: 1 } : measureSpread(trainSet.target.values);
  const prepare = ({ design, target }: TrainingSet): Part => ({
    table: writeByRow(standardise(design, scaling)),
    values: target.values.map((value) => (value - centre) / spread),
    rows: design.rows,
  });
  const train = prepare(trainSet);
  const kept = followed === null ? null : prepare(followed);
  const hidden = Array.from({ length: settings.layers }, () => settings.hidden);
  const layers = drawLayers([set.design.columns.length, ...hidden, countOutputs(classes)], stream);
  const { curve, best } = learn({ layers, train, kept, classes, settings, stream });
  return { state: { kind: 'network', classes, scaling, layers: best, centre, spread }, curve };
}

function measureSpread(values: Float64Array): { readonly centre: number; readonly spread: number } {
  const { means, spreads } = fitScaling({ rows: values.length, columns: [values] });
  return { centre: means[0] ?? 0, spread: spreads[0] ?? 1 };
}

interface Lesson {
  readonly layers: readonly Layer[];
  readonly train: Part;
  readonly kept: Part | null;
  readonly classes: number;
  readonly settings: NetworkSettings;
  readonly stream: RandomStream;
}

function learn(lesson: Lesson): { readonly curve: Curve; readonly best: readonly Layer[] } {
  const { layers, train, kept, classes, settings, stream } = lesson;
  const movers = layers.map(({ weights, offsets }) => ({
    weights: openAdam(weights.length, settings.rate),
    offsets: openAdam(offsets.length, settings.rate),
  }));
  const follower = follow('epoch', settings.patience);
  let best = layers;
  let order = Uint32Array.from({ length: train.rows }, (_, row) => row);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    order = Uint32Array.from(shuffleRows(order, stream));
    let loss = 0;
    for (let from = 0; from < train.rows; from += settings.batch) {
      const batch = takePart(train, order.subarray(from, from + settings.batch));
      const given = runForward(layers, batch.table, batch.rows);
      const scores = given.at(-1) ?? batch.table;
      loss += turnIntoSlopes(scores, batch.values, classes);
      const slopes = runBackward(layers, given, scores);
      layers.forEach((layer, at) => {
        const slope = slopes[at];
        if (slope === undefined) return;
        const { weights, offsets } = slope;
        for (let j = 0; j < weights.length; j += 1)
          weights[j] = ((weights[j] ?? 0) + settings.penalty * (layer.weights[j] ?? 0)) / batch.rows;
        for (let k = 0; k < offsets.length; k += 1) offsets[k] = (offsets[k] ?? 0) / batch.rows;
        movers[at]?.weights.move(layer.weights, weights);
        movers[at]?.offsets.move(layer.offsets, offsets);
      });
    }
    const goesOn = follower.add(loss / train.rows, kept === null ? null : measureLoss(layers, kept, classes));
    if (kept !== null && follower.isBest()) best = layers.map(copyLayer);
    if (!goesOn) break;
  }
  return { curve: follower.finish(), best };
}

const copyLayer = (layer: Layer): Layer => ({
  ...layer,
  weights: layer.weights.slice(),
  offsets: layer.offsets.slice(),
});

function takePart({ table, values, rows }: Part, chosen: Uint32Array): Part {
  const width = table.length / rows;
  const taken = new Float64Array(chosen.length * width);
  const own = new Float64Array(chosen.length);
  for (let at = 0; at < chosen.length; at += 1) {
    const row = chosen[at] ?? 0;
    for (let j = 0; j < width; j += 1) taken[at * width + j] = table[row * width + j] ?? 0;
    own[at] = values[row] ?? 0;
  }
  return { table: taken, values: own, rows: chosen.length };
}

/** Scores become the slopes of Σ loss in place; gives Σ loss. */
function turnIntoSlopes(scores: Float64Array, values: Float64Array, classes: number): number {
  if (classes > 0) {
    const loss = softmaxRows(scores, classes, values);
    for (let i = 0; i < values.length; i += 1) {
      const at = i * classes + (values[i] ?? 0);
      scores[at] = (scores[at] ?? 0) - 1;
    }
    return loss;
  }
  let loss = 0;
  for (let i = 0; i < values.length; i += 1) {
    const left = (scores[i] ?? 0) - (values[i] ?? 0);
    scores[i] = left;
    loss += (left * left) / 2;
  }
  return loss;
}

function measureLoss(layers: readonly Layer[], { table, values, rows }: Part, classes: number): number {
  const scores = runForward(layers, table, rows).at(-1) ?? table;
  return turnIntoSlopes(scores, values, classes) / rows;
}

/** Probabilities of each class (n × classes), or numbers in the units learned. */
export function predictNetwork(
  { classes, scaling, layers, centre, spread }: NetworkState,
  design: Design,
): Float64Array {
  const table = writeByRow(standardise(design, scaling));
  const scores = runForward(layers, table, design.rows).at(-1) ?? table;
  if (classes === 0) return scores.map((score) => centre + spread * score);
  softmaxRows(scores, classes);
  return scores;
}
