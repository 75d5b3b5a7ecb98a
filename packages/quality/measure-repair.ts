import { EtalonError } from '@etalon/error';
import { type DistributionFacts, measureDistribution } from './measure-distribution.ts';
import { type ImputationFacts, measureImputation } from './measure-imputation.ts';
import { type Query, quoteName, quoteText, readNumber } from './query.ts';
import { type CellType, sameCell } from './same-cell.ts';

export interface RepairColumn {
  readonly name: string;
  readonly type: CellType;
}

export interface RepairTables {
  /** The clean table C, one row a key. */
  readonly truth: string;
  /** The delivered table R; columns by the truth's names, in any order and type. */
  readonly delivered: string;
  /** (key VARCHAR, col VARCHAR, op VARCHAR, planted VARCHAR): cells where the dirty table D differs from C. */
  readonly cells: string;
  readonly key: string;
  /** The truth's columns, the key left out. */
  readonly columns: readonly RepairColumn[];
}

/** Counts over the cells of the rows delivered; a cell of a deleted row is neither repaired nor harmed. */
export interface RepairCounts {
  /** |D ≠ C|, deleted rows included. */
  readonly planted: number;
  /** |D ≠ C ∧ R = C|. */
  readonly repaired: number;
  /** |R ≠ D|. */
  readonly changed: number;
  /** |D = C| on delivered rows. */
  readonly clean: number;
  /** |D = C ∧ R ≠ C|. */
  readonly harmed: number;
}

export interface HarmExample {
  readonly column: string;
  /** 1-based row of the delivered table. */
  readonly row: number;
}

export interface ColumnRepair extends RepairCounts {
  readonly column: string;
  readonly delivered: boolean;
  readonly imputation: ImputationFacts | null;
  readonly distribution: DistributionFacts | null;
}

export interface Repair {
  readonly columns: readonly ColumnRepair[];
  readonly total: RepairCounts;
  readonly truthRows: number;
  readonly deliveredRows: number;
  /** Truth keys that no delivered row carries, delivered rows beyond the first of a key, delivered keys unknown to the truth. */
  readonly lostRows: number;
  readonly repeatedRows: number;
  readonly unknownRows: number;
  readonly harmExamples: readonly HarmExample[];
  /** Largest |Δρ| of Pearson's correlation over pairs of number columns, with its pair; null with fewer than two. */
  readonly correlationShift: {
    readonly first: string;
    readonly second: string;
    readonly shift: number;
  } | null;
}

const R = 'etalon_repaired';
const J = 'etalon_joined';

/**
 * Repair against the hidden truth (I-DQ-4): precision repaired/changed, recall repaired/planted, harm harmed/clean,
 * per column and in all, in sets. Throws `quality.key-missing` when the delivered table lacks the key column.
 */
export async function measureRepair(
  query: Query,
  tables: RepairTables,
  onProgress: (share: number) => void = () => {},
): Promise<Repair> {
  const names = await listColumns(query, tables.delivered);
  if (!names.includes(tables.key))
    throw new EtalonError('quality.key-missing', { info: { key: tables.key } });
  const rows = await countRows(query, tables, names);
  await query.run(`CREATE OR REPLACE TEMP TABLE etalon_cells AS SELECT DISTINCT ON (place, c.col) c.*, t.rowid AS place
    FROM ${quoteName(tables.cells)} c JOIN ${quoteName(tables.truth)} t ON t.${quoteName(tables.key)}::VARCHAR = c.key`);
  onProgress(0.1);
  const present = tables.columns.filter((column) => names.includes(column.name));
  const mismatches = await joinAndCompare(query, tables, present);
  onProgress(0.4);
  const columns: ColumnRepair[] = [];
  for (const column of tables.columns) {
    const counts = await countColumn(query, tables, column, {
      flag: present.indexOf(column),
      joined: mismatches.joined,
      mismatched: mismatches.byColumn.get(column.name) ?? 0,
    });
    const delivered = present.includes(column);
    const imputation = delivered ? await measureImputation(query, { ...tables, joined: J, column }) : null;
    columns.push({ column: column.name, delivered, ...counts, imputation, distribution: null });
    onProgress(0.4 + (0.3 * columns.length) / tables.columns.length);
  }
  const spread = await measureDistribution(query, { ...tables, columns: present });
  onProgress(1);
  return {
    columns: columns.map((column) => ({
      ...column,
      distribution: spread.byColumn.get(column.column) ?? null,
    })),
    total: sumCounts(columns),
    ...rows,
    harmExamples: await locateHarm(query, present),
    correlationShift: spread.correlationShift,
  };
}

async function listColumns(query: Query, table: string): Promise<readonly string[]> {
  const rows = await query.rows('SELECT column_name AS name FROM duckdb_columns() WHERE table_name = ?', [
    table,
  ]);
  return rows.map((row) => String(row.name));
}

