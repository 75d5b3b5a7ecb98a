import type { IncomingMessage } from 'node:http';

export type LtiClaims = Readonly<Record<string, unknown>>;

/** A message that the platform is ready to sign once its person is recognised. */
export interface LtiMessage {
  readonly subject: string;
  readonly targetLinkUri: string;
  /** Absent for a link to an activity. */
  readonly places?: boolean;
  /** Claims put in the place of those that are right. */
  readonly wrong?: LtiClaims;
}

export interface LtiMember {
  readonly user_id: string;
  readonly status?: string;
  readonly roles: readonly string[];
  readonly email?: string;
  readonly given_name?: string;
  readonly family_name?: string;
}

export interface LtiPlatformOptions {
  readonly port?: number;
  readonly host?: string;
  /** Its clock, in milliseconds; that of the machine by default. */
  readonly now?: () => number;
  /** The public keys of the tool, as the platform reads them. */
  readonly readToolKeys: () => Promise<unknown>;
  /** Login initiation address of the tool, for launches by a browser. */
  readonly toolLogin: string;
}

export interface LtiTestPlatform {
  readonly origin: string;
  readonly clientId: string;
  readonly deploymentId: string;
  readonly courseTitle: string;
  /** What an officer copies into the form of the tool. */
  readonly registration: {
    readonly issuer: string;
    readonly clientId: string;
    readonly deploymentIds: readonly string[];
    readonly authorizeUrl: string;
    readonly tokenUrl: string;
    readonly keySetUrl: string;
  };
  readonly configurationUrl: string;
  /** A registration token, which serves once. */
  makeRegistrationToken(): string;
  /** What tools said of themselves when they registered. */
  readonly registered: readonly LtiClaims[];
  readonly members: LtiMember[];
  /** Bodies of the scores that were taken. */
  readonly scores: readonly LtiClaims[];
  /** Status of the next answers of the score service; 200 by itself. */
  refuseScores(status: number | null): void;
  /** Items of every deep linking answer that was verified. */
  readonly placed: readonly LtiClaims[];
  /** The signed answer of the platform to an authentication request of the tool (OpenID Connect Core §3.1.2). */
  answer(request: URLSearchParams, message: LtiMessage): Promise<string>;
  /** Signs any claims with its key, or with one that it does not publish. */
  sign(claims: LtiClaims, key?: 'own' | 'foreign'): Promise<string>;
  close(): Promise<void>;
}

export interface State {
  readonly scores: LtiClaims[];
  readonly placed: LtiClaims[];
  readonly registered: LtiClaims[];
  readonly tokens: Map<string, string>;
  readonly assertions: Set<string>;
  readonly registrationTokens: Set<string>;
  scoreStatus: number | null;
}

export type Handler = (request: IncomingMessage, url: URL) => Promise<Answer>;
export interface Answer {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Parts {
  readonly options: LtiPlatformOptions;
  readonly origin: string;
  readonly state: State;
  readonly members: readonly LtiMember[];
  readonly clientId: string;
  readonly deploymentId: string;
  readonly courseTitle: string;
}
