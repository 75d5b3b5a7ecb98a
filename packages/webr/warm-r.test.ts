import { errorCode } from '@etalon/error';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RSession } from './r-call.ts';
import { openR } from './warm-r.ts';

let session: RSession;
beforeAll(async () => {
  session = await openR();
});
afterAll(async () => {
  await session.close();
});

const LIMITS = { estimate: [1], se: [0.5], df: [10], level: 0.95 };
const ENDLESS = {
  numbers: { y: Float64Array.of(1, 2, 4, 3, 6), v1: Float64Array.of(1, 2, 3, 4, 5) },
  parameters: {
    variables: ['x'],
    terms: ['1'],
    powers: [1],
    intercept: true,
    level: 0.95,
    errors: 'bootstrap',
    replicates: 5_000_000,
    seed: 1,
    pictures: false,
  },
};

test('a call gives what R gives', async () => {
  expect(session.version).toBe('4.6.0');
  const answer = await session.call('infer_t', { parameters: LIMITS });
  expect(answer).toEqual({
    statistic: [2],
    lo: [expect.closeTo(-0.114069425993137, 12)],
    hi: [expect.closeTo(2.114069425993137, 12)],
    p: [expect.closeTo(0.0733880347707404, 12)],
  });
});

test('only the functions of the package can be called', async () => {
  for (const name of ['system', 'no_such', 'infer_t(1); stop']) {
    const thrown: unknown = await session.call(name, {}).catch((error: unknown) => error);
    expect(errorCode(thrown)).toBe('webr.unknown-function');
  }
});

test('a call past its time is killed, its progress was heard, and the next call is answered', async () => {
  const shares: number[] = [];
  const thrown: unknown = await session
    .call('linear_model', ENDLESS, { timeoutMs: 6000, onProgress: (share) => shares.push(share) })
    .catch((error: unknown) => error);
  expect(errorCode(thrown)).toBe('webr.timeout');
  expect(shares.length).toBeGreaterThan(0);
  expect(await session.call('infer_t', { parameters: LIMITS })).not.toBeNull();
});

test('a cancelled call ends at once, and an error of R is told with its words', async () => {
  const stop = new AbortController();
  const running = session
    .call('linear_model', ENDLESS, { signal: stop.signal })
    .catch((error: unknown) => error);
  setTimeout(() => stop.abort(), 200);
  expect(errorCode(await running)).toBe('webr.cancelled');
  const failed: unknown = await session
    .call('normality', { numbers: { x: Float64Array.of(1) } })
    .catch((error: unknown) => error);
  expect(errorCode(failed)).toBe('webr.failed');
});

test('a session that is closed answers nothing more', async () => {
  const short = await openR();
  await short.close();
  expect(errorCode(await short.call('infer_t', {}).catch((error: unknown) => error))).toBe('webr.closed');
});
