import type { House, Violation } from './read-house.ts';
import { isNode, type Node, type Source } from './read-source.ts';

const MAX_FILE_LINES = 300;
const MAX_FUNCTION_LINES = 70;
const MAX_COMPONENT_LINES = 120;

/** Files that may be longer than 300 lines, each with its reason. */
const LONG_FILES: readonly { readonly files: RegExp; readonly reason: string }[] = [
  { files: /^packages\/i18n\/messages\/[a-z-]+\.ts$/, reason: 'a table of sentences' },
  {
    files: /^packages\/usecases\/index\.ts$/,
    reason: 'the list, by hand, of what people do with the register',
  },
  { files: /^specs\/chacun-chez-soi\.test\.ts$/, reason: 'a table: each deed with those who may do it' },
  { files: /^apps\/web\/e2e\/desk\.spec\.ts$/, reason: 'one story, read from top to bottom' },
  {
    files:
      /^specs\/(calendrier|du-document-au-certificat|entrepot|groupe|jury-compose|mission|pupitre|session-entiere)\.test\.ts$/,
    reason: 'one story, read from top to bottom',
  },
];

function mayBeLong(file: string): boolean {
  return LONG_FILES.some(({ files }) => files.test(file));
}

function isConstAssertion(node: Node): boolean {
  const type = node.typeAnnotation;
  return isNode(type) && isNode(type.typeName) && type.typeName.name === 'const';
}

const REFUSED: Readonly<Record<string, { readonly what: string; readonly remedy: string }>> = {
  TSEnumDeclaration: { what: 'enum', remedy: 'use a union of literals or an object `as const`' },
  TSAsExpression: {
    what: '`as`',
    remedy: 'narrow with a type guard, parse, or write the type of the variable',
  },
  TSTypeAssertion: { what: 'type assertion', remedy: 'narrow with a type guard' },
  TSAnyKeyword: { what: '`any`', remedy: 'use unknown and narrow it' },
  TSNonNullExpression: { what: '`!`', remedy: 'handle the absent value' },
};

export function findRefusedSyntax(house: House): readonly Violation[] {
  return house.sources
    .filter(({ file }) => !file.endsWith('.d.ts'))
    .flatMap((source) =>
      source.nodes.flatMap((node) => {
        const refused = REFUSED[node.type];
        if (refused === undefined || (node.type === 'TSAsExpression' && isConstAssertion(node))) return [];
        return [{ file: source.file, line: source.lineOf(node.start), ...refused }];
      }),
    );
}

export function findConsoleLogs(house: House): readonly Violation[] {
  return house.sources.flatMap((source) =>
    source.nodes
      .filter(
        ({ type, object, property }) =>
          type === 'MemberExpression' &&
          isNode(object) &&
          object.name === 'console' &&
          isNode(property) &&
          (property.name === 'log' || property.name === 'debug'),
      )
      .map((node) => ({
        file: source.file,
        line: source.lineOf(node.start),
        what: 'console output',
        remedy: 'remove it, or write to the output of the application',
      })),
  );
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

export function findLongFunctions(house: House): readonly Violation[] {
  return house.sources
    .filter(({ isTest }) => !isTest)
    .flatMap((source) => {
      const limit = source.file.endsWith('.tsx') ? MAX_COMPONENT_LINES : MAX_FUNCTION_LINES;
      return source.nodes.flatMap((node) => {
        if (!FUNCTIONS.has(node.type)) return [];
        const line = source.lineOf(node.start);
        const lines = source.lineOf(node.end) - line + 1;
        const what = `function of ${lines} lines (at most ${limit})`;
        return lines > limit ? [{ file: source.file, line, what, remedy: 'name its parts' }] : [];
      });
    });
}

export function findLongFiles(house: House): readonly Violation[] {
  return house.sources
    .filter((source) => countLines(source) > MAX_FILE_LINES && !mayBeLong(source.file))
    .map((source) => ({
      file: source.file,
      line: MAX_FILE_LINES + 1,
      what: `file of ${countLines(source)} lines (at most ${MAX_FILE_LINES})`,
      remedy:
        'split it by what it names, or add it with its reason to LONG_FILES of tools/tidy/check-syntax.ts',
    }));
}

function countLines(source: Source): number {
  return source.lineOf(source.text.length - 1);
}
