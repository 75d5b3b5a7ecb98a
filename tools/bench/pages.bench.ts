import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BenchRow, makeRow, median } from './bench-row.ts';
import { serveApplication } from './serve-application.ts';
import { type DataPage, listDataPages, request } from './visit-pages.ts';

export const name = 'pages';

const ROOT = resolve(import.meta.dirname, '../..');
const WARM_UP = 5;
const REPEATS = 40;
const LIMIT_MS = 50;
const LIMIT_KB = 150;

/** Time of each page on the embedded database, one visitor, and the compressed script it asks a browser to load. */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-pages-'));
  const env = { ETALON_DATA: folder, ETALON_DEMO: '1', ETALON_LOG_LEVEL: 'error' };
  const command = [process.execPath, 'tools/start.ts'] as const;
  const served = await serveApplication({ command: [...command], cwd: ROOT, env, timeoutMs: 240_000 });
  try {
    const pages = await listDataPages(served.origin);
    const home = { name: 'home', path: '/', cookie: '' };
    const times: number[] = [];
    const rows: BenchRow[] = [];
    for (const page of [home, ...pages]) {
      const time = await timePage(served.origin, page);
      times.push(time);
      rows.push(makeRow(`page, ${page.name}, median of ${REPEATS}`, time, 'ms', LIMIT_MS));
      const kilobytes = (await weighScripts(served.origin, page)) / 1000;
      rows.push(makeRow(`script, ${page.name}, compressed`, kilobytes, 'kB', LIMIT_KB));
    }
    rows.push(makeRow('data pages, median of the medians', median(times), 'ms', LIMIT_MS));
    return rows;
  } finally {
    await served.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timePage(origin: string, { path, cookie }: DataPage): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < WARM_UP + REPEATS; turn += 1) {
    const began = performance.now();
    const { status } = await request(origin + path, { cookie });
    if (status !== 200) throw new Error(`${path} answers ${status}`);
    if (turn >= WARM_UP) times.push(performance.now() - began);
  }
  return median(times);
}

/** Bytes on the wire of every script that the page names, each asked for compressed. */
async function weighScripts(origin: string, { path, cookie }: DataPage): Promise<number> {
  const { body } = await request(origin + path, { 'accept-encoding': 'identity', cookie });
  const named = body.toString().matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g);
  const imported = body.toString().matchAll(/(?:from|import)\s*["'](\/assets\/[^"']+\.js)["']/g);
  const scripts = new Set([...named, ...imported].map((match) => match[1] ?? ''));
  if (scripts.size === 0) throw new Error(`${path} names no script`);
  let bytes = 0;
  for (const script of scripts) bytes += (await request(origin + script)).body.length;
  return bytes;
}
