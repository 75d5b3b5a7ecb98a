import { describeColumns } from './describe/describe-columns.ts';
import { estimatePrecision } from './describe/estimate-precision.ts';
import { fitLargeModel } from './fit/fit-large-model.ts';
import { type Job, type Plan, refuseParameter } from './plan/job.ts';
import { planAdjust, planCorrelation, planNormality } from './plan/plan-association.ts';
import { planCrossTable, planGoodness, planProportion, planProportions } from './plan/plan-counts.ts';
import { planFriedman, planGroups, planTwoWay } from './plan/plan-groups.ts';
import { planOneSample, planPaired, planTwoSample } from './plan/plan-means.ts';
import { planCox, planGlm, planLinear, planSurvival, readModel } from './plan/plan-models.ts';
import { planPatterns, planSeries } from './plan/plan-patterns.ts';
import { planPowerProportion, planPowerT } from './plan/plan-power.ts';
import type { RSession } from './r-session.ts';
import type { AnalysisResult } from './result/analysis-result.ts';
import { assemble } from './result/assemble.ts';
import { readEnvelope } from './result/read-envelope.ts';
import type { Analysis, AnalysisSpec } from './spec/analysis-spec.ts';
import type { GlmSpec, LinearModelSpec } from './spec/model-spec.ts';
import type { DataTable } from './table/data-table.ts';

export interface RunOptions {
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** Share of the work done, for analyses that draw samples. */
  readonly onProgress?: (share: number) => void;
  /** Pictures and tables of the assumptions; true when left out. The specification curve does without. */
  readonly pictures?: boolean;
}

/**
 * Runs one analysis of a table. What keeps it from being done is thrown (`statistics.constant-outcome`…); what must be read
 * with its result is a warning.
 */
export async function runAnalysis(
  session: RSession,
  table: DataTable,
  analysis: Analysis,
  options: RunOptions = {},
): Promise<AnalysisResult> {
  const level = analysis.level ?? 0.95;
  if (!(level > 0 && level < 1)) refuseParameter('level');
  const job: Job = { table, analysis, level };
  const { spec } = analysis;
  if (spec.kind === 'describe') return describeColumns(session, job, spec);
  if (spec.kind === 'precision') return estimatePrecision(session, job, spec);
  const pictures = options.pictures ?? true;
  if (spec.kind === 'linear-model' || spec.kind === 'glm')
    return runModel(session, job, spec, { ...options, pictures });
  const plan = planSpec(job, spec);
  const answer = readEnvelope(await session.call(plan.functionName, plan.input, options));
  return assemble(job, plan, answer, `R ${session.version}`);
}

/** Many rows are fitted here, the others and whatever is delicate by R. */
async function runModel(
  session: RSession,
  job: Job,
  spec: LinearModelSpec | GlmSpec,
  options: RunOptions & { readonly pictures: boolean },
): Promise<AnalysisResult> {
  const data = readModel(job, spec);
  const large = await fitLargeModel(session, job, { spec, data, pictures: options.pictures });
  if (large !== null) return large;
  const planModel = { job, data, pictures: options.pictures };
  const plan = spec.kind === 'glm' ? planGlm(spec, planModel) : planLinear(spec, planModel);
  const answer = readEnvelope(await session.call(plan.functionName, plan.input, options));
  return assemble(job, plan, answer, `R ${session.version}`);
}

type PlannedSpec = Exclude<
  AnalysisSpec,
  { readonly kind: 'describe' | 'precision' | 'linear-model' | 'glm' }
>;

function planSpec(job: Job, spec: PlannedSpec): Plan {
  switch (spec.kind) {
    case 't-one-sample':
    case 'signed-rank-one-sample':
      return planOneSample(job, spec);
    case 't-two-sample':
    case 't-welch':
    case 'mann-whitney':
      return planTwoSample(job, spec);
    case 't-paired':
    case 'signed-rank-paired':
      return planPaired(job, spec);
    case 'anova-one-way':
    case 'anova-welch':
    case 'kruskal-wallis':
      return planGroups(job, spec);
    case 'anova-two-way':
      return planTwoWay(job, spec);
    case 'friedman':
      return planFriedman(job, spec);
    case 'chi-square':
    case 'fisher':
    case 'mcnemar':
      return planCrossTable(job, spec);
    case 'chi-square-fit':
      return planGoodness(job, spec);
    case 'binomial':
      return planProportion(job, spec);
    case 'proportions':
      return planProportions(job, spec);
    case 'correlation':
      return planCorrelation(job, spec);
    case 'normality':
      return planNormality(job, spec);
    case 'adjust-p':
      return planAdjust(job, spec);
    case 'survival-curve':
      return planSurvival(job, spec);
    case 'cox':
      return planCox(job, spec);
    case 'power-t':
      return planPowerT(job, spec);
    case 'power-proportion':
      return planPowerProportion(job, spec);
    case 'autocorrelation':
    case 'decomposition':
    case 'holt-winters':
      return planSeries(job, spec);
    case 'components':
    case 'clusters':
      return planPatterns(job, spec);
    default:
      return spec satisfies never;
  }
}
