import { minimise } from './minimise.ts';
import { sigmoid, softmaxRows, softplus } from './softmax.ts';
import { fitScaling, type Scaling, standardise } from './standardise.ts';
import { type Design, type TrainingSet, writeByRow } from './training-set.ts';

/** One line of p coefficients and an intercept for two classes, one by class for more, on standardised columns. */
export interface LogisticState {
  readonly kind: 'logistic';
  readonly scaling: Scaling;
  readonly classes: number;
  readonly weights: Float64Array;
}

const TOLERANCE = 1e-9;
const MOST_ITERATIONS = 1000;

/**
 * Multinomial logistic regression: Σ −log p(truth) + penalty/2·Σβ² on standardised columns, intercepts free. The penalty is
 * 1/C of scikit-learn.
 */
export function fitLogistic(
  { design, target }: TrainingSet,
  { penalty }: { readonly penalty: number },
): LogisticState {
  const scaling = fitScaling(design);
  const table = writeByRow(standardise(design, scaling));
  const { classes, values } = target;
  const width = design.columns.length;
  const lines = classes === 2 ? 1 : classes;
  const scores = new Float64Array(design.rows * lines);
  const { x } = minimise(
    (weights, gradient) => {
      scoreRows(table, weights, { lines, scores });
      const loss = lines === 1 ? leftOfTwo(scores, values) : leftOfMany(scores, values, lines);
      gradient.fill(0);
      addGradient(table, scores, { lines, gradient });
      return loss + addPenalty(weights, gradient, { width, penalty });
    },
    lines * (width + 1),
    { tolerance: TOLERANCE, most: MOST_ITERATIONS },
  );
  return { kind: 'logistic', scaling, classes, weights: x };
}

/** Probabilities of each class (n × classes). */
export function predictLogistic({ scaling, classes, weights }: LogisticState, design: Design): Float64Array {
  const table = writeByRow(standardise(design, scaling));
  const lines = classes === 2 ? 1 : classes;
  const scores = new Float64Array(design.rows * lines);
  scoreRows(table, weights, { lines, scores });
  if (lines > 1) {
    softmaxRows(scores, lines);
    return scores;
  }
  const made = new Float64Array(design.rows * 2);
  for (let i = 0; i < design.rows; i += 1) {
    const p = sigmoid(scores[i] ?? 0);
    made[2 * i] = 1 - p;
    made[2 * i + 1] = p;
  }
  return made;
}

function scoreRows(
  table: Float64Array,
  weights: Float64Array,
  { lines, scores }: { readonly lines: number; readonly scores: Float64Array },
): void {
  const rows = scores.length / lines;
  const width = weights.length / lines - 1;
  for (let i = 0; i < rows; i += 1) {
    for (let k = 0; k < lines; k += 1) {
      const at = k * (width + 1);
      let sum = weights[at + width] ?? 0;
      for (let j = 0; j < width; j += 1) sum += (weights[at + j] ?? 0) * (table[i * width + j] ?? 0);
      scores[i * lines + k] = sum;
    }
  }
}

/** Scores become p − y in place. */
function leftOfTwo(scores: Float64Array, truth: Float64Array): number {
  let loss = 0;
  for (let i = 0; i < scores.length; i += 1) {
    const score = scores[i] ?? 0;
    const y = truth[i] ?? 0;
    loss += softplus(score) - y * score;
    scores[i] = sigmoid(score) - y;
  }
  return loss;
}

function leftOfMany(scores: Float64Array, truth: Float64Array, lines: number): number {
  const loss = softmaxRows(scores, lines, truth);
  for (let i = 0; i < truth.length; i += 1) {
    const at = i * lines + (truth[i] ?? 0);
    scores[at] = (scores[at] ?? 0) - 1;
  }
  return loss;
}

function addGradient(
  table: Float64Array,
  left: Float64Array,
  { lines, gradient }: { readonly lines: number; readonly gradient: Float64Array },
): void {
  const rows = left.length / lines;
  const width = gradient.length / lines - 1;
  for (let i = 0; i < rows; i += 1) {
    for (let k = 0; k < lines; k += 1) {
      const one = left[i * lines + k] ?? 0;
      const at = k * (width + 1);
      for (let j = 0; j < width; j += 1)
        gradient[at + j] = (gradient[at + j] ?? 0) + one * (table[i * width + j] ?? 0);
      gradient[at + width] = (gradient[at + width] ?? 0) + one;
    }
  }
}

function addPenalty(
  weights: Float64Array,
  gradient: Float64Array,
  { width, penalty }: { readonly width: number; readonly penalty: number },
): number {
  let squares = 0;
  for (let at = 0; at < weights.length; at += 1) {
    if (at % (width + 1) === width) continue;
    const weight = weights[at] ?? 0;
    squares += weight * weight;
    gradient[at] = (gradient[at] ?? 0) + penalty * weight;
  }
  return (penalty / 2) * squares;
}
