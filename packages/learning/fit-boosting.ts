import type { RandomStream } from '@etalon/numeric';
import { parseBoostedTrees, sumBoostedTrees } from './boosted-trees.ts';
import type { OpenBooster } from './booster.ts';
import { type Curve, follow } from './curve.ts';
import { holdFollowed } from './hold-followed.ts';
import { sigmoid, softmaxRows } from './softmax.ts';
import type { Design, TrainingSet } from './training-set.ts';

/** Trees that add up to a score by output, as the text that LightGBM writes and reads. */
export interface BoostingState {
  readonly kind: 'boosting';
  readonly classes: number;
  readonly text: string;
}

export interface BoostingSettings {
  readonly rounds: number;
  readonly rate: number;
  readonly leaves: number;
  readonly leafRows: number;
  readonly penalty: number;
  /** Rounds without a lower validation loss before it stops; 0 never stops, and keeps no row for it. */
  readonly patience: number;
}

const SEEDS = 2 ** 31 - 1;

/**
 * Gradient boosting of histogram trees (Friedman 2001; Ke et al. 2017) by the engine given: squared error, or log loss of two
 * or more classes; a split on categories sends a set of them left. With a patience, it stops by the loss on the rows followed
 * (`holdFollowed`) and keeps the rounds of the lowest one.
 */
export function fitBoosting(
  set: TrainingSet,
  settings: BoostingSettings,
  { stream, openBooster }: { readonly stream: RandomStream; readonly openBooster: OpenBooster },
): { readonly state: BoostingState; readonly curve: Curve } {
  const { classes } = set.target;
  const { train, followed } = holdFollowed(set, settings.patience, stream);
  const parameters = { ...nameLoss(classes), ...nameSettings(settings), seed: stream.nextBelow(SEEDS) };
  const booster = openBooster(flatten(train), followed === null ? null : flatten(followed), parameters);
  try {
    const follower = follow('round', settings.patience);
    for (let round = 0; round < settings.rounds; round += 1) {
      const isOver = booster.update();
      const [loss = Number.NaN] = booster.evaluate(0);
      const [followedLoss = null] = followed === null ? [] : booster.evaluate(1);
      if (!follower.add(loss, followedLoss) || isOver) break;
    }
    const curve = follower.finish();
    return { state: { kind: 'boosting', classes, text: booster.save(curve.best) }, curve };
  } finally {
    booster.close();
  }
}

const flatten = ({ design, target }: TrainingSet): Parameters<OpenBooster>[0] => ({
  rows: design.rows,
  columns: design.columns,
  categorical: design.categorical ?? [],
  values: target.values,
});

function nameLoss(classes: number): Readonly<Record<string, string | number>> {
  if (classes === 0) return { objective: 'regression', metric: 'l2' };
  if (classes === 2) return { objective: 'binary', metric: 'binary_logloss' };
  return { objective: 'multiclass', metric: 'multi_logloss', num_class: classes };
}

/** As LightGBM names them; a bin may hold one row, so that few values are all told apart. */
function nameSettings(settings: BoostingSettings): Readonly<Record<string, number>> {
  return {
    learning_rate: settings.rate,
    num_leaves: settings.leaves,
    min_data_in_leaf: settings.leafRows,
    lambda_l2: settings.penalty,
    min_data_in_bin: 1,
  };
}

/** Probabilities of each class (n × classes), or numbers. */
export function predictBoosting({ classes, text }: BoostingState, design: Design): Float64Array {
  const sums = sumBoostedTrees(parseBoostedTrees(text), design);
  if (classes > 2) softmaxRows(sums, classes);
  if (classes !== 2) return sums;
  const made = new Float64Array(2 * sums.length);
  sums.forEach((sum, i) => {
    made[2 * i] = sigmoid(-sum);
    made[2 * i + 1] = sigmoid(sum);
  });
  return made;
}
