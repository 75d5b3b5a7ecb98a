import { type Query, quoteName, quoteText, readNumber } from './query.ts';
import { type CellType, castCell } from './same-cell.ts';

/** How values absent from the data (M1) were filled, beside a reference that fills with the mean or the mode of what was present. */
export interface ImputationFacts {
  readonly measure: 'nrmse' | 'pfc';
  readonly missing: number;
  readonly filled: number;
  /** √mean((R − C)²)/sd(C), or the share of filled cells that differ from C; NaN when nothing is filled. */
  readonly value: number;
  /** The same, on the same cells, for the mean (numbers) or the mode (classes) of the cells that were not planted. */
  readonly reference: number;
}

/** Imputation facts of one column; null when none of its cells was made missing or its type has no such measure. */
export async function measureImputation(
  query: Query,
  input: {
    readonly truth: string;
    readonly delivered: string;
    readonly joined: string;
    readonly column: { readonly name: string; readonly type: CellType };
  },
): Promise<ImputationFacts | null> {
  const { name, type } = input.column;
  const column = quoteName(name);
  const numeric = type === 'integer' || type === 'decimal';
  if (type === 'date' || type === 'timestamp') return null;
  const missing = `etalon_cells c WHERE c.op = 'M1' AND c.col = ${quoteText(name)}`;
  const [count] = await query.rows(`SELECT count(*) AS n FROM ${missing}`);
  if (readNumber(count, 'n') === 0) return null;
  const value = castCell(`r.${column}`, type);
  const pairs = `SELECT t.${column} AS c, ${value} AS r FROM (SELECT place FROM ${missing}) m
    JOIN ${input.joined} j USING (place) JOIN ${quoteName(input.truth)} t ON t.rowid = j.place
    JOIN ${quoteName(input.delivered)} r ON r.rowid = j.etalon_row WHERE ${value} IS NOT NULL ORDER BY j.place`;
  const present = `SELECT t.${column} AS v FROM ${quoteName(input.truth)} t WHERE t.${column} IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM etalon_cells c WHERE c.place = t.rowid AND c.col = ${quoteText(name)})`;
  const facts = numeric
    ? await measureNumbers(query, pairs, present, input)
    : await measureClasses(query, pairs, present);
  return { measure: numeric ? 'nrmse' : 'pfc', missing: readNumber(count, 'n'), ...facts };
}

type Facts = Pick<ImputationFacts, 'filled' | 'value' | 'reference'>;

async function measureNumbers(
  query: Query,
  pairs: string,
  present: string,
  input: { readonly truth: string; readonly column: { readonly name: string } },
): Promise<Facts> {
  const truth = await query.numbers(`SELECT c::DOUBLE FROM (${pairs})`);
  const filled = await query.numbers(`SELECT r FROM (${pairs})`);
  const observed = await query.numbers(`SELECT v::DOUBLE FROM (${present} ORDER BY t.rowid)`);
  const all = await query.numbers(
    `SELECT ${quoteName(input.column.name)}::DOUBLE FROM ${quoteName(input.truth)} WHERE ${quoteName(input.column.name)} IS NOT NULL`,
  );
  const mean = average(observed);
  const sd = deviation(all);
  const root = (guess: (row: number) => number): number =>
    Math.sqrt(truth.reduce((sum, c, row) => sum + (guess(row) - c) ** 2, 0) / truth.length) / sd;
  return {
    filled: truth.length,
    value: root((row) => filled[row] ?? Number.NaN),
    reference: root(() => mean),
  };
}

async function measureClasses(query: Query, pairs: string, present: string): Promise<Facts> {
  const [mode] = await query.rows(
    `SELECT v::VARCHAR AS v, count(*) AS c FROM (${present}) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 1`,
  );
  const [counts] = await query.rows(
    `SELECT count(*) AS n, count(*) FILTER (r::VARCHAR IS DISTINCT FROM c::VARCHAR) AS wrong,
       count(*) FILTER (c::VARCHAR IS DISTINCT FROM ?) AS wrong_mode FROM (${pairs})`,
    [mode?.v ?? null],
  );
  const n = readNumber(counts, 'n');
  return {
    filled: n,
    value: readNumber(counts, 'wrong') / n,
    reference: readNumber(counts, 'wrong_mode') / n,
  };
}

/** Mean of numbers in the order given. */
export function average(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i] ?? Number.NaN;
  return sum / values.length;
}

/** Standard deviation, divisor n − 1. */
export function deviation(values: Float64Array): number {
  const mean = average(values);
  let squares = 0;
  for (let i = 0; i < values.length; i += 1) squares += ((values[i] ?? Number.NaN) - mean) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}
