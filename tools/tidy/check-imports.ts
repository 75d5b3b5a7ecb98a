import { posix } from 'node:path';
import { ALLOWED_EDGES } from './allowed-edges.ts';
import type { House, Room, Violation } from './read-house.ts';
import type { ImportUse, Source } from './read-source.ts';

const SCOPE = '@etalon/';

/** Files that run before any package can be resolved by name. */
const BEFORE_INSTALL = new Set(['apps/cli/bin/etalon.mjs']);

/** Files that run before or beside the product, never in it. */
const BUILD_TIME = /(\.config|\/build-web|\/dev|\/serve-development|^apps\/web\/app\/(.+\/)?routes)\.ts$/;

/** Rooms that a test may use beside those its room may: port contracts, and the real DuckDB and R that judge what is written for them. */
const ROOMS_FOR_TESTS = new Set(['testing', 'duckdb', 'numeric', 'webr']);

export const shortName = (name: string): string => name.replace(SCOPE, '');

function eachImport(
  house: House,
  judge: (source: Source, use: ImportUse) => string | null,
  remedy: string,
): readonly Violation[] {
  return house.sources.flatMap((source) =>
    source.imports.flatMap((use) => {
      const what = judge(source, use);
      return what === null ? [] : [{ file: source.file, line: source.lineOf(use.start), what, remedy }];
    }),
  );
}

export function findClimbingPaths(house: House): readonly Violation[] {
  return eachImport(
    house,
    ({ file, room }, { specifier }) => {
      if (!specifier.startsWith('.') || BEFORE_INSTALL.has(file)) return null;
      const target = posix.join(posix.dirname(file), specifier);
      const inside =
        room.folder === '' ? !/^(apps|packages)\//.test(target) : target.startsWith(`${room.folder}/`);
      return inside ? null : `'${specifier}' climbs out of ${room.name}`;
    },
    'import the package by its name',
  );
}

/** `@scope/name` or `name` of a bare specifier. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function isBare(specifier: string): boolean {
  return !/^(\.|\/|node:|virtual:)/.test(specifier);
}

export function findUndeclaredImports(house: House): readonly Violation[] {
  const atRoot = house.rooms[0]?.devDependencies ?? new Set();
  return eachImport(
    house,
    ({ room, isTest, file }, { specifier }) => {
      const name = packageOf(specifier);
      if (!isBare(specifier) || name === room.name) return null;
      if (room.folder === '' && name.startsWith(SCOPE)) return null;
      if (name.startsWith('+') || file.endsWith('.d.ts')) return null;
      const mayUseDev = isTest || room.folder === '' || BUILD_TIME.test(file);
      const isDeclared =
        room.dependencies.has(name) ||
        room.dependencies.has(typesPackage(name)) ||
        room.devDependencies.has(typesPackage(name)) ||
        (mayUseDev && (room.devDependencies.has(name) || atRoot.has(name)));
      return isDeclared ? null : `${name} is not declared by ${room.name}`;
    },
    'declare it in the package.json of the room, or do without',
  );
}

function typesPackage(name: string): string {
  return `@types/${name.replace('@', '').replace('/', '__')}`;
}

function isExported(room: Room, path: string): boolean {
  return room.exports.some((entry) => {
    const [head = '', tail] = entry.split('*');
    return tail === undefined ? entry === path : path.startsWith(head) && path.endsWith(tail);
  });
}

export function findImportsPastExports(house: House): readonly Violation[] {
  return eachImport(
    house,
    (_, { specifier }) => {
      if (!specifier.startsWith(SCOPE)) return null;
      const name = packageOf(specifier);
      const target = house.rooms.find((room) => room.name === name);
      if (target === undefined) return `${name} does not exist`;
      const path = `.${specifier.slice(name.length)}`;
      return isExported(target, path) ? null : `${name} does not export '${path}'`;
    },
    'import what the package exports, or add the sub-path to its exports',
  );
}

export function findWrongDirections(house: House): readonly Violation[] {
  return eachImport(
    house,
    ({ room, isTest }, { specifier }) => {
      if (!specifier.startsWith(SCOPE) || room.folder === '') return null;
      const from = shortName(room.name);
      const to = shortName(packageOf(specifier));
      if (from === to || (isTest && ROOMS_FOR_TESTS.has(to))) return null;
      const allowed = ALLOWED_EDGES[from];
      if (allowed === undefined) return `${from} is in no row of tools/tidy/allowed-edges.ts`;
      return allowed.includes(to) ? null : `${from} may not import ${to}`;
    },
    'reverse the dependency (a port declared inside, an adapter outside) or move the code to the room it belongs to',
  );
}

export function findCycles(house: House): readonly Violation[] {
  const edges = new Map<string, ReadonlySet<string>>();
  for (const room of house.rooms) {
    const imported = house.sources
      .filter((source) => source.room === room && !source.isTest)
      .flatMap((source) => source.imports.map(({ specifier }) => packageOf(specifier)));
    const all = [...imported, ...room.dependencies].filter(
      (name) => name.startsWith(SCOPE) && name !== room.name,
    );
    edges.set(room.name, new Set(all));
  }
  return house.rooms.flatMap((room) => {
    const path = findPath(edges, room.name, room.name);
    const isFirst = path !== null && [...path].sort()[0] === room.name;
    if (path === null || !isFirst) return [];
    const what = `cycle ${[room.name, ...path].join(' → ')}`;
    return [{ file: `${room.folder}/package.json`, line: 1, what, remedy: 'move what both need below them' }];
  });
}

function findPath(
  edges: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  to: string,
  seen = new Set<string>(),
): readonly string[] | null {
  for (const next of edges.get(from) ?? []) {
    if (next === to) return [next];
    if (seen.has(next)) continue;
    seen.add(next);
    const rest = findPath(edges, next, to, seen);
    if (rest !== null) return [next, ...rest];
  }
  return null;
}

/** HTTP and pages belong to web alone. */
export function findHttpOutsideWeb(house: House): readonly Violation[] {
  return eachImport(
    house,
    ({ room, file }, { specifier }) => {
      if (room.name === `${SCOPE}web` || (room.folder === '' && file.startsWith('tools/'))) return null;
      const isPages = /^(@?hono|@?react-router|react|react-dom|@mantine)(\/|$)/.test(specifier);
      return isPages ? `${specifier} outside of apps/web` : null;
    },
    'keep pages and HTTP in apps/web',
  );
}
