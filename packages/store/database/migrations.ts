import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const STORE = join(import.meta.dirname, '..');

export const MIGRATIONS = join(STORE, 'migrations');

let name: Promise<string> | null = null;

/** Names an empty register by its migrations and the exact versions of the libraries that make it: sixteen hexadecimal digits. */
export function nameEmptyRegister(): Promise<string> {
  name ??= hashMigrations();
  return name;
}

async function hashMigrations(): Promise<string> {
  const files = (await readdir(MIGRATIONS)).filter((file) => file.endsWith('.sql')).toSorted();
  const paths = [
    join(STORE, 'package.json'),
    join(MIGRATIONS, 'meta', '_journal.json'),
    ...files.map((file) => join(MIGRATIONS, file)),
  ];
  const hash = createHash('sha256');
  for (const path of paths) hash.update(await readFile(path)).update('\0');
  return hash.digest('hex').slice(0, 16);
}
