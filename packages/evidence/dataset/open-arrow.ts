import { readFile } from 'node:fs/promises';
import { type DataType, type Table, Type, tableFromIPC } from '@uwdata/flechette';
import type { PreviewRow } from '../piece-content.ts';
import { refuse } from '../refuse.ts';
import { checkColumns } from './check-columns.ts';
import { PLAIN_DIALECT, type TableSource } from './table-source.ts';

const BATCH_ROWS = 2000;
const DAY_CHARACTERS = 10;

/** Opens an Arrow file or stream (IPC): dates and instants as ISO text in UTC, lists and structures as JSON. Compressed buffers are refused. */
export async function openArrow(path: string): Promise<TableSource> {
  const table = decode(await readFile(path));
  const columns = checkColumns(table.names);
  if (columns.length === 0) refuse('E_EMPTY', null, { form: 'arrow' });
  const readers = table.names.map((_, index) => {
    const column = table.getChildAt(index);
    const write = writerOf(column.type);
    return (row: number): string | null => {
      const cell: unknown = column.at(row);
      return cell === null || cell === undefined ? null : write(cell);
    };
  });
  return {
    columns,
    tables: [],
    table: null,
    dialect: PLAIN_DIALECT,
    findings: [],
    batches: async function* (skip) {
      for (let at = skip; at < table.numRows; at += BATCH_ROWS) {
        const length = Math.min(BATCH_ROWS, table.numRows - at);
        yield Array.from({ length }, (_, i): PreviewRow => readers.map((read) => guard(() => read(at + i))));
      }
    },
    count: async () => ({ rows: table.numRows, raggedRows: 0, firstRaggedLine: null }),
  };
}

function decode(content: Buffer): Table {
  return guard(() =>
    tableFromIPC(new Uint8Array(content.buffer, content.byteOffset, content.byteLength), { useBigInt: true }),
  );
}

function guard<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'unreadable';
    return refuse('E_SCHEMA', null, { form: 'arrow', reason });
  }
}

function writerOf(type: DataType): (cell: unknown) => string {
  const inner = type.typeId === Type.Dictionary ? type.dictionary : type;
  switch (inner.typeId) {
    case Type.Date:
      return (cell) => writeInstant(cell).slice(0, DAY_CHARACTERS);
    case Type.Timestamp:
      return writeInstant;
    case Type.Binary:
    case Type.LargeBinary:
    case Type.BinaryView:
    case Type.FixedSizeBinary:
      return (cell) => (cell instanceof Uint8Array ? Buffer.from(cell).toString('hex') : String(cell));
    default:
      return writeCell;
  }
}

function writeInstant(cell: unknown): string {
  const instant = new Date(Number(cell));
  return Number.isNaN(instant.getTime()) ? String(cell) : instant.toISOString().replace(/(\.000)?Z$/, '');
}

function writeCell(cell: unknown): string {
  if (typeof cell !== 'object') return String(cell);
  return JSON.stringify(cell, (_, value: unknown) => {
    if (typeof value === 'bigint') return String(value);
    return ArrayBuffer.isView(value) && Symbol.iterator in value ? Array.from(Object.values(value)) : value;
  });
}
