import { describe, expect, test } from 'vitest';
import { checkManifest, cleanPath } from './check-manifest.ts';
import { nextPage, readRecords } from './read-api-page.ts';

describe('a manifest of files', () => {
  test.each([
    ['../secret.txt', null],
    ['a/../../b', null],
    ['/etc/passwd', null],
    ['C:\\temp\\a', null],
    ['a\0b', null],
    ['.\\images\\a.png', 'images/a.png'],
    ['./images//a.png', 'images/a.png'],
  ])('the path %j is kept as %j', (path, kept) => {
    expect(cleanPath(path)).toBe(kept);
  });

  test('says what is missing, differs, is empty, leaves the folder or is linked to nothing', () => {
    const line = { sha256: null, mime: null, bytes: null, link: 'v1' };
    const check = checkManifest({
      lines: [
        { ...line, path: 'a.png', sha256: 'AA', mime: 'image/png', bytes: 3 },
        { ...line, path: 'b.png', sha256: 'cc', mime: 'image/png', bytes: 4, link: null },
        { ...line, path: '../c.png' },
        { ...line, path: 'd.wav', link: 'inconnu' },
        { ...line, path: './a.png' },
      ],
      files: [
        { path: 'a.png', sha256: 'aa', bytes: 3, mime: 'image/png' },
        { path: 'b.png', sha256: 'bb', bytes: 0, mime: 'text/html' },
        { path: 'e.txt', sha256: 'ee', bytes: 2, mime: null },
      ],
      keys: new Set(['v1']),
    });
    expect(check).toMatchObject({ files: 3, lines: 5, bytes: 5, linked: 2 });
    expect(check.faults.map(({ path, fault }) => `${path} ${fault}`)).toEqual([
      'b.png hash-differs',
      'b.png size-differs',
      'b.png mime-differs',
      'b.png unlinked',
      '../c.png outside',
      'd.wav missing',
      'd.wav link-unknown',
      'a.png repeated',
      'b.png empty',
      'e.txt not-in-manifest',
    ]);
  });
});

describe('an API of pages', () => {
  const page = (url: string, body: unknown, headers: Readonly<Record<string, string>> = {}) => ({
    url,
    body,
    headers,
  });

  test.each([
    [{ kind: 'none' }, page('https://a.fr/x', {}), 3, null],
    [
      { kind: 'link' },
      page('https://a.fr/x', {}, { Link: '<https://a.fr/x?p=1>; rel="prev", </x?p=3>; rel="next"' }),
      3,
      'https://a.fr/x?p=3',
    ],
    [{ kind: 'link' }, page('https://a.fr/x', {}), 3, null],
    [
      { kind: 'next-url', pointer: '/meta/next' },
      page('https://a.fr/x', { meta: { next: '?p=2' } }),
      3,
      'https://a.fr/x?p=2',
    ],
    [{ kind: 'next-url', pointer: '/meta/next' }, page('https://a.fr/x', { meta: { next: null } }), 3, null],
    [
      { kind: 'cursor', pointer: '/c~1d', parameter: 'after' },
      page('https://a.fr/x?n=5', { 'c/d': 'é' }),
      3,
      'https://a.fr/x?n=5&after=%C3%A9',
    ],
    [{ kind: 'page', parameter: 'page', first: 1 }, page('https://a.fr/x', {}), 3, 'https://a.fr/x?page=2'],
    [{ kind: 'page', parameter: 'page', first: 1 }, page('https://a.fr/x?page=4', {}), 0, null],
    [
      { kind: 'offset', parameter: 'start', size: 3 },
      page('https://a.fr/x?start=3', {}),
      3,
      'https://a.fr/x?start=6',
    ],
    [{ kind: 'offset', parameter: 'start', size: 3 }, page('https://a.fr/x?start=3', {}), 2, null],
  ] as const)('%j', (paging, from, records, next) => {
    expect(nextPage(paging, from, records)).toBe(next);
  });

  test('a next page elsewhere, or the same page again, is refused', () => {
    const paging = { kind: 'next-url', pointer: '/next' } as const;
    for (const next of ['https://b.fr/x', 'https://a.fr/x', 'http://a.fr/x'])
      expect(() => nextPage(paging, page('https://a.fr/x', { next }), 1)).toThrow(
        expect.objectContaining({ code: 'warehouse.page-refused' }),
      );
  });

  test('records are found where they are said to be, and are flat rows', () => {
    expect(readRecords({ data: { items: [{ a: 1, b: { c: 2 } }, { a: null }] } }, '/data/items')).toEqual([
      { a: 1, b: '{"c":2}' },
      { a: null },
    ]);
    expect(() => readRecords({ data: {} }, '/data')).toThrow(
      expect.objectContaining({ code: 'warehouse.page-refused', info: { reason: '/data: no list' } }),
    );
    expect(() => readRecords([1], '')).toThrow(
      expect.objectContaining({ info: { reason: '/0: no object' } }),
    );
  });
});
