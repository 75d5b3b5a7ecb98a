import { PRESENCE_STATES, REPLACEMENT_GROUNDS } from '@etalon/core/jury';
import { EtalonError } from '@etalon/error';
import type { JuryConvocation, PanelRecords } from '@etalon/usecases';
import { asc, desc, eq, getTableColumns, type SQL } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { seat } from '../schema/jury.ts';
import { convocation, convocationAnswer, juryPresence, panelPlan, seatReplacement } from '../schema/panel.ts';
import { candidacy } from '../schema/session.ts';
import { readLiteral } from './read-literal.ts';

const ANSWERS = ['confirmed', 'refused'] as const;

/** Plans, convocations, replacements and presence in the database. */
export function makePanelRecords(db: Db): PanelRecords {
  return { ...makeConvocationRecords(db), ...makeSeatingRecords(db) };
}

type ConvocationPart = Pick<
  PanelRecords,
  'addConvocation' | 'findConvocation' | 'listConvocations' | 'listConvocationsOfUser' | 'addAnswer'
>;

function makeConvocationRecords(db: Db): ConvocationPart {
  const list = async (where: SQL): Promise<readonly JuryConvocation[]> => {
    const rows = await db
      .select({ convocation, answer: convocationAnswer })
      .from(convocation)
      .leftJoin(convocationAnswer, eq(convocationAnswer.convocationId, convocation.id))
      .where(where)
      .orderBy(asc(convocation.convenedAt), asc(convocation.id));
    return rows.map(({ convocation: row, answer }) => ({
      ...row,
      answer: answer && {
        state: readLiteral(ANSWERS, answer.state),
        reason: answer.reason,
        at: answer.at,
      },
    }));
  };
  return {
    addConvocation: async (row) => {
      await db.insert(convocation).values(row);
    },
    findConvocation: async (id) => (await list(eq(convocation.id, id)))[0] ?? null,
    listConvocations: (sessionId) => list(eq(convocation.sessionId, sessionId)),
    listConvocationsOfUser: (userId) => list(eq(convocation.userId, userId)),
    addAnswer: async (convocationId, answer) => {
      const added = await db
        .insert(convocationAnswer)
        .values({ convocationId, ...answer })
        .onConflictDoNothing()
        .returning({ id: convocationAnswer.convocationId });
      if (added.length === 0) throw new EtalonError('jury.already-answered');
    },
  };
}

function makeSeatingRecords(db: Db): Omit<PanelRecords, keyof ConvocationPart> {
  return {
    addPlan: async (row) => {
      await db.insert(panelPlan).values(row);
    },
    listPlans: (sessionId) =>
      db
        .select()
        .from(panelPlan)
        .where(eq(panelPlan.sessionId, sessionId))
        .orderBy(desc(panelPlan.seatedAt), desc(panelPlan.id)),
    addReplacement: async (row) => {
      const added = await db
        .insert(seatReplacement)
        .values(row)
        .onConflictDoNothing()
        .returning({ id: seatReplacement.seatId });
      if (added.length === 0) throw new EtalonError('jury.already-replaced');
    },
    listReplacements: async (sessionId) => {
      const rows = await db
        .select(getTableColumns(seatReplacement))
        .from(seatReplacement)
        .innerJoin(seat, eq(seat.id, seatReplacement.seatId))
        .innerJoin(candidacy, eq(candidacy.id, seat.candidacyId))
        .where(eq(candidacy.sessionId, sessionId))
        .orderBy(asc(seatReplacement.replacedAt), asc(seatReplacement.seatId));
      return rows.map((row) => ({ ...row, ground: readLiteral(REPLACEMENT_GROUNDS, row.ground) }));
    },
    addPresence: async (row) => {
      await db.insert(juryPresence).values(row);
    },
    listPresence: async (sessionId) => {
      const rows = await db
        .selectDistinctOn([juryPresence.day, juryPresence.userId])
        .from(juryPresence)
        .where(eq(juryPresence.sessionId, sessionId))
        .orderBy(
          asc(juryPresence.day),
          asc(juryPresence.userId),
          desc(juryPresence.markedAt),
          desc(juryPresence.id),
        );
      return rows.map((row) => ({ ...row, state: readLiteral(PRESENCE_STATES, row.state) }));
    },
  };
}
