import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { Webhook } from '../ports/webhook-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { WEBHOOK_EVENTS, type WebhookEvent } from './webhook-events.ts';

/** Addresses that are told at once: each event is written once for each. */
export const WEBHOOKS_MAX = 20;

export interface SubscribedWebhook {
  readonly webhook: Webhook;
  /** Shown to whoever subscribes; the address verifies the messages with it. */
  readonly secret: string;
}

/**
 * Tells an address of some events from now on. Throws `webhook.no-event`, `webhook.too-many`, and what the carrier says of the
 * address.
 */
export async function subscribeWebhook(
  workplace: Workplace,
  actor: Actor,
  input: { readonly url: string; readonly events: readonly string[] },
): Promise<SubscribedWebhook> {
  authorise(actor, 'webhook.write');
  const events = WEBHOOK_EVENTS.filter((name): name is WebhookEvent => input.events.includes(name));
  if (events.length === 0) throw new EtalonError('webhook.no-event');
  const url = await workplace.webhooks.admit(input.url);
  const webhook = await workplace.records.transaction(async (records): Promise<Webhook> => {
    const open = (await records.webhooks.listWebhooks()).filter(({ state }) => state !== 'ended');
    if (open.length >= WEBHOOKS_MAX)
      throw new EtalonError('webhook.too-many', { info: { max: WEBHOOKS_MAX } });
    const added = {
      id: workplace.newId(),
      url,
      events,
      createdBy: actor.userId,
      createdAt: workplace.now(),
    };
    await records.webhooks.addWebhook(added);
    await recordEvent(workplace, records, actor, {
      kind: 'webhook.subscribed',
      subjects: [added.id],
      facts: { events, host: new URL(url).host },
    });
    return { ...added, state: 'active', change: null };
  });
  return { webhook, secret: workplace.webhooks.secretOf(webhook.id) };
}
