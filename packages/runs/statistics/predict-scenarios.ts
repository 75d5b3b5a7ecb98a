import { EtalonError } from '@etalon/error';
import { normalCumulative } from '@etalon/numeric';
import {
  type Analysis,
  type DataColumn,
  type DataTable,
  type GlmSpec,
  type LinearModelSpec,
  linkOf,
  type ModelTerm,
  type RSession,
  runAnalysis,
  type Transform,
} from '@etalon/statistics';

export interface Scenario {
  readonly id: string;
  /** A value for each column of the model's terms. */
  readonly values: Readonly<Record<string, number | string>>;
}

export interface Prediction {
  readonly id: string;
  /** Expected outcome in its own unit, or the median of it when the outcome was transformed. */
  readonly estimate: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly n: number;
  /** Columns whose value lies outside what the table holds. */
  readonly beyond: readonly string[];
}

type ModelSpec = LinearModelSpec | GlmSpec;

/**
 * What a model expects for a scenario, with its interval: the model is fitted again with every variable counted from the
 * scenario's value, so that its intercept is the prediction and carries the errors the model was asked for.
 */
export async function predictScenario(
  session: RSession,
  table: DataTable,
  {
    analysis,
    spec,
    scenario,
  }: { readonly analysis: Analysis; readonly spec: ModelSpec; readonly scenario: Scenario },
): Promise<Prediction> {
  if (spec.intercept === false)
    throw new EtalonError('statistics.bad-parameter', { info: { parameter: 'intercept' } });
  const columns = new Map<string, DataColumn>();
  const terms = spec.terms.map((term) => shiftTerm(table, term, scenario, columns));
  const shifted: DataTable = {
    rows: table.rows,
    columns: { ...table.columns, ...Object.fromEntries(columns) },
  };
  const result = await runAnalysis(
    session,
    shifted,
    { ...analysis, spec: { ...spec, terms } },
    { pictures: false },
  );
  const found = result.estimates.find((row) => row.term === '(Intercept)');
  const back = inverseOf(spec);
  const value = (raw: number | null | undefined): number | null =>
    raw === null || raw === undefined ? null : back(raw);
  const bounds = [value(found?.lo), value(found?.hi)];
  const [lo = null, hi = null] = isOrdered(bounds) ? bounds : bounds.toReversed();
  return {
    id: scenario.id,
    estimate: value(found?.estimate),
    lo,
    hi,
    n: result.n,
    beyond: listBeyond(table, scenario),
  };
}

const isOrdered = ([lo, hi]: readonly (number | null)[]): boolean =>
  lo === null || hi === null || lo === undefined || hi === undefined || lo <= hi;

function shiftTerm(
  table: DataTable,
  term: ModelTerm,
  scenario: Scenario,
  columns: Map<string, DataColumn>,
): ModelTerm {
  const names = term.columns.map((column) => {
    const found = table.columns[column];
    const wanted = scenario.values[column];
    if (found === undefined) throw new EtalonError('statistics.unknown-column', { info: { column } });
    if (wanted === undefined)
      throw new EtalonError('statistics.bad-parameter', { info: { parameter: `scenario: ${column}` } });
    const power = term.power ?? 1;
    const name = `scenario:${column}:${term.transform ?? 'identity'}:${power}`;
    const shift = { column, transform: term.transform ?? 'identity', power } as const;
    if (!columns.has(name))
      columns.set(
        name,
        found.kind === 'factor'
          ? leadWith(found, column, String(wanted))
          : centre(found.values, shift, Number(wanted)),
      );
    return name;
  });
  return { columns: names };
}

interface Shift {
  readonly column: string;
  readonly transform: Transform;
  readonly power: number;
}

function centre(values: Float64Array, { column, transform, power }: Shift, wanted: number): DataColumn {
  const apply = (value: number): number => TRANSFORMS[transform].apply(value) ** power;
  const zero = apply(wanted);
  if (!Number.isFinite(zero))
    throw new EtalonError('statistics.outside-domain', { info: { column, domain: transform, count: 1 } });
  return { kind: 'number', values: values.map((value) => apply(value) - zero) };
}

function leadWith(
  factor: Extract<DataColumn, { readonly kind: 'factor' }>,
  column: string,
  level: string,
): DataColumn {
  const at = factor.levels.indexOf(level);
  if (at === -1 || !factor.codes.includes(at))
    throw new EtalonError('statistics.unknown-level', { info: { column, level } });
  const levels = [level, ...factor.levels.filter((name) => name !== level)];
  const codes = factor.codes.map((code) => (code < 0 ? -1 : code === at ? 0 : code < at ? code + 1 : code));
  return { kind: 'factor', codes, levels };
}

const TRANSFORMS: Readonly<
  Record<Transform, { readonly apply: (value: number) => number; readonly back: (value: number) => number }>
> = {
  identity: { apply: (value) => value, back: (value) => value },
  log: { apply: Math.log, back: Math.exp },
  log1p: { apply: Math.log1p, back: Math.expm1 },
  sqrt: { apply: Math.sqrt, back: (value) => value * value },
  inverse: { apply: (value) => 1 / value, back: (value) => 1 / value },
  square: { apply: (value) => value * value, back: Math.sqrt },
};

function inverseOf(spec: ModelSpec): (value: number) => number {
  if (spec.kind === 'linear-model') return TRANSFORMS[spec.outcome.transform ?? 'identity'].back;
  const link = linkOf(spec);
  switch (link) {
    case 'logit':
      return (value) => 1 / (1 + Math.exp(-value));
    case 'cloglog':
      return (value) => -Math.expm1(-Math.exp(value));
    case 'log':
      return Math.exp;
    case 'identity':
      return (value) => value;
    case 'inverse':
      return (value) => 1 / value;
    case 'sqrt':
      return (value) => value * value;
    case 'probit':
      return normalCumulative;
    default:
      return link satisfies never;
  }
}

function listBeyond(table: DataTable, { values }: Scenario): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const column = table.columns[name];
    if (column?.kind !== 'number' || typeof value !== 'number') return [];
    let lo = Number.POSITIVE_INFINITY;
    let hi = Number.NEGATIVE_INFINITY;
    for (const one of column.values) {
      if (one < lo) lo = one;
      if (one > hi) hi = one;
    }
    return value < lo || value > hi ? [name] : [];
  });
}
