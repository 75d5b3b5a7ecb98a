import {
  CANONICAL_FAMILIES,
  type ColumnFit,
  type ColumnModel,
  fitCanonical,
  fitLeastSquares,
} from '@etalon/numeric';
import type { Job } from '../plan/job.ts';
import { linkOf, type ModelData } from '../plan/plan-models.ts';
import type { RSession } from '../r-session.ts';
import type { AnalysisResult, Estimate, TestResult } from '../result/analysis-result.ts';
import { readNumbersOf } from '../result/read-envelope.ts';
import { warnOfData } from '../result/warn-of-data.ts';
import type { GlmSpec, LinearModelSpec } from '../spec/model-spec.ts';
import { drawLargeModel } from './draw-large-model.ts';
import { makeColumns } from './make-columns.ts';
import { robustVariances } from './robust-variances.ts';

/** From here on typed arrays answer much sooner than R, and to the same digits (see `references/statistics`). */
export const LARGE_ROWS = 20_000;

export interface LargeModel {
  readonly spec: LinearModelSpec | GlmSpec;
  readonly data: ModelData;
  readonly pictures: boolean;
}

/**
 * The same model as R fits, in typed arrays, for many rows; null when it is R's to do: few rows, other families, weights,
 * clusters, draws, columns close to dependent, or a likelihood that runs away.
 */
export async function fitLargeModel(
  session: RSession,
  job: Job,
  { spec, data, pictures }: LargeModel,
): Promise<AnalysisResult | null> {
  const errors = spec.errors?.kind ?? 'model';
  if (data.y.length < LARGE_ROWS || data.weights !== null || errors === 'cluster' || errors === 'bootstrap')
    return null;
  const { names, columns } = makeColumns(data.design);
  const model = { columns, y: data.y, intercept: spec.intercept ?? true };
  const fit = fitOf(spec, model);
  if (fit === null) return null;
  const parts = await inferModel(session, job, { spec, model, fit, names });
  const drawn = pictures
    ? drawLargeModel(model, fit, { rows: data.selection.rows, isLinear: spec.kind === 'linear-model' })
    : [];
  const used = [spec.outcome.column, ...spec.terms.flatMap((term) => term.columns)];
  return {
    kind: spec.kind,
    n: data.y.length,
    level: job.level,
    dropped: data.selection.dropped,
    ...parts,
    pictures: drawn,
    warnings: warnOfData(job, { selection: data.selection, columns: used }),
    engine: 'etalon',
  };
}

function fitOf(spec: LinearModelSpec | GlmSpec, model: ColumnModel): ColumnFit | null {
  if (spec.kind === 'linear-model') return fitLeastSquares(model);
  if (spec.offset !== undefined) return null;
  const link = linkOf(spec);
  if (spec.family === 'binomial' && link === 'logit') return fitCanonical(model, CANONICAL_FAMILIES.logistic);
  if (spec.family === 'poisson' && link === 'log') return fitCanonical(model, CANONICAL_FAMILIES.count);
  return null;
}

interface Fitted {
  readonly spec: LinearModelSpec | GlmSpec;
  readonly model: ColumnModel;
  readonly fit: ColumnFit;
  readonly names: readonly string[];
}

type Parts = Pick<AnalysisResult, 'estimates' | 'tests' | 'tables' | 'fit'>;

async function inferModel(session: RSession, job: Job, fitted: Fitted): Promise<Parts> {
  const { spec, model, fit } = fitted;
  const n = model.y.length;
  const p = fit.coefficients.length;
  const df = n - p;
  const isLinear = spec.kind === 'linear-model';
  const scale = isLinear ? fit.deviance / df : 1;
  const variances =
    spec.errors?.kind === 'robust'
      ? robustVariances(model, fit, spec.errors.type)
      : Float64Array.from({ length: p }, (_, j) => (fit.bread[j * p + j] ?? Number.NaN) * scale);
  const se = variances.map(Math.sqrt);
  const answer = await session.call('infer_t', {
    numbers: {
      estimate: fit.coefficients,
      se,
      df: new Float64Array(p).fill(isLinear ? df : Number.POSITIVE_INFINITY),
    },
    parameters: { level: job.level },
  });
  const names = model.intercept ? ['(Intercept)', ...fitted.names] : fitted.names;
  const { unit } = job.analysis;
  const at = (name: string): readonly (number | null)[] => readNumbersOf(answer, name);
  const [lo, hi, probability] = [at('lo'), at('hi'), at('p')];
  const estimates = names.map(
    (term, j): Estimate => ({
      term,
      estimate: fit.coefficients[j] ?? null,
      se: se[j] ?? null,
      lo: lo[j] ?? null,
      hi: hi[j] ?? null,
      p: probability[j] ?? null,
      ...(isLinear && unit !== undefined ? { unit } : {}),
    }),
  );
  const whole = isLinear
    ? await describeLinear(session, model, fit)
    : await describeCanonical(session, fitted);
  return { estimates, ...whole, tables: isLinear ? [] : [ratioTable(estimates)] };
}

