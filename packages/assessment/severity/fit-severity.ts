import { type Interval, normalQuantile, solveCholesky } from '@etalon/numeric';
import { checkJudgedLevels, type JudgedLevel, TOP_LEVEL } from '../judged-level.ts';
import { linkNodes } from '../link-nodes.ts';
import { averageFairly } from './fair-average.ts';
import { columnJudgements, type JudgementColumns } from './judgement-columns.ts';
import {
  locate,
  type SeverityPoint,
  type SeverityPriors,
  type SeveritySystem,
  solveNewton,
  stepsOf,
} from './newton-step.ts';
import { fillLevelLaw, type LevelLaw, makeLevelLaw } from './rating-scale.ts';
import { listBias, measureFit, type RowResiduals } from './residual-sums.ts';
import type { SeverityEstimate, SeverityRefusal, SeverityReport } from './severity-report.ts';

export interface SeverityInput {
  /** J1 judgements, before deliberation. */
  readonly judgements: readonly JudgedLevel[];
  /** 3 by default. */
  readonly topLevel?: number;
  /** θ 2, α 0.5, δ 1, τ 2 logits by default (instruments/07 §7.3). */
  readonly priors?: SeverityPriors;
}

const PRIORS: SeverityPriors = { candidate: 2, examiner: 0.5, criterion: 1, step: 2 };
const MAX_SHARED = 1500;
const MAX_ITERATIONS = 60;
const LARGEST_STEP = 2;
const SMALLEST_STEP = 1e-8;

/**
 * Severity of examiners by the many-facet rating scale model (Linacre 1989; Eckes 2015), maximum a posteriori by
 * Newton's method: severities and difficulties in logits with their posterior standard deviation, fair averages, infit
 * and outfit, residual sums. What cannot be estimated is refused with its reason. Throws as {@link checkJudgedLevels}.
 *
 * @example
 * const report = fitSeverity({ judgements });
 * if (report.state === 'estimated') report.examiners;
 */
export function fitSeverity(input: SeverityInput): SeverityReport {
  const topLevel = input.topLevel ?? TOP_LEVEL;
  checkJudgedLevels(input.judgements, topLevel);
  const columns = columnJudgements(input.judgements);
  const reasons = refuseColumns(columns, topLevel);
  if (reasons.length > 0) return { state: 'refused', reasons };
  const priors = input.priors ?? PRIORS;
  const law = makeLevelLaw(topLevel);
  const climbed = climb(columns, priors, topLevel, law);
  if (climbed === null)
    return { state: 'refused', reasons: [{ code: 'not-converged', iterations: MAX_ITERATIONS }] };
  return describe(columns, climbed, law);
}

function refuseColumns(columns: JudgementColumns, topLevel: number): readonly SeverityRefusal[] {
  const [level] = columns.level;
  if (level === undefined) return [{ code: 'no-judgement' }];
  const reasons: SeverityRefusal[] = [];
  const examiners = columns.examiners.length;
  const shared = examiners + columns.criteria.length + topLevel;
  if (examiners < 2) reasons.push({ code: 'one-examiner' });
  else if (!sharesCandidate(columns)) reasons.push({ code: 'no-shared-candidate', examiners });
  if (columns.level.every((value) => value === level)) reasons.push({ code: 'one-level', level });
  if (shared > MAX_SHARED) reasons.push({ code: 'too-many-parameters', found: shared, limit: MAX_SHARED });
  return reasons;
}

function sharesCandidate({ starts, examiner }: JudgementColumns): boolean {
  for (let n = 0; n + 1 < starts.length; n += 1) {
    const rows = examiner.subarray(starts[n] ?? 0, starts[n + 1] ?? 0);
    if (rows.some((one) => one !== rows[0])) return true;
  }
  return false;
}

interface Climbed {
  readonly point: SeverityPoint;
  readonly system: SeveritySystem;
  readonly iterations: number;
}

