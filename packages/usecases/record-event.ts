import type { JournalEvent } from '@etalon/core/journal';
import type { Actor } from './authorisation.ts';
import { tellPlatforms } from './lti/tell-platforms.ts';
import type { Records } from './ports/records.ts';
import { publishEvents } from './webhooks/publish-events.ts';
import type { Workplace } from './workplace.ts';

/** What happened, before it is known when and by whom. */
export type RecordedEvent = Pick<JournalEvent, 'kind' | 'subjects' | 'facts'>;

/**
 * Writes what happened in the journal, in the transaction that makes it happen, and the messages to those who asked to be
 * told, learning platforms included. A key that acts for a person is one of the subjects.
 */
export async function recordEvents(
  workplace: Pick<Workplace, 'now'>,
  records: Records,
  actor: Actor,
  events: readonly RecordedEvent[],
): Promise<void> {
  const acting = actor.token === undefined ? [] : [actor.token.id];
  const told = events.map((event) => ({ ...event, actor: actor.userId, at: workplace.now() }));
  const rows = await records.journal.append(
    told.map((event) => ({ ...event, subjects: [...event.subjects, ...acting] })),
  );
  const published = told.map((event, at) => ({ ...event, rowHash: rows[at]?.hash ?? '' }));
  await publishEvents(records, published);
  for (const event of published) await tellPlatforms(records, event, event.rowHash);
}

/** The same for one event. */
export function recordEvent(
  workplace: Pick<Workplace, 'now'>,
  records: Records,
  actor: Actor,
  event: RecordedEvent,
): Promise<void> {
  return recordEvents(workplace, records, actor, [event]);
}