async function countRows(
  query: Query,
  tables: RepairTables,
  names: readonly string[],
): Promise<Pick<Repair, 'truthRows' | 'deliveredRows' | 'lostRows' | 'repeatedRows' | 'unknownRows'>> {
  const key = `${quoteName(tables.key)}::VARCHAR`;
  const kept = tables.columns
    .filter((column) => names.includes(column.name))
    .map((column) => quoteName(column.name));
  await query.run(`CREATE OR REPLACE TEMP TABLE etalon_keys AS
    SELECT ${key} AS key, min(rowid) AS place, count(*) AS times FROM ${quoteName(tables.delivered)} GROUP BY 1`);
  const [counts] = await query.rows(`SELECT
      (SELECT count(*) FROM ${quoteName(tables.truth)}) AS truth,
      (SELECT coalesce(sum(times), 0) FROM etalon_keys) AS delivered,
      (SELECT coalesce(sum(times - 1), 0) FROM etalon_keys) AS repeated,
      (SELECT count(*) FROM ${quoteName(tables.truth)} t ANTI JOIN etalon_keys k ON k.key = t.${key}) AS lost,
      (SELECT count(*) FROM etalon_keys k ANTI JOIN ${quoteName(tables.truth)} t ON k.key = t.${key}) AS unknown`);
  const repeated = readNumber(counts, 'repeated');
  const first = repeated > 0 ? 'WHERE rowid IN (SELECT place FROM etalon_keys)' : '';
  await query.run(`CREATE OR REPLACE TEMP VIEW ${R} AS
    SELECT ${[`${key} AS etalon_key`, 'rowid AS etalon_row', ...kept].join(', ')} FROM ${quoteName(tables.delivered)} ${first}`);
  return {
    truthRows: readNumber(counts, 'truth'),
    deliveredRows: readNumber(counts, 'delivered'),
    repeatedRows: repeated,
    lostRows: readNumber(counts, 'lost'),
    unknownRows: readNumber(counts, 'unknown'),
  };
}

/** One join of C and R, with a flag R = C for each column: `s0`, `s1`, … */
async function joinAndCompare(
  query: Query,
  tables: RepairTables,
  present: readonly RepairColumn[],
): Promise<{ readonly joined: number; readonly byColumn: ReadonlyMap<string, number> }> {
  const flags = present.map((column, i) => {
    const name = quoteName(column.name);
    return `${sameCell(`t.${name}`, `r.${name}`, column.type)} AS s${i}`;
  });
  await query.run(`CREATE OR REPLACE TEMP TABLE ${J} AS
    SELECT t.rowid AS place, r.etalon_row${flags.map((flag) => `, ${flag}`).join('')}
    FROM ${quoteName(tables.truth)} t JOIN ${R} r ON r.etalon_key = t.${quoteName(tables.key)}::VARCHAR`);
  const sums = present.map((_, i) => `count(*) FILTER (NOT s${i}) AS m${i}`);
  const [row] = await query.rows(`SELECT ${['count(*) AS joined', ...sums].join(', ')} FROM ${J}`);
  return {
    joined: readNumber(row, 'joined'),
    byColumn: new Map(present.map((column, i) => [column.name, readNumber(row, `m${i}`)])),
  };
}

async function countColumn(
  query: Query,
  tables: RepairTables,
  column: RepairColumn,
  compared: { readonly flag: number; readonly joined: number; readonly mismatched: number },
): Promise<RepairCounts> {
  const name = quoteName(column.name);
  const col = quoteText(column.name);
  if (compared.flag < 0) {
    const [row] = await query.rows(`SELECT count(*) AS planted FROM etalon_cells WHERE col = ${col}`);
    return { planted: readNumber(row, 'planted'), repaired: 0, changed: 0, clean: 0, harmed: 0 };
  }
  const unchanged = sameCell('c.planted', `r.${name}::VARCHAR`, 'text');
  const typed = sameCell('c.planted', `r.${name}`, column.type);
  const [row] = await query.rows(`SELECT count(*) AS planted, count(j.place) AS met,
      count(*) FILTER (j.same) AS repaired,
      count(*) FILTER (j.place IS NOT NULL AND NOT j.same AND NOT j.kept) AS moved,
      count(*) FILTER (j.place IS NOT NULL AND NOT j.same) AS wrong
    FROM etalon_cells c LEFT JOIN (
      SELECT j.place, s${compared.flag} AS same, (${unchanged} OR ${typed}) AS kept
      FROM ${J} j JOIN etalon_cells c ON c.place = j.place AND c.col = ${col}
      JOIN ${quoteName(tables.delivered)} r ON r.rowid = j.etalon_row) j ON j.place = c.place
    WHERE c.col = ${col}`);
  const met = readNumber(row, 'met');
  const repaired = readNumber(row, 'repaired');
  const harmed = compared.mismatched - readNumber(row, 'wrong');
  return {
    planted: readNumber(row, 'planted'),
    repaired,
    changed: repaired + readNumber(row, 'moved') + harmed,
    clean: compared.joined - met,
    harmed,
  };
}

async function locateHarm(query: Query, present: readonly RepairColumn[]): Promise<readonly HarmExample[]> {
  const examples: HarmExample[] = [];
  for (const [i, column] of present.entries()) {
    const rows = await query.rows(`SELECT etalon_row + 1 AS line FROM ${J} j
      WHERE NOT s${i} AND NOT EXISTS (SELECT 1 FROM etalon_cells c WHERE c.place = j.place AND c.col = ${quoteText(column.name)})
      ORDER BY line LIMIT 5`);
    examples.push(...rows.map((row) => ({ column: column.name, row: readNumber(row, 'line') })));
  }
  return examples;
}

function sumCounts(columns: readonly RepairCounts[]): RepairCounts {
  const sum = (pick: (counts: RepairCounts) => number): number =>
    columns.reduce((total, c) => total + pick(c), 0);
  return {
    planted: sum((c) => c.planted),
    repaired: sum((c) => c.repaired),
    changed: sum((c) => c.changed),
    clean: sum((c) => c.clean),
    harmed: sum((c) => c.harmed),
  };
}
