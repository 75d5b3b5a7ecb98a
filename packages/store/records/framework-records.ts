import type { CorrectedField } from '@etalon/core/framework';
import type { DraftCorrection, FrameworkRecords, FrameworkVersion, MatrixRevision } from '@etalon/usecases';
import { and, asc, desc, eq, getTableColumns } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import {
  frameworkCorrection,
  frameworkCorrectionWithdrawal,
  frameworkDraft,
  frameworkReplacement,
  frameworkVersion,
  matrixRevision,
  matrixSignature,
} from '../schema/framework.ts';
import { firstOrNull } from './first-or-null.ts';
import { readLiteral } from './read-literal.ts';
import type { RowMemory } from './row-memory.ts';

const FIELDS = ['text', 'continues'] as const satisfies readonly CorrectedField[];

/** Frameworks, their drafts, corrections, replacements and matrices in the database. */
export function makeFrameworkRecords(db: Db, versions: RowMemory<FrameworkVersion>): FrameworkRecords {
  return { ...makeDraftRecords(db), ...makeVersionRecords(db, versions), ...makeMatrixRecords(db) };
}

type DraftPart = Pick<
  FrameworkRecords,
  'addDraft' | 'findDraft' | 'listDrafts' | 'addCorrection' | 'withdrawCorrection' | 'listCorrections'
>;

function makeDraftRecords(db: Db): DraftPart {
  return {
    addDraft: async (draft) => {
      await db.insert(frameworkDraft).values(draft);
    },
    findDraft: async (id) =>
      firstOrNull(await db.select().from(frameworkDraft).where(eq(frameworkDraft.id, id))),
    listDrafts: () => db.select().from(frameworkDraft).orderBy(desc(frameworkDraft.createdAt)).limit(100),
    addCorrection: async ({ withdrawn, item, by, at, ...row }) => {
      await db.insert(frameworkCorrection).values({ ...row, itemId: item, createdBy: by, createdAt: at });
    },
    withdrawCorrection: async (correctionId, withdrawnBy, withdrawnAt) => {
      await db.insert(frameworkCorrectionWithdrawal).values({ correctionId, withdrawnBy, withdrawnAt });
    },
    listCorrections: async (draftId): Promise<readonly DraftCorrection[]> => {
      const rows = await db
        .select({
          ...getTableColumns(frameworkCorrection),
          withdrawal: frameworkCorrectionWithdrawal,
        })
        .from(frameworkCorrection)
        .leftJoin(
          frameworkCorrectionWithdrawal,
          eq(frameworkCorrectionWithdrawal.correctionId, frameworkCorrection.id),
        )
        .where(eq(frameworkCorrection.draftId, draftId))
        .orderBy(asc(frameworkCorrection.createdAt), asc(frameworkCorrection.id));
      return rows.map(({ createdBy, createdAt, itemId, withdrawal, field, ...row }) => ({
        ...row,
        item: itemId,
        field: readLiteral(FIELDS, field),
        by: createdBy,
        at: createdAt,
        withdrawn: withdrawal && { by: withdrawal.withdrawnBy, at: withdrawal.withdrawnAt },
      }));
    },
  };
}

type VersionPart = Pick<
  FrameworkRecords,
  'addVersion' | 'findVersion' | 'findVersionByHash' | 'listVersions' | 'addReplacement' | 'listReplacements'
>;

function makeVersionRecords(db: Db, versions: RowMemory<FrameworkVersion>): VersionPart {
  return {
    addVersion: async (version) => {
      await db.insert(frameworkVersion).values(version);
    },
    findVersion: (id) =>
      versions.find(id, async () =>
        firstOrNull(await db.select().from(frameworkVersion).where(eq(frameworkVersion.id, id))),
      ),
    findVersionByHash: async (hash) =>
      firstOrNull(await db.select().from(frameworkVersion).where(eq(frameworkVersion.hash, hash))),
    listVersions: () =>
      db.select().from(frameworkVersion).orderBy(desc(frameworkVersion.publishedAt)).limit(100),
    addReplacement: async (replacement) => {
      await db.insert(frameworkReplacement).values(replacement);
    },
    listReplacements: (previousVersionId, nextVersionId) =>
      db
        .select()
        .from(frameworkReplacement)
        .where(
          and(
            eq(frameworkReplacement.previousVersionId, previousVersionId),
            eq(frameworkReplacement.nextVersionId, nextVersionId),
          ),
        )
        .orderBy(asc(frameworkReplacement.decidedAt)),
  };
}

type MatrixPart = Pick<FrameworkRecords, 'addMatrix' | 'signMatrix' | 'findMatrix' | 'listMatrices'>;

function makeMatrixRecords(db: Db): MatrixPart {
  const select = () =>
    db
      .select({ revision: matrixRevision, signature: matrixSignature })
      .from(matrixRevision)
      .leftJoin(matrixSignature, eq(matrixSignature.revisionId, matrixRevision.id));
  const join = (row: Awaited<ReturnType<typeof select>>[number]): MatrixRevision => ({
    ...row.revision,
    signature: row.signature && {
      act: row.signature.act,
      signedBy: row.signature.signedBy,
      signedAt: row.signature.signedAt,
    },
  });
  return {
    addMatrix: async (revision) => {
      await db.insert(matrixRevision).values(revision);
    },
    signMatrix: async (revisionId, signature) => {
      await db.insert(matrixSignature).values({ revisionId, ...signature });
    },
    findMatrix: async (id) => {
      const row = firstOrNull(await select().where(eq(matrixRevision.id, id)));
      return row && join(row);
    },
    listMatrices: async (versionId) => {
      const rows = await select()
        .where(eq(matrixRevision.versionId, versionId))
        .orderBy(desc(matrixRevision.createdAt))
        .limit(100);
      return rows.map(join);
    },
  };
}
