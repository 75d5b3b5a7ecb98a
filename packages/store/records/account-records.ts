import type { AccountRecords } from '@etalon/usecases';
import { eq, getTableColumns } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { accountLink, accountLinkEnd } from '../schema/account.ts';
import { user } from '../schema/auth.ts';
import { firstOrNull } from './first-or-null.ts';
import { insertRows } from './insert-rows.ts';

/** Ways into an account that are not its password. */
export function makeAccountRecords(db: Db): AccountRecords {
  return {
    addPeople: (people) =>
      insertRows(
        db,
        user,
        people.map(({ userId, name, email }) => ({ id: userId, name, email, emailVerified: true })),
      ),
    addLink: async (link) => {
      await db.insert(accountLink).values(link);
    },
    findLink: async (tokenSha256) =>
      firstOrNull(
        await db
          .select({ ...getTableColumns(accountLink), endedAt: accountLinkEnd.endedAt })
          .from(accountLink)
          .leftJoin(accountLinkEnd, eq(accountLinkEnd.linkId, accountLink.id))
          .where(eq(accountLink.tokenSha256, tokenSha256)),
      ),
    endLinks: async (userId, endedAt) => {
      const links = await db
        .select({ linkId: accountLink.id })
        .from(accountLink)
        .where(eq(accountLink.userId, userId));
      const ends = links.map(({ linkId }) => ({ linkId, endedAt }));
      if (ends.length === 0) return [];
      const ended = await db.insert(accountLinkEnd).values(ends).onConflictDoNothing().returning();
      return ended.map(({ linkId }) => linkId);
    },
  };
}
