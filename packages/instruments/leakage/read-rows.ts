import { quoteIdentifier } from '@etalon/duckdb';
import type { LoadedDataset } from '@etalon/evidence';
import type { LeakCell, LeakPart, LeakRoles, LeakRows } from '@etalon/leakage';
import type { Workbench } from '../bench/workbench.ts';
import type { Absence } from '../build-reading.ts';
import { explainRefusal } from '../explain-refusal.ts';
import { hashMedia, type MediaHashes } from './hash-media.ts';

/** Rows read of a table: what is after is left out, and said. */
export const MOST_ROWS = 50_000;
const SIDE_COLUMN = /^\(?(partie|part|split|subset|ensemble|echantillon|échantillon|set)\)?$/i;
const SIDES: readonly (readonly [LeakPart, RegExp])[] = [
  ['train', /^(train(ing)?|app(rentissage)?|learn(ing)?|entra[iî]nement)$/i],
  ['validation', /^(val(id(ation)?)?|dev)$/i],
  ['test', /^(test|essai|hold-?out|évaluation|evaluation)$/i],
];
const LABEL_COLUMN = /^(target|cible|label|étiquette|etiquette|classe|class|y)$/i;
const HEADED = /\.(csv|tsv|xlsx)$/i;
const FILE_COLUMN = /^(fichier|file|path|chemin|image|audio)$/i;

export interface RowOrigin {
  readonly path: string;
  readonly line: number;
}

export interface ReadRows {
  readonly rows: LeakRows | null;
  readonly roles: LeakRoles;
  /** Where each row stands: its file and its line there, the header counted where there is one. */
  readonly origins: readonly RowOrigin[];
  readonly cut: boolean;
  /** Files of the delivered archives; null when they hold neither image nor sound. */
  readonly media: MediaHashes | null;
}

const NO_ROLES: LeakRoles = {
  id: null,
  target: null,
  entity: null,
  time: null,
  leftOut: [],
  availability: null,
};

/** The delivered tables one after the other, each row on the side that a column or a table of sides says. */
export async function readRows(bench: Workbench, stated: LeakRoles | null): Promise<ReadRows | Absence> {
  const roles = stated ?? NO_ROLES;
  const columns = new Map<string, LeakCell[]>();
  const origins: RowOrigin[] = [];
  let cut = false;
  const datasets = bench.piecesOf('dataset');
  for (const piece of datasets.length > 0 ? datasets : bench.piecesOf('rows')) {
    const table = await bench.loadTable(piece);
    if (table.kind === 'refused') return { state: 'invalid_evidence', reason: explainRefusal(table) };
    cut ||= table.rows > MOST_ROWS;
    await addRows(bench, table, { columns, origins, path: piece.fileName });
  }
  const known = (name: string | null): string | null => (name !== null && columns.has(name) ? name : null);
  const names = [...columns.keys()];
  const side = names.find((name) => SIDE_COLUMN.test(name)) ?? null;
  const settled: LeakRoles = {
    id: known(roles.id) ?? names.find((name) => /^(id|identifiant)$/i.test(name)) ?? null,
    target: known(roles.target) ?? names.find((name) => LABEL_COLUMN.test(name)) ?? null,
    entity: known(roles.entity),
    time: known(roles.time),
    leftOut: names.filter((name) => name === side || FILE_COLUMN.test(name)),
    availability: roles.availability,
  };
  if (origins.length === 0)
    return {
      ...{ rows: null, roles: { ...NO_ROLES, availability: roles.availability } },
      ...{ origins, cut, media: null },
    };
  const sides = side === null ? null : (columns.get(side) ?? []).map(nameSide);
  const parts = sides ?? (await readSides(bench, { columns, origins, id: settled.id }));
  const lines = [...origins.keys()];
  const media = await hashMedia(bench);
  const files = names.find((name) => FILE_COLUMN.test(name));
  const take = <T>(hashes: ReadonlyMap<string, T> | undefined): readonly (T | null)[] | null => {
    const cells = files === undefined ? undefined : columns.get(files);
    if (cells === undefined || hashes === undefined || hashes.size === 0) return null;
    return cells.map((cell) => hashes.get(String(cell ?? '')) ?? null);
  };
  const hashes = take(media?.images);
  const soundHashes = take(media?.sounds);
  return { rows: { columns, lines, parts, hashes, soundHashes }, roles: settled, origins, cut, media };
}

const nameSide = (cell: LeakCell | undefined): LeakPart | null =>
  SIDES.find(([, pattern]) => pattern.test(String(cell ?? '').trim()))?.[0] ?? null;

async function addRows(
  bench: Workbench,
  table: LoadedDataset,
  {
    columns,
    origins,
    path,
  }: { readonly columns: Map<string, LeakCell[]>; readonly origins: RowOrigin[]; readonly path: string },
): Promise<void> {
  const from = origins.length;
  const firstLine = HEADED.test(path) ? 2 : 1;
  const count = Math.min(table.rows, MOST_ROWS);
  const shown = table.columns.map(({ name }) => quoteIdentifier(name)).join(', ');
  const read = await bench.duck.columns(
    `SELECT ${shown} FROM ${quoteIdentifier(table.typedTable)} ORDER BY rowid LIMIT ${MOST_ROWS}`,
  );
  for (let row = 0; row < count; row += 1) origins.push({ path, line: row + firstLine });
  for (const { name } of table.columns) {
    const written = name.normalize('NFC');
    const own = columns.get(written) ?? new Array<LeakCell>(from).fill(null);
    for (const cell of read[name] ?? []) own.push(toCell(cell));
    columns.set(written, own);
  }
  for (const own of columns.values()) while (own.length < origins.length) own.push(null);
}

const toCell = (value: unknown): LeakCell =>
  typeof value === 'number' || typeof value === 'string' ? value : value === null ? null : String(value);

/** The sides of a table of sides: by identifier when rows have one, else by the line of the file. */
async function readSides(
  bench: Workbench,
  given: {
    readonly columns: ReadonlyMap<string, readonly LeakCell[]>;
    readonly origins: readonly RowOrigin[];
    readonly id: string | null;
  },
): Promise<readonly (LeakPart | null)[]> {
  const none = given.origins.map(() => null);
  const piece = bench.pieceOf('split');
  const table = piece === null ? null : await bench.loadTable(piece);
  if (table === null || table.kind === 'refused') return none;
  const names = table.columns.map(({ name }) => name);
  const side = names.find((name) => SIDE_COLUMN.test(name));
  const key = names.find((name) => name === given.id || /^(id|identifiant)$/i.test(name)) ?? names[0];
  const ids = given.id === null ? undefined : given.columns.get(given.id);
  if (side === undefined || key === undefined) return none;
  const read = await bench.duck.columns(
    `SELECT ${quoteIdentifier(key)} AS name, ${quoteIdentifier(side)} AS side FROM ${quoteIdentifier(table.textTable)} ORDER BY rowid`,
  );
  const byName = new Map((read.name ?? []).map((name, at) => [String(name), toCell(read.side?.[at])]));
  return given.origins.map(({ line }, row) => nameSide(byName.get(String(ids?.[row] ?? line)) ?? null));
}
