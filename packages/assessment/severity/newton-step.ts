import { factorCholesky, solveCholesky } from '@etalon/numeric';
import type { JudgementColumns } from './judgement-columns.ts';
import { fillLevelLaw, type LevelLaw } from './rating-scale.ts';

/** Standard deviations of the normal priors, in logits (instruments/07 §7.3). */
export interface SeverityPriors {
  readonly candidate: number;
  readonly examiner: number;
  readonly criterion: number;
  readonly step: number;
}

/** θ of the candidates, and the shared parameters: severities, then criteria, then steps τ_1..τ_K. */
export interface SeverityPoint {
  readonly candidates: Float64Array;
  readonly shared: Float64Array;
}

/** The system of one Newton step, in the blocks of its sparsity: θ is diagonal, so only the shared block is factored. */
export interface SeveritySystem {
  /** −log posterior, without the constants of the priors. */
  readonly objective: number;
  /** Information of each θ. */
  readonly diagonal: Float64Array;
  /** Candidates × shared, in row order. */
  readonly border: Float64Array;
  /** Cholesky factor of the Schur complement of the θ block, shared × shared. */
  readonly factor: Float64Array;
  readonly step: SeverityPoint;
}

/** η = θ − α − δ of one row of judgements. */
export function locate(columns: JudgementColumns, point: SeverityPoint, row: number): number {
  const examiners = columns.examiners.length;
  return (
    (point.candidates[columns.candidate[row] ?? 0] ?? 0) -
    (point.shared[columns.examiner[row] ?? 0] ?? 0) -
    (point.shared[examiners + (columns.criterion[row] ?? 0)] ?? 0)
  );
}

/** The steps τ of a point, a view. */
export function stepsOf(columns: JudgementColumns, point: SeverityPoint): Float64Array {
  return point.shared.subarray(columns.examiners.length + columns.criteria.length);
}

function priorOf(columns: JudgementColumns, priors: SeverityPriors, place: number): number {
  if (place < columns.examiners.length) return priors.examiner;
  return place < columns.examiners.length + columns.criteria.length ? priors.criterion : priors.step;
}

/**
 * Gradient, information and Newton step of the log posterior (formulas of instruments/10 « MFRM gradient »; the
 * information of an exponential family is the covariance of its statistics). Cost: judgements, plus candidates times the
 * square of the shared parameters each one touches, plus the cube of the shared parameters.
 */
export function solveNewton(
  columns: JudgementColumns,
  priors: SeverityPriors,
  point: SeverityPoint,
  law: LevelLaw,
): SeveritySystem {
  const candidates = columns.candidates.length;
  const shared = point.shared.length;
  const diagonal = new Float64Array(candidates).fill(1 / priors.candidate ** 2);
  const candidateGradient = point.candidates.map((theta) => -theta / priors.candidate ** 2);
  const gradient = point.shared.map((value, place) => -value / priorOf(columns, priors, place) ** 2);
  const border = new Float64Array(candidates * shared);
  const information = new Float64Array(shared * shared);
  for (let place = 0; place < shared; place += 1)
    information[place * shared + place] = 1 / priorOf(columns, priors, place) ** 2;
  let objective = accumulate({
    columns,
    point,
    law,
    diagonal,
    candidateGradient,
    gradient,
    border,
    information,
  });
  for (const theta of point.candidates) objective += 0.5 * (theta / priors.candidate) ** 2;
  point.shared.forEach((value, place) => {
    objective += 0.5 * (value / priorOf(columns, priors, place)) ** 2;
  });
  for (let row = 0; row < shared; row += 1)
    for (let column = 0; column < row; column += 1)
      information[row * shared + column] = information[column * shared + row] ?? 0;
  const touched = new Int32Array(shared);
  for (let n = 0; n < candidates; n += 1) {
    const offset = n * shared;
    const scale = 1 / (diagonal[n] ?? 1);
    let count = 0;
    for (let place = 0; place < shared; place += 1)
      if (border[offset + place] !== 0) {
        touched[count] = place;
        count += 1;
      }
    for (let i = 0; i < count; i += 1) {
      const row = touched[i] ?? 0;
      const weight = (border[offset + row] ?? 0) * scale;
      gradient[row] = (gradient[row] ?? 0) - weight * (candidateGradient[n] ?? 0);
      for (let j = 0; j < count; j += 1) {
        const cell = row * shared + (touched[j] ?? 0);
        information[cell] = (information[cell] ?? 0) - weight * (border[offset + (touched[j] ?? 0)] ?? 0);
      }
    }
  }
  const factor = factorCholesky(information, shared);
  const sharedStep = solveCholesky(factor, gradient);
  const candidateStep = candidateGradient.map((slope, n) => {
    let sum = slope;
    for (let place = 0; place < shared; place += 1)
      sum -= (border[n * shared + place] ?? 0) * (sharedStep[place] ?? 0);
    return sum / (diagonal[n] ?? 1);
  });
  return { objective, diagonal, border, factor, step: { candidates: candidateStep, shared: sharedStep } };
}

interface Accumulator {
  readonly columns: JudgementColumns;
  readonly point: SeverityPoint;
  readonly law: LevelLaw;
  readonly diagonal: Float64Array;
  readonly candidateGradient: Float64Array;
  readonly gradient: Float64Array;
  readonly border: Float64Array;
  /** Upper triangle, in row order. */
  readonly information: Float64Array;
}

function add(target: Float64Array, place: number, value: number): void {
  target[place] = (target[place] ?? 0) + value;
}

/** Adds what each judgement tells to the blocks, and gives −log likelihood. */
function accumulate(into: Accumulator): number {
  const { columns, point, law, gradient, border, information } = into;
  const shared = point.shared.length;
  const steps = stepsOf(columns, point);
  const firstStep = shared - steps.length;
  const top = steps.length;
  let lost = 0;
  for (let row = 0; row < columns.level.length; row += 1) {
    fillLevelLaw(law, locate(columns, point, row), steps);
    const n = columns.candidate[row] ?? 0;
    const examiner = columns.examiner[row] ?? 0;
    const criterion = columns.examiners.length + (columns.criterion[row] ?? 0);
    const level = columns.level[row] ?? 0;
    const residual = level - law.mean;
    const { variance } = law;
    lost -= Math.log(law.probabilities[level] ?? 0);
    add(into.candidateGradient, n, residual);
    add(gradient, examiner, -residual);
    add(gradient, criterion, -residual);
    add(into.diagonal, n, variance);
    add(border, n * shared + examiner, -variance);
    add(border, n * shared + criterion, -variance);
    add(information, examiner * shared + examiner, variance);
    add(information, criterion * shared + criterion, variance);
    add(information, examiner * shared + criterion, variance);
    for (let k = 1; k <= top; k += 1) {
      const place = firstStep + k - 1;
      const tail = law.tails[k] ?? 0;
      const covariance = law.covariances[k] ?? 0;
      add(gradient, place, tail - (level >= k ? 1 : 0));
      add(border, n * shared + place, -covariance);
      add(information, examiner * shared + place, covariance);
      add(information, criterion * shared + place, covariance);
      for (let h = k; h <= top; h += 1)
        add(information, place * shared + firstStep + h - 1, (law.tails[h] ?? 0) * (1 - tail));
    }
  }
  return lost;
}
