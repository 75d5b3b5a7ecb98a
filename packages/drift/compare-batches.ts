import { EtalonError } from '@etalon/error';
import { adjustHolm, type Interval, newcombeInterval, type RandomStream } from '@etalon/numeric';
import { sumCounts } from './counted-pair.ts';
import { type ClassDrift, measureClasses } from './measure-classes.ts';
import { measureNumbers, type NumberDrift } from './measure-numbers.ts';
import { type Query, quoteName } from './query.ts';

/** A column of more classes than this, or than half the rows of a batch, is an identifier or a free text: it is named and left out. */
export const MAX_CLASSES = 1_000;
const SHOWN_CLASSES = 12;
const VALUES = 'etalon_drift_values';

export type LeftColumn =
  | { readonly column: string; readonly why: 'only-reference' | 'only-current' | 'empty' }
  | { readonly column: string; readonly why: 'other-type'; readonly types: readonly [string, string] }
  | { readonly column: string; readonly why: 'too-many-classes'; readonly classes: number };

export interface MissingCells {
  readonly reference: number;
  readonly current: number;
  /** Share in the current batch less share in the reference, with its 95 % interval (Newcombe 1998, method 10). */
  readonly difference: number;
  readonly interval: Interval;
}

export interface ClassCount {
  readonly value: string;
  readonly reference: number;
  readonly current: number;
}

export interface ColumnDrift {
  readonly column: string;
  readonly kind: 'number' | 'instant' | 'class';
  readonly missing: MissingCells;
  /** For numbers, and for instants in seconds since 1970. */
  readonly numbers: NumberDrift | null;
  readonly classes:
    | (ClassDrift & {
        /** The most frequent ones over both batches. */
        readonly top: readonly ClassCount[];
        /** Classes of the current batch that the reference does not have, and the reverse: how many, and the first ones. */
        readonly appeared: { readonly count: number; readonly first: readonly ClassCount[] };
        readonly vanished: { readonly count: number; readonly first: readonly ClassCount[] };
      })
    | null;
  /** p of the column's own test, and adjusted over the columns compared (Holm 1979). */
  readonly p: number;
  readonly adjustedP: number;
}

export interface BatchDrift {
  readonly rows: { readonly reference: number; readonly current: number };
  readonly columns: readonly ColumnDrift[];
  readonly left: readonly LeftColumn[];
}

export interface BatchRequest {
  /** Base tables of the catalogue. */
  readonly reference: string;
  readonly current: string;
  readonly stream: RandomStream;
  /** Called after each column with the share done in [0, 1]. */
  readonly onProgress?: (share: number) => void;
}

interface SharedColumn {
  readonly name: string;
  readonly kind: ColumnDrift['kind'];
}

/**
 * Compares each column that both tables have, of the same kind. Throws `drift.empty` (table) when one has no row, and
 * `drift.no-shared-column` when they have no column in common.
 */
export async function compareBatches(query: Query, request: BatchRequest): Promise<BatchDrift> {
  const { reference, current, stream } = request;
  const rows = { reference: await countRows(query, reference), current: await countRows(query, current) };
  const { shared, left } = matchColumns(await listTypes(query, reference), await listTypes(query, current));
  if (shared.length === 0) throw new EtalonError('drift.no-shared-column', { info: { reference, current } });
  const found: Omit<ColumnDrift, 'adjustedP'>[] = [];
  const aside: LeftColumn[] = [...left];
  for (const [at, column] of shared.entries()) {
    const drift = await compareColumn(query, { reference, current }, column, rows, stream);
    if ('why' in drift) aside.push(drift);
    else found.push(drift);
    request.onProgress?.((at + 1) / shared.length);
  }
  await query.run(`DROP TABLE IF EXISTS ${VALUES}`);
  const adjusted = adjustHolm(found.map((column) => column.p));
  return {
    rows,
    columns: found.map((column, at) => ({ ...column, adjustedP: adjusted[at] ?? Number.NaN })),
    left: aside,
  };
}

async function countRows(query: Query, table: string): Promise<number> {
  const [count = 0] = await query.numbers(`SELECT count(*) FROM ${quoteName(table)}`);
  if (count === 0) throw new EtalonError('drift.empty', { info: { table } });
  return count;
}

async function listTypes(query: Query, table: string): Promise<ReadonlyMap<string, string>> {
  const rows = await query.rows(
    'SELECT column_name AS name, data_type AS type FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index',
    [table],
  );
  return new Map(rows.map((row) => [String(row.name), String(row.type)]));
}

function kindOfType(sqlType: string): ColumnDrift['kind'] {
  if (/^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL)/.test(sqlType)) return 'number';
  return /^(DATE|TIMESTAMP)/.test(sqlType) ? 'instant' : 'class';
}

