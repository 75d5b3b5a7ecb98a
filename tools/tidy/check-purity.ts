import { ENGINES, PURE_ROOMS } from './allowed-edges.ts';
import { shortName } from './check-imports.ts';
import type { House, Violation } from './read-house.ts';
import { isNode, type Node, type Source } from './read-source.ts';

/** npm packages a pure room may use: pure themselves, and named here with the reason. */
const PURE_LIBRARIES: Readonly<Record<string, readonly RegExp[]>> = {
  // Canonical JSON (RFC 8785) is the form that is hashed and signed.
  core: [/^canonicalize$/],
  // Check digits and numbering plans of every country, kept by people who follow them.
  privacy: [/^stdnum$/, /^ibantools$/, /^libphonenumber-js\/min$/],
  // dbt writes its tests in YAML.
  quality: [/^yaml$/],
  // ONNX is protobuf, written by a room that is pure too.
  'onnx-graph': [/^@bufbuild\/protobuf\/wire$/],
  deep: [/^@etalon\/onnx-graph$/],
  // Special functions that would be worse written twice.
  numeric: [/^@stdlib\/math-base-special-/],
  // A stemmer, lists of stop words, small singular value decompositions, UMAP with the stream it is given.
  transform: [
    /^@saehrimnir\/druidjs$/,
    /^@orama\/stemmers\/french$/,
    /^ml-matrix$/,
    /^stopword$/,
    /^umap-js$/,
  ],
  // An edit distance, a layered layout, PostgreSQL's own parser.
  warehouse: [/^fastest-levenshtein$/, /^@dagrejs\/dagre$/, /^libpg-query$/],
};

const IMPURE_BUILTINS =
  /^node:(fs|http|https|net|dgram|dns|child_process|worker_threads|cluster|os|timers)(\/|$)/;

function listPureSources(house: House, rooms: readonly string[]): readonly Source[] {
  return house.sources.filter(({ room, isTest }) => !isTest && rooms.includes(shortName(room.name)));
}

function at(source: Source, node: { readonly start: number }, what: string, remedy: string): Violation {
  return { file: source.file, line: source.lineOf(node.start), what, remedy };
}

/** core imports error and builtins without effects; engines import numeric and error. */
export function findForeignImports(house: House): readonly Violation[] {
  return listPureSources(house, PURE_ROOMS).flatMap((source) => {
    const room = shortName(source.room.name);
    const own = ENGINES.includes(room) ? [/^@etalon\/(numeric|error)$/] : [/^@etalon\/error$/];
    const allowed = [...own, ...(PURE_LIBRARIES[room] ?? []), /^\./, /^node:/];
    return source.imports
      .filter(
        ({ specifier }) => !allowed.some((one) => one.test(specifier)) || IMPURE_BUILTINS.test(specifier),
      )
      .map((use) => at(source, use, `${room} imports ${use.specifier}`, 'take the data as an argument'));
  });
}

/** core is synchronous: what waits belongs to usecases. */
export function findAsyncCore(house: House): readonly Violation[] {
  return listPureSources(house, ['core']).flatMap((source) =>
    source.nodes
      .filter(
        (node) =>
          node.async === true ||
          node.type === 'AwaitExpression' ||
          (node.type === 'Identifier' && node.name === 'Promise'),
      )
      .map((node) => at(source, node, 'core waits', 'let usecases load and save, and core decide')),
  );
}

function callName(node: Node): string {
  const { callee } = node;
  if (!isNode(callee)) return '';
  if (callee.type === 'Identifier') return String(callee.name);
  const { object, property } = callee;
  return isNode(object) && isNode(property) ? `${object.name}.${property.name}` : '';
}

const CHANCE_AND_CLOCK = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'randomUUID',
  'fetch',
]);

/** Clock, ids and chance are arguments of pure code. */
export function findClockAndChance(house: House): readonly Violation[] {
  return listPureSources(house, PURE_ROOMS).flatMap((source) =>
    source.nodes
      .filter((node) => {
        if (node.type === 'CallExpression') return CHANCE_AND_CLOCK.has(callName(node));
        const isNow = node.type === 'NewExpression' && callName(node) === 'Date';
        return isNow && Array.isArray(node.arguments) && node.arguments.length === 0;
      })
      .map((node) =>
        at(source, node, `${callName(node)} in a pure room`, 'take now, the id or the seed as an argument'),
      ),
  );
}

/** Every exported function of core and the engines says in one sentence what it gives. */
export function findUndocumentedExports(house: House): readonly Violation[] {
  return listPureSources(house, PURE_ROOMS).flatMap((source) =>
    source.nodes
      .filter(
        (node) =>
          node.type === 'ExportNamedDeclaration' &&
          isNode(node.declaration) &&
          node.declaration.type === 'FunctionDeclaration',
      )
      .filter((node) => !isDocumented(source, node))
      .map((node) =>
        at(
          source,
          node,
          'exported function without its sentence',
          'add one sentence above it: shapes, units, errors, source',
        ),
      ),
  );
}

function isDocumented(source: Source, node: Node): boolean {
  return source.comments.some(
    ({ type, value, end }) =>
      type === 'Block' &&
      value.startsWith('*') &&
      end <= node.start &&
      source.text.slice(end, node.start).trim() === '',
  );
}
