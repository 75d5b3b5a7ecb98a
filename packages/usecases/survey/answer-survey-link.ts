import { dayOf } from '@etalon/core/calendar';
import { hashSha256 } from '@etalon/core/journal';
import {
  checkSurveyAnswer,
  cleanSurveyAnswer,
  type SurveyAnswer,
  type SurveyHorizon,
} from '@etalon/core/survey';
import { EtalonError } from '@etalon/error';
import type { Records } from '../ports/records.ts';
import type { KeptSurveyAnswer, SurveyCampaign, SurveyInvitation } from '../ports/survey-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

/** What a holder sees behind their link; one that no longer holds shows only why. */
export type SurveyPage =
  | { readonly state: 'closed'; readonly at: string }
  | {
      readonly state: 'open';
      readonly closesAt: string;
      readonly certifier: string;
      readonly session: string;
      readonly horizon: SurveyHorizon;
      /** What they said before, which they may correct; null before they say anything. */
      readonly before: { readonly answer: SurveyAnswer | null; readonly at: string } | null;
    };

/** The page behind a holder’s link; whoever holds the link reads it. Throws `survey.link-not-found`. */
export async function openSurveyLink(workplace: Workplace, token: string): Promise<SurveyPage> {
  const { records, instance } = workplace;
  const { invitation, campaign } = await findAsked(records, token);
  if (campaign.closesAt <= workplace.now()) return { state: 'closed', at: campaign.closesAt };
  const session = await records.sessions.findSession(campaign.sessionId);
  const before = await records.surveys.findAnswer(invitation.id);
  return {
    state: 'open',
    closesAt: campaign.closesAt,
    certifier: instance.certifierName,
    session: session?.label ?? '',
    horizon: campaign.horizon,
    before: before && { answer: before.answer, at: before.at },
  };
}

/**
 * A holder answers, or refuses to (`answer` null); until the campaign closes they may say something else, which supersedes. Throws
 * `survey.link-not-found`, `survey.closed`, and the problem of `checkSurveyAnswer` as its code.
 */
export async function answerSurveyLink(
  workplace: Workplace,
  input: { readonly token: string; readonly answer: SurveyAnswer | null },
): Promise<KeptSurveyAnswer> {
  return workplace.records.transaction(async (records) => {
    const { invitation, campaign } = await findAsked(records, input.token);
    const at = workplace.now();
    if (campaign.closesAt <= at) throw new EtalonError('survey.closed');
    const answer = input.answer && cleanSurveyAnswer(input.answer);
    const problem = answer && checkSurveyAnswer(answer, dayOf(at));
    if (problem !== null) throw new EtalonError(problem);
    const kept = { id: workplace.newId(), invitationId: invitation.id, answer, at };
    await records.surveys.addAnswer(kept);
    // Nobody is signed in: the act is the link’s, whose holder the register does not know.
    await recordEvent(
      workplace,
      records,
      { userId: invitation.id, roles: [] },
      {
        kind: answer === null ? 'survey.refused' : 'survey.answered',
        subjects: [kept.id, invitation.id, campaign.id],
        facts: {},
      },
    );
    return kept;
  });
}

async function findAsked(
  records: Records,
  token: string,
): Promise<{ readonly invitation: SurveyInvitation; readonly campaign: SurveyCampaign }> {
  const invitation = await records.surveys.findInvitationByToken(hashSha256(token));
  const campaign = invitation && (await records.surveys.findCampaign(invitation.campaignId));
  if (!invitation || !campaign) throw new EtalonError('survey.link-not-found');
  return { invitation, campaign };
}
