import type {
  AutocorrelationSpec,
  ClustersSpec,
  ComponentsSpec,
  DecompositionSpec,
  HoltWintersSpec,
} from '../spec/pattern-spec.ts';
import { readNumbers } from '../table/read-column.ts';
import { type Job, needRows, needVariation, numbersAt, type Plan, refuseParameter, select } from './job.ts';

type SeriesSpec = AutocorrelationSpec | DecompositionSpec | HoltWintersSpec;

const FUNCTIONS = {
  autocorrelation: 'autocorrelation',
  decomposition: 'decomposition',
  'holt-winters': 'holt_winters',
} as const;

const MOST_HORIZON = 1000;

/** A series in order of time. */
export function planSeries(job: Job, spec: SeriesSpec): Plan {
  const order = spec.order === undefined ? [] : [spec.order];
  const selection = select(job, [spec.column, ...order]);
  const rows = spec.order === undefined ? selection.rows : sortRows(job, spec.order, selection.rows);
  const x = numbersAt(job, spec.column, { ...selection, rows });
  needVariation(x, spec.column);
  return {
    functionName: FUNCTIONS[spec.kind],
    input: { numbers: { x }, parameters: { ...seriesParameters(spec, x), level: job.level } },
    selection,
    columns: [spec.column],
    rowsOfAnswer: rows,
    inUnit: ({ term }) => term.startsWith('forecast@'),
  };
}

function sortRows(job: Job, order: string, rows: Int32Array): Int32Array {
  const { values } = readNumbers(job.table, order);
  return rows.toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
}

function seriesParameters(
  spec: SeriesSpec,
  x: Float64Array,
): Readonly<Record<string, string | number | boolean>> {
  switch (spec.kind) {
    case 'autocorrelation':
      if (!Number.isInteger(spec.lags) || spec.lags < 1) refuseParameter('lags');
      needRows(x.length, spec.lags + 2);
      return { lags: spec.lags };
    case 'decomposition':
      if (!Number.isInteger(spec.period) || spec.period < 2) refuseParameter('period');
      needRows(x.length, 2 * spec.period + 1);
      return { period: spec.period, robust: spec.robust ?? false };
    case 'holt-winters': {
      if (!Number.isInteger(spec.period) || spec.period < 1) refuseParameter('period');
      if (!Number.isInteger(spec.horizon) || spec.horizon < 1 || spec.horizon > MOST_HORIZON)
        refuseParameter('horizon');
      const seasonal = spec.period === 1 ? 'none' : (spec.seasonal ?? 'additive');
      if (seasonal === 'multiplicative' && x.some((value) => value <= 0)) refuseParameter('seasonal');
      needRows(x.length, seasonal === 'none' ? 4 : 2 * spec.period + 1);
      return { period: spec.period, seasonal, trend: spec.trend ?? true, horizon: spec.horizon };
    }
    default:
      return spec satisfies never;
  }
}

const MOST_ROWS_OF_A_TREE = 5000;

/** Principal components, k-means or a hierarchy cut into groups. */
export function planPatterns(job: Job, spec: ComponentsSpec | ClustersSpec): Plan {
  if (spec.columns.length < (spec.kind === 'components' ? 2 : 1)) refuseParameter('columns');
  const selection = select(job, spec.columns);
  const columns = spec.columns.map((name) => numbersAt(job, name, selection));
  const n = selection.rows.length;
  needRows(n, Math.max(3, spec.columns.length + 1));
  columns.forEach((values, i) => {
    needVariation(values, spec.columns[i] ?? '');
  });
  const numbers = Object.fromEntries(columns.map((values, i) => [`c${i + 1}`, values]));
  const shared = { columns: spec.columns, scale: spec.scale ?? true };
  const base = { selection, columns: spec.columns };
  if (spec.kind === 'components')
    return { ...base, functionName: 'components', input: { numbers, parameters: shared } };
  if (!Number.isInteger(spec.groups) || spec.groups < 2 || spec.groups >= n) refuseParameter('groups');
  if (spec.method === 'hierarchical' && n > MOST_ROWS_OF_A_TREE) refuseParameter('method');
  return {
    ...base,
    functionName: 'clusters',
    input: {
      numbers,
      parameters: {
        ...shared,
        method: spec.method,
        groups: spec.groups,
        linkage: spec.linkage ?? 'ward',
        starts: spec.starts ?? 20,
        seed: spec.seed ?? 1,
      },
    },
  };
}
