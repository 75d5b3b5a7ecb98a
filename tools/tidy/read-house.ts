import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSource, type Source } from './read-source.ts';

/** A workspace as its package.json declares it; the root counts as one, named `etalon`. */
export interface Room {
  readonly name: string;
  /** Folder from the root, `/` separated; empty for the root. */
  readonly folder: string;
  readonly dependencies: ReadonlySet<string>;
  readonly devDependencies: ReadonlySet<string>;
  readonly exports: readonly string[];
}

export interface House {
  readonly root: string;
  readonly rooms: readonly Room[];
  /** Every file from the root, `/` separated, that is not made by a program. */
  readonly files: readonly string[];
  readonly sources: readonly Source[];
}

export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly what: string;
  readonly remedy: string;
}

const MADE = new Set([
  'node_modules',
  '.git',
  '.data',
  'build',
  '.react-router',
  'test-results',
  'playwright-report',
]);

/** Reads a whole repository; throws when a file does not parse. */
export function readHouse(root: string): House {
  const files = [...listFiles(root, '')].sort();
  const folders = files.filter((file) => /^(apps|packages)\/[^/]+\/package\.json$/.test(file));
  const rooms = ['package.json', ...folders].map((file) => readRoom(root, file));
  const sources = files
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
    .map((file) => readSource(root, file, findRoom(rooms, file)));
  return { root, rooms, files, sources };
}

function listFiles(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return MADE.has(entry.name) ? [] : listFiles(root, path);
    return entry.isFile() ? [path] : [];
  });
}

interface PackageJson {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, unknown>>;
}

function readRoom(root: string, file: string): Room {
  const json: PackageJson = JSON.parse(readFileSync(join(root, file), 'utf8'));
  return {
    name: json.name,
    folder: file === 'package.json' ? '' : file.slice(0, -'/package.json'.length),
    dependencies: new Set(Object.keys(json.dependencies ?? {})),
    devDependencies: new Set(Object.keys(json.devDependencies ?? {})),
    exports: Object.keys(json.exports ?? {}),
  };
}

function findRoom(rooms: readonly Room[], file: string): Room {
  const room = rooms.find(({ folder }) => folder !== '' && file.startsWith(`${folder}/`)) ?? rooms[0];
  if (room === undefined) throw new Error('the root has no package.json');
  return room;
}

/** The content of a text file of the house, or null when it is absent. */
export function readText(house: House, file: string): string | null {
  const path = join(house.root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** One line per violation: place, what is wrong, what to do. */
export function formatViolations(violations: readonly Violation[]): string {
  return violations
    .map(({ file, line, what, remedy }) => `${file}:${line} ${what} → ${remedy}`)
    .sort()
    .join('\n');
}
