import type { Scope, WebhookEvent } from '@etalon/usecases';
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { user } from './auth.ts';
import { instant } from './instant.ts';

export const apiToken = pgTable(
  'api_token',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    /** SHA-256 of the key: the key itself is shown once and kept nowhere. */
    secretSha256: text('secret_sha256').notNull(),
    hint: text('hint').notNull(),
    scopes: jsonb('scopes').$type<readonly Scope[]>().notNull(),
    expiresAt: instant('expires_at'),
    createdBy: text('created_by')
      .notNull()
      .references(() => user.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [uniqueIndex('api_token_secret').on(table.secretSha256)],
);

export const apiTokenRevocation = pgTable('api_token_revocation', {
  tokenId: text('token_id')
    .primaryKey()
    .references(() => apiToken.id),
  revokedBy: text('revoked_by').notNull(),
  revokedAt: instant('revoked_at').notNull(),
});

/** The days on which a key was used, and nothing of what was asked. */
export const apiTokenUse = pgTable(
  'api_token_use',
  {
    tokenId: text('token_id')
      .notNull()
      .references(() => apiToken.id),
    day: text('day').notNull(),
  },
  (table) => [primaryKey({ columns: [table.tokenId, table.day] })],
);

/** Writes remembered by their name for a day; removed after it. */
export const apiWrite = pgTable(
  'api_write',
  {
    tokenId: text('token_id')
      .notNull()
      .references(() => apiToken.id),
    key: text('key').notNull(),
    requestSha256: text('request_sha256').notNull(),
    resourceId: text('resource_id'),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.tokenId, table.key] }), index('api_write_at').on(table.at)],
);

export const webhook = pgTable('webhook', {
  id: text('id').primaryKey(),
  url: text('url').notNull(),
  events: jsonb('events').$type<readonly WebhookEvent[]>().notNull(),
  createdBy: text('created_by')
    .notNull()
    .references(() => user.id),
  createdAt: instant('created_at').notNull(),
});

export const webhookChange = pgTable(
  'webhook_change',
  {
    id: text('id').primaryKey(),
    webhookId: text('webhook_id')
      .notNull()
      .references(() => webhook.id),
    state: text('state').notNull(),
    cause: text('cause').notNull(),
    by: text('by').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('webhook_change_webhook').on(table.webhookId, table.at)],
);

export const webhookMessage = pgTable(
  'webhook_message',
  {
    id: text('id').primaryKey(),
    webhookId: text('webhook_id')
      .notNull()
      .references(() => webhook.id),
    event: text('event').notNull(),
    body: text('body').notNull(),
    madeAt: instant('made_at').notNull(),
  },
  (table) => [index('webhook_message_webhook').on(table.webhookId, table.madeAt)],
);

export const webhookAttempt = pgTable(
  'webhook_attempt',
  {
    id: text('id').primaryKey(),
    messageId: text('message_id')
      .notNull()
      .references(() => webhookMessage.id),
    outcome: text('outcome').notNull(),
    status: integer('status'),
    errorCode: text('error_code'),
    durationMs: integer('duration_ms').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('webhook_attempt_message').on(table.messageId, table.at)],
);
