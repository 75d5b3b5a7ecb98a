import { countOutputs, type Target } from './training-set.ts';

/** What is answered to every row: the share of each class, or the mean. */
export interface BaselineState {
  readonly kind: 'baseline';
  readonly outputs: Float64Array;
}

/** Learns the shares of the classes (the answer is then the most frequent one), or the mean of numbers. */
export function fitBaseline({ values, classes }: Target): BaselineState {
  const outputs = new Float64Array(countOutputs(classes));
  if (classes === 0) outputs[0] = values.reduce((sum, value) => sum + value, 0) / values.length;
  else for (const code of values) outputs[code] = (outputs[code] ?? 0) + 1 / values.length;
  return { kind: 'baseline', outputs };
}

/** The same outputs for n rows (n × outputs). */
export function predictBaseline({ outputs }: BaselineState, rows: number): Float64Array {
  const made = new Float64Array(rows * outputs.length);
  for (let i = 0; i < rows; i += 1) made.set(outputs, i * outputs.length);
  return made;
}