/** Newton steps of at most 2 logits, halved while they go down, until none exceeds 1e-8. */
function climb(
  columns: JudgementColumns,
  priors: SeverityPriors,
  topLevel: number,
  law: LevelLaw,
): Climbed | null {
  let point: SeverityPoint = {
    candidates: new Float64Array(columns.candidates.length),
    shared: new Float64Array(columns.examiners.length + columns.criteria.length + topLevel),
  };
  let last: Stride | null = null;
  for (let iterations = 1; iterations <= MAX_ITERATIONS; iterations += 1) {
    const system = solveNewton(columns, priors, point, law);
    if (last !== null && system.objective > last.objective * (1 + 1e-12) + 1e-9) {
      last = shortenStride(last);
      point = movePoint(last.from, last.step, last.share);
      continue;
    }
    const largest = Math.max(maxAbsolute(system.step.candidates), maxAbsolute(system.step.shared));
    if (largest < SMALLEST_STEP) return { point, system, iterations };
    const share = Math.min(1, LARGEST_STEP / largest);
    last = { from: point, step: system.step, objective: system.objective, share };
    point = movePoint(point, system.step, share);
  }
  return null;
}

interface Stride {
  readonly from: SeverityPoint;
  readonly step: SeverityPoint;
  readonly objective: number;
  readonly share: number;
}

function shortenStride(stride: Stride): Stride {
  return { ...stride, share: stride.share / 2 };
}

