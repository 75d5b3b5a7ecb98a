import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS, nameEmptyRegister } from './migrations.ts';
import { openDatabase } from './open-database.ts';

const POSTGRES = process.env.ETALON_TEST_PG;

describe('openDatabase', () => {
  it('migrates an embedded database and refuses to rewrite the journal', async () => {
    const database = await openDatabase('pglite:memory');
    try {
      await database.migrate();
      await database.migrate();
      const { pglite } = database;
      if (pglite === null) throw new Error('embedded database expected');
      await pglite.query(`insert into journal_entry (seq, body, prev, hash) values (1, '{}', 'a', 'b')`);
      await expect(pglite.query(`update journal_entry set body = '{"x":1}'`)).rejects.toThrow('append-only');
      await expect(pglite.query('delete from journal_entry')).rejects.toThrow('append-only');
      await expect(pglite.query('truncate journal_entry')).rejects.toThrow('append-only');
    } finally {
      await database.close();
    }
  });

  it('opens a copy of the empty register, migrated whole, and removes the template of earlier migrations', async () => {
    const templateFolder = await mkdtemp(join(tmpdir(), 'etalon-template-'));
    await writeFile(join(templateFolder, 'pglite-0123456789abcdef.tar'), 'of earlier migrations');
    const counts: unknown[] = [];
    try {
      for (const _ of ['made', 'found']) {
        const { pglite, migrate, close } = await openDatabase('pglite:memory', { templateFolder });
        if (pglite === null) throw new Error('embedded database expected');
        const count = async () =>
          (await pglite.query('select count(*) as migrations from drizzle.__drizzle_migrations')).rows[0];
        const before = await count();
        await migrate();
        counts.push(before, await count());
        await pglite.query(`insert into journal_entry (seq, body, prev, hash) values (1, '{}', 'a', 'b')`);
        await expect(pglite.query('delete from journal_entry')).rejects.toThrow('append-only');
        await close();
        expect(await readdir(templateFolder)).toEqual([`pglite-${await nameEmptyRegister()}.tar`]);
      }
    } finally {
      await rm(templateFolder, { recursive: true, force: true });
    }
    const files = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql'));
    expect(counts).toEqual(new Array(4).fill({ migrations: files.length }));
  });

  it.skipIf(POSTGRES === undefined)(
    'takes reads launched together in a transaction one at a time',
    async () => {
      const warnings: string[] = [];
      const listen = ({ message }: Error): void => void warnings.push(message);
      process.on('warning', listen);
      const database = await openDatabase(POSTGRES ?? '');
      try {
        const read = await database.db.transaction((open) =>
          Promise.all([1, 2, 3].map((value) => open.execute(sql`select ${value}::int as value`))),
        );
        expect(read).toHaveLength(3);
        const failing = database.db.transaction((open) =>
          Promise.all([open.execute(sql`select 1/0`), open.execute(sql`select 1`)]),
        );
        await expect(failing).rejects.toThrow();
        await database.db.execute(sql`select 1`);
        await new Promise((resolve) => setImmediate(resolve));
      } finally {
        process.off('warning', listen);
        await database.close();
      }
      expect(warnings).toEqual([]);
    },
  );

  it('refuses an address that is neither embedded nor PostgreSQL', async () => {
    await expect(openDatabase('mysql://localhost/x')).rejects.toMatchObject({
      code: 'store.unknown-database',
    });
  });
});
