import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { pickPort } from './pick-port.ts';

const open: Server[] = [];

function listen(port: number): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    open.push(server);
    server.once('error', failed);
    server.listen(port, '0.0.0.0', () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

test('a port asked for and taken is said to be taken, never replaced', async () => {
  const port = await listen(0);
  expect(await pickPort(port)).toEqual({ state: 'taken', port });
});

test('port 0 gives a free port of the system', async () => {
  const picked = await pickPort(0);
  expect(picked.state).toBe('free');
  expect(await listen(picked.port)).toBe(picked.port);
});

test('without a wish, the first free port from 3000', async () => {
  const first = await pickPort(null);
  await listen(first.port);
  const second = await pickPort(null);
  expect(first.port).toBeGreaterThanOrEqual(3000);
  expect(second.port).toBeGreaterThan(first.port);
});
