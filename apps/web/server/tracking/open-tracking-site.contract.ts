import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import { type Actor, createProject } from '@etalon/usecases';
import { makeTrackingDoor } from '@etalon/usecases/tracking';
import { getRequestListener } from '@hono/node-server';
import { createApp } from '../create-app.ts';
import { createLogger } from '../create-logger.ts';
import { createRuntime } from '../runtime.ts';
import { readSettings } from '../settings.ts';
import { trackingSurface } from './tracking-surface.ts';

export interface TrackingSite {
  readonly register: TestRegister;
  readonly lea: Actor;
  readonly projectId: string;
  readonly secret: string;
  /** What a script is told: the key is the password of the address. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** The tracking surface on a register of its own, behind a real HTTP server, with Léa’s project and its door. */
export async function openTrackingSite(): Promise<TrackingSite> {
  const [database] = listTestDatabases();
  if (database === undefined) throw new Error('a database is expected');
  const register = await openTestRegister(database);
  const { workplace, dataFolder } = register;
  const settings = readSettings({
    environment: {},
    baseUrl: 'http://localhost:4999',
    secret: 'a-secret-for-the-tracking-test-only-0001',
  });
  const logger = createLogger('silent');
  const runtime = createRuntime({ settings, database: register.database, workplace, logger });
  const app = createApp({
    runtime,
    handlePage: async () => new Response('page'),
    clientFolder: dataFolder,
    surfaces: [trackingSurface(runtime)],
  });
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port }: AddressInfo = Object(server.address());
  const lea = await register.addPerson('Léa', 'candidate');
  const { id: projectId } = await createProject(workplace, lea, 'Retards de vols');
  const { secret } = await makeTrackingDoor(workplace, lea, projectId);
  return {
    ...{ register, lea, projectId, secret },
    address: `http://suivi:${secret}@127.0.0.1:${port}/suivi`,
    close: async () => {
      await new Promise((done) => {
        server.close(done);
      });
      await register.close();
    },
  };
}
