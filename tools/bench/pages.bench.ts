import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BenchRow, makeRow, median } from './bench-row.ts';
import { serveApplication } from './serve-application.ts';

export const name = 'pages';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGES = ['/'];
const WARM_UP = 5;
const REPEATS = 40;
const LIMIT_MS = 50;
const LIMIT_KB = 150;

interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/** Time of each page on the embedded database, one visitor, and the compressed script it asks a browser to load. */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-pages-'));
  const env = { DATABASE_URL: `pglite:${folder}/db`, ETALON_DATA: folder, ETALON_LOG_LEVEL: 'error' };
  const command = [process.execPath, 'tools/start.ts'] as const;
  const served = await serveApplication({ command: [...command], cwd: ROOT, env, timeoutMs: 120_000 });
  try {
    const rows: BenchRow[] = [];
    for (const path of PAGES) {
      rows.push(
        makeRow(`page ${path}, median of ${REPEATS}`, await timePage(served.origin + path), 'ms', LIMIT_MS),
      );
      const kilobytes = (await weighScripts(served.origin, path)) / 1000;
      rows.push(makeRow(`script of ${path}, compressed`, kilobytes, 'kB', LIMIT_KB));
    }
    return rows;
  } finally {
    await served.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timePage(url: string): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < WARM_UP + REPEATS; turn += 1) {
    const began = performance.now();
    const { status } = await request(url);
    if (status !== 200) throw new Error(`${url} answers ${status}`);
    if (turn >= WARM_UP) times.push(performance.now() - began);
  }
  return median(times);
}

/** Bytes on the wire of every script that the page names, each asked for compressed. */
async function weighScripts(origin: string, path: string): Promise<number> {
  const { body } = await request(origin + path, 'identity');
  const named = body.toString().matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g);
  const imported = body.toString().matchAll(/(?:from|import)\s*["'](\/assets\/[^"']+\.js)["']/g);
  const scripts = new Set([...named, ...imported].map((match) => match[1] ?? ''));
  if (scripts.size === 0) throw new Error(`${path} names no script`);
  let bytes = 0;
  for (const script of scripts) bytes += (await request(origin + script)).body.length;
  return bytes;
}

/** One request whose body is left as it came over the wire. */
function request(url: string, encoding = 'br, gzip'): Promise<Answer> {
  return new Promise((done, failed) => {
    get(url, { headers: { 'accept-encoding': encoding } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => done({ status: answer.statusCode ?? 0, body: Buffer.concat(parts) }));
    }).on('error', failed);
  });
}
