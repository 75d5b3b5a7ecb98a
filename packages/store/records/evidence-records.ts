import { MISSION_SUBJECT } from '@etalon/core/mission';
import {
  type EvidenceRecords,
  type HandIn,
  type HandInPiece,
  type MeasureScope,
  RUN_STATES,
  type Run,
  type StoredReading,
} from '@etalon/usecases';
import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  inArray,
  ne,
  notExists,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import {
  elementMatch,
  handIn,
  handInSeal,
  hiddenLook,
  jobRun,
  piece,
  pieceWithdrawal,
  reading,
} from '../schema/evidence.ts';
import { firstOrNull } from './first-or-null.ts';
import { readLiteral } from './read-literal.ts';

const SCOPES = ['visible', 'sealed'] as const satisfies readonly MeasureScope[];
const VERDICTS = ['sure', 'possible', 'none'] as const;
const KINDS = ['measure', 'replay'] as const;

/** Hand-ins, pieces, runs, readings and confirmed matches in the database. */
export function makeEvidenceRecords(db: Db): EvidenceRecords {
  return {
    ...makeHandInRecords(db),
    ...makePieceRecords(db),
    ...makeRunRecords(db),
    ...makeReadingRecords(db),
  };
}

/** First half of the advisory lock of a work; the second is its name. */
const WORK_LOCK = 7305;

type HandInPart = Pick<
  EvidenceRecords,
  'addHandIn' | 'findHandIn' | 'findHandInOf' | 'countSealedWithoutReadings' | 'sealHandIn'
>;

function makeHandInRecords(db: Db): HandInPart {
  const find = async (where: SQL | undefined): Promise<HandIn | null> => {
    const row = firstOrNull(
      await db
        .select({ handIn, seal: handInSeal })
        .from(handIn)
        .leftJoin(handInSeal, eq(handInSeal.handInId, handIn.id))
        .where(where)
        .orderBy(desc(handIn.openedAt))
        .limit(1),
    );
    if (row === null) return null;
    const seal = row.seal && { root: row.seal.root, receipt: row.seal.receipt, sealedAt: row.seal.sealedAt };
    return { ...row.handIn, seal };
  };
  return {
    addHandIn: async (row) => {
      await db.insert(handIn).values(row);
    },
    findHandIn: (id) => find(eq(handIn.id, id)),
    findHandInOf: (candidacyId, situation) =>
      find(and(eq(handIn.candidacyId, candidacyId), eq(handIn.situation, situation))),
    countSealedWithoutReadings: async () => {
      const measured = db
        .select({ id: jobRun.id })
        .from(jobRun)
        .where(
          and(
            eq(jobRun.subjectId, handInSeal.handInId),
            eq(jobRun.kind, 'measure'),
            eq(jobRun.scope, 'sealed'),
            eq(jobRun.state, 'done'),
          ),
        );
      const rows = await db
        .select({ total: count() })
        .from(handInSeal)
        .innerJoin(handIn, eq(handIn.id, handInSeal.handInId))
        .where(and(ne(handIn.situation, MISSION_SUBJECT), notExists(measured)));
      return rows[0]?.total ?? 0;
    },
    sealHandIn: async (handInId, seal) => {
      await db.insert(handInSeal).values({ handInId, ...seal });
    },
  };
}

type PiecePart = Pick<EvidenceRecords, 'hold' | 'addPiece' | 'withdrawPiece' | 'findPiece' | 'listPieces'>;

function makePieceRecords(db: Db): PiecePart {
  const select = () =>
    db
      .select({ ...getTableColumns(piece), withdrawnAt: pieceWithdrawal.withdrawnAt })
      .from(piece)
      .leftJoin(pieceWithdrawal, eq(pieceWithdrawal.pieceId, piece.id));
  return {
    hold: async (work) => {
      await db.execute(sql`select pg_advisory_xact_lock(${WORK_LOCK}, hashtext(${work}))`);
    },
    addPiece: async ({ withdrawnAt, ...row }: HandInPiece) => {
      await db.insert(piece).values(row);
    },
    withdrawPiece: async (pieceId, withdrawnAt) => {
      await db.insert(pieceWithdrawal).values({ pieceId, withdrawnAt });
    },
    findPiece: async (id) => firstOrNull(await select().where(eq(piece.id, id))),
    listPieces: (handInId) =>
      select().where(eq(piece.handInId, handInId)).orderBy(asc(piece.receivedAt), asc(piece.id)),
  };
}

