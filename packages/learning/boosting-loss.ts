import { sigmoid, softmaxRows, softplus } from './softmax.ts';

/** A loss of scores (n × `scores`): where it starts, its mean, its derivatives, and the answers that scores stand for. */
export interface BoostingLoss {
  readonly scores: number;
  readonly start: (truth: Float64Array) => Float64Array;
  readonly measure: (scores: Float64Array, truth: Float64Array) => number;
  readonly derive: (
    scores: Float64Array,
    truth: Float64Array,
    to: { readonly gradients: readonly Float64Array[]; readonly hessians: readonly Float64Array[] },
  ) => void;
  readonly answer: (scores: Float64Array) => Float64Array;
}

/** Half squared error of numbers, log loss of two classes or of more. */
export function findLoss(classes: number): BoostingLoss {
  if (classes === 0) return SQUARES;
  return classes === 2 ? TWO_CLASSES : makeManyClasses(classes);
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const SQUARES: BoostingLoss = {
  scores: 1,
  start: (truth) => Float64Array.of(mean(truth)),
  measure: (scores, truth) =>
    scores.reduce((sum, score, i) => sum + (score - (truth[i] ?? 0)) ** 2, 0) / truth.length,
  derive: (scores, truth, { gradients: [gradient], hessians: [hessian] }) => {
    hessian?.fill(1);
    for (let i = 0; i < truth.length; i += 1)
      if (gradient !== undefined) gradient[i] = (scores[i] ?? 0) - (truth[i] ?? 0);
  },
  answer: (scores) => scores,
};

const TWO_CLASSES: BoostingLoss = {
  scores: 1,
  start: (truth) => Float64Array.of(Math.log(mean(truth) / (1 - mean(truth)))),
  measure: (scores, truth) =>
    scores.reduce((sum, score, i) => sum + softplus(score) - (truth[i] ?? 0) * score, 0) / truth.length,
  derive: (scores, truth, { gradients: [gradient], hessians: [hessian] }) => {
    if (gradient === undefined || hessian === undefined) return;
    for (let i = 0; i < truth.length; i += 1) {
      const p = sigmoid(scores[i] ?? 0);
      gradient[i] = p - (truth[i] ?? 0);
      hessian[i] = p * (1 - p);
    }
  },
  answer: (scores) => {
    const answers = new Float64Array(2 * scores.length);
    for (let i = 0; i < scores.length; i += 1) {
      const p = sigmoid(scores[i] ?? 0);
      answers[2 * i] = 1 - p;
      answers[2 * i + 1] = p;
    }
    return answers;
  },
};

function makeManyClasses(classes: number): BoostingLoss {
  return {
    scores: classes,
    start: (truth) => {
      const logs = new Float64Array(classes);
      for (const code of truth) logs[code] = (logs[code] ?? 0) + 1 / truth.length;
      return logs.map(Math.log);
    },
    measure: (scores, truth) => softmaxRows(scores.slice(), classes, truth) / truth.length,
    derive: (scores, truth, { gradients, hessians }) => {
      const shares = scores.slice();
      softmaxRows(shares, classes);
      for (let k = 0; k < classes; k += 1) {
        const gradient = gradients[k];
        const hessian = hessians[k];
        if (gradient === undefined || hessian === undefined) continue;
        for (let i = 0; i < truth.length; i += 1) {
          const p = shares[i * classes + k] ?? 0;
          gradient[i] = p - Number(truth[i] === k);
          hessian[i] = p * (1 - p);
        }
      }
    },
    answer: (scores) => {
      const answers = scores.slice();
      softmaxRows(answers, classes);
      return answers;
    },
  };
}
