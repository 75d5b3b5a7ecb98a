import { interpolateQuantile } from '@etalon/numeric';
import { type AnalysisSpec, type DataTable, type RowFilter, selectRows } from '@etalon/statistics';

/** What lies behind an estimate: the five numbers of a group and some of its values, chosen by rank. */
interface GroupPoints {
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
  const { rows } = selectRows(table, filters, []);
  const values = table.columns[wanted.value];
  if (values?.kind !== 'number') return [];
  const groups = wanted.group === null ? undefined : table.columns[wanted.group];
  const { values: numbers } = values;
  if (groups === undefined) return describeGroup('', pick(numbers, rows));
  if (groups.kind !== 'factor') return [];
  const levels = wanted.levels ?? groups.levels.slice(0, MOST_GROUPS);
  const members = partRows(groups.codes, rows, groups.levels.length);
  return levels.flatMap((name) =>
    describeGroup(name, pick(numbers, members[groups.levels.indexOf(name)] ?? new Int32Array(0))),
  );
}

/** The rows of each level, in one pass. */
function partRows(codes: Int32Array, rows: Int32Array, levels: number): readonly Int32Array[] {
  const counts = new Int32Array(levels);
  for (const row of rows) {
    const code = codes[row] ?? -1;
    if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  }
  const parts = Array.from(counts, (count) => new Int32Array(count));
  counts.fill(0);
  for (const row of rows) {
    const code = codes[row] ?? -1;
    const part = parts[code];
    if (part === undefined) continue;
    part[counts[code] ?? 0] = row;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return parts;
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
  const picked = new Float64Array(rows.length);
  let count = 0;
  for (const row of rows) {
    const value = values[row] ?? Number.NaN;
    if (!Number.isFinite(value)) continue;
    picked[count] = value;
    count += 1;
  }
  return picked.subarray(0, count);
}

function describeGroup(name: string, values: Float64Array): readonly GroupPoints[] {
  if (values.length === 0) return [];
  const sorted = values.toSorted();
  const at = (share: number): number => interpolateQuantile(sorted, share);
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
