import { EtalonError } from '@etalon/error';
import type { HeldContents, RetentionRecords } from '@etalon/usecases';
import { and, asc, count, desc, eq, inArray, sum } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { letter, letterAttempt } from '../schema/calendar.ts';
import { oralEntry } from '../schema/desk.ts';
import { handIn, piece } from '../schema/evidence.ts';
import { judgementDraft, seat } from '../schema/jury.ts';
import { retentionErasure, retentionHold, retentionHoldEnd } from '../schema/retention.ts';
import { candidacy } from '../schema/session.ts';
import { firstOrNull } from './first-or-null.ts';
import { listUnnamed } from './list-unnamed.ts';

/** Holds, erasures at term, and what they erase, in the database. */
export function makeRetentionRecords(db: Db): RetentionRecords {
  return { ...makeHoldRecords(db), ...makeErasureRecords(db), ...makeContentRecords(db) };
}

function makeHoldRecords(db: Db): Pick<RetentionRecords, 'addHold' | 'listHolds' | 'endHold'> {
  return {
    addHold: async (hold) => {
      await db.insert(retentionHold).values(hold);
    },
    listHolds: async () => {
      const rows = await db
        .select({ hold: retentionHold, end: retentionHoldEnd })
        .from(retentionHold)
        .leftJoin(retentionHoldEnd, eq(retentionHoldEnd.holdId, retentionHold.id))
        .orderBy(asc(retentionHold.at), asc(retentionHold.id));
      return rows.map(({ hold, end }) => ({ ...hold, end: end && { by: end.by, at: end.at } }));
    },
    endHold: async (holdId, end) => {
      await db
        .insert(retentionHoldEnd)
        .values({ holdId, ...end })
        .onConflictDoNothing();
    },
  };
}

function makeErasureRecords(db: Db): Pick<RetentionRecords, 'addErasure' | 'findErasure' | 'listErasures'> {
  return {
    addErasure: async (erasure) => {
      const added = await db
        .insert(retentionErasure)
        .values(erasure)
        .onConflictDoNothing()
        .returning({ id: retentionErasure.id });
      if (added.length === 0) throw new EtalonError('retention.already-erased');
    },
    findErasure: async (candidacyId) =>
      firstOrNull(
        await db.select().from(retentionErasure).where(eq(retentionErasure.candidacyId, candidacyId)),
      ),
    listErasures: () =>
      db.select().from(retentionErasure).orderBy(desc(retentionErasure.at), asc(retentionErasure.id)),
  };
}

function makeContentRecords(
  db: Db,
): Pick<RetentionRecords, 'countContents' | 'listContents' | 'eraseTraces' | 'listUnnamed'> {
  const seatsOf = (candidacyId: string) =>
    db.select({ id: seat.id }).from(seat).where(eq(seat.candidacyId, candidacyId));
  const lettersOf = (candidacyId: string) =>
    db
      .select({ id: letter.id })
      .from(letter)
      .innerJoin(
        candidacy,
        and(eq(candidacy.userId, letter.userId), eq(candidacy.sessionId, letter.sessionId)),
      )
      .where(eq(candidacy.id, candidacyId));
  return {
    countContents: async (candidacyId): Promise<HeldContents> => {
      const [pieces] = await db
        .select({ pieces: count(), bytes: sum(piece.bytes) })
        .from(piece)
        .innerJoin(handIn, eq(handIn.id, piece.handInId))
        .where(eq(handIn.candidacyId, candidacyId));
      return {
        pieces: pieces?.pieces ?? 0,
        bytes: Number(pieces?.bytes ?? 0),
        oralLines: await db.$count(oralEntry, eq(oralEntry.candidacyId, candidacyId)),
        drafts: await db.$count(judgementDraft, inArray(judgementDraft.seatId, seatsOf(candidacyId))),
        letters: (await lettersOf(candidacyId)).length,
      };
    },
    listContents: (candidacyId) =>
      db
        .select({
          pieceId: piece.id,
          situation: handIn.situation,
          sha256: piece.sha256,
          bytes: piece.bytes,
        })
        .from(piece)
        .innerJoin(handIn, eq(handIn.id, piece.handInId))
        .where(eq(handIn.candidacyId, candidacyId))
        .orderBy(asc(piece.receivedAt), asc(piece.id)),
    eraseTraces: async (candidacyId) => {
      await db.delete(oralEntry).where(eq(oralEntry.candidacyId, candidacyId));
      await db.delete(judgementDraft).where(inArray(judgementDraft.seatId, seatsOf(candidacyId)));
      const letters = (await lettersOf(candidacyId)).map(({ id }) => id);
      if (letters.length === 0) return;
      await db.delete(letterAttempt).where(inArray(letterAttempt.letterId, letters));
      await db.delete(letter).where(inArray(letter.id, letters));
    },
    listUnnamed: (sha256s) => listUnnamed(db, sha256s),
  };
}
