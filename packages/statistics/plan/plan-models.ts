import { EtalonError } from '@etalon/error';
import type {
  CoxSpec,
  GlmFamily,
  GlmLink,
  GlmSpec,
  LinearModelSpec,
  Outcome,
  SurvivalCurveSpec,
} from '../spec/model-spec.ts';
import type { DataTable } from '../table/data-table.ts';
import { readColumn, readNumbers } from '../table/read-column.ts';
import { narrow, type Selection } from '../table/select-rows.ts';
import { transformValues } from '../table/transform-values.ts';
import { columnsOf, type Design, designInput, errorsInput, readDesign } from './design-input.ts';
import {
  groupsAt,
  type Job,
  needLevels,
  needRows,
  needVariation,
  numbersAt,
  type Plan,
  refuseParameter,
  select,
} from './job.ts';

const everyTerm = (): boolean => true;

export interface ModelData {
  readonly selection: Selection;
  readonly y: Float64Array;
  readonly weights: Float64Array | null;
  readonly design: Design;
}

/** The rows, outcome, weights and variables of a model; weights of zero leave their row out. */
export function readModel(job: Job, spec: LinearModelSpec | GlmSpec): ModelData {
  const cluster = spec.errors?.kind === 'cluster' ? [spec.errors.column] : [];
  const offset = spec.kind === 'glm' && spec.offset !== undefined ? [spec.offset] : [];
  const weighted = spec.weights === undefined ? [] : [spec.weights];
  const named = [spec.outcome.column, ...columnsOf(spec.terms), ...weighted, ...offset, ...cluster];
  const selection = leaveUnweighted(job.table, select(job, named), spec.weights);
  needRows(selection.rows.length, 2);
  const y = readOutcome(job, spec, selection);
  const design = readDesign(job, spec.terms, selection);
  const parameters = design.width + ((spec.intercept ?? true) ? 1 : 0);
  if (parameters === 0) refuseParameter('terms');
  needRows(y.length, parameters + 1);
  needVariation(y, spec.outcome.column);
  const weights = spec.weights === undefined ? null : numbersAt(job, spec.weights, selection);
  return { selection, y, weights, design };
}

function leaveUnweighted(table: DataTable, selection: Selection, weights: string | undefined): Selection {
  if (weights === undefined) return selection;
  const { values } = readNumbers(table, weights);
  const negative = selection.rows.reduce((sum, row) => sum + ((values[row] ?? 0) < 0 ? 1 : 0), 0);
  if (negative > 0)
    throw new EtalonError('statistics.bad-weight', { info: { column: weights, count: negative } });
  return narrow(selection, { reason: 'outside-domain', column: weights }, (row) => (values[row] ?? 0) > 0);
}

function readOutcome(job: Job, spec: LinearModelSpec | GlmSpec, selection: Selection): Float64Array {
  const { column, transform = 'identity' } = spec.outcome;
  if (spec.kind === 'glm' && isBinomial(spec.family)) return readBinary(job, spec.outcome, selection);
  const y = transformValues(numbersAt(job, column, selection), transform, column);
  if (spec.kind === 'glm') checkDomain(y, column, spec.family);
  return y;
}

function isBinomial(family: GlmFamily): boolean {
  return family === 'binomial' || family === 'quasi-binomial';
}

function readBinary(job: Job, { column, event }: Outcome, selection: Selection): Float64Array {
  const found = readColumn(job.table, column);
  if (found.kind === 'number') {
    const y = numbersAt(job, column, selection);
    const target = event === undefined ? null : Number(event);
    if (target !== null) return y.map((value) => (value === target ? 1 : 0));
    const outside = y.reduce((sum, value) => sum + (value === 0 || value === 1 ? 0 : 1), 0);
    if (outside > 0)
      throw new EtalonError('statistics.outside-domain', {
        info: { column, domain: 'binary', count: outside },
      });
    return y;
  }
  const isCoded = found.levels.length === 2 && found.levels.includes('0') && found.levels.includes('1');
  const chosen = event ?? (isCoded ? '1' : undefined);
  if (chosen === undefined) throw new EtalonError('statistics.no-event', { info: { column } });
  const code = found.levels.indexOf(chosen);
  if (code < 0) throw new EtalonError('statistics.unknown-level', { info: { column, level: chosen } });
  return Float64Array.from(selection.rows, (row) => (found.codes[row] === code ? 1 : 0));
}

function checkDomain(y: Float64Array, column: string, family: GlmFamily): void {
  const fits = family === 'gamma' ? (value: number) => value > 0 : (value: number) => value >= 0;
  const isCount = family === 'poisson';
  const outside = y.reduce(
    (sum, value) => sum + (fits(value) && (!isCount || Number.isInteger(value)) ? 0 : 1),
    0,
  );
  if (outside === 0) return;
  const domain = isCount ? 'counts' : family === 'gamma' ? 'positive' : 'not-negative';
  throw new EtalonError('statistics.outside-domain', { info: { column, domain, count: outside } });
}

export interface ModelPlan {
  readonly job: Job;
  readonly data: ModelData;
  readonly pictures: boolean;
}

