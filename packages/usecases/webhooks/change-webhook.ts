import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import type { Webhook, WebhookState } from '../ports/webhook-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

/** Messages asked for again at once, when an address is told again. */
const RESUMED_MAX = 1000;

const NAMES = { active: 'resumed', paused: 'paused', ended: 'ended' } as const;

/** A webhook that was not ended; throws `webhook.not-found`. */
export async function findOpenWebhook(records: Records, webhookId: string): Promise<Webhook> {
  const webhook = await records.webhooks.findWebhook(webhookId);
  if (webhook === null || webhook.state === 'ended') throw new EtalonError('webhook.not-found');
  return webhook;
}

/** Stops telling an address for good; what was sent stays. Throws `webhook.not-found`. */
export async function endWebhook(workplace: Workplace, actor: Actor, webhookId: string): Promise<void> {
  await changeWebhook(workplace, actor, webhookId, 'ended');
}

/** Keeps the messages of an address without sending them. Throws `webhook.not-found`. */
export async function pauseWebhook(workplace: Workplace, actor: Actor, webhookId: string): Promise<void> {
  await changeWebhook(workplace, actor, webhookId, 'paused');
}

/** Tells an address again, and asks for every message that it did not take. Throws `webhook.not-found`. */
export async function resumeWebhook(workplace: Workplace, actor: Actor, webhookId: string): Promise<void> {
  await changeWebhook(workplace, actor, webhookId, 'active');
}

async function changeWebhook(
  workplace: Workplace,
  actor: Actor,
  webhookId: string,
  state: WebhookState,
): Promise<void> {
  authorise(actor, 'webhook.write');
  await workplace.records.transaction(async (records) => {
    const webhook = await findOpenWebhook(records, webhookId);
    if (webhook.state === state) return;
    await records.webhooks.addWebhookChange({
      id: workplace.newId(),
      webhookId,
      state,
      cause: 'officer',
      by: actor.userId,
      at: workplace.now(),
    });
    await recordEvent(workplace, records, actor, {
      kind: `webhook.${NAMES[state]}`,
      subjects: [webhookId],
      facts: {},
    });
    if (state !== 'active') return;
    for (const { id } of await records.webhooks.listUndelivered(webhookId, RESUMED_MAX))
      await records.jobs.enqueueWebhook({ messageId: id, again: false });
  });
}

/** Sends one message again, delivered or not. Throws `webhook.not-found`, `webhook.message-not-found`, `webhook.paused`. */
export async function redeliverMessage(
  workplace: Workplace,
  actor: Actor,
  target: { readonly webhookId: string; readonly messageId: string },
): Promise<void> {
  authorise(actor, 'webhook.write');
  await workplace.records.transaction(async (records) => {
    const webhook = await findOpenWebhook(records, target.webhookId);
    const message = await records.webhooks.findMessage(target.messageId);
    if (message?.webhookId !== webhook.id) throw new EtalonError('webhook.message-not-found');
    if (webhook.state === 'paused') throw new EtalonError('webhook.paused');
    await records.jobs.enqueueWebhook({ messageId: message.id, again: true });
    await recordEvent(workplace, records, actor, {
      kind: 'webhook.redelivered',
      subjects: [webhook.id, message.id],
      facts: { event: message.event },
    });
  });
}
