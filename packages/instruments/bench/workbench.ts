import { createHash, randomUUID } from 'node:crypto';
import { constants, copyFileSync, existsSync, linkSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { type CaseSource, type LoadedCase, loadCase, loadSource } from '@etalon/cases';
import { type Duckdb, openDuckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import { EtalonError, errorCode } from '@etalon/error';
import { type LoadedDataset, loadDataset, type PieceRefusal } from '@etalon/evidence';
import type { EvidencePlace } from '../reading.ts';
import { type HiddenLabels, readHiddenLabels } from './hidden-labels.ts';
import { extractText, type PieceText } from './read-texts.ts';
import { type Role, roleOfPiece } from './roles.ts';

export { type Role, roleOfPiece } from './roles.ts';

export interface MeasurePiece {
  readonly slot: string;
  readonly fileName: string;
  readonly path: string;
  readonly sha256: string;
}

/** A person's verdict on which element of the case key an item of the hand-in is. */
export interface ConfirmedMatch {
  readonly itemId: string;
  readonly elementId: string | null;
  readonly verdict: 'sure' | 'possible' | 'none';
}

/** What instruments work on: pieces by role, the case, and one DuckDB in which tables are loaded once. */
export interface Workbench {
  readonly duck: Duckdb;
  readonly folder: string;
  /** False when no case is bound to the situation: `case` and `caseFolder` then throw `cases.folder-missing`. */
  readonly hasCase: boolean;
  readonly caseFolder: string;
  readonly case: LoadedCase;
  readonly matches: readonly ConfirmedMatch[];
  readonly pieceOf: (role: Role) => MeasurePiece | null;
  /** Every piece of a role, in the order of the hand-in. */
  readonly piecesOf: (role: Role) => readonly MeasurePiece[];
  readonly place: (piece: MeasurePiece, locator?: string) => EvidencePlace;
  /** Path of a piece inside the work folder, with its own ending. */
  readonly pathOf: (piece: MeasurePiece) => string;
  readonly delivered: () => Promise<LoadedDataset | PieceRefusal | null>;
  /** A piece that is a table, or one of its sheets, loaded once under a name of its own. */
  readonly loadTable: (piece: MeasurePiece, sheet?: string) => Promise<LoadedDataset | PieceRefusal>;
  /** The text of a note, read once. */
  readonly textOf: (piece: MeasurePiece) => Promise<PieceText>;
  /** Text table of a visible source, one row a record in file order. */
  readonly sourceTable: (source: CaseSource) => Promise<string | PieceRefusal>;
  /** Loads the hidden clean table as `etalon_truth`. */
  readonly truthTable: () => Promise<string>;
  /** The labels of the test that the case keeps; null when it keeps none, or when they may not be opened. */
  readonly hiddenLabels: HiddenLabels | null;
  readonly close: () => void;
}

export interface WorkbenchOptions {
  readonly pieces: readonly MeasurePiece[];
  /** Null when no case is bound to the situation. */
  readonly caseFolder: string | null;
  readonly matches: readonly ConfirmedMatch[];
  /** True when the hidden labels of the case may be read; false when left out. */
  readonly opensLabels?: boolean;
  readonly threads?: number;
  readonly memoryMb?: number;
}

/** Opens a DuckDB shut in a fresh work folder and the case folder; `close` removes the folder. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-measure-'));
  const duck = await openDuckdb({
    allowedFolders: options.caseFolder === null ? [folder] : [folder, options.caseFolder],
    memoryMb: options.memoryMb ?? 1024,
    threads: options.threads ?? 2,
    temporaryFolder: folder,
  });
  const roles = giveRoles(options.pieces);
  const loadedCase = options.caseFolder === null ? null : loadCase(options.caseFolder);
  const folderOfCase = (): string => options.caseFolder ?? refuseCase();
  const pathOf = (piece: MeasurePiece): string => {
    const path = join(folder, `${piece.sha256.slice(0, 32)}${extname(piece.fileName).toLowerCase()}`);
    if (!existsSync(path)) placeFile(piece.path, path);
    return path;
  };
  const load = rememberTables(duck, folder);
  return {
    duck,
    folder,
    hasCase: loadedCase !== null,
    get caseFolder() {
      return folderOfCase();
    },
    get case() {
      return loadedCase ?? refuseCase();
    },
    matches: options.matches.toSorted(
      (a, b) => compareText(a.itemId, b.itemId) || compareText(a.elementId ?? '', b.elementId ?? ''),
    ),
    pieceOf: (role) => roles.get(role)?.[0] ?? null,
    piecesOf: (role) => roles.get(role) ?? [],
    place: (piece, locator) => ({
      sha256: piece.sha256,
      path: piece.fileName,
      ...(locator === undefined ? {} : { locator }),
    }),
    pathOf,
    delivered: async () => {
      const piece = roles.get('dataset')?.[0];
      return piece === undefined ? null : load('etalon_livre', pathOf(piece), piece.fileName, {});
    },
    loadTable: (piece, sheet) =>
      load(
        `etalon_piece_${piece.sha256.slice(0, 16)}${sheet === undefined ? '' : `_${hashName(sheet)}`}`,
        pathOf(piece),
        piece.fileName,
        sheet === undefined ? {} : { table: sheet },
      ),
    textOf: rememberTexts(),
    ...openCaseTables(duck, folderOfCase, load),
    hiddenLabels:
      options.opensLabels === true && options.caseFolder !== null
        ? readHiddenLabels(options.caseFolder)
        : null,
    close: () => {
      duck.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The tables of the case: its visible sources, each loaded once, and its hidden truth. */
function openCaseTables(
  duck: Duckdb,
  folderOfCase: () => string,
  load: Load,
): Pick<Workbench, 'sourceTable' | 'truthTable'> {
  const sources = new Map<string, Promise<string | PieceRefusal>>();
  /** The guarded reader, for a source that DuckDB does not read by itself: it says why it refuses. */
  const readSource = async (source: CaseSource, name: string): Promise<string | PieceRefusal> => {
    const sheet = source.sheet === null ? {} : { table: source.sheet };
    const path = join(folderOfCase(), source.path);
    await duck.run(`DROP TABLE IF EXISTS ${quoteIdentifier(name)}`);
    const result = await load(name, path, basename(source.path), sheet);
    return result.kind === 'loaded' ? result.textTable : result;
  };
  return {
    sourceTable: (source) => {
      const known = sources.get(source.path);
      if (known !== undefined) return known;
      const name = `etalon_source_${hashName(source.path)}`;
      const work = loadSource(duck, folderOfCase(), source, name)
        .then(() => duck.run(`ALTER TABLE ${quoteIdentifier(name)} DROP COLUMN row_no`))
        .then(
          () => name,
          () => readSource(source, name),
        );
      sources.set(source.path, work);
      return work;
    },
    truthTable: async () => {
      const path = join(folderOfCase(), 'truth', 'table.parquet');
      await duck.run(
        `CREATE TABLE IF NOT EXISTS etalon_truth AS SELECT * FROM read_parquet(${quoteLiteral(path)})`,
      );
      return 'etalon_truth';
    },
  };
}

/** Reads each text once. */
function rememberTexts(): Workbench['textOf'] {
  const texts = new Map<string, Promise<PieceText>>();
  return (piece) => {
    const known = texts.get(piece.sha256);
    if (known !== undefined) return known;
    const work = extractText(piece);
    texts.set(piece.sha256, work);
    return work;
  };
}

function hashName(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 12);
}

function refuseCase(): never {
  throw new EtalonError('cases.folder-missing', { info: { file: 'case.json' } });
}

/** The pieces of each role, in the order of the hand-in. */
function giveRoles(pieces: readonly MeasurePiece[]): ReadonlyMap<Role, readonly MeasurePiece[]> {
  const roles = new Map<Role, MeasurePiece[]>();
  for (const piece of pieces) {
    const role = roleOfPiece(piece);
    if (role !== null) roles.set(role, [...(roles.get(role) ?? []), piece]);
  }
  return roles;
}

type Load = (
  name: string,
  path: string,
  fileName: string,
  extra: { readonly table?: string },
) => Promise<LoadedDataset | PieceRefusal>;

/** Loads each table once, by name. */
function rememberTables(duck: Duckdb, folder: string): Load {
  const loaded = new Map<string, Promise<LoadedDataset | PieceRefusal>>();
  return (name, path, fileName, extra) => {
    const known = loaded.get(name);
    if (known !== undefined) return known;
    // An altered Parquet may pass its inspection and fail where its pages are read.
    const work = loadDataset(duck, { path, fileName, tableName: name, workFolder: folder, ...extra }).catch(
      (error: unknown): PieceRefusal => {
        if (errorCode(error) !== 'duckdb.query-failed') throw error;
        return { kind: 'refused', code: 'E_SCHEMA', fileName, place: null, info: { reason: 'unreadable' } };
      },
    );
    loaded.set(name, work);
    return work;
  };
}

/** Order of code units, the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The same bytes under another path: a hard link when the disk allows it, else a copy. */
function placeFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}

/** Text of a small piece. */
export function readPieceText(piece: MeasurePiece): string {
  return readFileSync(piece.path, 'utf8');
}

/** A table name no other uses. */
export function freshTable(prefix: string): string {
  return `${prefix}_${randomUUID().replaceAll('-', '')}`;
}

/** Makes a table of text and number columns from rows. */
export async function fillTable(
  duck: Duckdb,
  table: string,
  columns: Readonly<Record<string, 'VARCHAR' | 'BIGINT'>>,
  rows: Iterable<readonly (string | number | null)[]>,
): Promise<void> {
  const fields = Object.entries(columns).map(([name, type]) => `${quoteIdentifier(name)} ${type}`);
  await duck.run(`CREATE OR REPLACE TABLE ${quoteIdentifier(table)} (${fields.join(', ')})`);
  await duck.appendRows(table, Object.keys(columns), rows);
}
