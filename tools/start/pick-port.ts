import { createServer } from 'node:net';

const DEFAULT_PORT = 3000;
const TRIES = 100;

export type PickedPort =
  | { readonly state: 'free'; readonly port: number }
  | { readonly state: 'taken'; readonly port: number };

/** The port asked for, or 3000 or the next free one when none is; `0` asks the system for any. */
export async function pickPort(asked: number | null): Promise<PickedPort> {
  if (asked !== null) {
    const port = await probePort(asked);
    return port === null ? { state: 'taken', port: asked } : { state: 'free', port };
  }
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + TRIES; port += 1)
    if ((await probePort(port)) !== null) return { state: 'free', port };
  return { state: 'taken', port: DEFAULT_PORT };
}

/** The port one would listen on, or null when somebody does already. */
function probePort(port: number): Promise<number | null> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(null));
    server.listen(port, '0.0.0.0', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : null));
    });
  });
}
