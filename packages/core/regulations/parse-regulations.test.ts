import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRegulations } from './parse-regulations.ts';

const SHIPPED = join(import.meta.dirname, '../../../content/regulations/aivancity-2026.json');
const shipped: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(SHIPPED, 'utf8'));

describe('parseRegulations', () => {
  it('reads the regulations that ship with the product', () => {
    expect(parseRegulations(shipped).rule).toEqual({
      kind: 'R2',
      onesDivisor: 4,
      competenceMean: 1.5,
      critical: [],
    });
  });

  it.each([
    ['label', { label: '' }],
    ['rule.kind', { rule: { kind: 'R9' } }],
    ['rule.mean', { rule: { kind: 'R3', mean: 4 } }],
    ['rule.critical', { rule: { kind: 'R2', onesDivisor: 4, competenceMean: 1.5, critical: [1] } }],
    ['reconciliation.sameSide', { reconciliation: { sameSide: 'mean' } }],
    ['quorum', { quorum: 1 }],
    ['externalShare', { externalShare: 2 }],
    ['judgeFirst', { judgeFirst: 'yes' }],
  ])('names %s when it is at fault', (field, change) => {
    expect(() => parseRegulations({ ...shipped, ...change })).toThrowError(
      expect.objectContaining({ code: 'regulations.unreadable', info: { field } }),
    );
  });
});
