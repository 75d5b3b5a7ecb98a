import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createRequestHandler } from 'react-router';
import { createApp } from './create-app.ts';
import type { ServeOptions } from './serve.ts';

const WEB = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Serves the pages from their sources, with live replacement; no content security policy, for Vite writes inline scripts. */
export async function serveDevelopment({
  runtime,
  port,
  host = 'localhost',
  surfaces = [],
}: ServeOptions): Promise<void> {
  const { createServer: createVite, isRunnableDevEnvironment } = await import('vite');
  const server = createServer();
  const vite = await createVite({
    root: WEB,
    server: { middlewareMode: true, hmr: { server } },
    appType: 'custom',
  });
  const { ssr } = vite.environments;
  if (ssr === undefined || !isRunnableDevEnvironment(ssr)) throw new Error('no server environment in Vite');
  const app = createApp({
    runtime,
    handlePage: createRequestHandler(
      () => ssr.runner.import('virtual:react-router/server-build'),
      'development',
    ),
    clientFolder: null,
    surfaces,
  });
  const listener = getRequestListener(app.fetch);
  server.on('request', (request, response) => {
    vite.middlewares(request, response, () => void listener(request, response));
  });
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
}
