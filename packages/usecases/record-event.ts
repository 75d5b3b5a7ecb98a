import type { JournalEvent } from '@etalon/core/journal';
import type { Actor } from './authorisation.ts';
import { tellPlatforms } from './lti/tell-platforms.ts';
import type { Records } from './ports/records.ts';
import { publishEvent } from './webhooks/publish-event.ts';
import type { Workplace } from './workplace.ts';

/**
 * Writes what happened in the journal, in the transaction that makes it happen, and the messages to those who asked to be
 * told, learning platforms included. A key that acts for a person is one of the subjects.
 */
export async function recordEvent(
  workplace: Pick<Workplace, 'now'>,
  records: Records,
  actor: Actor,
  event: Pick<JournalEvent, 'kind' | 'subjects' | 'facts'>,
): Promise<void> {
  const subjects = actor.token === undefined ? event.subjects : [...event.subjects, actor.token.id];
  const row = { ...event, subjects, actor: actor.userId, at: workplace.now() };
  const { hash } = await records.journal.append(row);
  const told = { ...row, subjects: event.subjects };
  await publishEvent(records, told, hash);
  await tellPlatforms(records, told, hash);
}
