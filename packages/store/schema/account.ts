import { index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { user } from './auth.ts';
import { instant } from './instant.ts';

export const accountLink = pgTable(
  'account_link',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    tokenSha256: text('token_sha256').notNull(),
    madeAt: instant('made_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    uniqueIndex('account_link_token').on(table.tokenSha256),
    index('account_link_user').on(table.userId),
  ],
);

export const accountLinkEnd = pgTable('account_link_end', {
  linkId: text('link_id')
    .primaryKey()
    .references(() => accountLink.id),
  endedAt: instant('ended_at').notNull(),
});
