import { sealJournalRow } from '@etalon/core/journal';
import type { JournalRecords } from '@etalon/usecases';
import { asc, count, desc, eq, gt, like, sql } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { journalCheckpoint, journalEntry, personalSalt } from '../schema/award.ts';
import { firstOrNull } from './first-or-null.ts';

/** Number of the advisory lock held until the end of the transaction that appends: one writer at a time. */
const JOURNAL_LOCK = 7302;

/** The hash-chained journal in the database; triggers refuse to update or delete its rows. */
export function makeJournalRecords(db: Db): JournalRecords {
  return {
    append: async (event) => {
      await db.execute(sql`select pg_advisory_xact_lock(${JOURNAL_LOCK})`);
      const last = firstOrNull(await db.select().from(journalEntry).orderBy(desc(journalEntry.seq)).limit(1));
      const row = sealJournalRow(last, event);
      await db.insert(journalEntry).values(row);
      return row;
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
    saltOf: async (subjectId, fresh) => {
      await db.insert(personalSalt).values({ subjectId, salt: fresh }).onConflictDoNothing();
      const row = firstOrNull(
        await db.select().from(personalSalt).where(eq(personalSalt.subjectId, subjectId)),
      );
      return row === null || row.salt === '' ? null : row.salt;
    },
    eraseSalt: async (subjectId) => {
      await db.update(personalSalt).set({ salt: '' }).where(eq(personalSalt.subjectId, subjectId));
    },
  };
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (char) => `\\${char}`);
}
