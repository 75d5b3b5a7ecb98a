import { normalQuantile, pcg32, type RandomStream } from '@etalon/numeric';
import { expect, test } from 'vitest';
import { type ClassificationRows, evaluateClassification } from './evaluate-classification.ts';

const METRICS = [
  ...['accuracy', 'recall', 'f1', 'mcc', 'balanced-accuracy'],
  ...['roc-auc', 'average-precision', 'log-loss', 'brier'],
];
const DATA_SETS = 200;
const ROWS = 150;

/** Probabilities from a normal score, and labels drawn from them. */
function drawRows(random: RandomStream, rows: number): ClassificationRows {
  const scores = Float64Array.from({ length: rows }, () => {
    const score = normalQuantile(Math.max(1e-12, random.nextUnit()));
    return 1 / (1 + Math.exp(1 - 1.3 * score));
  });
  const truth = Int32Array.from(scores, (p) => Number(random.nextUnit() < p));
  return {
    classes: ['non', 'oui'],
    positive: 1,
    truth,
    predicted: null,
    scores: [scores],
    scoreKind: 'probability',
  };
}

test('intervals at 95 % hold the value of the population about 95 times in 100', () => {
  const stream = pcg32(Uint8Array.from({ length: 16 }, (_, at) => 7 * at));
  const population = evaluateClassification(drawRows(stream, 400_000), { stream, replicates: 1 });
  const values = new Map(population.figures.map(({ metric, value }) => [metric, value ?? Number.NaN]));
  const held = new Map(METRICS.map((metric) => [metric, 0]));
  for (let turn = 0; turn < DATA_SETS; turn += 1)
    for (const { metric, interval } of evaluateClassification(drawRows(stream, ROWS), {
      stream,
      replicates: 500,
    }).figures) {
      const value = values.get(metric) ?? Number.NaN;
      if (interval !== null && interval.lo <= value && value <= interval.hi)
        held.set(metric, (held.get(metric) ?? 0) + 1);
    }
  for (const metric of METRICS) {
    const share = (held.get(metric) ?? 0) / DATA_SETS;
    expect(share, metric).toBeGreaterThan(0.9);
    expect(share, metric).toBeLessThan(0.99);
  }
}, 60_000);
