import type { CaseSource } from '@etalon/cases';
import { quoteIdentifier } from '@etalon/duckdb';
import { fillTable, type Workbench } from '../bench/workbench.ts';
import { finite } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import type { TableFacts } from './measure-store.ts';
import type { Store } from './open-store.ts';

const STORED = 'etalon_stored';
const EXAMPLES = 5;
const MILLIONTHS = 1_000_000;

interface Fact {
  readonly table: TableFacts;
  readonly key: string;
  /** Numeric columns of the target that the store has, with the name of their copy. */
  readonly controls: readonly { readonly column: string; readonly copy: string }[];
}

/** Grain of the fact table, then for each source of the case: keys that differ, rows, sums of the numeric controls. */
export async function reconcileSources(
  bench: Workbench,
  store: Store,
  tables: readonly TableFacts[],
): Promise<readonly ReadingRow[]> {
  const { target, sources } = bench.case.manifest;
  const table = tables.find(
    (one) => one.name === target.table && one.columns.some((column) => column.name === target.key),
  );
  if (table === undefined)
    return [
      {
        kind: 'finding',
        rule: 'table attendue absente',
        object: target.table,
        count: 1,
        locator: `table ${target.table}`,
      },
    ];
  const controls = target.columns
    .filter(({ name, type }) => (type === 'integer' || type === 'decimal' ? hasColumn(table, name) : false))
    .map(({ name }, index) => ({ column: name, copy: `c${index}` }));
  const fact: Fact = { table, key: target.key, controls };
  const rows: ReadingRow[] = [await copyFact(bench, store, fact)];
  for (const source of sources) rows.push(...(await reconcileSource(bench, fact, source)));
  return rows;
}

function hasColumn(table: TableFacts, name: string): boolean {
  return table.columns.some((column) => column.name === name);
}

/** Copies keys and controls of the fact table beside the sources; its row says how many keys come again. */
async function copyFact(bench: Workbench, store: Store, fact: Fact): Promise<ReadingRow> {
  const cells = fact.controls.map(({ column, copy }) => `, ${quoteIdentifier(column)} AS ${copy}`);
  const stored = store.rows(
    `SELECT CAST(${quoteIdentifier(fact.key)} AS TEXT) AS k${cells.join('')} FROM ${quoteIdentifier(fact.table.name)}`,
  );
  const names = ['k', ...fact.controls.map(({ copy }) => copy)];
  await fillTable(
    bench.duck,
    STORED,
    Object.fromEntries(names.map((name) => [name, 'VARCHAR' as const])),
    stored.map((row) => names.map((name) => (row[name] === null ? null : String(row[name])))),
  );
  const repeated = stored.length - new Set(stored.map((row) => String(row.k))).size;
  return {
    kind: repeated > 0 ? 'finding' : 'grain',
    rule: 'unicité du grain',
    object: fact.table.name,
    count: repeated,
    locator: `table ${fact.table.name}, colonne ${fact.key}`,
  };
}

async function reconcileSource(
  bench: Workbench,
  fact: Fact,
  source: CaseSource,
): Promise<readonly ReadingRow[]> {
  const header = source.columns[fact.key];
  const table = await bench.sourceTable(source);
  if (typeof table !== 'string' || header === undefined) return [];
  const key = quoteIdentifier(header);
  const from = quoteIdentifier(table);
  const [counts] = await bench.duck.rows(`SELECT (SELECT count(*) FROM ${from}) AS n,
    (SELECT count(DISTINCT ${key}) FROM ${from}) AS keys,
    (SELECT count(DISTINCT ${key}) FROM ${from} WHERE ${key} IN (SELECT k FROM ${STORED})) AS present,
    (SELECT count(*) FROM ${STORED} WHERE k IN (SELECT ${key} FROM ${from})) AS stored`);
  const absent = await bench.duck.rows(`SELECT min(rowid) + 1 AS line FROM ${from}
    WHERE ${key} NOT IN (SELECT k FROM ${STORED} WHERE k IS NOT NULL) GROUP BY ${key} ORDER BY line LIMIT ${EXAMPLES}`);
  const sourceRows = Number(counts?.n);
  const storedRows = Number(counts?.stored);
  return [
    {
      kind: 'source',
      rule: 'rapprochement avec la source',
      object: source.path,
      count: Number(counts?.keys) - Number(counts?.present),
      sourceRows,
      sourceKeys: Number(counts?.keys),
      integratedKeys: Number(counts?.present),
      storedRows,
      rowDifference: storedRows - sourceRows,
      rows: absent.map((row) => Number(row.line)),
      locator: `${source.path}, colonne ${header}`,
    },
    ...(await compareSums(bench, fact, { source, from, key })),
  ];
}

/** Exact sums of the cells that read as numbers, on the source's rows and on the stored rows that carry its keys. */
async function compareSums(
  bench: Workbench,
  fact: Fact,
  { source, from, key }: { readonly source: CaseSource; readonly from: string; readonly key: string },
): Promise<readonly ReadingRow[]> {
  const shared = fact.controls.flatMap((control) => {
    const header = source.columns[control.column];
    return header === undefined ? [] : [{ ...control, header }];
  });
  if (shared.length === 0) return [];
  const before = await readSums(
    bench,
    shared.map(({ header }) => quoteIdentifier(header)),
    from,
  );
  const after = await readSums(
    bench,
    shared.map(({ copy }) => copy),
    `${STORED} WHERE k IN (SELECT ${key} FROM ${from})`,
  );
  return shared.map(({ column, header }, i) => {
    const sourceSum = before.sums[i] ?? 0;
    const storedSum = after.sums[i] ?? 0;
    return {
      kind: 'control',
      rule: 'somme de contrôle',
      object: `${source.path}, ${column}`,
      sourceSum: finite(sourceSum),
      storedSum: finite(storedSum),
      sumDifference: finite(Number((storedSum - sourceSum).toFixed(6))),
      sourceCells: before.cells[i] ?? 0,
      storedCells: after.cells[i] ?? 0,
      locator: `${source.path}, colonne ${header}`,
    };
  });
}

interface SqlSums {
  readonly sums: readonly number[];
  readonly cells: readonly number[];
}

/** Sums of whole numbers do not depend on the order of rows. */
async function readSums(bench: Workbench, columns: readonly string[], rows: string): Promise<SqlSums> {
  const parsed = columns.map((column, i) => `${readCell(column)} AS v${i}`);
  const totals = columns.map((_, i) => `CAST(sum(v${i}) AS VARCHAR) AS s${i}, count(v${i}) AS n${i}`);
  const [row] = await bench.duck.rows(
    `SELECT ${totals.join(', ')} FROM (SELECT ${parsed.join(', ')} FROM ${rows})`,
  );
  return {
    sums: columns.map((_, i) => Number(row?.[`s${i}`] ?? 0) / MILLIONTHS),
    cells: columns.map((_, i) => Number(row?.[`n${i}`] ?? 0)),
  };
}

/** A text as whole millionths: spaces of thousands dropped, a comma taken as the decimal mark. */
function readCell(cell: string): string {
  const number = `TRY_CAST(translate(${cell}, ',' || ' ' || chr(160) || chr(8239), '.') AS DOUBLE)`;
  return `TRY_CAST(round(${number} * ${MILLIONTHS}) AS BIGINT)`;
}
