import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { MIGRATIONS, nameEmptyRegister } from './migrations.ts';

const PREFIX = 'pglite-';

/**
 * An embedded cluster that holds an empty register, as a tar, made once for each set of migrations: initialising and migrating
 * take seconds, loading a fraction of one. Two processes may make it together: each puts a whole file in place.
 */
export async function readTemplate(folder: string): Promise<Blob> {
  const name = `${PREFIX}${await nameEmptyRegister()}.tar`;
  const file = join(folder, name);
  if (existsSync(file)) return new Blob([await readFile(file)]);
  const dump = await dumpEmptyRegister();
  await mkdir(folder, { recursive: true });
  const written = join(folder, `${randomUUID()}.part`);
  await writeFile(written, Buffer.from(await dump.arrayBuffer()));
  await rename(written, file);
  for (const other of await readdir(folder))
    if (other.startsWith(PREFIX) && other !== name) await rm(join(folder, other), { force: true });
  return dump;
}

async function dumpEmptyRegister(): Promise<Blob> {
  const empty = await PGlite.create();
  try {
    await migrate(drizzle(empty), { migrationsFolder: MIGRATIONS });
    return await empty.dumpDataDir('none');
  } finally {
    await empty.close();
  }
}
