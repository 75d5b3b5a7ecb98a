import type { SurveyHorizon } from '@etalon/core/survey';
import type { Records } from '../ports/records.ts';
import { listHolders } from '../survey/list-holders.ts';
import { makeSubject, type SessionFacts, type Told } from './clock-subject.ts';

const CLOCKS = { 6: 'survey-6', 24: 'survey-24' } as const satisfies Readonly<Record<SurveyHorizon, string>>;

/** For each holder, the two surveys that the statistics ask for: met once they answered or refused, or the campaign closed. */
export async function tellSurveys(
  records: Records,
  facts: SessionFacts,
  now: string,
): Promise<readonly Told[]> {
  const holders = await listHolders(records, facts.session.id);
  if (holders.length === 0) return [];
  const metOf = await readMet(records, facts.session.id, now);
  return holders.flatMap(({ candidacy, issuedAt }) =>
    ([6, 24] as const).flatMap((horizon): readonly Told[] => {
      const object = { kind: 'certificate', id: `${candidacy.id}:${horizon}` } as const;
      const subject = makeSubject(facts, {
        clock: CLOCKS[horizon],
        candidacyId: candidacy.id,
        block: '',
      });
      const awarded: Told = {
        subject,
        fact: { kind: 'event', event: 'certification.issued', object, at: issuedAt },
      };
      const at = metOf(candidacy.id, horizon);
      if (at === null) return [awarded];
      const event = `survey.${horizon}-months-answered`;
      return [awarded, { subject, fact: { kind: 'event', event, object, at } }];
    }),
  );
}

async function readMet(records: Records, sessionId: string, now: string) {
  const met = new Map<string, string>();
  for (const campaign of await records.surveys.listCampaigns(sessionId)) {
    const said = await records.surveys.listAnswers(campaign.id);
    const saidAt = new Map(said.map(({ invitationId, at }) => [invitationId, at]));
    for (const { id, candidacyId } of await records.surveys.listInvitations(campaign.id)) {
      const closed = campaign.closesAt <= now ? campaign.closesAt : undefined;
      const at = saidAt.get(id) ?? closed;
      if (at !== undefined) met.set(`${candidacyId}:${campaign.horizon}`, at);
    }
  }
  return (candidacyId: string, horizon: SurveyHorizon): string | null =>
    met.get(`${candidacyId}:${horizon}`) ?? null;
}
