import type { TrackedLine, TrackingRecords } from '@etalon/usecases/tracking';
import { and, asc, count, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { trackingDoor, trackingLine } from '../schema/tracking.ts';
import { firstOrNull } from './first-or-null.ts';

/** First of the two numbers of an advisory lock; the second comes from the project. */
const TRACKING_LOCK = 7303;
const STANDING = ['run', 'stage', 'status'];

/** Doors of projects and what came through them. */
export function makeTrackingRecords(db: Db): TrackingRecords {
  return { ...makeDoorRecords(db), ...makeLineWriter(db), ...makeLineReader(db) };
}

type DoorPart = Pick<
  TrackingRecords,
  'addDoor' | 'closeDoor' | 'findDoor' | 'findDoorBySecret' | 'listDoors'
>;

function makeDoorRecords(db: Db): DoorPart {
  const find = async (where: SQL) => firstOrNull(await db.select().from(trackingDoor).where(where));
  return {
    addDoor: async (door) => {
      await db.insert(trackingDoor).values(door);
    },
    closeDoor: async (id, at) => {
      const open = and(eq(trackingDoor.id, id), isNull(trackingDoor.closedAt));
      await db.update(trackingDoor).set({ closedAt: at }).where(open);
    },
    findDoor: (id) => find(eq(trackingDoor.id, id)),
    findDoorBySecret: (secretSha256) => find(eq(trackingDoor.secretSha256, secretSha256)),
    listDoors: (projectId) =>
      db
        .select()
        .from(trackingDoor)
        .where(eq(trackingDoor.projectId, projectId))
        .orderBy(desc(trackingDoor.madeAt), asc(trackingDoor.id)),
  };
}

function makeLineWriter(db: Db): Pick<TrackingRecords, 'lockProject' | 'addLine' | 'countLines'> {
  return {
    lockProject: async (projectId) => {
      await db.execute(sql`select pg_advisory_xact_lock(${TRACKING_LOCK}, hashtext(${projectId}))`);
    },
    addLine: async (line) => {
      const drawn = await db
        .select({ seq: sql<string>`nextval(pg_get_serial_sequence('tracking_line', 'seq'))` })
        .from(sql`(select 1) one`);
      const seq = Number(drawn[0]?.seq);
      const kept = { ...line, seq, experimentId: line.experimentId ?? String(seq) };
      await db.insert(trackingLine).values({ ...kept, kind: line.change.kind });
      return kept;
    },
    countLines: async (projectId) => {
      const where = eq(trackingLine.projectId, projectId);
      const rows = await db.select({ total: count() }).from(trackingLine).where(where);
      return rows[0]?.total ?? 0;
    },
  };
}

type ReaderPart = Pick<
  TrackingRecords,
  'listRunLines' | 'listLinesOf' | 'listExperimentLines' | 'findRunOfModel'
>;

function makeLineReader(db: Db): ReaderPart {
  const { projectId: project, experimentId: experiment, runId: run, kind, change } = trackingLine;
  const list = async (where: SQL | undefined): Promise<readonly TrackedLine[]> => {
    const rows = await db.select().from(trackingLine).where(where).orderBy(asc(trackingLine.seq));
    return rows.map(({ kind: _, ...line }) => line);
  };
  return {
    listRunLines: (projectId, runId, part = 'all') =>
      list(and(eq(project, projectId), eq(run, runId), part === 'all' ? undefined : whereOf(part))),
    listLinesOf: (projectId, experimentIds) =>
      list(and(eq(project, projectId), inArray(experiment, [...experimentIds]))),
    listExperimentLines: (projectId) => list(and(eq(project, projectId), isNull(run))),
    findRunOfModel: async (projectId, modelId) => {
      const ofModel = sql`${change} ->> 'modelId' = ${modelId}`;
      const rows = await db
        .select({ runId: run })
        .from(trackingLine)
        .where(and(eq(project, projectId), eq(kind, 'model'), ofModel))
        .limit(1);
      return rows[0]?.runId ?? null;
    },
  };
}

function whereOf(part: 'standing' | 'params'): SQL {
  const standing = inArray(trackingLine.kind, STANDING);
  if (part === 'standing') return standing;
  return sql`(${standing} or (${trackingLine.kind} = 'logged' and jsonb_array_length(${trackingLine.change} -> 'params') > 0))`;
}