function maxAbsolute(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

function movePoint(point: SeverityPoint, step: SeverityPoint, share: number): SeverityPoint {
  return {
    candidates: point.candidates.map((value, n) => value + share * (step.candidates[n] ?? 0)),
    shared: point.shared.map((value, place) => value + share * (step.shared[place] ?? 0)),
  };
}

function describe(columns: JudgementColumns, climbed: Climbed, law: LevelLaw): SeverityEstimate {
  const { point, system, iterations } = climbed;
  const shared = point.shared.length;
  const examiners = columns.examiners.length;
  const criteria = columns.criteria.length;
  const covariance = new Float64Array(shared * shared);
  for (let place = 0; place < shared; place += 1) {
    const unit = new Float64Array(shared);
    unit[place] = 1;
    covariance.set(solveCholesky(system.factor, unit), place * shared);
  }
  const sdOf = (place: number): number => Math.sqrt(covariance[place * shared + place] ?? 0);
  const rows = measureRows(columns, point, law);
  const parts = linkParts(columns);
  const posterior = { covariance, system, point, law };
  const examinerFit = measureFit(columns.examiner, examiners, rows);
  const criterionFit = measureFit(columns.criterion, criteria, rows);
  const given = meanLevels(columns, columns.examiner, examiners);
  const received = meanLevels(columns, columns.candidate, columns.candidates.length);
  return {
    state: 'estimated',
    iterations,
    objective: system.objective,
    examiners: examinerFit.map((fit, j) => ({
      examiner: columns.examiners[j] ?? '',
      ...fit,
      component: parts.ofExaminer[j] ?? 0,
      rawMean: given[j] ?? 0,
      severity: point.shared[j] ?? 0,
      sd: sdOf(j),
    })),
    covariance: Float64Array.from(
      { length: examiners ** 2 },
      (_, cell) => covariance[Math.floor(cell / examiners) * shared + (cell % examiners)] ?? 0,
    ),
    criteria: criterionFit.map((fit, i) => ({
      criterion: columns.criteria[i] ?? '',
      ...fit,
      difficulty: point.shared[examiners + i] ?? 0,
      sd: sdOf(examiners + i),
    })),
    steps: Array.from(stepsOf(columns, point), (value, k) => ({ value, sd: sdOf(examiners + criteria + k) })),
    candidates: columns.candidates.map((candidate, n) => {
      const component = parts.ofCandidate[n] ?? 0;
      const fair = averageFairly(columns, posterior, n, parts.members[component] ?? []);
      return {
        candidate,
        judgements: (columns.starts[n + 1] ?? 0) - (columns.starts[n] ?? 0),
        component,
        location: point.candidates[n] ?? 0,
        rawMean: received[n] ?? 0,
        fairAverage: fair.value,
        interval: fair.interval,
      };
    }),
    components: parts.components,
    bias: listBias(columns, rows),
    residuals: restoreOrder(columns, rows.residuals),
    variances: restoreOrder(columns, rows.variances),
  };
}

function measureRows(columns: JudgementColumns, point: SeverityPoint, law: LevelLaw): RowResiduals {
  const residuals = new Float64Array(columns.level.length);
  const variances = new Float64Array(columns.level.length);
  const steps = stepsOf(columns, point);
  columns.level.forEach((level, row) => {
    fillLevelLaw(law, locate(columns, point, row), steps);
    residuals[row] = level - law.mean;
    variances[row] = law.variance;
  });
  return { residuals, variances };
}

function restoreOrder(columns: JudgementColumns, values: Float64Array): Float64Array {
  const restored = new Float64Array(values.length);
  columns.place.forEach((place, row) => {
    restored[place] = values[row] ?? 0;
  });
  return restored;
}

function meanLevels(columns: JudgementColumns, groups: Int32Array, size: number): Float64Array {
  const sums = new Float64Array(size);
  const counts = new Float64Array(size);
  groups.forEach((group, row) => {
    sums[group] = (sums[group] ?? 0) + (columns.level[row] ?? 0);
    counts[group] = (counts[group] ?? 0) + 1;
  });
  return sums.map((sum, group) => sum / (counts[group] ?? 1));
}

function linkParts(columns: JudgementColumns): {
  readonly ofExaminer: Int32Array;
  readonly ofCandidate: Int32Array;
  readonly members: readonly (readonly number[])[];
  readonly components: SeverityEstimate['components'];
} {
  const examiners = columns.examiners.length;
  const part = linkNodes(
    examiners + columns.candidates.length,
    columns.examiner,
    columns.candidate.map((n) => n + examiners),
  );
  const ofExaminer = part.subarray(0, examiners);
  const ofCandidate = part.subarray(examiners);
  const numbers = [...new Set(part)];
  const members = numbers.map((number) =>
    columns.examiners.flatMap((_, j) => (ofExaminer[j] === number ? [j] : [])),
  );
  const components = numbers.map((number) => ({
    examiners: members[number]?.length ?? 0,
    candidates: ofCandidate.filter((one) => one === number).length,
    judgements: columns.examiner.filter((j) => ofExaminer[j] === number).length,
  }));
  return { ofExaminer, ofCandidate, members, components };
}

export type SeverityDifference =
  | { readonly state: 'compared'; readonly difference: number; readonly interval: Interval }
  | { readonly state: 'refused'; readonly reason: 'not-connected' | 'unknown-examiner' };

/**
 * α of the first examiner less that of the second, in logits, with its 95 % interval; refused when no chain of shared
 * candidates joins them, since only the prior would separate them.
 */
export function compareSeverities(
  fit: SeverityEstimate,
  pair: { readonly first: string; readonly second: string },
): SeverityDifference {
  const size = fit.examiners.length;
  const i = fit.examiners.findIndex((row) => row.examiner === pair.first);
  const j = fit.examiners.findIndex((row) => row.examiner === pair.second);
  const first = fit.examiners[i];
  const second = fit.examiners[j];
  if (first === undefined || second === undefined) return { state: 'refused', reason: 'unknown-examiner' };
  if (first.component !== second.component) return { state: 'refused', reason: 'not-connected' };
  const shared = fit.covariance[i * size + j] ?? 0;
  const half = normalQuantile(0.975) * Math.sqrt(Math.max(0, first.sd ** 2 + second.sd ** 2 - 2 * shared));
  const difference = first.severity - second.severity;
  return { state: 'compared', difference, interval: { lo: difference - half, hi: difference + half } };
}
