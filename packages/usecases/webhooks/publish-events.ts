import { hashSha256, type JournalEvent } from '@etalon/core/journal';
import type { Records } from '../ports/records.ts';
import { tellEvent } from './webhook-events.ts';

const ID_DIGITS = 32;

/** A row of the journal as it is told. */
export type PublishedEvent = Pick<JournalEvent, 'kind' | 'subjects' | 'at'> & { readonly rowHash: string };

/**
 * Writes one message for each address that asked for such an event, and asks for it to be sent unless the address is paused.
 * Its identifier comes from the row of the journal: the same row is the same message.
 */
export async function publishEvents(records: Records, rows: readonly PublishedEvent[]): Promise<void> {
  const told = rows.flatMap(({ kind, subjects, at, rowHash }) => {
    const event = tellEvent(kind, subjects);
    return event === null ? [] : [{ ...event, at, rowHash }];
  });
  if (told.length === 0) return;
  const webhooks = await records.webhooks.listWebhooks();
  for (const { event, data, at, rowHash } of told) {
    const body = JSON.stringify({ type: event, timestamp: at, data });
    for (const { id: webhookId, state, events } of webhooks) {
      if (state === 'ended' || !events.includes(event)) continue;
      const messageId = `msg_${hashSha256(`${rowHash} ${webhookId}`).slice(0, ID_DIGITS)}`;
      await records.webhooks.addMessage({ id: messageId, webhookId, event, body, madeAt: at });
      if (state === 'active') await records.jobs.enqueueWebhook({ messageId, again: false });
    }
  }
}
