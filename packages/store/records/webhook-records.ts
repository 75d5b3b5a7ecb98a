import {
  WEBHOOK_CAUSES,
  WEBHOOK_EVENTS,
  WEBHOOK_OUTCOMES,
  WEBHOOK_STATES,
  type Webhook,
  type WebhookAttempt,
  type WebhookMessage,
  type WebhookRecords,
} from '@etalon/usecases';
import { and, asc, count, desc, eq, gt, inArray, notExists, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { webhook, webhookAttempt, webhookChange, webhookMessage } from '../schema/api.ts';
import { firstOrNull } from './first-or-null.ts';
import { readLiteral } from './read-literal.ts';

type MessagePart = Omit<
  WebhookRecords,
  'addWebhook' | 'findWebhook' | 'listWebhooks' | 'addWebhookChange' | keyof AttemptPart
>;
type AttemptPart = Pick<WebhookRecords, 'addAttempt' | 'wasDelivered' | 'countFailures'>;

/** Addresses that are told of events, the messages written for them and every try. */
export function makeWebhookRecords(db: Db): WebhookRecords {
  return { ...makeAddressRecords(db), ...makeMessageRecords(db), ...makeAttemptRecords(db) };
}

function makeAddressRecords(db: Db): Omit<WebhookRecords, keyof MessagePart | keyof AttemptPart> {
  const select = async (where?: SQL): Promise<readonly Webhook[]> => {
    const last = db
      .selectDistinctOn([webhookChange.webhookId])
      .from(webhookChange)
      .orderBy(webhookChange.webhookId, desc(webhookChange.at), desc(webhookChange.id))
      .as('last');
    const rows = await db
      .select({
        webhook,
        state: last.state,
        cause: last.cause,
        by: last.by,
        at: last.at,
      })
      .from(webhook)
      .leftJoin(last, eq(last.webhookId, webhook.id))
      .where(where)
      .orderBy(desc(webhook.createdAt), desc(webhook.id));
    return rows.map(({ webhook: row, state, cause, by, at }) => ({
      ...row,
      state: readLiteral(WEBHOOK_STATES, state ?? 'active'),
      change:
        cause === null || by === null || at === null
          ? null
          : { cause: readLiteral(WEBHOOK_CAUSES, cause), by, at },
    }));
  };
  return {
    addWebhook: async (row) => {
      await db.insert(webhook).values(row);
    },
    findWebhook: async (id) => firstOrNull(await select(eq(webhook.id, id))),
    listWebhooks: () => select(),
    addWebhookChange: async (change) => {
      await db.insert(webhookChange).values(change);
    },
  };
}

function readMessage(row: typeof webhookMessage.$inferSelect): WebhookMessage {
  return { ...row, event: readLiteral(WEBHOOK_EVENTS, row.event) };
}

function makeMessageRecords(db: Db): MessagePart {
  const listAttempts = async (
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly WebhookAttempt[]>> => {
    const rows = await db
      .select()
      .from(webhookAttempt)
      .where(inArray(webhookAttempt.messageId, ids))
      .orderBy(asc(webhookAttempt.at), asc(webhookAttempt.id));
    const read = rows.map((row) => ({ ...row, outcome: readLiteral(WEBHOOK_OUTCOMES, row.outcome) }));
    return Map.groupBy(read, ({ messageId }) => messageId);
  };
  return {
    addMessage: async (message) => {
      const added = await db
        .insert(webhookMessage)
        .values(message)
        .onConflictDoNothing()
        .returning({ id: webhookMessage.id });
      return added.length > 0;
    },
    findMessage: async (id) => {
      const row = firstOrNull(await db.select().from(webhookMessage).where(eq(webhookMessage.id, id)));
      return row && readMessage(row);
    },
    pageMessages: async (webhookId, page) => {
      const where = eq(webhookMessage.webhookId, webhookId);
      const rows = await db
        .select()
        .from(webhookMessage)
        .where(where)
        .orderBy(desc(webhookMessage.madeAt), desc(webhookMessage.id))
        .limit(page.limit)
        .offset(page.offset);
      const total = await db.select({ total: count() }).from(webhookMessage).where(where);
      const attempts = await listAttempts(rows.map(({ id }) => id));
      return {
        rows: rows.map((row) => ({ message: readMessage(row), attempts: attempts.get(row.id) ?? [] })),
        total: total[0]?.total ?? 0,
      };
    },
    listUndelivered: async (webhookId, limit) => {
      const delivered = db
        .select({ id: webhookAttempt.id })
        .from(webhookAttempt)
        .where(and(eq(webhookAttempt.messageId, webhookMessage.id), eq(webhookAttempt.outcome, 'delivered')));
      const rows = await db
        .select()
        .from(webhookMessage)
        .where(and(eq(webhookMessage.webhookId, webhookId), notExists(delivered)))
        .orderBy(asc(webhookMessage.madeAt), asc(webhookMessage.id))
        .limit(limit);
      return rows.map(readMessage);
    },
  };
}

function makeAttemptRecords(db: Db): AttemptPart {
  return {
    addAttempt: async (attempt) => {
      await db.insert(webhookAttempt).values(attempt);
    },
    wasDelivered: async (messageId) => {
      const rows = await db
        .select({ id: webhookAttempt.id })
        .from(webhookAttempt)
        .where(and(eq(webhookAttempt.messageId, messageId), eq(webhookAttempt.outcome, 'delivered')))
        .limit(1);
      return rows.length > 0;
    },
    countFailures: async (webhookId, since) => {
      const ofWebhook = eq(webhookMessage.webhookId, webhookId);
      const [last] = await db
        .select({ at: sql<string | Date | null>`max(${webhookAttempt.at})` })
        .from(webhookAttempt)
        .innerJoin(webhookMessage, eq(webhookMessage.id, webhookAttempt.messageId))
        .where(and(ofWebhook, eq(webhookAttempt.outcome, 'delivered')));
      const delivered = last?.at ? new Date(last.at).toISOString() : since;
      const from = delivered > since ? delivered : since;
      const rows = await db
        .select({ failures: count() })
        .from(webhookAttempt)
        .innerJoin(webhookMessage, eq(webhookMessage.id, webhookAttempt.messageId))
        .where(and(ofWebhook, eq(webhookAttempt.outcome, 'failed'), gt(webhookAttempt.at, from)));
      return rows[0]?.failures ?? 0;
    },
  };
}
