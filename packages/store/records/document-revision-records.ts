import { EtalonError } from '@etalon/error';
import type { RevisionEntry, WorkshopRecords } from '@etalon/usecases';
import { and, count, desc, eq, getTableColumns, gt, gte, max, min, sql } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { documentRevision } from '../schema/workshop.ts';
import { firstOrNull } from './first-or-null.ts';

async function listSinceDisagreement(
  db: Db,
  documentId: string,
  window: number,
): Promise<readonly RevisionEntry[]> {
  const ofDocument = eq(documentRevision.documentId, documentId);
  const [last] = await db
    .select({ number: max(documentRevision.number) })
    .from(documentRevision)
    .where(ofDocument);
  const [first] = await db
    .select({ number: min(documentRevision.number) })
    .from(documentRevision)
    .where(
      and(
        ofDocument,
        gt(documentRevision.number, (last?.number ?? 0) - window),
        sql`jsonb_array_length(${documentRevision.conflicts}) > 0`,
      ),
    );
  if (first?.number == null) return [];
  const { content, ...columns } = getTableColumns(documentRevision);
  return db
    .select(columns)
    .from(documentRevision)
    .where(and(ofDocument, gte(documentRevision.number, first.number)))
    .orderBy(desc(documentRevision.number));
}

type RevisionPart = Pick<
  WorkshopRecords,
  | 'addRevision'
  | 'findLastRevision'
  | 'findRevision'
  | 'findRevisionById'
  | 'listRevisions'
  | 'listSinceDisagreement'
>;

/** The states of documents, each written once. */
export function makeRevisionRecords(db: Db): RevisionPart {
  return {
    addRevision: async (row) => {
      const added = await db
        .insert(documentRevision)
        .values(row)
        .onConflictDoNothing()
        .returning({ id: documentRevision.id });
      if (added.length === 0) throw new EtalonError('store.conflict');
    },
    findLastRevision: async (documentId) =>
      firstOrNull(
        await db
          .select()
          .from(documentRevision)
          .where(eq(documentRevision.documentId, documentId))
          .orderBy(desc(documentRevision.number))
          .limit(1),
      ),
    findRevision: async (documentId, number) =>
      firstOrNull(
        await db
          .select()
          .from(documentRevision)
          .where(and(eq(documentRevision.documentId, documentId), eq(documentRevision.number, number))),
      ),
    findRevisionById: async (id) => {
      const { content, ...columns } = getTableColumns(documentRevision);
      return firstOrNull(await db.select(columns).from(documentRevision).where(eq(documentRevision.id, id)));
    },
    listSinceDisagreement: (documentId, window) => listSinceDisagreement(db, documentId, window),
    listRevisions: async (documentId, page) => {
      const { content, ...columns } = getTableColumns(documentRevision);
      const where = eq(documentRevision.documentId, documentId);
      const rows = await db
        .select(columns)
        .from(documentRevision)
        .where(where)
        .orderBy(desc(documentRevision.number))
        .limit(page.limit)
        .offset(page.offset);
      const [counted] = await db.select({ total: count() }).from(documentRevision).where(where);
      return { rows, total: counted?.total ?? 0 };
    },
  };
}
