import type { Dispatch, Part } from './kernel.ts';
import { groupsOfEach, writeEach } from './kernel.ts';
import type { CardSignal } from './layers/card-layer.ts';

/** −ln 10⁻¹⁵: the loss of an answer that was given no chance. */
const MOST_LOSS = 34.538776;

/** ln(1 + x) for x ≥ 0, by 2·artanh(x/(2 + x)) where a logarithm near one would lose its digits. */
const LOG = `fn logOnePlus(x: f32) -> f32 {
  if (x > 1.0) { return log(1.0 + x); }
  let s = x / (2.0 + x);
  let q = s * s;
  return 2.0 * s * (1.0 + q * (0.33333333 + q * (0.2 + q * (0.14285714 + q * (0.11111111 + q * (0.09090909 + q * 0.07692308))))));
}`;

const READS = ['scores', 'order: u32', 'truth', 'heaviness'];

const LOG_LOSS = writeEach({
  reads: READS,
  writes: ['slopes', 'told'],
  constants: ['CLASSES'],
  count: 'batch.rows',
  functions: LOG,
  each: `let row = order[batch.begin + at];
  let first = at * CLASSES;
  let value = u32(truth[row]);
  let weight = heaviness[row];
  let own = scores[first + value];
  var top = 0u;
  var right = 1.0;
  for (var k = 0u; k < CLASSES; k++) {
    if (scores[first + k] > scores[first + top]) { top = k; }
    if (k != value && !(scores[first + k] < own)) { right = 0.0; }
  }
  let most = scores[first + top];
  var rest = 0.0;
  var others = 0.0;
  for (var k = 0u; k < CLASSES; k++) {
    let one = exp(scores[first + k] - most);
    if (k != top) { rest += one; }
    if (k != value) { others += one; }
  }
  let lost = (most - own) + logOnePlus(rest);
  told[2u * (batch.begin + at)] = weight * select(lost, ${MOST_LOSS}, lost > ${MOST_LOSS});
  told[2u * (batch.begin + at) + 1u] = right;
  if (batch.learns == 0u) { return; }
  for (var k = 0u; k < CLASSES; k++) {
    let share = select(exp(scores[first + k] - most), -others, k == value) / (1.0 + rest);
    slopes[first + k] = weight * share / batch.whole;
  }`,
});

const SQUARED_LOSS = writeEach({
  reads: READS,
  writes: ['slopes', 'told'],
  constants: ['CLASSES'],
  count: 'batch.rows',
  each: `let row = order[batch.begin + at];
  let left = scores[at] - truth[row];
  told[2u * (batch.begin + at)] = left * left / 2.0;
  told[2u * (batch.begin + at) + 1u] = 0.0;
  if (batch.learns == 1u) { slopes[at] = heaviness[row] * left / batch.whole; }`,
});

/**
 * Losses of the rows of a batch, with the slopes of their weighted mean when it learns: log loss of classes through softmax,
 * half squared error of numbers. \`told\` receives, at the place of each row in the order, its loss and whether it was right.
 */
export function measureLoss(given: {
  readonly classes: number;
  readonly scores: CardSignal;
  readonly order: Part;
  readonly truth: Part;
  readonly heaviness: Part;
  readonly told: Part;
}): Dispatch {
  const { classes, scores, order, truth, heaviness, told } = given;
  return {
    kernel: classes > 0 ? LOG_LOSS : SQUARED_LOSS,
    constants: { CLASSES: Math.max(1, classes) },
    reads: [scores.values, order, truth, heaviness],
    writes: [scores.slopes, told],
    groups: (rows) => groupsOfEach(rows),
  };
}
