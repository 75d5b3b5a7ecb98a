import { dayOf, endOfDay } from '@etalon/core/calendar';
import type { SurveyHorizon } from '@etalon/core/survey';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { writeLetter } from '../letters/write-letter.ts';
import type { Records } from '../ports/records.ts';
import type { ExamSession } from '../ports/session-records.ts';
import type { SurveyCampaign, SurveyInvitation } from '../ports/survey-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { listHolders } from './list-holders.ts';

export interface SurveyInput {
  readonly sessionId: string;
  readonly horizon: SurveyHorizon;
  /** The last day to answer, in Paris. */
  readonly closesOn: string;
}

/**
 * Asks each holder of a session what became of them: one letter with a link of their own, for each. Throws
 * `session.not-found`, `survey.no-holder`, `survey.closes-too-soon`, `survey.already-open`.
 */
export async function openSurvey(
  workplace: Workplace,
  actor: Actor,
  input: SurveyInput,
): Promise<SurveyCampaign> {
  authorise(actor, 'survey.write');
  return workplace.records.transaction(async (records) => {
    const { sessionId, horizon, closesOn } = input;
    const session = await records.sessions.findSession(sessionId);
    if (session === null) throw new EtalonError('session.not-found');
    const openedAt = workplace.now();
    if (closesOn <= dayOf(openedAt)) throw new EtalonError('survey.closes-too-soon');
    const holders = await listHolders(records, sessionId);
    if (holders.length === 0) throw new EtalonError('survey.no-holder');
    const id = workplace.newId();
    const closesAt = endOfDay(closesOn);
    const campaign = { id, sessionId, horizon, openedBy: actor.userId, openedAt, closesAt };
    await records.surveys.addCampaign(campaign);
    const invitations = holders.map(({ candidacy }) => ({
      invitation: { id: workplace.newId(), campaignId: id, candidacyId: candidacy.id },
      userId: candidacy.userId,
    }));
    await records.surveys.addInvitations(invitations.map(({ invitation }) => invitation));
    for (const { invitation, userId } of invitations)
      await askHolder(workplace, records, { session, campaign, invitation, userId, step: 'first' });
    await recordEvent(workplace, records, actor, {
      kind: 'survey.opened',
      subjects: [id, sessionId],
      facts: { horizon, asked: invitations.length, closesAt },
    });
    return campaign;
  });
}

/** Writes the letter of an invitation, once for each step. */
export function askHolder(
  workplace: Workplace,
  records: Records,
  asked: {
    readonly session: ExamSession;
    readonly campaign: SurveyCampaign;
    readonly invitation: SurveyInvitation;
    readonly userId: string;
    readonly step: 'first' | number;
  },
): Promise<boolean> {
  const { session, campaign, invitation, userId, step } = asked;
  return writeLetter(workplace, records, {
    key: `survey ${invitation.id} ${step}`,
    userId,
    sessionId: session.id,
    facts: {
      kind: 'survey',
      invitationId: invitation.id,
      horizon: campaign.horizon,
      again: step !== 'first',
      sessionLabel: session.label,
      subject: '',
      dueAt: campaign.closesAt,
      path: '/enquete',
    },
  });
}
