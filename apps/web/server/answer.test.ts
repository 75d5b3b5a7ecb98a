import { describe, expect, it } from 'vitest';
import { findPagePath, safePath } from './answer.ts';

describe('safePath', () => {
  it.each([
    ['/compte?x=1#y', '/compte?x=1#y'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    [null, '/'],
  ])('takes %s to %s', (wanted, path) => {
    expect(safePath(wanted, '/')).toBe(path);
  });
});

describe('findPagePath', () => {
  it.each([
    ['/compte?x=1', '/compte?x=1'],
    ['/compte', '/compte'],
    ['/certificats.data', '/certificats'],
    ['/certificats.data?page=2&_routes=award%2Fawards', '/certificats?page=2'],
    ['/_root.data', '/'],
    ['/journal/export.jsonl', '/journal/export.jsonl'],
  ])('takes %s to %s', (asked, page) => {
    expect(findPagePath(`http://localhost:3000${asked}`)).toBe(page);
  });
});
