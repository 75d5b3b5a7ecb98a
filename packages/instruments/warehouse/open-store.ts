import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { MeasurePiece, Workbench } from '../bench/workbench.ts';

export type StoreCell = string | number | boolean | null;

/** A delivered store that was built: SQLite opened read-only, or DDL executed in an empty SQLite in memory. */
export interface Store {
  readonly kind: 'sqlite' | 'ddl';
  readonly rows: (sql: string) => readonly Readonly<Record<string, StoreCell>>[];
  readonly close: () => void;
}

export type StoreOpening =
  | { readonly kind: 'opened'; readonly store: Store }
  | { readonly kind: 'refused'; readonly reason: string; readonly locator: string };

const MAX_DDL_BYTES = 20 * 1024 * 1024;

/** Opens the store piece; what cannot be built is refused with the place of the fault. */
export function openStore(bench: Workbench, piece: MeasurePiece): StoreOpening {
  const head = readFileSync(piece.path).subarray(0, 15).toString('latin1');
  if (head === 'SQLite format 3') return openSqlite(bench.pathOf(piece));
  if (/\.sql$/i.test(piece.fileName)) return buildFromDdl(readFileSync(piece.path));
  return { kind: 'refused', reason: 'ce n’est ni une base SQLite ni un fichier .sql', locator: 'octet 0' };
}

function openSqlite(path: string): StoreOpening {
  try {
    const database = new DatabaseSync(path, { readOnly: true, enableForeignKeyConstraints: false });
    const [check] = database.prepare('PRAGMA quick_check(1)').all();
    const verdict = Object.values(check ?? {})[0];
    if (verdict !== 'ok') {
      database.close();
      return {
        kind: 'refused',
        reason: `fichier SQLite endommagé (${String(verdict)})`,
        locator: 'fichier entier',
      };
    }
    return { kind: 'opened', store: wrap(database, 'sqlite') };
  } catch (error) {
    return { kind: 'refused', reason: describe(error), locator: 'fichier entier' };
  }
}

/** Statements one by one, so that the fault is placed; ATTACH and VACUUM INTO would write files. */
function buildFromDdl(bytes: Buffer): StoreOpening {
  if (bytes.length > MAX_DDL_BYTES)
    return { kind: 'refused', reason: 'fichier .sql de plus de 20 Mo', locator: 'fichier entier' };
  const database = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false });
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  for (const { sql, line } of splitStatements(text)) {
    const bare = sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ').trim();
    if (bare === '') continue;
    if (/^(attach|detach|vacuum|pragma)\b/i.test(bare) || /load_extension/i.test(bare)) {
      database.close();
      return { kind: 'refused', reason: 'instruction qui sort de la base', locator: `ligne ${line}` };
    }
    try {
      database.exec(sql);
    } catch (error) {
      database.close();
      return { kind: 'refused', reason: describe(error), locator: `ligne ${line}` };
    }
  }
  return { kind: 'opened', store: wrap(database, 'ddl') };
}

function wrap(database: DatabaseSync, kind: Store['kind']): Store {
  return {
    kind,
    rows: (sql) => {
      const statement = database.prepare(sql);
      return statement
        .all()
        .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toCell(value)])));
    },
    close: () => database.close(),
  };
}

function toCell(value: unknown): StoreCell {
  if (typeof value === 'string' || typeof value === 'number' || value === null) return value;
  return typeof value === 'bigint' ? Number(value) : String(value);
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : 'faute inconnue';
}

/** Statements of a SQL text ended by `;` outside of quotes and comments, each with its first line; `BEGIN … END` of triggers stay whole. */
export function splitStatements(text: string): readonly { readonly sql: string; readonly line: number }[] {
  const parts: { sql: string; line: number }[] = [];
  let start = 0;
  let line = 1;
  let startLine = 1;
  let index = 0;
  let inTrigger = false;
  const skipTo = (end: string): void => {
    const found = text.indexOf(end, index + 1);
    const next = found === -1 ? text.length : found + end.length - 1;
    for (; index < next; index += 1) if (text[index] === '\n') line += 1;
  };
  for (; index < text.length; index += 1) {
    const char = text[index];
    if (char === '\n') line += 1;
    else if (char === "'" || char === '"' || char === '`') skipTo(char);
    else if (char === '-' && text[index + 1] === '-') {
      skipTo('\n');
      line += text[index] === '\n' ? 1 : 0;
    } else if (char === '/' && text[index + 1] === '*') skipTo('*/');
    else if (char === ';') {
      const sql = text.slice(start, index + 1);
      inTrigger = /^\s*create\s+(temp\w*\s+)?trigger/i.test(sql) && !/\bend\s*;\s*$/i.test(sql);
      if (inTrigger) continue;
      parts.push({ sql, line: startLine + (/^\s*/.exec(sql)?.[0].split('\n').length ?? 1) - 1 });
      start = index + 1;
      startLine = line;
    }
  }
  parts.push({ sql: text.slice(start), line: startLine });
  return parts;
}
