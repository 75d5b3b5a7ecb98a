import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalFileStore } from '@etalon/store/files';
import { getRequestListener } from '@hono/node-server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FinishedUpload, type UploadPermission, uploadRoutes } from './uploads.ts';

const CONTENT = Buffer.alloc(300_000, 'étalon ');
const SHA256 = createHash('sha256').update(CONTENT).digest('hex');
const BASE = '/api/v1/uploads';

interface Site {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

let folder = '';
let finished: FinishedUpload[] = [];
let sealed = false;
let site: Site;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etalon-uploads-'));
  finished = [];
  sealed = false;
  site = await open();
});

afterEach(async () => {
  await site.stop();
  await rm(folder, { recursive: true, force: true });
});

async function mayUpload(request: Request): Promise<UploadPermission> {
  const userId = request.headers.get('x-user') ?? '';
  if (userId === '') return { kind: 'refused', status: 401, code: 'identity.signed-out' };
  if (sealed) return { kind: 'refused', status: 409, code: 'submission.sealed' };
  return { kind: 'granted', userId, maxBytes: 400_000, endings: ['.csv', '.parquet'] };
}

async function open(options: { readonly expiresAfterMs?: number } = {}): Promise<Site> {
  const app = uploadRoutes({
    basePath: BASE,
    folder: join(folder, 'partial'),
    files: new LocalFileStore(join(folder, 'files')),
    mayUpload,
    onFinished: async (upload) => {
      finished.push(upload);
    },
    now: Date.now,
    maxOpenUploads: 3,
    ...options,
  });
  const server: Server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${portOf(server.address())}`, stop: () => stop(server) };
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

const TUS = { 'tus-resumable': '1.0.0', 'x-user': 'ana' };

function metadata(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
}

function create(bytes: number, filename = 'vols.csv', user = 'ana'): Promise<Response> {
  const about = metadata({ filename, submission: 's1', slot: 'dataset', owner: 'forged' });
  return fetch(`${site.address}${BASE}`, {
    method: 'POST',
    headers: { ...TUS, 'x-user': user, 'upload-length': String(bytes), 'upload-metadata': about },
  });
}

function send(path: string, offset: number, content: Buffer, user = 'ana'): Promise<Response> {
  return fetch(`${site.address}${path}`, {
    method: 'PATCH',
    headers: {
      ...TUS,
      'x-user': user,
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(content),
  });
}

async function offsetOf(path: string): Promise<number> {
  const response = await fetch(`${site.address}${path}`, { method: 'HEAD', headers: TUS });
  return Number(response.headers.get('upload-offset') ?? Number.NaN);
}

/** Sends a part of what it announces, then cuts the line. */
function sendAndCut(path: string, content: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const request = httpRequest(`${site.address}${path}`, {
      method: 'PATCH',
      headers: {
        ...TUS,
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
        'content-length': String(CONTENT.length),
      },
    });
    request.on('error', () => resolve());
    request.write(content, () => setTimeout(() => request.destroy(), 150));
    request.on('close', () => resolve());
  });
}

it('receives a file in two requests, keeps it by its content and tells the use case once', async () => {
  const created = await create(CONTENT.length);
  expect(created.status).toBe(201);
  const path = created.headers.get('location') ?? '';
  expect((await send(path, 0, CONTENT.subarray(0, 100_000))).status).toBe(204);
  expect(await offsetOf(path)).toBe(100_000);
  const last = await send(path, 100_000, CONTENT.subarray(100_000));
  expect(last.headers.get('upload-sha256')).toBe(SHA256);
  expect(finished).toEqual([
    {
      uploadId: path.split('/').at(-1),
      userId: 'ana',
      submissionId: 's1',
      slot: 'dataset',
      fileName: 'vols.csv',
      sha256: SHA256,
      bytes: CONTENT.length,
    },
  ]);
  expect(await new LocalFileStore(join(folder, 'files')).exists(SHA256)).toBe(true);
});

it('goes on after a cut and a restart of the server', async () => {
  const path = (await create(CONTENT.length)).headers.get('location') ?? '';
  await sendAndCut(path, CONTENT.subarray(0, 120_000));
  await site.stop();
  site = await open();
  const offset = await offsetOf(path);
  expect(offset).toBeGreaterThan(0);
  expect(offset).toBeLessThanOrEqual(120_000);
  const last = await send(path, offset, CONTENT.subarray(offset));
  expect(last.headers.get('upload-sha256')).toBe(SHA256);
});

it('gives the same receipt again and frees the room of the partial copy', async () => {
  const path = (await create(CONTENT.length)).headers.get('location') ?? '';
  await send(path, 0, CONTENT);
  const ask = async (): Promise<unknown> =>
    (await fetch(`${site.address}${path}/finish`, { method: 'POST', headers: TUS })).json();
  const receipt = { fileName: 'vols.csv', sha256: SHA256, bytes: CONTENT.length };
  expect([await ask(), await ask()]).toEqual([receipt, receipt]);
  expect(await offsetOf(path)).toBe(CONTENT.length);
  expect(finished).toHaveLength(1);
  const partial = await stat(join(folder, 'partial', path.split('/').at(-1) ?? ''));
  expect(partial.blocks).toBe(0);
});

it('refuses the receipt of an upload that is not whole', async () => {
  const path = (await create(CONTENT.length)).headers.get('location') ?? '';
  await send(path, 0, CONTENT.subarray(0, 10));
  const response = await fetch(`${site.address}${path}/finish`, { method: 'POST', headers: TUS });
  expect([response.status, await response.json()]).toEqual([
    409,
    { code: 'upload.not-whole', info: { offset: 10, bytes: CONTENT.length } },
  ]);
});

it.each([
  { why: 'too large', bytes: 400_001, name: 'a.csv', user: 'ana', status: 413, code: 'E_TOO_LARGE' },
  { why: 'empty', bytes: 0, name: 'a.csv', user: 'ana', status: 400, code: 'E_EMPTY' },
  { why: 'of another kind', bytes: 5, name: 'a.exe', user: 'ana', status: 415, code: 'E_UNSUPPORTED' },
  { why: 'from nobody', bytes: 5, name: 'a.csv', user: '', status: 401, code: 'identity.signed-out' },
])('refuses to open an upload $why', async ({ bytes, name, user, status, code }) => {
  const response = await create(bytes, name, user);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ code });
});

it('shows an upload to its owner alone', async () => {
  const path = (await create(5)).headers.get('location') ?? '';
  for (const method of ['HEAD', 'DELETE', 'GET']) {
    const headers = { ...TUS, 'x-user': 'bob' };
    expect((await fetch(`${site.address}${path}`, { method, headers })).status).toBe(404);
  }
  expect((await send(path, 0, Buffer.from('12345'), 'bob')).status).toBe(404);
  expect(finished).toEqual([]);
});

it('never gives the bytes back', async () => {
  const path = (await create(5)).headers.get('location') ?? '';
  expect((await fetch(`${site.address}${path}`, { headers: TUS })).status).toBe(405);
});

it('stops an upload whose submission was sealed meanwhile', async () => {
  const path = (await create(5)).headers.get('location') ?? '';
  sealed = true;
  const response = await send(path, 0, Buffer.from('12345'));
  expect([response.status, await response.json()]).toEqual([409, { code: 'submission.sealed', info: {} }]);
});

it('refuses bytes at a wrong place and more bytes than announced', async () => {
  const path = (await create(5)).headers.get('location') ?? '';
  expect((await send(path, 2, Buffer.from('345'))).status).toBe(409);
  expect((await send(path, 0, Buffer.from('123456'))).status).toBe(413);
  expect(await offsetOf(path)).toBe(0);
});

it('bounds the uploads that one person leaves open, and frees one that is given up', async () => {
  const paths = [await create(5), await create(5), await create(5)].map(
    (r) => r.headers.get('location') ?? '',
  );
  expect((await create(5)).status).toBe(429);
  expect((await create(5, 'a.csv', 'bob')).status).toBe(201);
  await fetch(`${site.address}${paths[0]}`, { method: 'DELETE', headers: TUS });
  expect((await create(5)).status).toBe(201);
});

it('forgets an upload that was abandoned', async () => {
  const path = (await create(5)).headers.get('location') ?? '';
  await send(path, 0, Buffer.from('12'));
  await site.stop();
  site = await open({ expiresAfterMs: 1 });
  expect((await send(path, 2, Buffer.from('345'))).status).toBe(410);
  await create(5);
  const left = await readdir(join(folder, 'partial'));
  expect(left.filter((name) => name.startsWith(path.split('/').at(-1) ?? 'none'))).toEqual([]);
});

it('answers not found for ids that are none', async () => {
  for (const id of ['..%2f..%2fetc%2fpasswd', 'abc', '%00', '00000000-0000-0000-0000-000000000000.json']) {
    expect((await fetch(`${site.address}${BASE}/${id}`, { method: 'HEAD', headers: TUS })).status).toBe(404);
  }
});
