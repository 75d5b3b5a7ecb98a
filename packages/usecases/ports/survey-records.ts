import type { SurveyAnswer, SurveyHorizon } from '@etalon/core/survey';

/** The holders of a session are asked what became of them, until a day. */
export interface SurveyCampaign {
  readonly id: string;
  readonly sessionId: string;
  readonly horizon: SurveyHorizon;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly closesAt: string;
}

/** One holder, asked once in a campaign. */
export interface SurveyInvitation {
  readonly id: string;
  readonly campaignId: string;
  readonly candidacyId: string;
}

/** What a holder answered, or that they refused; the last one of an invitation is in force. */
export interface KeptSurveyAnswer {
  readonly id: string;
  readonly invitationId: string;
  /** Null for a refusal. */
  readonly answer: SurveyAnswer | null;
  readonly at: string;
}

export interface SurveyRecords {
  /** Throws `survey.already-open` when the session has one at this horizon. */
  addCampaign(campaign: SurveyCampaign): Promise<void>;
  findCampaign(id: string): Promise<SurveyCampaign | null>;
  /** In order of opening. */
  listCampaigns(sessionId: string): Promise<readonly SurveyCampaign[]>;
  /** Those that close after an instant. */
  listOpenCampaigns(now: string): Promise<readonly SurveyCampaign[]>;
  addInvitations(invitations: readonly SurveyInvitation[]): Promise<void>;
  findInvitation(id: string): Promise<SurveyInvitation | null>;
  listInvitations(campaignId: string): Promise<readonly SurveyInvitation[]>;
  addLink(link: {
    readonly id: string;
    readonly invitationId: string;
    readonly tokenSha256: string;
    readonly madeAt: string;
  }): Promise<void>;
  findInvitationByToken(tokenSha256: string): Promise<SurveyInvitation | null>;
  addAnswer(answer: KeptSurveyAnswer): Promise<void>;
  /** In force, of a campaign: one for each invitation that has any. */
  listAnswers(campaignId: string): Promise<readonly KeptSurveyAnswer[]>;
  findAnswer(invitationId: string): Promise<KeptSurveyAnswer | null>;
  /** Deletes what a person answered, whatever the campaign; that they were asked stays. */
  eraseAnswersOf(userId: string): Promise<void>;
}
