import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LawTable, readLawTable } from '@etalon/privacy';

const FOLDER = join(import.meta.dirname, '../../content/law');
let latest: Promise<LawTable> | null = null;

/** The latest dated table of provisions that ships; read once. Throws `privacy.law-table-unreadable`. */
export function readLatestLawTable(): Promise<LawTable> {
  latest ??= findLatest().catch((error: unknown) => {
    latest = null;
    throw error;
  });
  return latest;
}

async function findLatest(): Promise<LawTable> {
  const names = (await readdir(FOLDER)).filter((name) => /^provisions-.*\.json$/.test(name)).sort();
  return readLawTable(JSON.parse(await readFile(join(FOLDER, names.at(-1) ?? ''), 'utf8')));
}
