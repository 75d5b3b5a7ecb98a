import { GRADES, type Judgement } from '@etalon/core/judgement';
import type { JuryRecords, Settlement } from '@etalon/usecases';
import { and, asc, eq, getTableColumns, isNull, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '../database/open-database.ts';
import { credential } from '../schema/award.ts';
import { decision, judgement, judgementDraft, seat, seatLock, settlement } from '../schema/jury.ts';
import { candidacy } from '../schema/session.ts';
import { firstOrNull } from './first-or-null.ts';
import { readDecision, readSeat, readSettlement, selectSeats } from './jury-rows.ts';
import { readLiteral } from './read-literal.ts';

const CONFIDENCES = [1, 2, 3] as const;
/** Rows of one statement: far below what PostgreSQL binds. */
const SEATS_AT_ONCE = 1000;
const OWN_PHASES = ['J0', 'J1'] as const;

/** Seats, judgements, settlements and decisions in the database. */
export function makeJuryRecords(db: Db): JuryRecords {
  return { ...makeSeatRecords(db), ...makeJudgementRecords(db), ...makeDecisionRecords(db) };
}

type SeatPart = Pick<
  JuryRecords,
  | 'addSeat'
  | 'addSeats'
  | 'declareSeat'
  | 'recuseSeat'
  | 'findSeat'
  | 'listSeats'
  | 'listSeatsOfSession'
  | 'listSeatsOfUser'
  | 'lockSeat'
>;

function makeSeatRecords(db: Db): SeatPart {
  return {
    addSeat: async ({ lockedAt, ...row }, appointed) => {
      await db.insert(seat).values({ ...row, appointedBy: appointed.by, appointedAt: appointed.at });
    },
    addSeats: async (seats, { by, at }) => {
      for (let start = 0; start < seats.length; start += SEATS_AT_ONCE) {
        const rows = seats.slice(start, start + SEATS_AT_ONCE);
        await db
          .insert(seat)
          .values(rows.map(({ lockedAt, ...row }) => ({ ...row, appointedBy: by, appointedAt: at })));
      }
    },
    declareSeat: async (id, at) => {
      await db
        .update(seat)
        .set({ declaredAt: at })
        .where(and(eq(seat.id, id), isNull(seat.declaredAt)));
    },
    recuseSeat: async (id, reason, at) => {
      await db
        .update(seat)
        .set({ recusedAt: at, recusalReason: reason })
        .where(and(eq(seat.id, id), isNull(seat.recusedAt)));
    },
    findSeat: async (id) => {
      const row = firstOrNull(await selectSeats(db).where(eq(seat.id, id)));
      return row && readSeat(row);
    },
    listSeats: async (candidacyId, block) => {
      const rows = await selectSeats(db)
        .where(and(eq(seat.candidacyId, candidacyId), eq(seat.block, block)))
        .orderBy(asc(seat.appointedAt), asc(seat.id));
      return rows.map(readSeat);
    },
    listSeatsOfSession: async (sessionId) => {
      const rows = await selectSeats(db)
        .innerJoin(candidacy, eq(candidacy.id, seat.candidacyId))
        .where(eq(candidacy.sessionId, sessionId))
        .orderBy(asc(seat.appointedAt), asc(seat.id));
      return rows.map(readSeat);
    },
    listSeatsOfUser: async (userId) => {
      const rows = await selectSeats(db)
        .where(eq(seat.userId, userId))
        .orderBy(asc(seat.appointedAt), asc(seat.id))
        .limit(20_000);
      return rows.map(readSeat);
    },
    lockSeat: async (seatId, lockedAt) => {
      await db.insert(seatLock).values({ seatId, lockedAt });
    },
  };
}

type JudgementPart = Pick<
  JuryRecords,
  'holdSeat' | 'addJudgement' | 'listJudgements' | 'saveDraft' | 'listDrafts'
>;

function makeJudgementRecords(db: Db): JudgementPart {
  return {
    holdSeat: async (seatId) => {
      await db.select({ id: seat.id }).from(seat).where(eq(seat.id, seatId)).for('no key update');
    },
    addJudgement: async ({ grade, ...row }) => {
      await db.insert(judgement).values({ ...row, grade: String(grade) });
    },
    listJudgements: async (seatId): Promise<readonly Judgement[]> => {
      const rows = await db
        .select()
        .from(judgement)
        .where(eq(judgement.seatId, seatId))
        .orderBy(asc(judgement.at), asc(judgement.id));
      return rows.map((row) => ({
        ...row,
        phase: readLiteral(OWN_PHASES, row.phase),
        grade: readLiteral(GRADES, row.grade),
        confidence: readLiteral(CONFIDENCES, row.confidence),
      }));
    },
    saveDraft: async (draft) => {
      await db
        .insert(judgementDraft)
        .values(draft)
        .onConflictDoUpdate({
          target: [judgementDraft.seatId, judgementDraft.criterion],
          set: { body: draft.body, updatedAt: draft.updatedAt },
        });
    },
    listDrafts: async (seatId) => {
      const rows = await db.select().from(judgementDraft).where(eq(judgementDraft.seatId, seatId));
      return rows.map((row) => ({ ...row, body: { ...Object(row.body) } }));
    },
  };
}

type DecisionPart = Pick<
  JuryRecords,
  | 'addSettlement'
  | 'listSettlements'
  | 'addDecision'
  | 'findDecision'
  | 'listDecisions'
  | 'listDecisionsOfSession'
  | 'listAwardable'
>;

function makeDecisionRecords(db: Db): DecisionPart {
  return {
    addSettlement: async ({ grade, ...row }) => {
      await db.insert(settlement).values({ ...row, grade: String(grade) });
    },
    listSettlements: async (candidacyId, block): Promise<readonly Settlement[]> => {
      const rows = await db
        .select()
        .from(settlement)
        .where(and(eq(settlement.candidacyId, candidacyId), eq(settlement.block, block)))
        .orderBy(asc(settlement.at), asc(settlement.id));
      return rows.map(readSettlement);
    },
    addDecision: async ({ grades, ...row }) => {
      const texts = Object.fromEntries(Object.entries(grades).map(([id, grade]) => [id, String(grade)]));
      await db.insert(decision).values({ ...row, grades: texts });
    },
    findDecision: async (id) => {
      const row = firstOrNull(await db.select().from(decision).where(eq(decision.id, id)));
      return row && readDecision(row);
    },
    listDecisions: async (candidacyId, block) => {
      const rows = await db
        .select()
        .from(decision)
        .where(and(eq(decision.candidacyId, candidacyId), eq(decision.block, block)))
        .orderBy(asc(decision.at), asc(decision.id));
      return rows.map(readDecision);
    },
    listDecisionsOfSession: async (sessionId) => {
      const later = alias(decision, 'later');
      const rows = await db
        .select(getTableColumns(decision))
        .from(decision)
        .innerJoin(candidacy, eq(candidacy.id, decision.candidacyId))
        .where(
          and(
            eq(candidacy.sessionId, sessionId),
            notExists(db.select({ one: sql`1` }).from(later).where(eq(later.supersedes, decision.id))),
          ),
        )
        .orderBy(asc(decision.at), asc(decision.id));
      return rows.map(readDecision);
    },
    listAwardable: async () => {
      const later = alias(decision, 'later');
      const rows = await db
        .select()
        .from(decision)
        .where(
          and(
            eq(decision.result, 'acquis'),
            notExists(db.select({ one: sql`1` }).from(later).where(eq(later.supersedes, decision.id))),
            notExists(
              db.select({ one: sql`1` }).from(credential).where(eq(credential.decisionId, decision.id)),
            ),
          ),
        )
        .orderBy(asc(decision.at))
        .limit(200);
      return rows.map(readDecision);
    },
  };
}
