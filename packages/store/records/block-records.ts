import type { BlockRecords } from '@etalon/usecases';
import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { credential } from '../schema/award.ts';
import { handIn, handInSeal } from '../schema/evidence.ts';
import { decision, judgement, seat, settlement } from '../schema/jury.ts';
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
      const seats = await selectSeats(db)
        .where(inArray(seat.candidacyId, ids))
        .orderBy(asc(seat.appointedAt), asc(seat.id));
      const levels = await readLevels(db, ids);
      const counts = await countJudgements(db, ids);
      return seats.map((row) => ({
        seat: readSeat(row),
        levels: readGrades(levels.get(row.id) ?? {}),
        judgements: counts.get(row.id) ?? 0,
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

/** The level in force of each criterion, by seat: the last judgement of each, gathered by the database. */
async function readLevels(
  db: Db,
  candidacyIds: string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const current = db
    .selectDistinctOn([judgement.seatId, judgement.criterion], {
      seatId: judgement.seatId,
      criterion: judgement.criterion,
      grade: judgement.grade,
    })
    .from(judgement)
    .innerJoin(seat, eq(seat.id, judgement.seatId))
    .where(and(inArray(seat.candidacyId, candidacyIds), eq(judgement.phase, 'J1')))
    .orderBy(judgement.seatId, judgement.criterion, desc(judgement.at), desc(judgement.id))
    .as('current');
  const rows = await db
    .select({
      seatId: current.seatId,
      levels: sql<Record<string, string>>`jsonb_object_agg(${current.criterion}, ${current.grade})`,
    })
    .from(current)
    .groupBy(current.seatId);
  return new Map(rows.map(({ seatId, levels }) => [seatId, levels]));
}

async function countJudgements(db: Db, candidacyIds: string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ seatId: judgement.seatId, found: count() })
    .from(judgement)
    .innerJoin(seat, eq(seat.id, judgement.seatId))
    .where(inArray(seat.candidacyId, candidacyIds))
    .groupBy(judgement.seatId);
  return new Map(rows.map(({ seatId, found }) => [seatId, found]));
}
