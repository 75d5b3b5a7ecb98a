import type { RowLosses } from './measure-losses.ts';
import type { BinaryScores, RankedScores } from './rank-scores.ts';
import type { RowStatistic } from './resample-rows.ts';

/** Values written by the statistic of scores, in this order. */
export const SCORE_VALUES = [
  'roc-auc',
  'average-precision',
  'log-loss',
  'brier',
  'log-loss-skill',
  'brier-skill',
] as const;

/** Keeps 0/0 at 0 before the first row taken, and changes no count: cheaper than a branch that half of the rows miss. */
const NEARLY_NONE = 1e-300;

/**
 * One pass from the highest score to the lowest gives area, average precision and both losses of rows taken as often as
 * counted, the counts being in the order of `ranked.order`. Losses and skills are NaN without `losses`.
 */
export function prepareScores(
  { labels }: Pick<BinaryScores, 'labels'>,
  ranked: RankedScores,
  losses: RowLosses | null,
): RowStatistic {
  const n = ranked.order.length;
  const label = new Uint8Array(n);
  const opens = new Uint8Array(n);
  const logLoss = new Float64Array(n);
  const brier = new Float64Array(n);
  for (const start of ranked.starts) if (start < n) opens[start] = 1;
  for (let at = 0; at < n; at += 1) {
    const row = ranked.order[at] ?? 0;
    label[at] = labels[row] ?? 0;
    logLoss[at] = losses?.logLoss[row] ?? Number.NaN;
    brier[at] = losses?.brier[row] ?? Number.NaN;
  }
  return (counts, into) => {
    let found = 0;
    let taken = 0;
    let area = 0;
    let precision = 0;
    let loss = 0;
    let square = 0;
    let groupPositives = 0;
    let groupRows = 0;
    for (let at = n - 1; at >= 0; at -= 1) {
      const count = counts[at] ?? 0;
      groupPositives += count * (label[at] ?? 0);
      groupRows += count;
      loss += count * (logLoss[at] ?? 0);
      square += count * (brier[at] ?? 0);
      if (opens[at] !== 1) continue;
      area += (groupRows - groupPositives) * (found + groupPositives / 2);
      found += groupPositives;
      taken += groupRows;
      precision += groupPositives * (found / (taken + NEARLY_NONE));
      groupPositives = 0;
      groupRows = 0;
    }
    const share = found / taken;
    into[0] = area / found / (taken - found);
    into[1] = precision / found;
    into[2] = loss / taken;
    into[3] = square / taken;
    into[4] = 1 - loss / taken / -(share * Math.log(share) + (1 - share) * Math.log(1 - share));
    into[5] = 1 - square / taken / (share * (1 - share));
  };
}

/** Places, in the order of the scores, of the rows of each class: the strata of a bootstrap that keeps the class totals. */
export function listClassPlaces(labels: Uint8Array, ranked: RankedScores): readonly Uint32Array[] {
  const positives: number[] = [];
  const negatives: number[] = [];
  ranked.order.forEach((row, at) => {
    (labels[row] === 1 ? positives : negatives).push(at);
  });
  return [Uint32Array.from(positives), Uint32Array.from(negatives)];
}

/** Mean log loss and Brier score, and their gain over the class shares, of rows of several classes taken as often as counted. */
export function prepareClassLosses(
  truth: Int32Array,
  classes: number,
  { logLoss, brier }: RowLosses,
): RowStatistic {
  const shares = new Float64Array(classes);
  return (counts, into) => {
    shares.fill(0);
    let taken = 0;
    let loss = 0;
    let square = 0;
    for (let row = 0; row < truth.length; row += 1) {
      const count = counts[row] ?? 0;
      taken += count;
      loss += count * (logLoss[row] ?? 0);
      square += count * (brier[row] ?? 0);
      const code = truth[row] ?? 0;
      shares[code] = (shares[code] ?? 0) + count;
    }
    let baseLoss = 0;
    let baseSquare = 1;
    for (const rows of shares) {
      const share = rows / taken;
      if (share > 0) baseLoss -= share * Math.log(share);
      baseSquare -= share * share;
    }
    into[0] = loss / taken;
    into[1] = square / taken;
    into[2] = 1 - loss / taken / baseLoss;
    into[3] = 1 - square / taken / baseSquare;
  };
}
