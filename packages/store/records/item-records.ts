import { GRADES } from '@etalon/core/judgement';
import type { ItemRecords } from '@etalon/usecases';
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { appeal } from '../schema/appeal.ts';
import { handIn, jobRun, reading } from '../schema/evidence.ts';
import { judgement, seat } from '../schema/jury.ts';
import { readLiteral } from './read-literal.ts';

/** What an analysis of criteria reads, in the database. */
export function makeItemRecords(db: Db): ItemRecords {
  return {
    listSeatJudgements: async (ids) => {
      const rows = await listLastJudgements(db, [...ids]);
      const firsts = new Map(
        rows.flatMap((row) => (row.phase === 'J0' ? [[keyOf(row), row.grade] as const] : [])),
      );
      return rows.flatMap(({ phase, grade, ...row }) => {
        if (phase !== 'J1') return [];
        const first = firsts.get(keyOf(row));
        return [
          {
            ...row,
            grade: readLiteral(GRADES, grade),
            first: first === undefined ? null : readLiteral(GRADES, first),
          },
        ];
      });
    },
    listReadingInstruments: async (ids) => {
      const rows = await db
        .select({ id: reading.id, instrument: reading.instrument })
        .from(reading)
        .innerJoin(handIn, eq(handIn.id, reading.handInId))
        .where(inArray(handIn.candidacyId, [...ids]));
      return new Map(rows.map(({ id, instrument }) => [id, instrument]));
    },
    listReadingValues: (ids) => listReadingValues(db, [...ids]),
    listAppealedBlocks: (ids) =>
      db
        .select({ candidacyId: appeal.candidacyId, block: appeal.block })
        .from(appeal)
        .where(inArray(appeal.candidacyId, [...ids])),
  };
}

function keyOf({ seatId, criterion }: { readonly seatId: string; readonly criterion: string }): string {
  return `${seatId} ${criterion}`;
}

/** The last judgement of each seat, criterion and phase; sentences and places stay in the database. */
function listLastJudgements(db: Db, ids: string[]) {
  const { seatId, criterion, phase, grade, confidence, elapsedMs, readingsSeen } = judgement;
  return db
    .selectDistinctOn([seatId, criterion, phase], {
      seatId,
      criterion,
      phase,
      grade,
      confidence,
      elapsedMs,
      readingsSeen,
    })
    .from(judgement)
    .innerJoin(seat, eq(seat.id, seatId))
    .where(inArray(seat.candidacyId, ids))
    .orderBy(asc(seatId), asc(criterion), asc(phase), desc(judgement.at), desc(judgement.id));
}

/** The body is RFC 8785 text: what is asked of it is read in the database, so that long rows never leave it. */
const BODY = sql`${reading.body}::jsonb`;

async function listReadingValues(db: Db, ids: string[]) {
  const last = db
    .selectDistinctOn([jobRun.subjectId], { id: jobRun.id, candidacyId: handIn.candidacyId })
    .from(jobRun)
    .innerJoin(handIn, eq(handIn.id, jobRun.subjectId))
    .where(
      and(
        inArray(handIn.candidacyId, ids),
        eq(jobRun.kind, 'measure'),
        eq(jobRun.scope, 'sealed'),
        eq(jobRun.state, 'done'),
      ),
    )
    .orderBy(asc(jobRun.subjectId), desc(jobRun.endedAt))
    .as('last');
  return db
    .select({
      candidacyId: last.candidacyId,
      instrument: reading.instrument,
      criteria: sql<readonly string[]>`${BODY} -> 'criteria'`,
      state: sql<string>`${BODY} ->> 'state'`,
      value: sql<number | null>`
        case when jsonb_typeof(${BODY} -> 'value') = 'number' then (${BODY} ->> 'value')::double precision end`,
    })
    .from(reading)
    .innerJoin(last, eq(last.id, reading.runId))
    .orderBy(asc(last.candidacyId), asc(reading.position));
}
