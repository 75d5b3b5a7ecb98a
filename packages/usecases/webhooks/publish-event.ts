import { hashSha256, type JournalEvent } from '@etalon/core/journal';
import type { Records } from '../ports/records.ts';
import { tellEvent } from './webhook-events.ts';

const ID_DIGITS = 32;

/**
 * Writes one message for each address that asked for this event, and asks for it to be sent unless the address is paused. Its
 * identifier comes from the row of the journal: the same row is the same message.
 */
export async function publishEvent(
  records: Records,
  { kind, subjects, at }: Pick<JournalEvent, 'kind' | 'subjects' | 'at'>,
  rowHash: string,
): Promise<void> {
  const told = tellEvent(kind, subjects);
  if (told === null) return;
  const body = JSON.stringify({ type: told.event, timestamp: at, data: told.data });
  for (const { id: webhookId, state, events } of await records.webhooks.listWebhooks()) {
    if (state === 'ended' || !events.includes(told.event)) continue;
    const messageId = `msg_${hashSha256(`${rowHash} ${webhookId}`).slice(0, ID_DIGITS)}`;
    await records.webhooks.addMessage({ id: messageId, webhookId, event: told.event, body, madeAt: at });
    if (state === 'active') await records.jobs.enqueueWebhook({ messageId, again: false });
  }
}
