import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { RouteChange } from '../ports/candidacy-records.ts';
import type { Route } from '../ports/session-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { checkPastDay, loadCandidacy } from './load-candidacy.ts';

/**
 * Moves a candidacy to another access route from a day on; the routes before stay in its history. Throws `candidacy.same-route`,
 * `candidacy.reason-missing`, `candidacy.bad-day`, `candidacy.day-to-come`.
 */
export async function changeRoute(
  workplace: Workplace,
  actor: Actor,
  input: {
    readonly candidacyId: string;
    readonly route: Route;
    readonly fromDay: string;
    readonly reason: string;
  },
): Promise<RouteChange> {
  authorise(actor, 'candidacy.route.write');
  if (input.reason.trim() === '') throw new EtalonError('candidacy.reason-missing');
  checkPastDay(input.fromDay, workplace.now().slice(0, 10));
  return workplace.records.transaction(async (records) => {
    const { candidacy } = await loadCandidacy(records, input.candidacyId);
    if (candidacy.route === input.route) throw new EtalonError('candidacy.same-route');
    const change = {
      ...input,
      id: workplace.newId(),
      changedBy: actor.userId,
      changedAt: workplace.now(),
    };
    await records.candidacies.addRouteChange(change);
    await recordEvent(workplace, records, actor, {
      kind: 'candidacy.route-changed',
      subjects: [candidacy.id, candidacy.userId],
      facts: { before: candidacy.route, after: input.route, from: input.fromDay },
    });
    return change;
  });
}
