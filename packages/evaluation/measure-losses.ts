/** Probabilities nearer 0 or 1 than this are brought to it before a logarithm is taken; how many are is counted. */
export const CLIP = 1e-15;

/** What each row costs under two proper scores. */
export interface RowLosses {
  /** −ln of the probability given to the true class. */
  readonly logLoss: Float64Array;
  /** Two classes: (p − o)²; more: Σₖ(pₖ − oₖ)². */
  readonly brier: Float64Array;
  /** Rows whose probability was clipped. */
  readonly clipped: number;
}

/** Losses of the probabilities of the positive class. */
export function measureBinaryLosses(probabilities: Float64Array, labels: Uint8Array): RowLosses {
  const n = labels.length;
  const logLoss = new Float64Array(n);
  const brier = new Float64Array(n);
  let clipped = 0;
  for (let row = 0; row < n; row += 1) {
    const p = probabilities[row] ?? 0;
    const label = labels[row] ?? 0;
    const given = label === 1 ? p : 1 - p;
    const kept = Math.min(1 - CLIP, Math.max(CLIP, given));
    clipped += Number(kept !== given);
    logLoss[row] = -Math.log(kept);
    brier[row] = (p - label) * (p - label);
  }
  return { logLoss, brier, clipped };
}

/** Losses of one column of probabilities for each class. */
export function measureClassLosses(columns: readonly Float64Array[], truth: Int32Array): RowLosses {
  const n = truth.length;
  const logLoss = new Float64Array(n);
  const brier = new Float64Array(n);
  let clipped = 0;
  columns.forEach((column, code) => {
    for (let row = 0; row < n; row += 1) {
      const p = column[row] ?? 0;
      const gap = truth[row] === code ? p - 1 : p;
      brier[row] = (brier[row] ?? 0) + gap * gap;
      if (truth[row] !== code) continue;
      const kept = Math.min(1 - CLIP, Math.max(CLIP, p));
      clipped += Number(kept !== p);
      logLoss[row] = -Math.log(kept);
    }
  });
  return { logLoss, brier, clipped };
}

/** Rows whose true class is among the k of highest score; an equal score of a class of lower code goes first. */
export function countTop(columns: readonly Float64Array[], truth: Int32Array, k: number): number {
  const better = new Uint8Array(truth.length);
  const own = new Float64Array(truth.length);
  columns.forEach((column, code) => {
    for (let row = 0; row < own.length; row += 1) if (truth[row] === code) own[row] = column[row] ?? 0;
  });
  columns.forEach((column, code) => {
    for (let row = 0; row < own.length; row += 1) {
      const score = column[row] ?? 0;
      const mine = own[row] ?? 0;
      const isBetter = Number(score > mine) | (Number(score === mine) & Number(code < (truth[row] ?? 0)));
      better[row] = Math.min(255, (better[row] ?? 0) + isBetter);
    }
  });
  let hits = 0;
  for (let row = 0; row < truth.length; row += 1) hits += Number((better[row] ?? 0) < k);
  return hits;
}
