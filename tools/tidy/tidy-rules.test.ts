import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { findBadDecisions, findBrokenLinks, findThinTerms, findUnusedTerms } from './check-docs.ts';
import { findCodesWithoutSentence } from './check-errors.ts';
import * as imports from './check-imports.ts';
import * as names from './check-names.ts';
import * as purity from './check-purity.ts';
import * as syntax from './check-syntax.ts';
import { findHostsInLock, findRefusedTexts } from './check-texts.ts';
import { type House, readHouse, type Violation } from './read-house.ts';

function packageJson(name: string, dependencies: readonly string[] = []): string {
  const declared = Object.fromEntries(dependencies.map((dependency) => [dependency, '*']));
  return JSON.stringify({ name, exports: { '.': './index.ts' }, dependencies: declared });
}

const SOUND: Readonly<Record<string, string>> = {
  'package.json': packageJson('etalon'),
  'README.md': '# A house\n\n[core](packages/core/README.md#core)\n',
  'packages/core/package.json': packageJson('@etalon/core', ['@etalon/error']),
  'packages/core/README.md': '# core\n',
  'packages/core/index.ts':
    "import { a } from '@etalon/error';\n/** Gives b. */\nexport function makeB(): number {\n  return a;\n}\n",
  'packages/error/package.json': packageJson('@etalon/error'),
  'packages/error/README.md': '# error\n',
  'packages/error/index.ts': 'export const a = 1;\n',
};

/** A small sound house with some files replaced or added. */
function build(changes: Readonly<Record<string, string>>): House {
  const root = mkdtempSync(join(tmpdir(), 'etalon-tidy-'));
  for (const [file, text] of Object.entries({ ...SOUND, ...changes })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return readHouse(root);
}

const CORE = 'packages/core/index.ts';
const long = (lines: number): string => `function f() {\n${'  f();\n'.repeat(lines)}}\n`;
const mark = ['TO', 'DO'].join('');
const host = `registry.${'npmjs'}.org`;
const machine = ['', 'home', 'ada', 'etalon'].join('/');

const BAD: readonly [string, (house: House) => readonly Violation[], Readonly<Record<string, string>>][] = [
  ['an undeclared package', imports.findUndeclaredImports, { [CORE]: "import 'left-pad';" }],
  [
    'an undeclared neighbour',
    imports.findUndeclaredImports,
    { 'packages/error/index.ts': "import '@etalon/core';" },
  ],
  ['a path out of the package', imports.findClimbingPaths, { [CORE]: "import '../error/index.ts';" }],
  ['a path past the exports', imports.findImportsPastExports, { [CORE]: "import '@etalon/error/inside';" }],
  ['a package that does not exist', imports.findImportsPastExports, { [CORE]: "import '@etalon/ghost';" }],
  [
    'a dependency upwards',
    imports.findWrongDirections,
    { 'packages/error/index.ts': "import '@etalon/core';" },
  ],
  ['a cycle', imports.findCycles, { 'packages/error/index.ts': "import '@etalon/core';" }],
  ['pages outside of web', imports.findHttpOutsideWeb, { [CORE]: "import 'hono';" }],
  ['a file read in core', purity.findForeignImports, { [CORE]: "import 'node:fs/promises';" }],
  [
    'an engine that knows core',
    purity.findForeignImports,
    {
      'packages/profile/package.json': packageJson('@etalon/profile'),
      'packages/profile/p.ts': "import '@etalon/core';",
    },
  ],
  ['core that waits', purity.findAsyncCore, { [CORE]: 'export const f = async () => 1;' }],
  ['core that promises', purity.findAsyncCore, { [CORE]: 'export type F = Promise<number>;' }],
  ['the clock in core', purity.findClockAndChance, { [CORE]: 'export const n = new Date();' }],
  ['chance in core', purity.findClockAndChance, { [CORE]: 'export const n = Math.random();' }],
  [
    'an export without its sentence',
    purity.findUndocumentedExports,
    { [CORE]: 'export function f(): void {}' },
  ],
  ['enum', syntax.findRefusedSyntax, { [CORE]: 'enum E { a }' }],
  ['any', syntax.findRefusedSyntax, { [CORE]: 'let x: any;' }],
  ['as', syntax.findRefusedSyntax, { [CORE]: 'const x = y as string;' }],
  ['!', syntax.findRefusedSyntax, { [CORE]: 'const x = y!;' }],
  ['console output', syntax.findConsoleLogs, { [CORE]: 'console.log(1);' }],
  ['a long function', syntax.findLongFunctions, { [CORE]: long(70) }],
  ['a long file', syntax.findLongFiles, { [CORE]: 'f();\n'.repeat(301) }],
  ['a folder without a name', names.findNamelessFolders, { 'packages/core/utils/a.ts': '' }],
  ['a file in camel case', names.findBadFileNames, { 'packages/core/makeB.ts': '' }],
  ['a file with an accent', names.findBadFileNames, { 'docs/référentiel.md': '' }],
  [
    'a room without README',
    names.findRoomsWithoutReadme,
    { 'packages/x/package.json': packageJson('@etalon/x') },
  ],
  ['a mark for later', findRefusedTexts, { [CORE]: `// ${mark} more` }],
  ['a registry', findRefusedTexts, { 'README.md': `from ${host}` }],
  ['a path of a machine', findRefusedTexts, { 'README.md': `in ${machine}` }],
  ['a host in the lock', findHostsInLock, { 'package-lock.json': '"resolved": "https://x/y.tgz"' }],
  ['an unknown code', findCodesWithoutSentence, { [CORE]: "throw new EtalonError('core.never-said');" }],
  ['a misshapen code', findCodesWithoutSentence, { [CORE]: "throw new EtalonError('NeverSaid');" }],
  ['a broken link', findBrokenLinks, { 'README.md': '[x](docs/none.md)' }],
  ['a broken anchor', findBrokenLinks, { 'README.md': '[x](packages/core/README.md#none)' }],
  ['a term without code', findUnusedTerms, { 'docs/glossary.md': '| `Nowhere` | nulle part | x | y |' }],
  ['a term without source', findThinTerms, { 'docs/glossary.md': '| `makeB` | b | x | |' }],
  ['a decision without a date', findBadDecisions, { 'docs/decisions/0001-x.md': '## Status\n' }],
];

test.each(BAD)('tidy sees %s', (_, find, changes) => {
  expect(find(build(changes)).length).toBeGreaterThan(0);
});

test('tidy finds nothing in a sound house', () => {
  const house = build({});
  const found = [...new Set(BAD.map(([, find]) => find))].flatMap((find) => find(house));
  expect(found).toEqual([]);
});
