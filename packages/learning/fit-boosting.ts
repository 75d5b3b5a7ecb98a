import type { RandomStream } from '@etalon/numeric';
import { type BinnedColumns, binColumns } from './bin-columns.ts';
import { type BoostingLoss, findLoss } from './boosting-loss.ts';
import { type Curve, follow } from './curve.ts';
import { growBoostedTree } from './grow-boosted-tree.ts';
import { holdOut } from './hold-out.ts';
import { type Design, type TrainingSet, takeSet, writeByRow } from './training-set.ts';
import { addAnswers, type Tree } from './tree.ts';

/** Trees that add up to a score by output, from a first score. */
export interface BoostingState {
  readonly kind: 'boosting';
  readonly classes: number;
  readonly start: Float64Array;
  /** One tree by score in each round. */
  readonly rounds: readonly (readonly Tree[])[];
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

/** Share of the training rows that early stopping looks at. */
export const VALIDATION_SHARE = 0.1;

/**
 * Gradient boosting of histogram trees (Friedman 2001; Ke et al. 2017): squared error, or log loss of two or more classes. With
 * a patience, it stops by the loss on a tenth of the rows and keeps the rounds of the lowest one.
 */
export function fitBoosting(
  set: TrainingSet,
  settings: BoostingSettings,
  stream: RandomStream,
): { readonly state: BoostingState; readonly curve: Curve } {
  const { classes } = set.target;
  const parts = settings.patience > 0 ? holdOut(set.target, VALIDATION_SHARE, stream) : null;
  const train = parts === null ? set : takeSet(set, parts.train);
  const kept = parts === null || parts.test.length === 0 ? null : takeSet(set, parts.test);
  const loss = findLoss(classes);
  const start = loss.start(train.target.values);
  const scores = fillScores(start, train.design.rows);
  const keptScores = fillScores(start, kept?.design.rows ?? 0);
  const keptTable = kept === null ? new Float64Array() : writeByRow(kept.design);
  const work = { binned: binColumns(train.design), truth: train.target.values, loss, scores };
  const rounds: Tree[][] = [];
  const follower = follow('round', settings.patience);
  for (let round = 0; round < settings.rounds; round += 1) {
    rounds.push(addRound(work, settings));
    if (kept !== null)
      rounds.at(-1)?.forEach((tree, k) => {
        const to = { width: kept.design.columns.length, sums: keptScores, stride: start.length, offset: k };
        addAnswers(tree, keptTable, to);
      });
    const goesOn = follower.add(
      loss.measure(scores, train.target.values),
      kept === null ? null : loss.measure(keptScores, kept.target.values),
    );
    if (!goesOn) break;
  }
  const curve = follower.finish();
  return { state: { kind: 'boosting', classes, start, rounds: rounds.slice(0, curve.best) }, curve };
}

function fillScores(start: Float64Array, rows: number): Float64Array {
  const scores = new Float64Array(rows * start.length);
  for (let at = 0; at < scores.length; at += 1) scores[at] = start[at % start.length] ?? 0;
  return scores;
}

interface RoundWork {
  readonly binned: BinnedColumns;
  readonly truth: Float64Array;
  readonly loss: BoostingLoss;
  readonly scores: Float64Array;
}

function addRound({ binned, truth, loss, scores }: RoundWork, settings: BoostingSettings): Tree[] {
  const gradients = Array.from({ length: loss.scores }, () => new Float64Array(binned.rows));
  const hessians = Array.from({ length: loss.scores }, () => new Float64Array(binned.rows));
  loss.derive(scores, truth, { gradients, hessians });
  return gradients.map((own, k) => {
    const { tree, rows, ends } = growBoostedTree({
      binned,
      gradients: own,
      hessians: hessians[k] ?? own,
      ...settings,
    });
    for (const { start, end, answer } of ends) {
      for (let at = start; at < end; at += 1) {
        const to = (rows[at] ?? 0) * loss.scores + k;
        scores[to] = (scores[to] ?? 0) + answer;
      }
    }
    return tree;
  });
}

/** Probabilities of each class (n × classes), or numbers. */
export function predictBoosting({ classes, start, rounds }: BoostingState, design: Design): Float64Array {
  const sums = fillScores(start, design.rows);
  const table = writeByRow(design);
  for (const trees of rounds)
    trees.forEach((tree, offset) => {
      addAnswers(tree, table, { width: design.columns.length, sums, stride: start.length, offset });
    });
  return findLoss(classes).answer(sums);
}
