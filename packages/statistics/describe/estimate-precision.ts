import { measureMoments, newcombeInterval, wilsonInterval } from '@etalon/numeric';
import { type Job, needRows, numbersAt, type Plan, refuseParameter, select } from '../plan/job.ts';
import { readEvents } from '../plan/plan-counts.ts';
import { splitTwo } from '../plan/plan-means.ts';
import type { RSession } from '../r-session.ts';
import type { AnalysisResult, AnalysisWarning } from '../result/analysis-result.ts';
import { assemble } from '../result/assemble.ts';
import { readEnvelope, readNumbersOf } from '../result/read-envelope.ts';
import type { PrecisionSpec } from '../spec/design-spec.ts';
import { readFactor } from '../table/read-column.ts';
import type { Selection } from '../table/select-rows.ts';

interface Reached {
  readonly selection: Selection;
  readonly estimate: number;
  readonly se: number;
  /** Of Student's limits; null when the limits are given. */
  readonly df: number | null;
  readonly lo: number;
  readonly hi: number;
  /** n·se², the variance that one more row per group shares. */
  readonly variance: number;
}

const NO_WARNINGS: readonly AnalysisWarning[] = [];

/** The half-width an estimate reaches, beside the one that would serve, and the rows this would take. */
export async function estimatePrecision(
  session: RSession,
  job: Job,
  spec: PrecisionSpec,
): Promise<AnalysisResult> {
  if (!(spec.useful > 0)) refuseParameter('useful');
  const reached = reachOf(job, spec);
  const limits = reached.df === null ? reached : await inferLimits(session, job, reached, reached.df);
  const { estimate, se, variance } = reached;
  const input = {
    of: spec.of,
    estimate,
    se,
    variance,
    useful: spec.useful,
    level: job.level,
    lo: limits.lo,
    hi: limits.hi,
  };
  const answer = readEnvelope(await session.call('precision', { parameters: input }));
  const plan: Plan = {
    functionName: 'precision',
    input: {},
    selection: reached.selection,
    columns: reached.df === null ? [] : [spec.column],
    warnings: NO_WARNINGS,
    inUnit: ({ term }) => !term.startsWith('rows-needed'),
  };
  return assemble(job, plan, answer, `R ${session.version}`);
}

async function inferLimits(
  session: RSession,
  job: Job,
  { estimate, se }: Reached,
  df: number,
): Promise<{ readonly lo: number; readonly hi: number }> {
  const answer = await session.call('infer_t', { parameters: { estimate, se, df, level: job.level } });
  return {
    lo: readNumbersOf(answer, 'lo')[0] ?? Number.NaN,
    hi: readNumbersOf(answer, 'hi')[0] ?? Number.NaN,
  };
}

function reachOf(job: Job, spec: PrecisionSpec): Reached {
  switch (spec.of) {
    case 'mean':
      return reachMean(job, spec);
    case 'mean-difference':
      return reachDifference(job, spec);
    case 'proportion':
      return reachProportion(job, spec);
    case 'proportion-difference':
      return reachProportions(job, spec);
    default:
      return spec.of satisfies never;
  }
}

const OPEN = { lo: Number.NaN, hi: Number.NaN };

function reachMean(job: Job, spec: PrecisionSpec): Reached {
  const selection = select(job, [spec.column]);
  needRows(selection.rows.length, 2);
  const { n, mean, variance } = measureMoments(numbersAt(job, spec.column, selection));
  return { selection, estimate: mean, se: Math.sqrt(variance / n), df: n - 1, variance, ...OPEN };
}

/** Welch's interval. */
function reachDifference(job: Job, spec: PrecisionSpec): Reached {
  const { group, levels } = spec;
  if (group === undefined) return refuseParameter('group');
  const { selection, x, y } = splitTwo(job, {
    column: spec.column,
    group,
    ...(levels === undefined ? {} : { levels }),
  });
  needRows(Math.min(x.length, y.length), 2);
  const a = measureMoments(x);
  const b = measureMoments(y);
  const va = a.variance / a.n;
  const vb = b.variance / b.n;
  const df = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
  return {
    selection,
    estimate: a.mean - b.mean,
    se: Math.sqrt(va + vb),
    df,
    variance: a.variance + b.variance,
    ...OPEN,
  };
}

function reachProportion(job: Job, spec: PrecisionSpec): Reached {
  const { event } = spec;
  if (event === undefined) return refuseParameter('event');
  const selection = select(job, [spec.column]);
  needRows(selection.rows.length, 1);
  const n = selection.rows.length;
  const count = readEvents(job, { column: spec.column, event }, selection).reduce((sum, one) => sum + one, 0);
  const p = count / n;
  return {
    selection,
    estimate: p,
    se: Math.sqrt((p * (1 - p)) / n),
    df: null,
    variance: p * (1 - p),
    ...wilsonInterval(count, n, job.level),
  };
}

function reachProportions(job: Job, spec: PrecisionSpec): Reached {
  const { event, group } = spec;
  if (event === undefined) return refuseParameter('event');
  if (group === undefined) return refuseParameter('group');
  const selection = select(job, [spec.column, group]);
  const factor = readFactor(job.table, group);
  const happened = readEvents(job, { column: spec.column, event }, selection);
  const [first, second] = spec.levels ?? factor.levels;
  const sides = [first, second].map((level) => {
    const code = factor.levels.indexOf(level ?? '');
    let count = 0;
    let total = 0;
    selection.rows.forEach((row, i) => {
      if (factor.codes[row] !== code) return;
      total += 1;
      count += happened[i] ?? 0;
    });
    needRows(total, 1);
    return { count, total };
  });
  const [a = { count: 0, total: 1 }, b = { count: 0, total: 1 }] = sides;
  const [pa, pb] = [a.count / a.total, b.count / b.total];
  const variance = pa * (1 - pa) + pb * (1 - pb);
  const se = Math.sqrt((pa * (1 - pa)) / a.total + (pb * (1 - pb)) / b.total);
  return { selection, estimate: pa - pb, se, df: null, variance, ...newcombeInterval(a, b, job.level) };
}
