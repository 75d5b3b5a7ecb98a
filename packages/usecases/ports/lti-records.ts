export const LTI_STATES = ['active', 'ended'] as const;
export type LtiState = (typeof LTI_STATES)[number];

/** Where a platform answers, and what it may be told. */
export interface LtiSetting {
  readonly state: LtiState;
  /** Where a person is sent to be recognised (OIDC authorisation endpoint). */
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  readonly keySetUrl: string;
  /** `aud` of what asks for an access token: the token address unless the platform says another. */
  readonly audience: string;
  /** Origins of the pages that may show those of the tool in a frame. */
  readonly frameOrigins: readonly string[];
  /** Whether the decision that a jury pronounced is told, beside the fact of the hand-in. */
  readonly tellsDecisions: boolean;
}

/** A learning platform, known by its issuer and by the name it gave this tool. */
export interface LtiPlatform extends LtiSetting {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly createdBy: string;
  readonly createdAt: string;
}

/** `waiting`: seen in a launch, and nobody admitted it yet. */
export const LTI_DEPLOYMENT_STATES = ['waiting', 'admitted', 'closed'] as const;
export type LtiDeploymentState = (typeof LTI_DEPLOYMENT_STATES)[number];

export interface LtiDeployment {
  readonly platformId: string;
  readonly deploymentId: string;
  readonly state: LtiDeploymentState;
  readonly by: string;
  readonly at: string;
}

/** What a platform sends first (Security Framework 1.0 §5.1.1.1; LTI 1.3 §4.1): kept to begin again in another window. */
export interface LtiLoginRequest {
  readonly issuer: string;
  readonly clientId: string;
  readonly targetLinkUri: string;
  readonly loginHint: string;
  readonly messageHint: string;
  readonly deploymentId: string;
  /** Frame of the platform that keeps values for the tool (LTI Client Side postMessages 0.1 §2); empty for none. */
  readonly storageTarget: string;
}

/** What lets one platform register itself: only the SHA-256 of its link is kept. */
export interface LtiInvitation {
  readonly tokenSha256: string;
  readonly madeBy: string;
  readonly madeAt: string;
}

export interface LtiLogin {
  readonly stateSha256: string;
  readonly platformId: string;
  readonly nonceSha256: string;
  /** SHA-256 of what the browser alone was given, in a cookie or in the platform's storage. */
  readonly browserSha256: string;
  readonly request: LtiLoginRequest;
  readonly madeAt: string;
}

/** Settings of a deep linking request that are answered (Deep Linking 2.0 §4.4.1). */
export interface LtiDeepLinking {
  readonly returnUrl: string;
  /** Given back as it came; null when the platform gave none. */
  readonly data: string | null;
  readonly acceptsMultiple: boolean;
  /** Whether a column of the grade book may come with an activity. */
  readonly acceptsLineItem: boolean;
}

/** What a checked launch asks for: never a name nor an address. */
export interface LtiLaunchContent {
  readonly contextId: string;
  /** Null for a launch that places activities. */
  readonly placementId: string | null;
  /** Null for a launch that opens one. */
  readonly deepLinking: LtiDeepLinking | null;
  /** Whether a page of the platform shows the launch, and waits for what comes of it. */
  readonly framed: boolean;
}

export interface LtiLaunch {
  readonly ticketSha256: string;
  readonly platformId: string;
  readonly deploymentId: string;
  /** `sub`: who the person is for the platform. */
  readonly subject: string;
  readonly content: LtiLaunchContent;
  /** Signed answer to a deep linking request, once activities are chosen. */
  readonly answer: string | null;
  readonly madeAt: string;
}

export interface LtiLink {
  readonly platformId: string;
  readonly subject: string;
  readonly userId: string;
  readonly linkedAt: string;
}

/** A situation of a session in a course. */
export interface LtiPlacement {
  readonly id: string;
  readonly platformId: string;
  readonly deploymentId: string;
  readonly contextId: string;
  readonly sessionId: string;
  readonly situation: string;
  readonly placedBy: string;
  readonly placedAt: string;
}

export interface LtiCourse {
  readonly id: string;
  readonly platformId: string;
  readonly deploymentId: string;
  readonly contextId: string;
  readonly title: string;
  readonly membersUrl: string;
  readonly seenAt: string;
}

/** `sealed`: the hand-in is handed in. `acquired`, `not-acquired`: what the jury pronounced on its block. */
export const LTI_NEWS = ['sealed', 'acquired', 'not-acquired'] as const;
export type LtiNews = (typeof LTI_NEWS)[number];

