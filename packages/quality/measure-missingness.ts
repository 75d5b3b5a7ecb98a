import { errorCode } from '@etalon/error';
import { estimateAuc, fitLogistic } from '@etalon/numeric';
import { type Query, quoteName, readNumber } from './query.ts';
import { type McarResult, testMcar } from './test-mcar.ts';

export interface MissingPattern {
  readonly missing: readonly string[];
  readonly rows: number;
  /** 1-based. */
  readonly firstRow: number;
}

/** How well the other number columns tell whether a cell is absent, on rows the model did not see; 0.5 is chance. */
export interface MissingLink {
  readonly column: string;
  /** Absent cells, in both halves. */
  readonly absent: number;
  /** Rows of the half that measures. */
  readonly rows: number;
  readonly auc: number;
  readonly lo: number;
  readonly hi: number;
}

export interface Missingness {
  readonly rows: number;
  readonly patterns: readonly MissingPattern[];
  readonly patternCount: number;
  readonly numberColumns: readonly string[];
  /** Null with the reason when Little's test cannot be run. */
  readonly mcar: McarResult | null;
  readonly mcarReason: 'few-rows' | 'one-pattern' | 'few-columns' | 'singular' | null;
  readonly links: readonly MissingLink[];
}

export const MISSINGNESS_SAMPLE_ROWS = 20_000;
/** Ten of each class in the half that measures. */
const MIN_CLASS = 20;

/**
 * Missingness of a base table (I-DQ-5): pattern table, Little's test on the number columns when n > 3p and patterns ≥ 2,
 * and for each column with at least 20 absent and 20 present cells, the AUC of a logistic model learnt on half of the rows
 * and measured on the other half. `random` gives uniform draws in [0, 1[ for the halves and, over MISSINGNESS_SAMPLE_ROWS rows, for the sample.
 */
export async function measureMissingness(
  query: Query,
  table: string,
  random: () => number,
): Promise<Missingness> {
  const source = quoteName(table);
  const heads = await query.rows(
    'SELECT column_name AS name, data_type AS type FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index',
    [table],
  );
  const names = heads.map((head) => String(head.name));
  const code = names.map((name) => `CASE WHEN ${quoteName(name)} IS NULL THEN '0' ELSE '1' END`).join(' || ');
  const patterns =
    await query.rows(`SELECT ${code} AS code, count(*) AS n, min(rowid) + 1 AS first, count(*) OVER () AS total,
    sum(count(*)) OVER () AS everything FROM ${source} GROUP BY 1 ORDER BY n DESC, code LIMIT 50`);
  const rows = patterns.length === 0 ? 0 : readNumber(patterns[0], 'everything');
  const numeric = heads.filter((head) =>
    /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL)/.test(String(head.type)),
  );
  const columns: { readonly name: string; readonly values: Float64Array }[] = [];
  for (const head of numeric) {
    const name = String(head.name);
    const values = await query.numbers(
      `SELECT CASE WHEN isfinite(${quoteName(name)}::DOUBLE) THEN ${quoteName(name)}::DOUBLE END FROM ${source}`,
    );
    if (isVarying(values)) columns.push({ name, values });
  }
  const { mcar, reason } = runMcar(
    columns.map((column) => column.values),
    rows,
  );
  const links: MissingLink[] = [];
  for (const name of names) {
    const absent = await query.numbers(`SELECT (${quoteName(name)} IS NULL)::INTEGER FROM ${source}`);
    const link = linkMissing(name, absent, columns, random);
    if (link !== null) links.push(link);
  }
  return {
    rows,
    patterns: patterns.map((row) => ({
      missing: names.filter((_, i) => String(row.code)[i] === '0'),
      rows: readNumber(row, 'n'),
      firstRow: readNumber(row, 'first'),
    })),
    patternCount: patterns.length === 0 ? 0 : readNumber(patterns[0], 'total'),
    numberColumns: columns.map((column) => column.name),
    mcar,
    mcarReason: reason,
    links,
  };
}

function isVarying(values: Float64Array): boolean {
  const first = values.find((value) => !Number.isNaN(value));
  return first !== undefined && values.some((value) => !Number.isNaN(value) && value !== first);
}

function runMcar(
  columns: readonly Float64Array[],
  rows: number,
): { readonly mcar: McarResult | null; readonly reason: Missingness['mcarReason'] } {
  if (columns.length < 2) return { mcar: null, reason: 'few-columns' };
  if (rows <= 3 * columns.length) return { mcar: null, reason: 'few-rows' };
  if (!columns.some((column) => column.some(Number.isNaN))) return { mcar: null, reason: 'one-pattern' };
  try {
    const mcar = testMcar(columns);
    return mcar.patterns < 2 ? { mcar: null, reason: 'one-pattern' } : { mcar, reason: null };
  } catch (error) {
    if (errorCode(error) === 'numeric.not-positive-definite') return { mcar: null, reason: 'singular' };
    throw error;
  }
}

