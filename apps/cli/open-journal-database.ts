import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EtalonError } from '@etalon/error';
import { makeRecords, openDatabase } from '@etalon/store';
import type { JournalSource } from './journal-source.ts';

const PAGE_ROWS = 2000;
const ROOT = resolve(import.meta.dirname, '../..');

/**
 * The journal of a database, read page by page. Without an address: `DATABASE_URL`, else the embedded database that
 * `npm start` keeps. An embedded database that a server holds open is refused (`store.folder-in-use`).
 */
export async function openJournalDatabase(address: string | null): Promise<JournalSource> {
  const folder = resolve(process.env.ETALON_DATA ?? join(ROOT, '.data'));
  const url = address ?? process.env.DATABASE_URL ?? `pglite:${folder}/db`;
  const embedded = url.startsWith('pglite:') ? url.slice('pglite:'.length) : null;
  if (embedded !== null && !existsSync(embedded)) throw new EtalonError('journal.no-source');
  const database = await openDatabase(url);
  const { journal } = makeRecords(database.db);
  return {
    readPages: async function* () {
      let after = 0;
      for (;;) {
        const rows = await journal.listRows(after, PAGE_ROWS);
        const last = rows.at(-1);
        if (last === undefined) return;
        yield rows;
        after = last.seq;
      }
    },
    readCheckpoints: () => journal.listCheckpoints(),
    close: () => database.close(),
  };
}
