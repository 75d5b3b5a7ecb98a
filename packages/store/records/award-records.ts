import type { AwardRecords, IssuedCredential } from '@etalon/usecases';
import { and, asc, count, desc, eq, gt, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { credential, credentialRevocation, statusList } from '../schema/award.ts';
import { firstOrNull } from './first-or-null.ts';

/** First half of the advisory lock of a status list; the second is the list's own. */
const STATUS_LIST_LOCK = 7303;

type StatusPart = Pick<
  AwardRecords,
  'holdStatusList' | 'listStatusIndices' | 'saveStatusList' | 'findStatusList'
>;

/** Credentials, revocations and status lists in the database. */
export function makeAwardRecords(db: Db): AwardRecords {
  return { ...makeCredentialRecords(db), ...makeStatusRecords(db) };
}

function makeCredentialRecords(db: Db): Omit<AwardRecords, keyof StatusPart> {
  const select = () =>
    db
      .select({ credential, revocation: credentialRevocation })
      .from(credential)
      .leftJoin(credentialRevocation, eq(credentialRevocation.credentialId, credential.id));
  const read = (row: Awaited<ReturnType<typeof select>>[number]): IssuedCredential => ({
    ...row.credential,
    revocation: row.revocation && {
      reason: row.revocation.reason,
      revokedBy: row.revocation.revokedBy,
      revokedAt: row.revocation.revokedAt,
    },
  });
  const find = async (where: SQL): Promise<IssuedCredential | null> => {
    const row = firstOrNull(await select().where(where));
    return row && read(row);
  };
  return {
    addCredential: async (row) => {
      await db.insert(credential).values(row);
    },
    findCredential: (id) => find(eq(credential.id, id)),
    findCredentialOfDecision: (decisionId) => find(eq(credential.decisionId, decisionId)),
    listCredentials: async (page) => {
      const rows = await select()
        .orderBy(desc(credential.issuedAt), asc(credential.id))
        .limit(page.limit)
        .offset(page.offset);
      const total = await db.select({ total: count() }).from(credential);
      return { rows: rows.map(read), total: total[0]?.total ?? 0 };
    },
    listCredentialsAfter: async (place, limit) => {
      const follows =
        place === null
          ? undefined
          : or(
              gt(credential.issuedAt, place.at),
              and(eq(credential.issuedAt, place.at), gt(credential.id, place.id)),
            );
      const rows = await select()
        .where(follows)
        .orderBy(asc(credential.issuedAt), asc(credential.id))
        .limit(limit);
      return rows.map(read);
    },
    listCredentialsOfCandidacy: async (candidacyId) => {
      const rows = await select()
        .where(eq(credential.candidacyId, candidacyId))
        .orderBy(desc(credential.issuedAt));
      return rows.map(read);
    },
    addRevocation: async (credentialId, revocation) => {
      await db.insert(credentialRevocation).values({ credentialId, ...revocation });
    },
  };
}

function makeStatusRecords(db: Db): StatusPart {
  return {
    holdStatusList: async (statusListId) => {
      await db.execute(sql`select pg_advisory_xact_lock(${STATUS_LIST_LOCK}, hashtext(${statusListId}))`);
    },
    listStatusIndices: async (statusListId) => {
      const rows = await db
        .select({ index: credential.statusIndex, revokedAt: credentialRevocation.revokedAt })
        .from(credential)
        .leftJoin(credentialRevocation, eq(credentialRevocation.credentialId, credential.id))
        .where(eq(credential.statusListId, statusListId));
      return {
        used: rows.map((row) => row.index),
        revoked: rows.filter((row) => row.revokedAt !== null).map((row) => row.index),
      };
    },
    saveStatusList: async (list) => {
      await db
        .insert(statusList)
        .values(list)
        .onConflictDoUpdate({ target: statusList.id, set: { body: list.body, updatedAt: list.updatedAt } });
    },
    findStatusList: async (id) =>
      firstOrNull(await db.select().from(statusList).where(eq(statusList.id, id))),
  };
}
