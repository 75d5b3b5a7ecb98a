import { EtalonError } from '@etalon/error';
import { type DeskRecords, HAND_OVER_STATES, type HandOver } from '@etalon/usecases';
import { asc, eq, getTableColumns, inArray, type SQL } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { handOver, handOverAnswer, seatRelock, seatReopening, secondOpinion } from '../schema/desk.ts';
import { seat } from '../schema/jury.ts';
import { candidacy } from '../schema/session.ts';
import { readLiteral } from './read-literal.ts';

/** Second opinions and seats to hand over, in the database. */
export function makeDeskRecords(db: Db): DeskRecords {
  const list = async (where: SQL): Promise<readonly HandOver[]> => {
    const rows = await db
      .select({ request: handOver, answer: handOverAnswer })
      .from(handOver)
      .innerJoin(seat, eq(seat.id, handOver.seatId))
      .innerJoin(candidacy, eq(candidacy.id, seat.candidacyId))
      .leftJoin(handOverAnswer, eq(handOverAnswer.handOverId, handOver.id))
      .where(where)
      .orderBy(asc(handOver.askedAt), asc(handOver.id));
    return rows.map(({ request, answer }) => ({
      ...request,
      answer: answer && {
        state: readLiteral(HAND_OVER_STATES, answer.state),
        reason: answer.reason,
        successorId: answer.successorId,
        answeredBy: answer.answeredBy,
        at: answer.at,
      },
    }));
  };
  return {
    addOpinionRequest: async (row) => {
      await db.insert(secondOpinion).values(row);
    },
    listOpinionRequests: (seatIds) =>
      db
        .select()
        .from(secondOpinion)
        .where(inArray(secondOpinion.seatId, [...seatIds]))
        .orderBy(asc(secondOpinion.at), asc(secondOpinion.id)),
    addHandOver: async (row) => {
      await db.insert(handOver).values(row);
    },
    findHandOver: async (id) => (await list(eq(handOver.id, id)))[0] ?? null,
    listHandOversOfSeat: (seatId) => list(eq(handOver.seatId, seatId)),
    listHandOversOfSession: (sessionId) => list(eq(candidacy.sessionId, sessionId)),
    addReopening: async (row) => {
      await db.insert(seatReopening).values(row);
    },
    listReopenings: async (seatIds) => {
      const rows = await db
        .select({ ...getTableColumns(seatReopening), relockedAt: seatRelock.at })
        .from(seatReopening)
        .leftJoin(seatRelock, eq(seatRelock.reopeningId, seatReopening.id))
        .where(inArray(seatReopening.seatId, [...seatIds]))
        .orderBy(asc(seatReopening.openedAt), asc(seatReopening.id));
      return rows;
    },
    addRelock: async (reopeningId, at) => {
      await db.insert(seatRelock).values({ reopeningId, at });
    },
    addHandOverAnswer: async (handOverId, answer) => {
      const added = await db
        .insert(handOverAnswer)
        .values({ handOverId, ...answer })
        .onConflictDoNothing()
        .returning({ id: handOverAnswer.handOverId });
      if (added.length === 0) throw new EtalonError('jury.hand-over-answered');
    },
  };
}
