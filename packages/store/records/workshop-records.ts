import {
  type PieceOrigin,
  type ProjectFile,
  RUN_STATES,
  type WorkshopRecords,
  type WorkshopRun,
} from '@etalon/usecases';
import { and, asc, desc, eq, getTableColumns, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import {
  pieceOrigin,
  project,
  projectFile,
  projectFileWithdrawal,
  projectMember,
  workshopDocument,
  workshopRun,
} from '../schema/workshop.ts';
import { makeRevisionRecords } from './document-revision-records.ts';
import { makeWorkErasure } from './erase-work.ts';
import { firstOrNull } from './first-or-null.ts';
import { readLiteral } from './read-literal.ts';

const ORIGINS = ['upload', 'case', 'connector'] as const satisfies readonly ProjectFile['origin'][];
const SOURCES = ['revision', 'run'] as const satisfies readonly PieceOrigin['source'][];

/** Projects, their files, documents, revisions and runs in the database. */
export function makeWorkshopRecords(db: Db): WorkshopRecords {
  return {
    ...makeProjectRecords(db),
    ...makeFileRecords(db),
    ...makeDocumentRecords(db),
    ...makeRevisionRecords(db),
    ...makeWorkshopRunRecords(db),
    ...makeOriginRecords(db),
    ...makeWorkErasure(db),
  };
}

type ProjectPart = Pick<
  WorkshopRecords,
  'addProject' | 'findProject' | 'listProjectsOf' | 'addMember' | 'endMember' | 'listMembers'
>;

function makeProjectRecords(db: Db): ProjectPart {
  return {
    addProject: async (row) => {
      await db.insert(project).values(row);
    },
    findProject: async (id) => firstOrNull(await db.select().from(project).where(eq(project.id, id))),
    listProjectsOf: (userId) =>
      db
        .select(getTableColumns(project))
        .from(projectMember)
        .innerJoin(project, eq(project.id, projectMember.projectId))
        .where(and(eq(projectMember.userId, userId), isNull(projectMember.leftAt)))
        .orderBy(desc(project.createdAt), asc(project.id))
        .limit(200),
    addMember: async (row) => {
      await db.insert(projectMember).values(row).onConflictDoNothing();
    },
    endMember: async (projectId, userId, leftAt) => {
      await db
        .update(projectMember)
        .set({ leftAt })
        .where(
          and(
            eq(projectMember.projectId, projectId),
            eq(projectMember.userId, userId),
            isNull(projectMember.leftAt),
          ),
        );
    },
    listMembers: (projectId) =>
      db
        .select()
        .from(projectMember)
        .where(and(eq(projectMember.projectId, projectId), isNull(projectMember.leftAt)))
        .orderBy(asc(projectMember.addedAt)),
  };
}

type FilePart = Pick<WorkshopRecords, 'addFile' | 'withdrawFile' | 'findFile' | 'listFiles' | 'listForeign'>;

function makeFileRecords(db: Db): FilePart {
  const list = async (where: SQL | undefined): Promise<readonly ProjectFile[]> => {
    const rows = await db
      .select({ ...getTableColumns(projectFile), withdrawnAt: projectFileWithdrawal.withdrawnAt })
      .from(projectFile)
      .leftJoin(projectFileWithdrawal, eq(projectFileWithdrawal.fileId, projectFile.id))
      .where(where)
      .orderBy(asc(projectFile.addedAt), asc(projectFile.id));
    return rows.map((row) => ({ ...row, origin: readLiteral(ORIGINS, row.origin) }));
  };
  return {
    addFile: async (row) => {
      await db.insert(projectFile).values(row);
    },
    withdrawFile: async (fileId, withdrawnAt) => {
      await db.insert(projectFileWithdrawal).values({ fileId, withdrawnAt }).onConflictDoNothing();
    },
    findFile: async (id) => firstOrNull(await list(eq(projectFile.id, id))),
    listFiles: (projectId) =>
      list(and(eq(projectFile.projectId, projectId), isNull(projectFileWithdrawal.withdrawnAt))),
    listForeign: async (projectId, sha256s) => {
      const owned = await Promise.all(sha256s.map((sha256) => ownsContent(db, projectId, sha256)));
      return sha256s.filter((_, at) => owned[at] === false);
    },
  };
}

async function ownsContent(db: Db, projectId: string, sha256: string): Promise<boolean> {
  const files = await db
    .select({ id: projectFile.id })
    .from(projectFile)
    .where(and(eq(projectFile.projectId, projectId), eq(projectFile.sha256, sha256)))
    .limit(1);
  if (files.length > 0) return true;
  const runs = await db
    .select({ id: workshopRun.id })
    .from(workshopRun)
    .where(
      and(
        eq(workshopRun.projectId, projectId),
        sql`${workshopRun.outputs} @> ${JSON.stringify([{ sha256 }])}::jsonb`,
      ),
    )
    .limit(1);
  return runs.length > 0;
}

type DocumentPart = Pick<
  WorkshopRecords,
  'addDocument' | 'archiveDocument' | 'findDocument' | 'listDocuments'
>;

function makeDocumentRecords(db: Db): DocumentPart {
  return {
    addDocument: async (row) => {
      await db.insert(workshopDocument).values(row);
    },
    archiveDocument: async (documentId, archivedAt) => {
      await db.update(workshopDocument).set({ archivedAt }).where(eq(workshopDocument.id, documentId));
    },
    findDocument: async (id) =>
      firstOrNull(await db.select().from(workshopDocument).where(eq(workshopDocument.id, id))),
    listDocuments: (projectId) =>
      db
        .select()
        .from(workshopDocument)
        .where(eq(workshopDocument.projectId, projectId))
        .orderBy(asc(workshopDocument.createdAt), asc(workshopDocument.id)),
  };
}

type RunPart = Pick<WorkshopRecords, 'addRun' | 'findRun' | 'findRunByInputs' | 'listRuns' | 'updateRun'>;

function makeWorkshopRunRecords(db: Db): RunPart {
  const read = (row: typeof workshopRun.$inferSelect): WorkshopRun => ({
    ...row,
    state: readLiteral(RUN_STATES, row.state),
  });
  return {
    addRun: async (row) => {
      await db.insert(workshopRun).values(row);
    },
    findRun: async (id) => {
      const row = firstOrNull(await db.select().from(workshopRun).where(eq(workshopRun.id, id)));
      return row && read(row);
    },
    findRunByInputs: async (projectId, inputsSha256) => {
      const row = firstOrNull(
        await db
          .select()
          .from(workshopRun)
          .where(
            and(
              eq(workshopRun.projectId, projectId),
              eq(workshopRun.inputsSha256, inputsSha256),
              inArray(workshopRun.state, ['queued', 'running', 'done']),
              isNull(workshopRun.replayOf),
            ),
          )
          .orderBy(desc(workshopRun.requestedAt))
          .limit(1),
      );
      return row && read(row);
    },
    listRuns: async (projectId, filter) => {
      const ofDocument =
        filter.documentId === undefined ? undefined : eq(workshopRun.documentId, filter.documentId);
      const rows = await db
        .select()
        .from(workshopRun)
        .where(and(eq(workshopRun.projectId, projectId), ofDocument))
        .orderBy(desc(workshopRun.requestedAt))
        .limit(filter.limit);
      return rows.map(read);
    },
    updateRun: async (id, change) => {
      const rows = await db
        .update(workshopRun)
        .set(change)
        .where(and(eq(workshopRun.id, id), inArray(workshopRun.state, ['queued', 'running'])))
        .returning({ id: workshopRun.id });
      return rows.length === 1;
    },
  };
}

type OriginPart = Pick<WorkshopRecords, 'addOrigin' | 'findOrigin' | 'listOrigins'>;

function makeOriginRecords(db: Db): OriginPart {
  const list = async (where: SQL): Promise<readonly PieceOrigin[]> => {
    const rows = await db.select().from(pieceOrigin).where(where);
    return rows.map((row) => ({ ...row, source: readLiteral(SOURCES, row.source) }));
  };
  return {
    addOrigin: async (row) => {
      await db.insert(pieceOrigin).values(row);
    },
    findOrigin: async (pieceId) => firstOrNull(await list(eq(pieceOrigin.pieceId, pieceId))),
    listOrigins: (projectId) => list(eq(pieceOrigin.projectId, projectId)),
  };
}
