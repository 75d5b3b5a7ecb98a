import { countDays, dayOf } from '@etalon/core/calendar';
import type { Workplace } from '../workplace.ts';
import { askHolder } from './open-survey.ts';

/** Days before the close on which a holder who said nothing is asked again. */
const REMINDED = [14, 3] as const;

/** Writes again to the holders who neither answered nor refused, fourteen and three days before the close; says how many. */
export async function remindHolders(workplace: Workplace): Promise<number> {
  const { records } = workplace;
  const now = workplace.now();
  let written = 0;
  for (const campaign of await records.surveys.listOpenCampaigns(now)) {
    const left = countDays(dayOf(now), dayOf(campaign.closesAt)) - 1;
    const step = REMINDED.findLast((days) => left <= days);
    const session = await records.sessions.findSession(campaign.sessionId);
    if (step === undefined || session === null) continue;
    const said = new Set(
      (await records.surveys.listAnswers(campaign.id)).map(({ invitationId }) => invitationId),
    );
    for (const invitation of await records.surveys.listInvitations(campaign.id)) {
      const candidacy = await records.sessions.findCandidacy(invitation.candidacyId);
      if (said.has(invitation.id) || candidacy === null) continue;
      const { userId } = candidacy;
      const isNew = await records.transaction((inside) =>
        askHolder(workplace, inside, { session, campaign, invitation, userId, step }),
      );
      if (isNew) written += 1;
    }
  }
  return written;
}
