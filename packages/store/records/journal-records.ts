import { sealJournalRow } from '@etalon/core/journal';
import type { JournalRecords } from '@etalon/usecases';
import { asc, count, desc, eq, gt, like, sql } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { journalCheckpoint, journalEntry, personalSalt } from '../schema/award.ts';
import { firstOrNull } from './first-or-null.ts';
import { insertRows } from './insert-rows.ts';
import { isAmong } from './is-among.ts';

/** Number of the advisory lock held until the end of the transaction that appends: one writer at a time. */
const JOURNAL_LOCK = 7302;

/** The hash-chained journal in the database; triggers refuse to update or delete its rows. */
export function makeJournalRecords(db: Db): JournalRecords {
  return {
    append: async (events) => {
      await db.execute(sql`select pg_advisory_xact_lock(${JOURNAL_LOCK})`);
      let last = firstOrNull(await db.select().from(journalEntry).orderBy(desc(journalEntry.seq)).limit(1));
      const rows = events.map((event) => {
        const row = sealJournalRow(last, event);
        last = row;
        return row;
      });
      await insertRows(db, journalEntry, rows);
      return rows;
    },
    listRows: (after, limit) =>
      db
        .select()
        .from(journalEntry)
        .where(gt(journalEntry.seq, after))
        .orderBy(asc(journalEntry.seq))
        .limit(limit),
    pageRows: async (page, subject) => {
      const where =
        subject === null ? undefined : like(journalEntry.body, `%${escapeLike(JSON.stringify(subject))}%`);
      const rows = await db
        .select()
        .from(journalEntry)
        .where(where)
        .orderBy(desc(journalEntry.seq))
        .limit(page.limit)
        .offset(page.offset);
      const total = await db.select({ total: count() }).from(journalEntry).where(where);
      return { rows, total: total[0]?.total ?? 0 };
    },
    addCheckpoint: async (signed) => {
      await db
        .insert(journalCheckpoint)
        .values({ seq: signed.checkpoint.size, checkpoint: signed, at: signed.checkpoint.at })
        .onConflictDoNothing();
    },
    listCheckpoints: async () => {
      const rows = await db.select().from(journalCheckpoint).orderBy(asc(journalCheckpoint.seq));
      return rows.map((row) => row.checkpoint);
    },
    saltsOf: async (fresh) => {
      const rows = [...fresh].map(([subjectId, salt]) => ({ subjectId, salt }));
      await insertRows(db, personalSalt, rows, { keepsKnown: true });
      const kept = await db.select().from(personalSalt).where(isAmong(personalSalt.subjectId, fresh.keys()));
      return new Map(kept.map(({ subjectId, salt }) => [subjectId, salt === '' ? null : salt]));
    },
    eraseSalt: async (subjectId) => {
      await db.update(personalSalt).set({ salt: '' }).where(eq(personalSalt.subjectId, subjectId));
    },
  };
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (char) => `\\${char}`);
}
