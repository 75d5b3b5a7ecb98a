import { SIGNATURE_KINDS } from '@etalon/core/minutes';
import { EtalonError } from '@etalon/error';
import type { KeptMinutes, MinutesRecords } from '@etalon/usecases';
import { asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { juryMinutes, minutesSeal, minutesSignature, minutesWithdrawal } from '../schema/minutes.ts';
import { readLiteral } from './read-literal.ts';

/** First half of the advisory lock of minutes; the second is their own. */
const MINUTES_LOCK = 7304;

/** Minutes with their withdrawal and their seal, if they have one. */
function selectMinutes(db: Db, where?: SQL) {
  return db
    .select({ row: juryMinutes, withdrawal: minutesWithdrawal, seal: minutesSeal })
    .from(juryMinutes)
    .leftJoin(minutesWithdrawal, eq(minutesWithdrawal.minutesId, juryMinutes.id))
    .leftJoin(minutesSeal, eq(minutesSeal.minutesId, juryMinutes.id))
    .where(where);
}

function readMinutes({
  row,
  withdrawal,
  seal,
}: Awaited<ReturnType<typeof selectMinutes>>[number]): KeptMinutes {
  const { number: _, ...kept } = row;
  return {
    ...kept,
    withdrawal: withdrawal && {
      reason: withdrawal.reason,
      withdrawnBy: withdrawal.withdrawnBy,
      at: withdrawal.at,
    },
    seal: seal && {
      pdfSha256: seal.pdfSha256,
      pdfBytes: seal.pdfBytes,
      act: seal.act,
      sealedBy: seal.sealedBy,
      at: seal.at,
    },
  };
}

/** Minutes, signatures, withdrawals and seals in the database. */
export function makeMinutesRecords(db: Db): MinutesRecords {
  return {
    addMinutes: async (kept) => {
      const added = await db
        .insert(juryMinutes)
        .values({ ...kept, number: kept.minutes.number })
        .onConflictDoNothing()
        .returning({ id: juryMinutes.id });
      if (added.length === 0) throw new EtalonError('minutes.drafted-twice');
    },
    findMinutes: async (id) => {
      const [row] = await selectMinutes(db, eq(juryMinutes.id, id));
      return row === undefined ? null : readMinutes(row);
    },
    listMinutesOfSession: async (sessionId) => {
      const rows = await selectMinutes(db, eq(juryMinutes.sessionId, sessionId)).orderBy(
        asc(juryMinutes.number),
      );
      return rows.map(readMinutes);
    },
    listMinutes: async () => {
      const rows = await selectMinutes(db).orderBy(desc(juryMinutes.at), asc(juryMinutes.id)).limit(1000);
      return rows.map(readMinutes);
    },
    holdMinutes: async (id) => {
      await db.execute(sql`select pg_advisory_xact_lock(${MINUTES_LOCK}, hashtext(${id}))`);
    },
    addSignature: async (minutesId, signature) => {
      await db.insert(minutesSignature).values({ minutesId, ...signature });
    },
    listSignatures: async (minutesId) => {
      const rows = await db
        .select()
        .from(minutesSignature)
        .where(eq(minutesSignature.minutesId, minutesId))
        .orderBy(asc(minutesSignature.at), asc(minutesSignature.userId));
      return rows.map(({ minutesId: _, ...row }) => ({
        ...row,
        kind: readLiteral(SIGNATURE_KINDS, row.kind),
      }));
    },
    addWithdrawal: async (minutesId, withdrawal) => {
      await db.insert(minutesWithdrawal).values({ minutesId, ...withdrawal });
    },
    addSeal: async (minutesId, seal) => {
      await db.insert(minutesSeal).values({ minutesId, ...seal });
    },
  };
}
