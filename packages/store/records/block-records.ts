import type { BlockRecords } from '@etalon/usecases';
import { asc, count, eq, inArray, sql } from 'drizzle-orm';
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
      const given = await gatherLevels(db, ids);
      return seats.map((row) => {
        const { judgements, levels } = given.get(row.id) ?? { judgements: 0, levels: {} };
        return { seat: readSeat(row), levels: readGrades(levels), judgements };
      });
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

interface GivenLevels {
  readonly judgements: number;
  readonly levels: Readonly<Record<string, string>>;
}

const IN_ORDER = sql`order by ${judgement.at}, ${judgement.id}`;
/** Of several J1 on one criterion the object keeps the last. */
const LEVELS = sql<Record<string, string> | null>`
  jsonb_object_agg(${judgement.criterion}, ${judgement.grade} ${IN_ORDER}) filter (where ${judgement.phase} = 'J1')`;

/** What each seat gave, gathered by the database into one row. */
async function gatherLevels(db: Db, candidacyIds: string[]): Promise<ReadonlyMap<string, GivenLevels>> {
  const rows = await db
    .select({ seatId: judgement.seatId, judgements: count(), levels: LEVELS })
    .from(judgement)
    .innerJoin(seat, eq(seat.id, judgement.seatId))
    .where(inArray(seat.candidacyId, candidacyIds))
    .groupBy(judgement.seatId);
  return new Map(
    rows.map(({ seatId, judgements, levels }) => [seatId, { judgements, levels: levels ?? {} }]),
  );
}
