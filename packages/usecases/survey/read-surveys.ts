import { addMonths, dayOf, type LegalDay } from '@etalon/core/calendar';
import { hashSha256 } from '@etalon/core/journal';
import {
  countSurvey,
  SURVEY_HORIZONS,
  type SurveyAnswer,
  type SurveyCounts,
  type SurveyHorizon,
} from '@etalon/core/survey';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise, mayDo } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import type { ExamSession, Route } from '../ports/session-records.ts';
import type { SurveyCampaign } from '../ports/survey-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { listHolders } from './list-holders.ts';

export interface SurveyRow {
  readonly horizon: SurveyHorizon;
  /** The first day on which a holder has been one for that long; null without a holder. */
  readonly dueOn: LegalDay | null;
  readonly campaign: SurveyCampaign | null;
  /** Null before it is opened. */
  readonly counts: SurveyCounts | null;
}

export interface SessionSurveys {
  readonly session: ExamSession;
  readonly holders: number;
  readonly rows: readonly SurveyRow[];
  readonly mayOpen: boolean;
  readonly mayExport: boolean;
}

/** The surveys of a session, opened or to be: counts only, and no answer of anybody. Throws `session.not-found`. */
export async function readSurveys(
  workplace: Workplace,
  actor: Actor,
  sessionId: string,
): Promise<SessionSurveys> {
  authorise(actor, 'survey.read');
  const { records } = workplace;
  const session = await records.sessions.findSession(sessionId);
  if (session === null) throw new EtalonError('session.not-found');
  const holders = await listHolders(records, sessionId);
  const [first] = holders.map(({ issuedAt }) => issuedAt).toSorted();
  const campaigns = await records.surveys.listCampaigns(sessionId);
  const rows: SurveyRow[] = [];
  for (const horizon of SURVEY_HORIZONS) {
    const campaign = campaigns.find((row) => row.horizon === horizon) ?? null;
    rows.push({
      horizon,
      dueOn: first === undefined ? null : addMonths(dayOf(first), horizon).day,
      campaign,
      counts: campaign && (await countCampaign(records, campaign)),
    });
  }
  return {
    session,
    holders: holders.length,
    rows,
    mayOpen: mayDo(actor, 'survey.write'),
    mayExport: mayDo(actor, 'survey.export'),
  };
}

async function countCampaign(records: Records, campaign: SurveyCampaign): Promise<SurveyCounts> {
  const asked = await records.surveys.listInvitations(campaign.id);
  const said = await records.surveys.listAnswers(campaign.id);
  return countSurvey({
    asked: asked.length,
    refused: said.filter(({ answer }) => answer === null).length,
    answers: said.flatMap(({ answer }) => answer ?? []),
  });
}

/** One holder in the export: a pseudonym of this campaign, what is known, and what they said; null where they said nothing. */
export interface SurveyLine {
  readonly holder: string;
  readonly session: string;
  readonly route: Route;
  readonly awardedOn: LegalDay | null;
  readonly horizon: SurveyHorizon;
  readonly state: 'answered' | 'refused' | 'silent';
  readonly answer: SurveyAnswer | null;
  readonly answeredAt: string | null;
}

const PSEUDONYM_CHARACTERS = 12;

/**
 * The lines that the national statistics ask for, one for each holder asked, in the order of their pseudonyms; that they were
 * taken is in the journal. Throws `survey.not-found`.
 */
export async function exportSurvey(
  workplace: Workplace,
  actor: Actor,
  campaignId: string,
): Promise<readonly SurveyLine[]> {
  authorise(actor, 'survey.export');
  return workplace.records.transaction(async (records) => {
    const campaign = await records.surveys.findCampaign(campaignId);
    const session = campaign && (await records.sessions.findSession(campaign.sessionId));
    if (!campaign || !session) throw new EtalonError('survey.not-found');
    const said = new Map(
      (await records.surveys.listAnswers(campaignId)).map((row) => [row.invitationId, row]),
    );
    const holders = new Map((await listHolders(records, session.id)).map((row) => [row.candidacy.id, row]));
    const lines: SurveyLine[] = [];
    for (const { id, candidacyId } of await records.surveys.listInvitations(campaignId)) {
      const candidacy = await records.sessions.findCandidacy(candidacyId);
      const row = said.get(id);
      const issuedAt = holders.get(candidacyId)?.issuedAt;
      lines.push({
        holder: hashSha256(id).slice(0, PSEUDONYM_CHARACTERS),
        session: session.label,
        route: candidacy?.route ?? 'FI',
        awardedOn: issuedAt === undefined ? null : dayOf(issuedAt),
        horizon: campaign.horizon,
        state: row === undefined ? 'silent' : row.answer === null ? 'refused' : 'answered',
        answer: row?.answer ?? null,
        answeredAt: row?.at ?? null,
      });
    }
    await recordEvent(workplace, records, actor, {
      kind: 'survey.exported',
      subjects: [campaignId, session.id],
      facts: { lines: lines.length },
    });
    return lines.toSorted((a, b) => (a.holder < b.holder ? -1 : 1));
  });
}
