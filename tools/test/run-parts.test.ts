import { expect, test } from 'vitest';
import { leaveProgress } from './run-parts.ts';

test('a report keeps what failed and leaves the tests that passed', () => {
  const output = [
    '[1/2] [demonstration] › e2e/a.spec.ts:3:1 › opens',
    '  1) [demonstration] › e2e/a.spec.ts:3:1 › opens ───',
    '    Error: expect(locator).toHaveText(expected) failed',
    '\u001b[32m ✓ \u001b[39m packages/core/a.test.ts (3 tests)',
    ' × packages/core/b.test.ts > adds',
    '[2/2] [demonstration] › e2e/b.spec.ts:3:1 › closes',
  ].join('\n');
  expect(leaveProgress(output).split('\n')).toEqual([
    '1) [demonstration] › e2e/a.spec.ts:3:1 › opens ───',
    '    Error: expect(locator).toHaveText(expected) failed',
    ' × packages/core/b.test.ts > adds',
  ]);
});