function ratioTable(estimates: readonly Estimate[]): AnalysisResult['tables'][number] {
  const of = (value: number | null): number | null => (value === null ? null : Math.exp(value));
  return {
    id: 'ratios',
    columns: [
      { id: 'term', kind: 'text' },
      { id: 'ratio', kind: 'number' },
      { id: 'lo', kind: 'number' },
      { id: 'hi', kind: 'number' },
    ],
    rows: estimates.map(({ term, estimate, lo, hi }) => [term, of(estimate), of(lo), of(hi)]),
  };
}

async function describeLinear(
  session: RSession,
  { y, intercept }: ColumnModel,
  fit: ColumnFit,
): Promise<Pick<Parts, 'tests' | 'fit'>> {
  const n = y.length;
  const p = fit.coefficients.length;
  const base = intercept ? 1 : 0;
  const centre = intercept ? y.reduce((sum, one) => sum + one, 0) / n : 0;
  const mss = fit.fitted.reduce((sum, one) => sum + (one - centre) ** 2, 0);
  const rss = fit.deviance;
  const df = n - p;
  const logLikelihood = -0.5 * n * (Math.log(2 * Math.PI) + 1 - Math.log(n) + Math.log(rss));
  const f = mss / (p - base) / (rss / df);
  const overall = await upperTail(session, { name: 'f', statistic: f, df: [p - base, df] });
  const tests: readonly TestResult[] =
    p > base
      ? [{ name: 'overall', symbol: 'F', statistic: f, df: [p - base, df], p: overall, exact: false }]
      : [];
  return {
    tests,
    fit: {
      r2: mss / (mss + rss),
      'adjusted-r2': 1 - rss / df / ((mss + rss) / (n - base)),
      sigma: Math.sqrt(rss / df),
      'df-residual': df,
      rss,
      'log-likelihood': logLikelihood,
      aic: -2 * logLikelihood + 2 * (p + 1),
      bic: -2 * logLikelihood + Math.log(n) * (p + 1),
    },
  };
}

async function describeCanonical(
  session: RSession,
  { spec, model, fit }: Fitted,
): Promise<Pick<Parts, 'tests' | 'fit'>> {
  const { y, intercept } = model;
  const n = y.length;
  const p = fit.coefficients.length;
  const family =
    spec.kind === 'glm' && spec.family === 'poisson' ? CANONICAL_FAMILIES.count : CANONICAL_FAMILIES.logistic;
  const mean = intercept ? y.reduce((sum, one) => sum + one, 0) / n : family.meanOf(0);
  const nullDeviance = y.reduce((sum, one) => sum + family.devianceOf(one, mean), 0);
  const pearson = y.reduce(
    (sum, one, i) => sum + (one - (fit.fitted[i] ?? 0)) ** 2 / (fit.weights?.[i] ?? 1),
    0,
  );
  const dfNull = n - (intercept ? 1 : 0);
  const gain = nullDeviance - fit.deviance;
  const dfGain = dfNull - (n - p);
  const isLogistic = family === CANONICAL_FAMILIES.logistic;
  const likelihood = await upperTail(session, { name: 'chi2', statistic: gain, df: [dfGain] });
  return {
    tests:
      dfGain > 0
        ? [
            {
              name: 'likelihood-ratio',
              symbol: 'chi2',
              statistic: gain,
              df: [dfGain],
              p: likelihood,
              exact: false,
            },
          ]
        : [],
    fit: {
      deviance: fit.deviance,
      'null-deviance': nullDeviance,
      'df-residual': n - p,
      'df-null': dfNull,
      aic: isLogistic ? fit.deviance + 2 * p : null,
      dispersion: 1,
      'pearson-ratio': pearson / (n - p),
      iterations: fit.iterations,
    },
  };
}

async function upperTail(
  session: RSession,
  law: { readonly name: 'f' | 'chi2'; readonly statistic: number; readonly df: readonly number[] },
): Promise<number | null> {
  const answer = await session.call('upper_tail', { parameters: law });
  return readNumbersOf(answer, 'p')[0] ?? null;
}