function matchColumns(
  reference: ReadonlyMap<string, string>,
  current: ReadonlyMap<string, string>,
): { readonly shared: readonly SharedColumn[]; readonly left: readonly LeftColumn[] } {
  const shared: SharedColumn[] = [];
  const left: LeftColumn[] = [];
  for (const [name, type] of reference) {
    const other = current.get(name);
    if (other === undefined) left.push({ column: name, why: 'only-reference' });
    else if (kindOfType(type) === kindOfType(other)) shared.push({ name, kind: kindOfType(type) });
    else left.push({ column: name, why: 'other-type', types: [type, other] });
  }
  for (const name of current.keys())
    if (!reference.has(name)) left.push({ column: name, why: 'only-current' });
  return { shared, left };
}

async function compareColumn(
  query: Query,
  tables: Pick<BatchRequest, 'reference' | 'current'>,
  { name, kind }: SharedColumn,
  rows: BatchDrift['rows'],
  stream: RandomStream,
): Promise<Omit<ColumnDrift, 'adjustedP'> | LeftColumn> {
  await countValues(query, tables, name, kind);
  const pair = {
    reference: await query.numbers(`SELECT r FROM ${VALUES}`),
    current: await query.numbers(`SELECT c FROM ${VALUES}`),
  };
  const present = { reference: sumCounts(pair.reference), current: sumCounts(pair.current) };
  if (present.reference === 0 || present.current === 0) return { column: name, why: 'empty' };
  const missing = compareMissing(rows, present);
  if (kind !== 'class') {
    const values = await query.numbers(`SELECT v FROM ${VALUES}`);
    const numbers = measureNumbers({ values, ...pair }, stream);
    return { column: name, kind, missing, numbers, classes: null, p: numbers.kolmogorovSmirnov.p };
  }
  if (pair.reference.length > Math.min(MAX_CLASSES, Math.max(2, rows.reference / 2, rows.current / 2)))
    return { column: name, why: 'too-many-classes', classes: pair.reference.length };
  const classes = measureClasses(pair);
  const shown = await listClasses(query);
  return {
    column: name,
    kind,
    missing,
    numbers: null,
    classes: { ...classes, ...shown },
    p: classes.chiSquare.p,
  };
}

/** One row for each distinct value that is there, counted in both tables; values in ascending order. */
async function countValues(
  query: Query,
  { reference, current }: Pick<BatchRequest, 'reference' | 'current'>,
  name: string,
  kind: ColumnDrift['kind'],
): Promise<void> {
  const column = quoteName(name);
  const value = { number: `${column}::DOUBLE`, instant: `epoch(${column})`, class: `${column}::VARCHAR` }[
    kind
  ];
  const kept = kind === 'class' ? `${column} IS NOT NULL` : `isfinite(${value})`;
  const group = (table: string, counts: string): string =>
    `SELECT ${value} AS v, ${counts} FROM ${quoteName(table)} WHERE ${kept} GROUP BY 1`;
  await query.run(
    `CREATE OR REPLACE TEMP TABLE ${VALUES} AS SELECT v, sum(r)::DOUBLE AS r, sum(c)::DOUBLE AS c FROM (
       ${group(reference, 'count(*) AS r, 0 AS c')} UNION ALL ${group(current, '0 AS r, count(*) AS c')})
     GROUP BY v ORDER BY v`,
  );
}

function compareMissing(rows: BatchDrift['rows'], present: BatchDrift['rows']): MissingCells {
  const reference = rows.reference - present.reference;
  const current = rows.current - present.current;
  return {
    reference,
    current,
    difference: current / rows.current - reference / rows.reference,
    interval: newcombeInterval(
      { count: current, total: rows.current },
      { count: reference, total: rows.reference },
    ),
  };
}

async function listClasses(
  query: Query,
): Promise<Pick<NonNullable<ColumnDrift['classes']>, 'top' | 'appeared' | 'vanished'>> {
  const take = async (where: string): Promise<readonly ClassCount[]> => {
    const rows = await query.rows(
      `SELECT v, r, c FROM ${VALUES} WHERE ${where} ORDER BY r + c DESC, v LIMIT ${SHOWN_CLASSES}`,
    );
    return rows.map((row) => ({ value: String(row.v), reference: Number(row.r), current: Number(row.c) }));
  };
  const count = async (where: string): Promise<number> =>
    (await query.numbers(`SELECT count(*) FROM ${VALUES} WHERE ${where}`))[0] ?? 0;
  return {
    top: await take('true'),
    appeared: { count: await count('r = 0'), first: await take('r = 0') },
    vanished: { count: await count('c = 0'), first: await take('c = 0') },
  };
}
