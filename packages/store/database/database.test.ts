import { describe, expect, it } from 'vitest';
import { openDatabase } from './open-database.ts';

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

  it('refuses an address that is neither embedded nor PostgreSQL', async () => {
    await expect(openDatabase('mysql://localhost/x')).rejects.toMatchObject({
      code: 'store.unknown-database',
    });
  });
});
