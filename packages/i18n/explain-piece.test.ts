import { expect, it } from 'vitest';
import { explainPiece } from './explain-piece.ts';

it('says what, where and what to do, with the more precise sentence when there is a reason', () => {
  const refused = {
    code: 'E_SCHEMA',
    fileName: 'vols.csv',
    place: 'colonne 2',
    info: { reason: 'duplicate-header', column: 'id', first: 1 },
  };
  expect(explainPiece('fr', refused)).toEqual({
    what: 'Deux colonnes portent le même nom\u00a0: «\u00a0id\u00a0» (la première est la colonne 1).',
    where: 'Dans vols.csv, à\u00a0: colonne 2.',
    remedy:
      'Donnez un nom distinct à chaque colonne\u00a0; majuscules et minuscules ne suffisent pas à les distinguer.',
  });
});

it('writes sizes in the units of the language', () => {
  const refused = { code: 'E_TOO_LARGE', fileName: 'a.json', place: null, info: { bytes: 3e7, limit: 2e7 } };
  expect(explainPiece('fr', refused).what).toContain('(20,0');
  expect(explainPiece('en', refused).where).toBe('In a.json.');
});

it.each([
  { code: 'E_EMPTY', info: {} },
  { code: 'E_TOO_LARGE', info: { reason: 'pages', pages: 3000, limit: 2000 } },
  { code: 'E_TOO_LARGE', info: { reason: 'rows', limit: 5_000_000 } },
  { code: 'E_ENCODING', info: { encoding: 'utf-16' } },
  { code: 'E_SCHEMA', info: { reason: 'database disk image is malformed' } },
  { code: 'E_SCHEMA', info: { reason: 'syntax', line: 3 } },
  { code: 'E_SCHEMA', info: { reason: 'schema', expected: 'a | b' } },
  { code: 'E_SCHEMA', info: { reason: 'depth', limit: 64 } },
  { code: 'E_SCHEMA', info: { reason: 'open-quote', line: 2 } },
  { code: 'E_SCHEMA', info: { reason: 'record-too-long', line: 2 } },
  { code: 'E_BOMB', info: { limit: 'ratio', ratio: 900 } },
  { code: 'E_PATH', info: {} },
  { code: 'E_XXE', info: {} },
  { code: 'E_MACRO', info: {} },
  { code: 'E_PICKLE', info: {} },
  { code: 'E_TIMEOUT', info: { seconds: 30 } },
  { code: 'E_DUP_ID', info: { id: 'a1' } },
  { code: 'E_NO_TEXT', info: { pages: 2 } },
  { code: 'E_ENCRYPTED', info: {} },
  { code: 'E_UNSUPPORTED', info: { found: 'PDF', accepted: 'CSV' } },
])('leaves no blank in the words for $code $info', ({ code, info }) => {
  for (const language of ['fr', 'en'] as const) {
    const { what, where, remedy } = explainPiece(language, { code, fileName: 'f', place: 'p', info });
    expect(what).not.toBe(code);
    expect([what, where, remedy].filter((text) => text === '' || /[{}]/.test(text))).toEqual([]);
  }
});
