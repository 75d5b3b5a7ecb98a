import { quoteIdentifier } from '@etalon/duckdb';
import type { LoadedDataset, PieceRefusal } from '@etalon/evidence';
import { checkExpression } from '@etalon/quality';
import { type AnalysisSpec, columnsOfSpec, type DataColumn, type DataTable } from '@etalon/statistics';
import { textOf } from '../bench/list-item.ts';
import { readList } from '../bench/read-list.ts';
import type { MeasurePiece, Workbench } from '../bench/workbench.ts';
import type { AskedAnalysis } from './declared-models.ts';

const DAY_SECONDS = 86_400;
const NUMBER = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL.*)$/i;
const MOMENT = /^(DATE|TIMESTAMP.*)$/i;

/** The delivered table that an analysis is computed on, and whether it is the one that the document names. */
export interface AnalysedData {
  readonly piece: MeasurePiece;
  readonly table: LoadedDataset;
  /** Null when the document names no source. */
  readonly isNamedSource: boolean | null;
  /** Columns of an analysis, each read once. */
  readonly columnsOf: (asked: AskedAnalysis) => Promise<DataTable>;
}

/** The delivered dataset whose hash or name the analysis gives as its source, else the first one; a refusal when it is not read. */
export async function openData(bench: Workbench): Promise<AnalysedData | PieceRefusal | null> {
  const pieces = bench.piecesOf('dataset');
  const [source] = await readList(bench, 'source');
  const [sha256, name] =
    source === undefined ? ['', ''] : [textOf(source, 'sha256'), textOf(source, 'name', 'nom')];
  const named =
    pieces.find((piece) => piece.sha256 === sha256) ?? pieces.find((piece) => piece.fileName === name);
  const piece = named ?? pieces[0];
  if (piece === undefined) return null;
  const table = await bench.loadTable(piece);
  if (table.kind === 'refused') return table;
  const isNamedSource = sha256 === '' ? null : piece.sha256 === sha256;
  const kept = new Map<string, Promise<DataColumn>>();
  const types = await readTypes(bench, table);
  const columnsOf = async (asked: AskedAnalysis): Promise<DataTable> => {
    for (const condition of asked.conditions) await checkExpression(bench.duck, condition);
    const names = listColumns(asked).filter((column) => types.has(column));
    const columns: [string, DataColumn][] = [];
    for (const column of names) {
      const read: ColumnRead = {
        source: table.typedTable,
        column,
        type: types.get(column) ?? '',
        as: asked.as[column],
        where: asked.conditions.map((one) => `(${one}\n)`).join(' AND '),
      };
      const key = JSON.stringify([column, read.as ?? '', read.where]);
      const work = kept.get(key) ?? readColumn(bench, read);
      kept.set(key, work);
      columns.push([column, await work]);
    }
    const [first] = columns;
    const rows =
      first === undefined ? 0 : first[1].kind === 'number' ? first[1].values.length : first[1].codes.length;
    return { rows, columns: Object.fromEntries(columns) };
  };
  return { piece, table, isNamedSource, columnsOf };
}

/** The columns an analysis reads, those of its filters included. */
function listColumns({ analysis }: AskedAnalysis): readonly string[] {
  const { spec, filters = [] } = analysis;
  return [...new Set([...columnsOf(spec), ...filters.map(({ column }) => column)])];
}

function columnsOf(spec: AnalysisSpec): readonly string[] {
  return spec.kind === 'describe' ? [...spec.columns, ...columnsOfSpec(spec)] : columnsOfSpec(spec);
}

async function readTypes(bench: Workbench, table: LoadedDataset): Promise<ReadonlyMap<string, string>> {
  const rows = await bench.duck.rows(`DESCRIBE ${quoteIdentifier(table.typedTable)}`);
  return new Map(rows.map((row) => [String(row.column_name), String(row.column_type)]));
}

interface ColumnRead {
  readonly source: string;
  readonly column: string;
  readonly type: string;
  readonly as: 'number' | 'factor' | undefined;
  readonly where: string;
}

/** Dates are days since 1970; levels are in the order of their numbers when they are numbers, else of their letters. */
async function readColumn({ duck }: Workbench, read: ColumnRead): Promise<DataColumn> {
  const { source, column, type, as, where } = read;
  const name = quoteIdentifier(column);
  const rest = `FROM ${quoteIdentifier(source)} ${where === '' ? '' : `WHERE ${where}`} ORDER BY rowid`;
  const isMoment = MOMENT.test(type);
  const kind = as ?? (NUMBER.test(type) || isMoment ? 'number' : 'factor');
  if (kind === 'number') {
    const value = isMoment ? `epoch(${name}) / ${DAY_SECONDS}` : `TRY_CAST(${name} AS DOUBLE)`;
    return { kind, values: await duck.numbers(`SELECT ${value} ${rest}`) };
  }
  const text = `CAST(${name} AS VARCHAR)`;
  const filter = where === '' ? '' : `WHERE ${where}`;
  const found = await duck.columns(
    `SELECT level FROM (SELECT DISTINCT ${text} AS level FROM ${quoteIdentifier(source)} ${filter}) WHERE level IS NOT NULL ORDER BY TRY_CAST(level AS DOUBLE) NULLS LAST, level`,
  );
  const levels = (found.level ?? []).map(String);
  await duck.run('CREATE OR REPLACE TEMP TABLE etalon_levels (code INTEGER, level VARCHAR)');
  await duck.appendRows(
    'etalon_levels',
    ['code', 'level'],
    levels.map((level, code) => [code, level]),
  );
  const codes = await duck.numbers(
    `SELECT code FROM (SELECT rowid AS place, ${text} AS level FROM ${quoteIdentifier(source)} ${filter}) LEFT JOIN etalon_levels USING (level) ORDER BY place`,
  );
  return { kind, codes: Int32Array.from(codes, (code) => (Number.isNaN(code) ? -1 : code)), levels };
}
