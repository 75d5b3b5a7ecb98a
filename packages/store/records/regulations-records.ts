import { isEditedField, parseRegulations, writeRegulations } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import type { DraftEdit, RegulationsDraft, RegulationsRecords, RegulationsVersion } from '@etalon/usecases';
import { asc, count, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { regulationsDraft, regulationsEdit, regulationsVersion } from '../schema/regulations.ts';
import { firstOrNull } from './first-or-null.ts';
import type { RowMemory } from './row-memory.ts';

/** First half of the advisory lock of a draft; the second is the draft's own. */
const DRAFT_LOCK = 7304;

function readField(field: string): DraftEdit['field'] {
  if (!isEditedField(field)) throw new EtalonError('regulations.unreadable', { info: { field } });
  return field;
}

/** Versions of the regulations, drafts and their edits in the database. */
export function makeRegulationsRecords(db: Db, versions: RowMemory<RegulationsVersion>): RegulationsRecords {
  return { ...makeVersionRecords(db, versions), ...makeDraftRecords(db) };
}

type VersionPart = Pick<RegulationsRecords, 'addVersion' | 'findVersion' | 'listVersions'>;

function makeVersionRecords(db: Db, versions: RowMemory<RegulationsVersion>): VersionPart {
  const read = (row: typeof regulationsVersion.$inferSelect): RegulationsVersion => ({
    ...row,
    regulations: parseRegulations(row.regulations),
  });
  return {
    addVersion: async (version) => {
      const regulations = writeRegulations(version.regulations);
      await db.insert(regulationsVersion).values({ ...version, regulations });
    },
    findVersion: (id) =>
      versions.find(id, async () => {
        const row = firstOrNull(
          await db.select().from(regulationsVersion).where(eq(regulationsVersion.id, id)),
        );
        return row && read(row);
      }),
    listVersions: async () => {
      const rows = await db
        .select()
        .from(regulationsVersion)
        .orderBy(desc(regulationsVersion.createdAt))
        .limit(100);
      return rows.map(read);
    },
  };
}

type DraftPart = Pick<RegulationsRecords, 'addDraft' | 'findDraft' | 'listDrafts' | 'addEdit' | 'listEdits'>;

function makeDraftRecords(db: Db): DraftPart {
  const read = (row: typeof regulationsDraft.$inferSelect): RegulationsDraft => ({
    ...row,
    start: parseRegulations(row.start),
  });
  return {
    addDraft: async (draft) => {
      await db.insert(regulationsDraft).values({ ...draft, start: writeRegulations(draft.start) });
    },
    findDraft: async (id) => {
      const row = firstOrNull(await db.select().from(regulationsDraft).where(eq(regulationsDraft.id, id)));
      return row && read(row);
    },
    listDrafts: async () => {
      const rows = await db
        .select()
        .from(regulationsDraft)
        .orderBy(desc(regulationsDraft.createdAt))
        .limit(100);
      return rows.map(read);
    },
    addEdit: async ({ by, at, ...edit }) => {
      await db.execute(sql`select pg_advisory_xact_lock(${DRAFT_LOCK}, hashtext(${edit.draftId}))`);
      const before = await db
        .select({ rank: count() })
        .from(regulationsEdit)
        .where(eq(regulationsEdit.draftId, edit.draftId));
      await db
        .insert(regulationsEdit)
        .values({ ...edit, rank: before[0]?.rank ?? 0, createdBy: by, createdAt: at });
    },
    listEdits: async (draftId) => {
      const rows = await db
        .select()
        .from(regulationsEdit)
        .where(eq(regulationsEdit.draftId, draftId))
        .orderBy(asc(regulationsEdit.rank));
      return rows.map(({ createdBy, createdAt, field, rank, ...row }) => ({
        ...row,
        field: readField(field),
        by: createdBy,
        at: createdAt,
      }));
    },
  };
}