type RunPart = Pick<EvidenceRecords, 'addRun' | 'findRun' | 'listRuns' | 'updateRun'>;

function makeRunRecords(db: Db): RunPart {
  const read = (row: typeof jobRun.$inferSelect): Run => ({
    ...row,
    kind: readLiteral(KINDS, row.kind),
    scope: readLiteral(SCOPES, row.scope),
    state: readLiteral(RUN_STATES, row.state),
  });
  return {
    addRun: async (run) => {
      await db.insert(jobRun).values(run);
    },
    findRun: async (id) => {
      const row = firstOrNull(await db.select().from(jobRun).where(eq(jobRun.id, id)));
      return row && read(row);
    },
    listRuns: async (subjectId) => {
      const rows = await db
        .select()
        .from(jobRun)
        .where(eq(jobRun.subjectId, subjectId))
        .orderBy(desc(jobRun.requestedAt))
        .limit(50);
      return rows.map(read);
    },
    updateRun: async (id, change) => {
      const rows = await db
        .update(jobRun)
        .set(change)
        .where(and(eq(jobRun.id, id), inArray(jobRun.state, ['queued', 'running'])))
        .returning({ id: jobRun.id });
      return rows.length === 1;
    },
  };
}

type ReadingPart = Pick<
  EvidenceRecords,
  | 'addLook'
  | 'listLooks'
  | 'addReadings'
  | 'findReading'
  | 'listReadingsOfRun'
  | 'listReadings'
  | 'addMatch'
  | 'listMatches'
>;

function makeReadingRecords(db: Db): ReadingPart {
  const read = (row: typeof reading.$inferSelect): StoredReading => ({
    ...row,
    scope: readLiteral(SCOPES, row.scope),
  });
  const ofRun = async (runId: string): Promise<readonly StoredReading[]> => {
    const rows = await db
      .select()
      .from(reading)
      .where(eq(reading.runId, runId))
      .orderBy(asc(reading.position));
    return rows.map(read);
  };
  return {
    listReadingsOfRun: ofRun,
    addLook: async (look) => {
      await db.insert(hiddenLook).values(look);
    },
    listLooks: (handInId) =>
      db.select().from(hiddenLook).where(eq(hiddenLook.handInId, handInId)).orderBy(asc(hiddenLook.rank)),
    addReadings: async (readings) => {
      if (readings.length > 0) await db.insert(reading).values([...readings]);
    },
    findReading: async (id) => {
      const row = firstOrNull(await db.select().from(reading).where(eq(reading.id, id)));
      return row && read(row);
    },
    listReadings: async (handInId, scope) => {
      const last = await db
        .select({ id: jobRun.id })
        .from(jobRun)
        .where(
          and(
            eq(jobRun.subjectId, handInId),
            eq(jobRun.kind, 'measure'),
            eq(jobRun.scope, scope),
            eq(jobRun.state, 'done'),
          ),
        )
        .orderBy(desc(jobRun.endedAt))
        .limit(1);
      const runId = last[0]?.id;
      return runId === undefined ? [] : ofRun(runId);
    },
    addMatch: async (match) => {
      await db.insert(elementMatch).values(match);
    },
    listMatches: async (handInId) => {
      const rows = await db
        .select()
        .from(elementMatch)
        .where(eq(elementMatch.handInId, handInId))
        .orderBy(asc(elementMatch.decidedAt), asc(elementMatch.id));
      const last = new Map(
        rows.map((row) => [row.itemId, { ...row, verdict: readLiteral(VERDICTS, row.verdict) }]),
      );
      return [...last.values()];
    },
  };
}
