import './choose-production.ts';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { serve as listen } from '@hono/node-server';
import type { Hono } from 'hono';
import { createRequestHandler } from 'react-router';
import { createApp } from './create-app.ts';
import type { Runtime } from './runtime.ts';

export { createAccount } from './auth/create-account.ts';
export { createLogger } from './create-logger.ts';
export { registerSurfaces } from './register-surfaces.ts';
export type { Runtime } from './runtime.ts';
export { createRuntime } from './runtime.ts';
export type { WebSettings } from './settings.ts';
export { readOrCreateSecret, readSettings } from './settings.ts';

export interface ServeOptions {
  readonly runtime: Runtime;
  readonly port: number;
  readonly host?: string;
  readonly surfaces?: readonly Hono[];
}

export interface Served {
  readonly port: number;
  close(): Promise<void>;
}

const BUILD = new URL('../build/', import.meta.url);

/** Serves the built pages and every other surface on one port; resolves once it listens. */
export async function serve({
  runtime,
  port,
  host = '0.0.0.0',
  surfaces = [],
}: ServeOptions): Promise<Served> {
  const build = await import(new URL('server/index.js', BUILD).href);
  const app = createApp({
    runtime,
    handlePage: createRequestHandler(build, 'production'),
    clientFolder: fileURLToPath(new URL('client', BUILD)),
    surfaces,
  });
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname: host }, (address: AddressInfo) => {
      resolve({
        port: address.port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.once('error', reject);
  });
}
