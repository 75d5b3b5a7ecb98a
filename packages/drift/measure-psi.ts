import { chiSquareUpperQuantile, chiSquareUpperTail } from '@etalon/numeric';
import { type CountedPair, sumCounts } from './counted-pair.ts';

/** Cuts in use for the population stability index; conventions without a published error rate. */
export const PSI_CUTS = [0.1, 0.25] as const;
const PSEUDO_COUNT = 0.5;

export interface StabilityIndex {
  readonly value: number;
  readonly bins: number;
  /** True when a bin was empty on one side: 0.5 was then added to every bin of both. */
  readonly padded: boolean;
  /** Value exceeded in 5 % of comparisons when nothing moves: (1/n + 1/m)·χ²(B−1, 0.95) (Yurdakul & Naranjo 2020). */
  readonly critical: number;
  /** For each cut in use, the share of comparisons that exceed it when nothing moves, at these sizes, by the same law. */
  readonly falseAlarms: readonly { readonly cut: number; readonly share: number }[];
}

/** Population stability index Σ(q − p)·ln(q/p) over bins counted in the reference (p) and in the current batch (q). */
export function measurePsi(bins: CountedPair): StabilityIndex {
  const n = sumCounts(bins.reference);
  const m = sumCounts(bins.current);
  const size = bins.reference.length;
  const padded = bins.reference.includes(0) || bins.current.includes(0);
  const add = padded ? PSEUDO_COUNT : 0;
  let value = 0;
  for (let bin = 0; bin < size; bin += 1) {
    const p = ((bins.reference[bin] ?? 0) + add) / (n + add * size);
    const q = ((bins.current[bin] ?? 0) + add) / (m + add * size);
    value += (q - p) * Math.log(q / p);
  }
  const scale = 1 / n + 1 / m;
  return {
    value,
    bins: size,
    padded,
    critical: size < 2 ? 0 : scale * chiSquareUpperQuantile(0.05, size - 1),
    falseAlarms: PSI_CUTS.map((cut) => ({
      cut,
      share: size < 2 ? 0 : chiSquareUpperTail(cut / scale, size - 1),
    })),
  };
}
