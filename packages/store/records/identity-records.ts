import { type CandidacyRecords, IDENTITY_SOURCES, type IdentityVersion } from '@etalon/usecases';
import { desc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { identityConfirmation, identityContent, identityVersion } from '../schema/identity.ts';
import { insertRows } from './insert-rows.ts';
import { isAmong } from './is-among.ts';
import { readLiteral } from './read-literal.ts';

type IdentityPart = Pick<
  CandidacyRecords,
  'addIdentities' | 'listIdentities' | 'findIdentities' | 'confirmIdentity' | 'eraseIdentity'
>;

/** Versions of civil identities: commitments that stay, contents that go with the person. */
export function makeIdentityRecords(db: Db): IdentityPart {
  const select = () =>
    db
      .select({
        version: identityVersion,
        content: identityContent,
        confirmedAt: identityConfirmation.confirmedAt,
      })
      .from(identityVersion)
      .leftJoin(identityContent, eq(identityContent.versionId, identityVersion.id))
      .leftJoin(identityConfirmation, eq(identityConfirmation.versionId, identityVersion.id));
  const read = ({
    version,
    content,
    confirmedAt,
  }: Awaited<ReturnType<typeof select>>[number]): IdentityVersion => ({
    ...version,
    source: readLiteral(IDENTITY_SOURCES, version.source),
    identity: content?.identity ?? null,
    reason: content?.reason ?? '',
    confirmedAt,
  });
  return {
    addIdentities: async (versions) => {
      await insertRows(
        db,
        identityVersion,
        versions.map(({ identity: _, reason: __, ...version }) => version),
      );
      await insertRows(
        db,
        identityContent,
        versions.map(({ id, identity, reason }) => ({ versionId: id, identity, reason })),
      );
    },
    listIdentities: async (userId) => {
      const rows = await select()
        .where(eq(identityVersion.userId, userId))
        .orderBy(desc(identityVersion.writtenAt), desc(identityVersion.id));
      return rows.map(read);
    },
    findIdentities: async (userIds) => {
      if (userIds.length === 0) return new Map();
      const rows = await select()
        .where(isAmong(identityVersion.userId, userIds))
        .orderBy(identityVersion.writtenAt, identityVersion.id);
      return new Map(rows.map((row) => [row.version.userId, read(row)]));
    },
    confirmIdentity: async (confirmation) => {
      await db.insert(identityConfirmation).values(confirmation);
    },
    eraseIdentity: async (userId) => {
      const versions = db
        .select({ id: identityVersion.id })
        .from(identityVersion)
        .where(eq(identityVersion.userId, userId));
      await db.delete(identityContent).where(inArray(identityContent.versionId, versions));
    },
  };
}
