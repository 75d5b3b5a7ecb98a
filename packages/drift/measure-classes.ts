import { chiSquareUpperTail } from '@etalon/numeric';
import { type CountedPair, sumCounts } from './counted-pair.ts';
import { measurePsi, type StabilityIndex } from './measure-psi.ts';

export interface ClassDrift {
  readonly classes: number;
  /** Pearson's χ² of the 2 × classes table, without correction. */
  readonly chiSquare: {
    readonly value: number;
    readonly df: number;
    readonly p: number;
    /** Share of cells whose expected count is under 5: above 0.2 the law is only approximate (Cochran 1954). */
    readonly sparseShare: number;
  };
  /** Jensen–Shannon divergence in bits, in [0, 1], and its square root, which is a distance. */
  readonly jensenShannon: { readonly divergence: number; readonly distance: number };
  readonly psi: StabilityIndex;
}

/** Drift of a column of classes, counted in both batches; a class absent on one side counts 0 there. */
export function measureClasses(pair: CountedPair): ClassDrift {
  const n = sumCounts(pair.reference);
  const m = sumCounts(pair.current);
  const classes = pair.reference.length;
  let chiSquare = 0;
  let divergence = 0;
  let sparse = 0;
  for (let at = 0; at < classes; at += 1) {
    const first = pair.reference[at] ?? 0;
    const second = pair.current[at] ?? 0;
    const expected = [((first + second) * n) / (n + m), ((first + second) * m) / (n + m)] as const;
    chiSquare += (first - expected[0]) ** 2 / expected[0] + (second - expected[1]) ** 2 / expected[1];
    sparse += Number(expected[0] < 5) + Number(expected[1] < 5);
    divergence += leanTo(first / n, second / m) + leanTo(second / m, first / n);
  }
  divergence = Math.min(1, Math.max(0, divergence));
  const df = classes - 1;
  return {
    classes,
    chiSquare: {
      value: chiSquare,
      df,
      p: df === 0 ? 1 : chiSquareUpperTail(chiSquare, df),
      sparseShare: sparse / (2 * classes),
    },
    jensenShannon: { divergence, distance: Math.sqrt(divergence) },
    psi: measurePsi(pair),
  };
}

/** Half of p·log₂(p / mean of p and q). */
function leanTo(p: number, q: number): number {
  return p === 0 ? 0 : 0.5 * p * Math.log2((2 * p) / (p + q));
}