/** Ordinary or weighted least squares. */
export function planLinear(spec: LinearModelSpec, { job, data, pictures }: ModelPlan): Plan {
  const { selection, y, weights, design } = data;
  const shared = designInput(design);
  const errors = errorsInput(job, spec.errors ?? { kind: 'model' }, selection);
  return {
    functionName: 'linear_model',
    input: {
      numbers: { ...shared.numbers, y, ...(weights === null ? {} : { w: weights }) },
      integers: { ...shared.integers, ...errors.integers },
      parameters: {
        ...shared.parameters,
        ...errors.parameters,
        intercept: spec.intercept ?? true,
        level: job.level,
        pictures,
      },
    },
    selection,
    columns: [spec.outcome.column, ...columnsOf(spec.terms)],
    inUnit: everyTerm,
  };
}

const CANONICAL: Readonly<Record<GlmFamily, GlmLink>> = {
  binomial: 'logit',
  'quasi-binomial': 'logit',
  poisson: 'log',
  'quasi-poisson': 'log',
  gamma: 'inverse',
};
const LINKS: Readonly<Record<GlmFamily, readonly GlmLink[]>> = {
  binomial: ['logit', 'probit', 'cloglog', 'log'],
  'quasi-binomial': ['logit', 'probit', 'cloglog', 'log'],
  poisson: ['log', 'identity', 'sqrt'],
  'quasi-poisson': ['log', 'identity', 'sqrt'],
  gamma: ['inverse', 'log', 'identity'],
};

/** The link of a generalised linear model: the one asked for when the family takes it, its canonical one by default. */
export function linkOf({ family, link }: GlmSpec): GlmLink {
  const chosen = link ?? CANONICAL[family];
  if (!LINKS[family].includes(chosen)) refuseParameter('link');
  return chosen;
}

/** Generalised linear model by iterated weighted least squares. */
export function planGlm(spec: GlmSpec, { job, data, pictures }: ModelPlan): Plan {
  const { selection, y, weights, design } = data;
  const shared = designInput(design);
  const errors = errorsInput(job, spec.errors ?? { kind: 'model' }, selection);
  const offset = spec.offset === undefined ? {} : { offset: numbersAt(job, spec.offset, selection) };
  return {
    functionName: 'glm_model',
    input: {
      numbers: { ...shared.numbers, y, ...offset, ...(weights === null ? {} : { w: weights }) },
      integers: { ...shared.integers, ...errors.integers },
      parameters: {
        ...shared.parameters,
        ...errors.parameters,
        family: spec.family,
        link: linkOf(spec),
        intercept: spec.intercept ?? true,
        level: job.level,
        pictures,
      },
    },
    selection,
    columns: [spec.outcome.column, ...columnsOf(spec.terms)],
  };
}

interface Times {
  readonly selection: Selection;
  readonly time: Float64Array;
  readonly event: Float64Array;
}

function readTimes(job: Job, spec: SurvivalCurveSpec | CoxSpec, others: readonly string[]): Times {
  const selection = select(job, [spec.time, spec.event, ...others]);
  const time = numbersAt(job, spec.time, selection);
  const event = readBinary(job, { column: spec.event }, selection);
  needRows(time.length, 2);
  const outside = time.reduce((sum, value) => sum + (value < 0 ? 1 : 0), 0);
  if (outside > 0)
    throw new EtalonError('statistics.outside-domain', {
      info: { column: spec.time, domain: 'not-negative', count: outside },
    });
  return { selection, time, event };
}

/** Kaplan-Meier curves, and the log-rank test when there are groups. */
export function planSurvival(job: Job, spec: SurvivalCurveSpec): Plan {
  const { selection, time, event } = readTimes(job, spec, spec.group === undefined ? [] : [spec.group]);
  const groups = spec.group === undefined ? null : groupsAt(job, spec.group, selection);
  if (groups !== null) needLevels(groups, spec.group ?? '', 2);
  return {
    functionName: 'survival_curve',
    input: {
      numbers: { time, event },
      integers: groups === null ? {} : { g: groups.codes },
      parameters: {
        ...(groups === null ? {} : { g_levels: groups.levels }),
        at: spec.at ?? [],
        level: job.level,
      },
    },
    selection,
    columns: [spec.time],
    inUnit: ({ term }) => term === 'median-survival',
  };
}

/** Proportional hazards with Efron's ties. */
export function planCox(job: Job, spec: CoxSpec): Plan {
  const { selection, time, event } = readTimes(job, spec, columnsOf(spec.terms));
  const design = readDesign(job, spec.terms, selection);
  if (design.width === 0) refuseParameter('terms');
  const events = event.reduce((sum, one) => sum + one, 0);
  needRows(time.length, design.width + 1);
  if (events === 0) throw new EtalonError('statistics.no-event-seen', { info: { column: spec.event } });
  const shared = designInput(design);
  return {
    functionName: 'cox',
    input: {
      numbers: { ...shared.numbers, time, event },
      integers: shared.integers,
      parameters: { ...shared.parameters, intercept: false, level: job.level },
    },
    selection,
    columns: [spec.time, ...columnsOf(spec.terms)],
  };
}
