import { EtalonError } from '@etalon/error';
import { rankValues } from './ranks.ts';

/** Pearson's r of two arrays of equal length; NaN when one is constant. */
export function correlatePearson(x: ArrayLike<number>, y: ArrayLike<number>): number {
  if (x.length !== y.length)
    throw new EtalonError('numeric.unequal-lengths', { info: { x: x.length, y: y.length } });
  const mx = mean(x);
  const my = mean(y);
  let sxy = 0;
  let sxx = 0;
  let syy = 0;
  for (let i = 0; i < x.length; i += 1) {
    const dx = (x[i] ?? Number.NaN) - mx;
    const dy = (y[i] ?? Number.NaN) - my;
    sxy += dx * dy;
    sxx += dx * dx;
    syy += dy * dy;
  }
  return sxy / Math.sqrt(sxx * syy);
}

/** Spearman's ρ: Pearson's r of mid-ranks. */
export function correlateSpearman(x: ArrayLike<number>, y: ArrayLike<number>): number {
  return correlatePearson(rankValues(x), rankValues(y));
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i] ?? Number.NaN;
  return sum / values.length;
}
