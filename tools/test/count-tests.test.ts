import { expect, test } from 'vitest';
import { addCounts, countPlaywright, countVitest, formatCounts } from './count-tests.ts';

const vitestReport = (passed: number, failed: number, files: readonly object[] = []): string =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: files,
  });
const playwrightReport = (stats: object, errors: readonly object[] = []): string =>
  JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors });

test.each([
  ['a clean run', vitestReport(5, 0), 0, { passed: 5, failed: 0, skipped: 1 }],
  ['failed tests', vitestReport(3, 2), 1, { passed: 3, failed: 2, skipped: 1 }],
  [
    'a file that does not load',
    vitestReport(3, 0, [{ status: 'failed', assertionResults: [] }]),
    1,
    { passed: 3, failed: 1, skipped: 1 },
  ],
  ['an error outside of any test', vitestReport(3, 0), 1, { passed: 3, failed: 1, skipped: 1 }],
])('vitest, %s', (_, json, code, expected) => {
  expect(countVitest(json, code)).toEqual(expected);
});

test.each([
  ['a clean run', playwrightReport({ expected: 4 }), 0, { passed: 4, failed: 0, skipped: 0 }],
  ['a flaky test', playwrightReport({ expected: 4, flaky: 1 }), 0, { passed: 4, failed: 1, skipped: 0 }],
  ['a server that does not start', playwrightReport({}, [{}]), 1, { passed: 0, failed: 1, skipped: 0 }],
  ['no test at all', playwrightReport({}), 0, { passed: 0, failed: 1, skipped: 0 }],
])('playwright, %s', (_, json, code, expected) => {
  expect(countPlaywright(json, code)).toEqual(expected);
});

test('the closing line adds everything and names the skipped ones only when there are any', () => {
  const sum = addCounts([
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 2, failed: 1, skipped: 0 },
  ]);
  expect(formatCounts(sum)).toBe('3 passed, 1 failed');
  expect(formatCounts({ ...sum, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
});
