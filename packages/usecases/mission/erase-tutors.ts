import { MISSION_SUBJECT } from '@etalon/core/mission';
import { type Actor, authorise } from '../authorisation.ts';
import { recordEvent } from '../record-event.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';

/** Written where a tutor's name stood. */
export const ERASED_TUTOR = 'Tuteur effacé';

/** Erases the names and addresses of the tutors of a candidacy; agreements and attestations stay. */
export async function eraseTutors(workplace: Workplace, actor: Actor, candidacyId: string): Promise<number> {
  authorise(actor, 'people.erase');
  return workplace.records.transaction(async (records) => {
    await readStandings(records, actor, { candidacyId, block: MISSION_SUBJECT });
    const erased = await records.missions.eraseContacts(candidacyId, ERASED_TUTOR);
    await recordEvent(workplace, records, actor, {
      kind: 'mission.tutors-erased',
      subjects: [candidacyId],
      facts: { erased },
    });
    return erased;
  });
}
