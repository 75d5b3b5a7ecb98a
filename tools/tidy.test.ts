import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import * as docs from './tidy/check-docs.ts';
import { findCodesWithoutSentence } from './tidy/check-errors.ts';
import * as imports from './tidy/check-imports.ts';
import * as names from './tidy/check-names.ts';
import * as purity from './tidy/check-purity.ts';
import * as syntax from './tidy/check-syntax.ts';
import * as texts from './tidy/check-texts.ts';
import { formatViolations, readHouse } from './tidy/read-house.ts';

const house = readHouse(resolve(import.meta.dirname, '..'));

test('the house is really read', () => {
  expect(house.rooms.length).toBeGreaterThan(15);
  expect(house.sources.length).toBeGreaterThan(50);
});

test.each([
  ['a package imports only what it declares', imports.findUndeclaredImports],
  ['no relative path climbs out of a package', imports.findClimbingPaths],
  ['no import goes past the exports of a package', imports.findImportsPastExports],
  ['dependencies point the way of ARCHITECTURE', imports.findWrongDirections],
  ['packages form no cycle', imports.findCycles],
  ['pages and HTTP stay in web', imports.findHttpOutsideWeb],
  ['core and engines import nothing with effects', purity.findForeignImports],
  ['core is synchronous', purity.findAsyncCore],
  ['clock, ids and chance are arguments of pure code', purity.findClockAndChance],
  ['exported functions of pure rooms have their sentence', purity.findUndocumentedExports],
  ['no enum, no any, no assertion but const', syntax.findRefusedSyntax],
  ['no console output', syntax.findConsoleLogs],
  ['functions are short', syntax.findLongFunctions],
  ['files are short', syntax.findLongFiles],
  ['folders have a name', names.findNamelessFolders],
  ['file names are kebab-case ASCII', names.findBadFileNames],
  ['every room has a README', names.findRoomsWithoutReadme],
  ['nothing left for later, no host name, no machine path', texts.findRefusedTexts],
  ['the lock names no host', texts.findHostsInLock],
  ['every error code has its sentence', findCodesWithoutSentence],
  ['links in documents resolve', docs.findBrokenLinks],
  ['the code uses every term of the glossary', docs.findUnusedTerms],
  ['every term has its French word, meaning and source', docs.findThinTerms],
  ['decisions have their five headings and stay short', docs.findBadDecisions],
])('%s', (_, find) => {
  expect(formatViolations(find(house))).toBe('');
});
