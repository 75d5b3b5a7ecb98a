import { type AccommodationSet, isAccommodationSet } from '@etalon/core/candidacy';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { AccommodationDecision } from '../ports/candidacy-records.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy } from '../ports/session-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { loadCandidacy } from './load-candidacy.ts';

/**
 * Decides the measures of a candidacy, as a whole: they take the place of those before. The journal says that measures were decided,
 * never which. Throws `candidacy.extra-time-out-of-range`.
 */
export async function decideAccommodations(
  workplace: Workplace,
  actor: Actor,
  input: AccommodationSet & { readonly candidacyId: string },
): Promise<AccommodationDecision> {
  authorise(actor, 'accommodation.write');
  if (!isAccommodationSet(input)) throw new EtalonError('candidacy.extra-time-out-of-range');
  return workplace.records.transaction(async (records) => {
    const { candidacy } = await loadCandidacy(records, input.candidacyId);
    const decision = {
      candidacyId: candidacy.id,
      measures: input.measures,
      extraTimePercent: input.extraTimePercent,
      id: workplace.newId(),
      decidedBy: actor.userId,
      decidedAt: workplace.now(),
    };
    await records.candidacies.addAccommodations(decision);
    await recordEvent(workplace, records, actor, {
      kind: 'candidacy.accommodated',
      subjects: [candidacy.id, candidacy.userId],
      facts: {},
    });
    return decision;
  });
}

/** The measures in force: those decided last, or the extra time given at the enrolment. */
export async function readAccommodations(records: Records, candidacy: Candidacy): Promise<AccommodationSet> {
  const decisions = await records.candidacies.listAccommodations(candidacy.id);
  const last = decisions.at(-1);
  if (last !== undefined) return { measures: last.measures, extraTimePercent: last.extraTimePercent };
  const { extraTimePercent } = candidacy;
  return { measures: extraTimePercent > 0 ? ['extra-time'] : [], extraTimePercent };
}
