import { createServer } from 'node:http';
import { join } from 'node:path';
import { LocalFileStore } from '@etalon/store/files';
import { getRequestListener } from '@hono/node-server';
import { uploadRoutes } from './uploads.ts';

/** The upload routes alone, in a process whose memory can be watched; says its port to its parent. */
const folder = process.argv[2] ?? '.';
const app = uploadRoutes({
  basePath: '/uploads',
  folder: join(folder, 'partial'),
  files: new LocalFileStore(join(folder, 'files')),
  mayUpload: async () => ({ kind: 'granted', userId: 'bench', maxBytes: 2 ** 31, endings: [] }),
  onFinished: async () => {},
  now: Date.now,
});
const server = createServer(getRequestListener(app.fetch));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address !== null ? address.port : 0);
});
process.once('disconnect', () => process.exit(0));
