import type { BlockRecords } from '@etalon/usecases';
import { and, asc, eq, exists, inArray, isNull, sql } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { credential } from '../schema/award.ts';
import { handIn, handInSeal } from '../schema/evidence.ts';
import { decision, judgement, seat, seatLock, settlement } from '../schema/jury.ts';
import { candidacy } from '../schema/session.ts';
import { CANDIDACY_COLUMNS, readCandidacyRow } from './enrolment-records.ts';
import { readDecision, readGrades, readSeat, readSettlement, selectSeats } from './jury-rows.ts';

/** What is recorded about the blocks of many candidacies, in the database. */
export function makeBlockRecords(db: Db): BlockRecords {
  return {
    findCandidacies: async (ids) => {
      const rows = await db
        .select(CANDIDACY_COLUMNS)
        .from(candidacy)
        .where(inArray(candidacy.id, [...ids]));
      return rows.map(readCandidacyRow);
    },
    listSeatLevels: async (candidacyIds) => {
      const ids = [...candidacyIds];
      const [seats, levels, started] = await Promise.all([
        selectSeats(db).where(inArray(seat.candidacyId, ids)).orderBy(asc(seat.appointedAt), asc(seat.id)),
        gatherLevels(db, ids),
        listStartedSeats(db, ids),
      ]);
      return seats.map((row) => ({
        seat: readSeat(row),
        levels: readGrades(levels.get(row.id) ?? {}),
        started: row.lockedAt !== null || started.has(row.id),
      }));
    },
    listSettlementsOf: async (ids) => {
      const rows = await db
        .select()
        .from(settlement)
        .where(inArray(settlement.candidacyId, [...ids]))
        .orderBy(asc(settlement.at), asc(settlement.id));
      return rows.map(readSettlement);
    },
    listDecisionsOf: async (ids) => {
      const rows = await db
        .select()
        .from(decision)
        .where(inArray(decision.candidacyId, [...ids]))
        .orderBy(asc(decision.at), asc(decision.id));
      return rows.map(readDecision);
    },
    listAwardedDecisions: async (ids) => {
      const rows = await db
        .select({ id: credential.decisionId })
        .from(credential)
        .where(inArray(credential.candidacyId, [...ids]));
      return new Set(rows.map(({ id }) => id));
    },
    listSealedSituations: (ids) =>
      db
        .select({ candidacyId: handIn.candidacyId, situation: handIn.situation })
        .from(handInSeal)
        .innerJoin(handIn, eq(handIn.id, handInSeal.handInId))
        .where(inArray(handIn.candidacyId, [...ids])),
  };
}

type GivenLevels = Readonly<Record<string, string>>;

/** Of several judgements on one criterion the object keeps the last. */
const LEVELS = sql<GivenLevels>`
  jsonb_object_agg(${judgement.criterion}, ${judgement.grade} order by ${judgement.at}, ${judgement.id})`;

/** The levels of each seat, gathered by the database into one row. */
async function gatherLevels(db: Db, candidacyIds: string[]): Promise<ReadonlyMap<string, GivenLevels>> {
  const rows = await db
    .select({ seatId: judgement.seatId, levels: LEVELS })
    .from(judgement)
    .innerJoin(seat, eq(seat.id, judgement.seatId))
    .where(and(inArray(seat.candidacyId, candidacyIds), eq(judgement.phase, 'J1')))
    .groupBy(judgement.seatId);
  return new Map(rows.map(({ seatId, levels }) => [seatId, levels]));
}

/** Seats at work, not locked yet, that have recorded anything. */
async function listStartedSeats(db: Db, candidacyIds: string[]): Promise<ReadonlySet<string>> {
  const recorded = db.select({ one: sql`1` }).from(judgement).where(eq(judgement.seatId, seat.id));
  const rows = await db
    .select({ id: seat.id })
    .from(seat)
    .leftJoin(seatLock, eq(seatLock.seatId, seat.id))
    .where(and(inArray(seat.candidacyId, candidacyIds), isNull(seatLock.seatId), exists(recorded)));
  return new Set(rows.map(({ id }) => id));
}