export interface LtiScore {
  readonly id: string;
  readonly placementId: string;
  readonly candidacyId: string;
  readonly news: LtiNews;
  readonly madeAt: string;
}

/** `abandoned`: tried for the last time by itself. */
export const LTI_OUTCOMES = ['delivered', 'failed', 'abandoned'] as const;
export type LtiOutcome = (typeof LTI_OUTCOMES)[number];

export interface LtiScoreAttempt {
  readonly id: string;
  readonly scoreId: string;
  readonly outcome: LtiOutcome;
  /** HTTP status; null when nothing answered. */
  readonly status: number | null;
  readonly errorCode: string | null;
  readonly durationMs: number;
  readonly at: string;
}

export interface LtiRecords {
  /** False when the issuer and the client are registered already. */
  addPlatform(
    platform: Pick<LtiPlatform, 'id' | 'name' | 'issuer' | 'clientId' | 'createdBy' | 'createdAt'>,
  ): Promise<boolean>;
  addSetting(
    setting: LtiSetting & {
      readonly id: string;
      readonly platformId: string;
      readonly changedBy: string;
      readonly changedAt: string;
    },
  ): Promise<void>;
  findPlatform(id: string): Promise<LtiPlatform | null>;
  /** Those of an issuer: a hosted one serves many schools under one name. */
  findPlatformsOfIssuer(issuer: string): Promise<readonly LtiPlatform[]>;
  /** Latest first, ended ones included. */
  listPlatforms(): Promise<readonly LtiPlatform[]>;
  addDeployment(deployment: LtiDeployment & { readonly id: string }): Promise<void>;
  /** One row each, as it stands. */
  listDeployments(platformId: string): Promise<readonly LtiDeployment[]>;
  addInvitation(invitation: LtiInvitation): Promise<void>;
  findInvitation(tokenSha256: string): Promise<LtiInvitation | null>;
  /** Removes an invitation and says whether it was there. */
  takeInvitation(tokenSha256: string): Promise<boolean>;
  addLogin(login: LtiLogin): Promise<void>;
  findLogin(stateSha256: string): Promise<LtiLogin | null>;
  /** Removes a login and says whether it was there: of two that take it at once, one does. */
  takeLogin(stateSha256: string): Promise<boolean>;
  addLaunch(launch: Omit<LtiLaunch, 'answer'>): Promise<void>;
  findLaunch(ticketSha256: string): Promise<LtiLaunch | null>;
  answerLaunch(ticketSha256: string, answer: string): Promise<void>;
  /** Removes a launch and says whether it was there. */
  takeLaunch(ticketSha256: string): Promise<boolean>;
  /** Removes the logins and the launches made before an instant. */
  removeBefore(instant: string): Promise<void>;
  /** Links a person of a platform to an account; whatever linked either of them there is removed. */
  putLink(link: LtiLink): Promise<void>;
  findLink(platformId: string, subject: string): Promise<LtiLink | null>;
  listLinksOf(userId: string): Promise<readonly LtiLink[]>;
  /** Undoes the links of an account, and removes the launches of its persons that wait. */
  removeLinks(userId: string, platformId?: string): Promise<void>;
  addPlacement(placement: LtiPlacement): Promise<void>;
  findPlacement(id: string): Promise<LtiPlacement | null>;
  /** Latest first. */
  listPlacements(platformId: string): Promise<readonly LtiPlacement[]>;
  /** Placements of a situation of a session. */
  findPlacementsOf(sessionId: string, situation: string): Promise<readonly LtiPlacement[]>;
  addLineItem(item: {
    readonly placementId: string;
    readonly url: string;
    readonly seenAt: string;
  }): Promise<void>;
  /** The last one that a launch named; null when none did. */
  findLineItem(placementId: string): Promise<string | null>;
  addCourse(course: LtiCourse): Promise<void>;
  /** One row for each course, as it was seen last. */
  listCourses(platformId: string): Promise<readonly LtiCourse[]>;
  findCourse(id: string): Promise<LtiCourse | null>;
  addScore(score: LtiScore): Promise<void>;
  findScore(id: string): Promise<LtiScore | null>;
  /** Of a candidate at a placement, latest first. */
  listScoresOf(placementId: string, candidacyId: string): Promise<readonly LtiScore[]>;
  /** Latest first, each with its tries, oldest first. */
  listScores(
    platformId: string,
    limit: number,
  ): Promise<readonly { readonly score: LtiScore; readonly attempts: readonly LtiScoreAttempt[] }[]>;
  addScoreAttempt(attempt: LtiScoreAttempt): Promise<void>;
  wasScoreDelivered(scoreId: string): Promise<boolean>;
}
