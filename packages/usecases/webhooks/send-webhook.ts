import { EtalonError } from '@etalon/error';
import { REGISTER_ACTOR } from '../calendar/register-actor.ts';
import type { WebhookJob } from '../ports/job-queue.ts';
import type { Webhook, WebhookCause, WebhookOutcome } from '../ports/webhook-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

/** Failed tries in a row, messages together, after which an address is left alone until somebody looks. */
export const WEBHOOK_PAUSE_AFTER = 20;
/** The address says that it is gone for good. */
const GONE = 410;

/**
 * Carries a message once more and keeps what came of it. A message of an address that is paused or ended is left where it
 * is. Throws `webhook.not-delivered`, so that the queue tries again.
 */
export async function sendWebhook(workplace: Workplace, { messageId, again }: WebhookJob): Promise<void> {
  const { records } = workplace;
  const message = await records.webhooks.findMessage(messageId);
  const webhook = message && (await records.webhooks.findWebhook(message.webhookId));
  if (!message || webhook?.state !== 'active') return;
  if (!again && (await records.webhooks.wasDelivered(messageId))) return;
  const { id: webhookId, url } = webhook;
  const answer = await workplace.webhooks.deliver({ webhookId, url, messageId, body: message.body });
  const delivered = answer.status !== null && answer.status >= 200 && answer.status < 300;
  const outcome: WebhookOutcome = delivered ? 'delivered' : 'failed';
  const attempt = { ...answer, id: workplace.newId(), messageId, outcome, at: workplace.now() };
  await records.webhooks.addAttempt(attempt);
  if (delivered) return;
  const cause = answer.status === GONE ? 'gone' : await findFailure(workplace, webhook);
  if (cause !== null) return pause(workplace, webhook, cause);
  throw new EtalonError('webhook.not-delivered', { info: { status: answer.status ?? 0 } });
}

async function findFailure({ records }: Workplace, webhook: Webhook): Promise<WebhookCause | null> {
  const since = webhook.change?.at ?? webhook.createdAt;
  const failures = await records.webhooks.countFailures(webhook.id, since);
  return failures >= WEBHOOK_PAUSE_AFTER ? 'failures' : null;
}

/** Several messages may fail at once: the address is paused once. */
async function pause(workplace: Workplace, webhook: Webhook, cause: WebhookCause): Promise<void> {
  await workplace.records.transaction(async (records) => {
    await records.evidence.hold(`webhook ${webhook.id}`);
    if ((await records.webhooks.findWebhook(webhook.id))?.state !== 'active') return;
    const by = REGISTER_ACTOR.userId;
    const change = { webhookId: webhook.id, state: 'paused', cause, by } as const;
    await records.webhooks.addWebhookChange({ ...change, id: workplace.newId(), at: workplace.now() });
    await recordEvent(workplace, records, REGISTER_ACTOR, {
      kind: 'webhook.paused',
      subjects: [webhook.id],
      facts: { cause },
    });
  });
}

/** Says that a message was tried for the last time: it waits for somebody to send it again. */
export async function abandonWebhook(workplace: Workplace, { messageId }: WebhookJob): Promise<void> {
  const { records } = workplace;
  if ((await records.webhooks.findMessage(messageId)) === null) return;
  if (await records.webhooks.wasDelivered(messageId)) return;
  const nothing = { status: null, errorCode: null, durationMs: 0, outcome: 'abandoned' } as const;
  await records.webhooks.addAttempt({
    ...nothing,
    id: workplace.newId(),
    messageId,
    at: workplace.now(),
  });
}
