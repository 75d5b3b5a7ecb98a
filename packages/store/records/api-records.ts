import type { ApiRecords, ApiToken } from '@etalon/usecases';
import { and, desc, eq, lt, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { apiToken, apiTokenRevocation, apiTokenUse, apiWrite } from '../schema/api.ts';
import { firstOrNull } from './first-or-null.ts';

type WritePart = Pick<ApiRecords, 'takeWrite' | 'settleWrite' | 'dropWrite' | 'removeWritesBefore'>;

/** Keys of programs, the days of their use, and the writes remembered by name. */
export function makeApiRecords(db: Db): ApiRecords {
  return { ...makeTokenRecords(db), ...makeWriteRecords(db) };
}

function makeTokenRecords(db: Db): Omit<ApiRecords, keyof WritePart> {
  const lastUsedOn = sql<
    string | null
  >`(select max(${apiTokenUse.day}) from ${apiTokenUse} where ${apiTokenUse.tokenId} = "api_token"."id")`;
  const select = async (where?: SQL): Promise<readonly ApiToken[]> => {
    const rows = await db
      .select({ token: apiToken, revocation: apiTokenRevocation, lastUsedOn })
      .from(apiToken)
      .leftJoin(apiTokenRevocation, eq(apiTokenRevocation.tokenId, apiToken.id))
      .where(where)
      .orderBy(desc(apiToken.createdAt), desc(apiToken.id));
    return rows.map(({ token, revocation, lastUsedOn: day }) => ({
      ...token,
      revocation: revocation && { revokedBy: revocation.revokedBy, revokedAt: revocation.revokedAt },
      lastUsedOn: day,
    }));
  };
  return {
    addToken: async (token) => {
      await db.insert(apiToken).values(token);
    },
    findToken: async (id) => firstOrNull(await select(eq(apiToken.id, id))),
    findTokenBySecret: async (secretSha256) =>
      firstOrNull(await select(eq(apiToken.secretSha256, secretSha256))),
    listTokens: () => select(),
    addTokenRevocation: async (tokenId, revocation) => {
      await db
        .insert(apiTokenRevocation)
        .values({ tokenId, ...revocation })
        .onConflictDoNothing();
    },
    addTokenUse: async (tokenId, day) => {
      await db.insert(apiTokenUse).values({ tokenId, day }).onConflictDoNothing();
    },
  };
}

function makeWriteRecords(db: Db): WritePart {
  const named = ({ tokenId, key }: { readonly tokenId: string; readonly key: string }): SQL | undefined =>
    and(eq(apiWrite.tokenId, tokenId), eq(apiWrite.key, key));
  return {
    takeWrite: async (write) => {
      const taken = await db
        .insert(apiWrite)
        .values({ ...write, resourceId: null })
        .onConflictDoNothing()
        .returning({ key: apiWrite.key });
      if (taken.length > 0) return null;
      return firstOrNull(await db.select().from(apiWrite).where(named(write)));
    },
    settleWrite: async (write, resourceId) => {
      await db.update(apiWrite).set({ resourceId }).where(named(write));
    },
    dropWrite: async (write) => {
      await db.delete(apiWrite).where(named(write));
    },
    removeWritesBefore: async (instant) => {
      await db.delete(apiWrite).where(lt(apiWrite.at, instant));
    },
  };
}
