import type { WorkshopRecords } from '@etalon/usecases';
import { and, eq, inArray, isNull, notExists, notInArray, sql } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { trackingDoor, trackingLine } from '../schema/tracking.ts';
import {
  documentRevision,
  pieceOrigin,
  project,
  projectFile,
  projectFileWithdrawal,
  projectMember,
  workshopDocument,
  workshopRun,
} from '../schema/workshop.ts';
import { listUnnamed } from './list-unnamed.ts';

/** Removes the work of projects that were this person's alone, with or without what pieces come from; leaves the others to their members. */
export function makeWorkErasure(db: Db): Pick<WorkshopRecords, 'eraseWork'> {
  return {
    eraseWork: async (userId, { at, keepsSources }) => {
      const projects = await listOwn(db, userId);
      const freed = projects.length === 0 ? [] : await eraseProjects(db, projects, keepsSources);
      await db
        .update(projectMember)
        .set({ leftAt: at })
        .where(and(eq(projectMember.userId, userId), isNull(projectMember.leftAt)));
      return freed;
    },
  };
}

/** Projects in which the person is, or was the last to be, and where nobody else is present. */
async function listOwn(db: Db, userId: string): Promise<readonly string[]> {
  const others = db
    .select({ one: sql`1` })
    .from(sql`project_member other`)
    .where(
      sql`other.project_id = ${projectMember.projectId} AND other.user_id <> ${userId} AND other.left_at IS NULL`,
    );
  const rows = await db
    .selectDistinct({ id: projectMember.projectId })
    .from(projectMember)
    .where(and(eq(projectMember.userId, userId), notExists(others)));
  return rows.map((row) => row.id);
}

async function eraseProjects(
  db: Db,
  projects: readonly string[],
  keepsSources: boolean,
): Promise<readonly string[]> {
  const ids = [...projects];
  const origins = await db.select().from(pieceOrigin).where(inArray(pieceOrigin.projectId, ids));
  const kept = keepsSources ? origins.map((origin) => origin.sourceId) : [];
  const documents = db
    .select({ id: workshopDocument.id })
    .from(workshopDocument)
    .where(inArray(workshopDocument.projectId, ids));
  const filed = db
    .select({ id: projectFile.id })
    .from(projectFile)
    .where(inArray(projectFile.projectId, ids));
  await db.delete(projectFileWithdrawal).where(inArray(projectFileWithdrawal.fileId, filed));
  const files = await db.delete(projectFile).where(inArray(projectFile.projectId, ids)).returning();
  const runs = await db
    .delete(workshopRun)
    .where(and(inArray(workshopRun.projectId, ids), notInArray(workshopRun.id, kept)))
    .returning({ outputs: workshopRun.outputs });
  await db
    .delete(documentRevision)
    .where(and(inArray(documentRevision.documentId, documents), notInArray(documentRevision.id, kept)));
  await removeEmpty(db, ids);
  await db.delete(trackingDoor).where(inArray(trackingDoor.projectId, ids));
  const lines = await db
    .delete(trackingLine)
    .where(inArray(trackingLine.projectId, ids))
    .returning({ change: trackingLine.change });
  const gone = [
    ...lines.flatMap(({ change }) => (change.kind === 'artifact' ? [change.sha256] : [])),
    ...files.filter((file) => file.origin !== 'case').map((file) => file.sha256),
    ...runs.flatMap(({ outputs }) => outputs.map((output) => output.sha256)),
  ];
  return listUnnamed(db, gone);
}

/** Documents without any state left, then projects that no piece comes from. */
async function removeEmpty(db: Db, ids: string[]): Promise<void> {
  const states = db
    .select({ one: sql`1` })
    .from(documentRevision)
    .where(eq(documentRevision.documentId, workshopDocument.id));
  const runs = db
    .select({ one: sql`1` })
    .from(workshopRun)
    .where(eq(workshopRun.documentId, workshopDocument.id));
  await db
    .delete(workshopDocument)
    .where(and(inArray(workshopDocument.projectId, ids), notExists(states), notExists(runs)));
  const emptied = await db
    .select({ id: project.id })
    .from(project)
    .where(
      and(
        inArray(project.id, ids),
        notExists(db.select({ one: sql`1` }).from(pieceOrigin).where(eq(pieceOrigin.projectId, project.id))),
      ),
    );
  const gone = emptied.map((row) => row.id);
  if (gone.length === 0) return;
  await db.delete(projectMember).where(inArray(projectMember.projectId, gone));
  await db.delete(project).where(inArray(project.id, gone));
}
