import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { Page, Paged } from '../ports/session-records.ts';
import type { Webhook, WebhookAttempt, WebhookMessage, WebhookOutcome } from '../ports/webhook-records.ts';
import type { Workplace } from '../workplace.ts';

export interface ShownMessage {
  readonly message: WebhookMessage;
  readonly attempts: readonly WebhookAttempt[];
  /** `delivered` once one try was; `waiting` before the first. */
  readonly outcome: WebhookOutcome | 'waiting';
}

/** The addresses that are or were told, latest first; never their secrets. */
export async function listWebhooks(workplace: Workplace, actor: Actor): Promise<readonly Webhook[]> {
  authorise(actor, 'webhook.read');
  return workplace.records.webhooks.listWebhooks();
}

/** One address; throws `webhook.not-found`. */
export async function readWebhook(workplace: Workplace, actor: Actor, webhookId: string): Promise<Webhook> {
  authorise(actor, 'webhook.read');
  const webhook = await workplace.records.webhooks.findWebhook(webhookId);
  if (webhook === null) throw new EtalonError('webhook.not-found');
  return webhook;
}

/** What an address was sent, latest first, with every try. Throws `webhook.not-found`. */
export async function listWebhookMessages(
  workplace: Workplace,
  actor: Actor,
  asked: { readonly webhookId: string; readonly page: Page },
): Promise<Paged<ShownMessage>> {
  const { id } = await readWebhook(workplace, actor, asked.webhookId);
  const { rows, total } = await workplace.records.webhooks.pageMessages(id, asked.page);
  return {
    rows: rows.map(({ message, attempts }) => ({ message, attempts, outcome: nameOutcome(attempts) })),
    total,
  };
}

function nameOutcome(attempts: readonly WebhookAttempt[]): ShownMessage['outcome'] {
  if (attempts.some(({ outcome }) => outcome === 'delivered')) return 'delivered';
  return attempts.at(-1)?.outcome ?? 'waiting';
}