function linkMissing(
  name: string,
  absent: Float64Array,
  columns: readonly { readonly name: string; readonly values: Float64Array }[],
  random: () => number,
): MissingLink | null {
  const others = columns.filter((column) => column.name !== name);
  const rows = chooseRows(absent.length, random);
  const labels = Float64Array.from(rows, (row) => absent[row] ?? 0);
  const positives = labels.reduce((sum, label) => sum + label, 0);
  if (others.length === 0 || positives < MIN_CLASS || rows.length - positives < MIN_CLASS) return null;
  const design = buildDesign(
    rows,
    others.map((column) => column.values),
  );
  const inTest = drawHalf(labels, random);
  const train = rows.flatMap((_, i) => (inTest[i] === true ? [] : [i]));
  const test = rows.flatMap((_, i) => (inTest[i] === true ? [i] : []));
  const beta = fitLogistic(
    takeRows(design, train),
    train.map((i) => labels[i] ?? 0),
    design.width,
    1e-3 * train.length,
  );
  const scores = test.map((i) => {
    let score = 0;
    for (let k = 0; k < design.width; k += 1)
      score += (beta[k] ?? 0) * (design.cells[i * design.width + k] ?? 0);
    return score;
  });
  const { auc, lo, hi } = estimateAuc(
    scores,
    test.map((i) => labels[i] ?? 0),
  );
  return { column: name, absent: positives, rows: test.length, auc, lo, hi };
}

/**
 * Half of the rows of each class, drawn. The model is learnt on one half and its area measured on the other: scores
 * pooled over several folds come from several models, and DeLong's interval then holds the true area too seldom.
 */
function drawHalf(labels: ArrayLike<number>, random: () => number): readonly boolean[] {
  const inTest = Array.from(labels, () => false);
  for (const label of [0, 1]) {
    const members = Array.from(labels, (own, i) => (own === label ? i : -1)).filter((i) => i >= 0);
    for (let i = 0; i < Math.floor(members.length / 2); i += 1) {
      const j = i + Math.floor(random() * (members.length - i));
      const chosen = members[j] ?? 0;
      members[j] = members[i] ?? 0;
      members[i] = chosen;
      inTest[chosen] = true;
    }
  }
  return inTest;
}

function chooseRows(n: number, random: () => number): readonly number[] {
  const all = Array.from({ length: n }, (_, row) => row);
  if (n <= MISSINGNESS_SAMPLE_ROWS) return all;
  for (let i = 0; i < MISSINGNESS_SAMPLE_ROWS; i += 1) {
    const j = i + Math.floor(random() * (n - i));
    const kept = all[i] ?? 0;
    all[i] = all[j] ?? 0;
    all[j] = kept;
  }
  return all.slice(0, MISSINGNESS_SAMPLE_ROWS);
}

interface Design {
  readonly cells: Float64Array;
  readonly width: number;
}

/** A constant, then each column standardised with absent cells at its mean, then a mark of absence where the column has any. */
function buildDesign(rows: readonly number[], columns: readonly Float64Array[]): Design {
  const parts: Float64Array[] = [new Float64Array(rows.length).fill(1)];
  for (const column of columns) {
    const values = Float64Array.from(rows, (row) => column[row] ?? Number.NaN);
    const present = values.filter((value) => !Number.isNaN(value));
    const mean = present.reduce((sum, value) => sum + value, 0) / (present.length || 1);
    const sd =
      Math.sqrt(present.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (present.length || 1)) || 1;
    parts.push(values.map((value) => (Number.isNaN(value) ? 0 : (value - mean) / sd)));
    if (present.length < values.length) parts.push(values.map((value) => (Number.isNaN(value) ? 1 : 0)));
  }
  const cells = new Float64Array(rows.length * parts.length);
  parts.forEach((part, k) => {
    for (let i = 0; i < rows.length; i += 1) cells[i * parts.length + k] = part[i] ?? 0;
  });
  return { cells, width: parts.length };
}

function takeRows({ cells, width }: Design, rows: readonly number[]): Float64Array {
  const taken = new Float64Array(rows.length * width);
  rows.forEach((row, i) => {
    taken.set(cells.subarray(row * width, row * width + width), i * width);
  });
  return taken;
}
