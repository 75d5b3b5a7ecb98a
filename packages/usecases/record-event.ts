import type { JournalEvent } from '@etalon/core/journal';
import type { Actor } from './authorisation.ts';
import type { Records } from './ports/records.ts';
import type { Workplace } from './workplace.ts';

/** Writes what happened in the journal, in the transaction that makes it happen. */
export async function recordEvent(
  workplace: Pick<Workplace, 'now'>,
  records: Records,
  actor: Actor,
  event: Pick<JournalEvent, 'kind' | 'subjects' | 'facts'>,
): Promise<void> {
  await records.journal.append({ ...event, actor: actor.userId, at: workplace.now() });
}
