import type { Confusion } from './count-confusion.ts';

export interface ClassQuality {
  /** Rows of that class; rows predicted as that class; rows that are both. */
  readonly support: number;
  readonly predicted: number;
  readonly hits: number;
  /** 0 when the denominator is 0, as the field's tools print it; the counts tell. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Qualities that a table of counts gives. */
export interface CountQualities {
  readonly accuracy: number;
  /** Mean recall of the classes that have rows (Brodersen 2010). */
  readonly balancedAccuracy: number;
  readonly macro: Averages;
  readonly micro: Averages;
  /** Weighted by the rows of each class. */
  readonly weighted: Averages;
  /** R_K (Gorodkin 2004), Matthews' φ for two classes; 0 when a margin holds one class only. */
  readonly mcc: number;
  /** Cohen's κ (1960); 0 when chance agreement is whole. */
  readonly kappa: number;
}

export interface Averages {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const over = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Precision, recall and F1 of each class of a table, 0/0 being 0. */
export function measureClasses({ classes, counts }: Confusion): readonly ClassQuality[] {
  return Array.from({ length: classes }, (_, code) => {
    let support = 0;
    let predicted = 0;
    for (let other = 0; other < classes; other += 1) {
      support += counts[code * classes + other] ?? 0;
      predicted += counts[other * classes + code] ?? 0;
    }
    const hits = counts[code * classes + code] ?? 0;
    return {
      support,
      predicted,
      hits,
      precision: over(hits, predicted),
      recall: over(hits, support),
      f1: over(2 * hits, support + predicted),
    };
  });
}

/**
 * Accuracy, averages, correlation and agreement of a table of counts, of any scale. Averages run over the classes that
 * are in the truth or in the predictions.
 */
export function measureConfusion(confusion: Confusion): CountQualities {
  const perClass = measureClasses(confusion);
  let n = 0;
  let hits = 0;
  let crossed = 0;
  let squaredTruth = 0;
  let squaredPredicted = 0;
  for (const one of perClass) {
    n += one.support;
    hits += one.hits;
    crossed += one.support * one.predicted;
    squaredTruth += one.support ** 2;
    squaredPredicted += one.predicted ** 2;
  }
  const seen = perClass.filter(({ support, predicted }) => support > 0 || predicted > 0);
  const known = perClass.filter(({ support }) => support > 0);
  const spread = Math.sqrt((n * n - squaredTruth) * (n * n - squaredPredicted));
  const accuracy = over(hits, n);
  return {
    accuracy,
    balancedAccuracy: over(
      known.reduce((sum, { recall }) => sum + recall, 0),
      known.length,
    ),
    macro: averageOver(seen, () => 1),
    micro: { precision: accuracy, recall: accuracy, f1: accuracy },
    weighted: averageOver(seen, ({ support }) => support),
    mcc: over(n * hits - crossed, spread),
    kappa: over(n * hits - crossed, n * n - crossed),
  };
}

function averageOver(rows: readonly ClassQuality[], weigh: (row: ClassQuality) => number): Averages {
  let total = 0;
  let precision = 0;
  let recall = 0;
  let f1 = 0;
  for (const row of rows) {
    const weight = weigh(row);
    total += weight;
    precision += weight * row.precision;
    recall += weight * row.recall;
    f1 += weight * row.f1;
  }
  return { precision: over(precision, total), recall: over(recall, total), f1: over(f1, total) };
}
