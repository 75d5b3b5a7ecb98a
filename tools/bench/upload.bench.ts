import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BenchRow, makeRow } from './bench-row.ts';

export const name = 'upload';

const SERVER = join(import.meta.dirname, '../../apps/web/server/serve-uploads-alone.ts');
const MIB = 1024 * 1024;
const TOTAL_BYTES = 1024 * MIB;
const CHUNK_BYTES = 32 * MIB;
const LIMIT_MB = 200;
const TUS = { 'tus-resumable': '1.0.0' };

/** 1 GiB sent in 32 MiB pieces as the hand-in page does: growth of the server's resident memory, and time. */
export async function run(): Promise<readonly BenchRow[]> {
  if (!existsSync('/proc/self/status')) return [];
  const folder = await mkdtemp(join(tmpdir(), 'etalon-bench-'));
  const server = fork(SERVER, [folder]);
  try {
    const [port] = await once(server, 'message');
    const endpoint = `http://127.0.0.1:${port}/uploads`;
    await sendFile(endpoint, MIB);
    const before = residentMb(server);
    let peak = before;
    const watch = setInterval(() => {
      peak = Math.max(peak, residentMb(server));
    }, 20);
    const began = performance.now();
    await sendFile(endpoint, TOTAL_BYTES).finally(() => clearInterval(watch));
    const seconds = (performance.now() - began) / 1000;
    return [
      makeRow(
        'upload of 1 GiB, growth of the server at its peak',
        Math.max(peak - before, 0.1),
        'MB',
        LIMIT_MB,
      ),
      makeRow('upload of 1 GiB, sent, hashed, synced and kept', seconds, 's', null),
    ];
  } finally {
    server.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
}

async function sendFile(endpoint: string, bytes: number): Promise<void> {
  const about = `filename ${Buffer.from('essai.bin').toString('base64')}`;
  const created = await fetch(endpoint, {
    method: 'POST',
    headers: { ...TUS, 'upload-length': String(bytes), 'upload-metadata': about },
  });
  const address = new URL(created.headers.get('location') ?? '', endpoint);
  const hash = createHash('sha256');
  let answered: string | null = null;
  for (let offset = 0; offset < bytes; offset += CHUNK_BYTES) {
    const body = new Uint8Array(Math.min(CHUNK_BYTES, bytes - offset)).fill(offset / CHUNK_BYTES + 1);
    hash.update(body);
    const headers = {
      ...TUS,
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    };
    const response = await fetch(address, { method: 'PATCH', headers, body });
    if (response.status !== 204) throw new Error(`the server answered ${response.status}`);
    answered = response.headers.get('upload-sha256');
  }
  if (answered !== hash.digest('hex')) throw new Error('the server kept other bytes than those sent');
}

function residentMb(server: ChildProcess): number {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
