import { describe, expect, it } from 'vitest';
import { safePath } from './answer.ts';

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
