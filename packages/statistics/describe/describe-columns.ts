import { interpolateQuantile, measureMoments, wilsonInterval } from '@etalon/numeric';
import { groupsAt, type Job, refuseParameter, select } from '../plan/job.ts';
import type { RSession } from '../r-session.ts';
import type { AnalysisResult, Estimate, ResultTable, TableCell } from '../result/analysis-result.ts';
import { readNumbersOf } from '../result/read-envelope.ts';
import { warnOfData } from '../result/warn-of-data.ts';
import type { DescribeSpec } from '../spec/test-spec.ts';
import { take } from '../table/examine-columns.ts';
import { readColumn, readFactor, readNumbers } from '../table/read-column.ts';
import { narrow, type Selection } from '../table/select-rows.ts';
import { type WeightedMean, weighMean } from './weigh-mean.ts';

interface Slice {
  readonly group: string | null;
  readonly rows: Int32Array;
}

interface NumberLine {
  readonly column: string;
  readonly group: string | null;
  readonly rows: number;
  readonly values: Float64Array;
  readonly weighted: WeightedMean | null;
}

/** Figures of each column, by group when asked; missing values are counted column by column, never by whole row. */
export async function describeColumns(
  session: RSession,
  job: Job,
  spec: DescribeSpec,
): Promise<AnalysisResult> {
  if (spec.columns.length === 0) refuseParameter('columns');
  const by = spec.by === undefined ? [] : [spec.by];
  const weights = spec.weights === undefined ? [] : [spec.weights];
  const selection = select(job, [...by, ...weights]);
  const slices = sliceRows(job, spec, selection);
  const numeric = spec.columns.filter((name) => readColumn(job.table, name).kind === 'number');
  const others = spec.columns.filter((name) => !numeric.includes(name));
  const lines = numeric.flatMap((column) => slices.map((slice) => lineOf(job, spec, column, slice)));
  const estimates = await estimateMeans(session, job, lines);
  return {
    kind: 'describe',
    n: selection.rows.length,
    level: job.level,
    dropped: selection.dropped,
    estimates,
    tests: [],
    tables: [
      ...(lines.length === 0 ? [] : [numbersTable(lines)]),
      ...(others.length === 0 ? [] : [levelsTable(job, others, slices)]),
    ],
    fit: {},
    pictures: [],
    warnings: warnOfData(job, { selection, columns: numeric }),
    engine: 'etalon',
  };
}

function sliceRows(job: Job, spec: DescribeSpec, selection: Selection): readonly Slice[] {
  if (spec.by === undefined) return [{ group: null, rows: selection.rows }];
  const groups = groupsAt(job, spec.by, selection);
  return groups.levels.map((group, code) => ({
    group,
    rows: selection.rows.filter((_, i) => groups.codes[i] === code),
  }));
}

function lineOf(job: Job, spec: DescribeSpec, column: string, { group, rows }: Slice): NumberLine {
  const { values } = readNumbers(job.table, column);
  const kept = rows.filter((row) => Number.isFinite(values[row] ?? Number.NaN));
  const taken = take(values, kept);
  const weights = spec.weights === undefined ? null : take(readNumbers(job.table, spec.weights).values, kept);
  const weighted = weights === null ? null : weighMean(taken, weights, spec.weights ?? '');
  return { column, group, rows: rows.length, values: taken, weighted };
}

async function estimateMeans(
  session: RSession,
  job: Job,
  lines: readonly NumberLine[],
): Promise<readonly Estimate[]> {
  const measured = lines.map(({ values, weighted }) => {
    if (weighted !== null) return { mean: weighted.mean, se: weighted.se, df: values.length - 1 };
    if (values.length === 0) return { mean: Number.NaN, se: Number.NaN, df: Number.NaN };
    const { n, mean, variance } = measureMoments(values);
    return { mean, se: Math.sqrt(variance / n), df: n - 1 };
  });
  if (lines.length === 0) return [];
  const answer = await session.call('infer_t', {
    numbers: {
      estimate: Float64Array.from(measured, ({ mean }) => mean),
      se: Float64Array.from(measured, ({ se }) => se),
      df: Float64Array.from(measured, ({ df }) => (df > 0 ? df : Number.NaN)),
    },
    parameters: { level: job.level },
  });
  const lo = readNumbersOf(answer, 'lo');
  const hi = readNumbersOf(answer, 'hi');
  const { unit } = job.analysis;
  return lines.map(({ column, group }, i) => ({
    term: `mean:${column}`,
    estimate: finite(measured[i]?.mean),
    se: finite(measured[i]?.se),
    lo: lo[i] ?? null,
    hi: hi[i] ?? null,
    p: null,
    ...(group === null ? {} : { group }),
    ...(unit === undefined ? {} : { unit }),
  }));
}

const SHARES = [0.25, 0.5, 0.75];

function numbersTable(lines: readonly NumberLine[]): ResultTable {
  const ids = ['n', 'missing', 'mean', 'sd', 'min', 'q1', 'median', 'q3', 'max', 'effective-n'];
  const rows = lines.map(({ column, group, rows: all, values, weighted }): readonly TableCell[] => {
    const start = [column, group, values.length, all - values.length];
    if (values.length === 0) return [...start, null, null, null, null, null, null, null, null];
    const { mean, variance, min, max } = measureMoments(values);
    const sorted = values.toSorted();
    const quantiles = SHARES.map((share) => (weighted === null ? interpolateQuantile(sorted, share) : null));
    const [m, v] = weighted === null ? [mean, variance] : [weighted.mean, weighted.variance];
    return [
      ...start,
      finite(m),
      finite(Math.sqrt(v)),
      min,
      ...quantiles,
      max,
      weighted?.effectiveRows ?? null,
    ];
  });
  return {
    id: 'numbers',
    columns: [
      { id: 'column', kind: 'text' },
      { id: 'group', kind: 'text' },
      ...ids.map((id) => ({ id, kind: 'number' as const })),
    ],
    rows,
  };
}

function levelsTable(job: Job, names: readonly string[], slices: readonly Slice[]): ResultTable {
  const rows = names.flatMap((name) => {
    const factor = readFactor(job.table, name);
    return slices.flatMap(({ group, rows: all }): readonly (readonly TableCell[])[] => {
      const present = narrow(
        { rows: all, dropped: [] },
        { reason: 'missing', column: name },
        (row) => (factor.codes[row] ?? -1) >= 0,
      ).rows;
      const counts = new Int32Array(factor.levels.length);
      for (const row of present) {
        const code = factor.codes[row] ?? 0;
        counts[code] = (counts[code] ?? 0) + 1;
      }
      return factor.levels.map((level, code) => {
        const count = counts[code] ?? 0;
        const total = present.length;
        const limits = total === 0 ? null : wilsonInterval(count, total, job.level);
        return [
          name,
          group,
          level,
          count,
          total === 0 ? null : count / total,
          limits?.lo ?? null,
          limits?.hi ?? null,
        ];
      });
    });
  });
  const text = ['column', 'group', 'level'].map((id) => ({ id, kind: 'text' as const }));
  const numbers = ['n', 'share', 'lo', 'hi'].map((id) => ({ id, kind: 'number' as const }));
  return { id: 'levels', columns: [...text, ...numbers], rows };
}

function finite(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : value;
}
