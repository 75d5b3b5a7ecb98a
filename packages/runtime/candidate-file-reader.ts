import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArchive, refusalOf } from '@etalon/evidence';
import { previewPiece } from '@etalon/evidence/reader';
import {
  type CandidateFileReader,
  type CandidateTable,
  joinRoster,
  type PieceRefusal,
  ROSTER_FILES,
  type RosterFile,
} from '@etalon/usecases';

const MIB = 1024 * 1024;
const ARCHIVE_MAX_BYTES = 20 * MIB;
const INFLATED_MAX_BYTES = 100 * MIB;
/** Rows of one file of an archive: enrolments are several for each person. */
const ROSTER_MAX_ROWS = 100_000;
const CELL_LIMIT = 2000;

/** The rows of a table up to the limit: the reader gives them by pages. */
async function readTable(
  file: { readonly path: string; readonly fileName: string },
  limit: number,
): Promise<CandidateTable | PieceRefusal> {
  const read: (readonly (string | null)[])[] = [];
  let columns: readonly string[] = [];
  let total = 0;
  do {
    const window = { offset: read.length, limit: limit - read.length, cell: CELL_LIMIT };
    const preview = await previewPiece({ ...file, slot: 'dataset' }, window);
    if (preview.kind === 'refused') return preview;
    if (preview.kind !== 'table') return refuse('E_UNSUPPORTED', file.fileName);
    columns = preview.columns.map(({ name }) => name);
    total = preview.total;
    if (preview.rows.length === 0) break;
    read.push(...preview.rows);
  } while (read.length < Math.min(limit, total));
  return { kind: 'table', columns, rows: read, total };
}

function refuse(code: PieceRefusal['code'], fileName: string): PieceRefusal {
  return { kind: 'refused', code, fileName, place: null, info: {} };
}

async function readRoster(
  file: { readonly path: string; readonly fileName: string },
  limit: number,
): Promise<CandidateTable | PieceRefusal> {
  const { path, fileName } = file;
  if ((await stat(path)).size > ARCHIVE_MAX_BYTES) return refuse('E_TOO_LARGE', fileName);
  const archive = readArchive(await readFile(path));
  const wanted = archive.entries.filter(({ name }) => isRosterFile(name));
  if (!wanted.some(({ name }) => name === 'users.csv')) return refuse('E_UNSUPPORTED', fileName);
  if (wanted.reduce((sum, { inflatedBytes }) => sum + inflatedBytes, 0) > INFLATED_MAX_BYTES)
    return refuse('E_BOMB', fileName);
  const folder = await mkdtemp(join(tmpdir(), 'etalon-roster-'));
  try {
    const tables: Partial<Record<RosterFile, CandidateTable>> = {};
    for (const [name, bytes] of archive.inflate(isRosterFile)) {
      if (!isRosterFile(name)) continue;
      const part = join(folder, name);
      await writeFile(part, bytes, { mode: 0o600 });
      const table = await readTable({ path: part, fileName: name }, ROSTER_MAX_ROWS);
      if (table.kind === 'refused') return table;
      tables[name] = table;
    }
    const { columns, rows } = joinRoster(tables);
    return { kind: 'table', columns, rows: rows.slice(0, limit), total: rows.length };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function isRosterFile(name: string): name is RosterFile {
  return ROSTER_FILES.some((known) => known === name);
}

/** Reads a spreadsheet, or a OneRoster archive joined into one table; tables are read in a process that can be killed. */
export const readCandidateFile: CandidateFileReader = async (file, limit) => {
  if (!file.fileName.toLowerCase().endsWith('.zip')) return readTable(file, limit);
  try {
    return await readRoster(file, limit);
  } catch (error) {
    const refusal = refusalOf(error, file.fileName);
    if (refusal === null) throw error;
    return refusal;
  }
};
