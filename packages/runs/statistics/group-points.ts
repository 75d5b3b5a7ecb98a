import type { AnalysisSpec, DataTable, RowFilter } from '@etalon/statistics';
import { keepRows } from './keep-rows.ts';

/** What lies behind an estimate: the five numbers of a group and some of its values, chosen by rank. */
export interface GroupPoints {
  readonly name: string;
  readonly n: number;
  readonly lo: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly hi: number;
  /** Ends of the whiskers: the furthest values within one and a half interquartile ranges of the box (Tukey, 1977). */
  readonly from: number;
  readonly to: number;
  readonly points: readonly number[];
}

const MOST_GROUPS = 12;
const MOST_POINTS = 120;
const WHISKER = 1.5;

/** The groups an analysis compares, as boxes and dots; empty when it compares none. */
export function groupPoints(
  table: DataTable,
  spec: AnalysisSpec,
  filters: readonly RowFilter[],
): readonly GroupPoints[] {
  const wanted = columnsCompared(table, spec);
  if (wanted === null) return [];
  const rows = keepRows(table, filters);
  const values = table.columns[wanted.value];
  if (values?.kind !== 'number') return [];
  const groups = wanted.group === null ? undefined : table.columns[wanted.group];
  if (groups === undefined) return describeGroup('', pick(values.values, rows));
  if (groups.kind !== 'factor') return [];
  const levels = wanted.levels ?? groups.levels.slice(0, MOST_GROUPS);
  return levels.flatMap((name) => {
    const code = groups.levels.indexOf(name);
    return describeGroup(
      name,
      pick(
        values.values,
        rows.filter((row) => groups.codes[row] === code),
      ),
    );
  });
}

interface Compared {
  readonly value: string;
  readonly group: string | null;
  readonly levels?: readonly string[];
}

function columnsCompared(table: DataTable, spec: AnalysisSpec): Compared | null {
  switch (spec.kind) {
    case 't-one-sample':
    case 'signed-rank-one-sample':
    case 'normality':
      return { value: spec.column, group: null };
    case 't-two-sample':
    case 't-welch':
    case 'mann-whitney':
      return { value: spec.column, group: spec.group, ...(spec.levels && { levels: spec.levels }) };
    case 'anova-one-way':
    case 'anova-welch':
    case 'kruskal-wallis':
    case 'friedman':
      return { value: spec.column, group: spec.group };
    case 'anova-two-way':
      return { value: spec.column, group: spec.first };
    case 'describe': {
      const [value] = spec.columns;
      return value === undefined ? null : { value, group: spec.by ?? null };
    }
    case 'linear-model': {
      const factor = spec.terms.find((term) => table.columns[term.columns[0] ?? '']?.kind === 'factor');
      return { value: spec.outcome.column, group: factor?.columns[0] ?? null };
    }
    default:
      return null;
  }
}

function pick(values: Float64Array, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row] ?? Number.NaN).filter(Number.isFinite);
}

function describeGroup(name: string, values: Float64Array): readonly GroupPoints[] {
  if (values.length === 0) return [];
  const sorted = values.toSorted();
  const at = (share: number): number => quantile(sorted, share);
  const [q1, median, q3] = [at(0.25), at(0.5), at(0.75)];
  const reach = WHISKER * (q3 - q1);
  const count = Math.min(MOST_POINTS, sorted.length);
  return [
    {
      name,
      n: sorted.length,
      lo: at(0),
      q1,
      median,
      q3,
      hi: at(1),
      from: sorted.find((value) => value >= q1 - reach) ?? q1,
      to: sorted.findLast((value) => value <= q3 + reach) ?? q3,
      points: Array.from({ length: count }, (_, place) =>
        count === 1 ? at(0) : (sorted[Math.round((place * (sorted.length - 1)) / (count - 1))] ?? 0),
      ),
    },
  ];
}

/** Quantile of sorted values by linear interpolation (R's type 7). */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (place - Math.floor(place)) * (above - below);
}
