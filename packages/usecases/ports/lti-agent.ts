import type { LtiPlatform } from './lti-records.ts';

export type LtiJson = Readonly<Record<string, unknown>>;

/** A call of a platform's service, with the right that it asks for. */
export interface LtiCall {
  readonly platform: Pick<LtiPlatform, 'tokenUrl' | 'audience' | 'clientId'>;
  readonly scope: string;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly accept: string;
  /** Empty for none. */
  readonly contentType: string;
  readonly body: string;
}

export interface LtiAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Address of the next page (`Link`, relation `next`, RFC 8288); null on the last. */
  readonly next: string | null;
}

/** The keys of the tool, and what crosses the network to and from platforms. */
export interface LtiAgent {
  /** The public keys of the tool (RFC 7517), those that were replaced included. */
  readKeySet(): Promise<{ readonly keys: readonly LtiJson[] }>;
  /** Makes the key that signs from now on; returns its identifier. */
  rotateKey(): Promise<string>;
  /** Reads an address that will be called; throws as a webhook's. */
  admit(url: string): Promise<string>;
  /**
   * The claims of a launch, once its signature, issuer, audience and dates are checked (Security Framework 1.0 §5.1.3). Throws
   * `lti.bad-token`, `lti.bad-signature`, `lti.wrong-issuer`, `lti.wrong-audience`, `lti.token-expired`, `lti.keys-unreadable`.
   */
  readToken(
    token: string,
    expected: Pick<LtiPlatform, 'issuer' | 'clientId' | 'keySetUrl'> & { readonly now: string },
  ): Promise<LtiJson>;
  /** Signs a message of the tool to a platform (Security Framework 1.0 §5.2.2). */
  sign(
    claims: LtiJson,
    address: { readonly issuer: string; readonly audience: string; readonly now: string },
  ): Promise<string>;
  /** Asks with a token given by the platform, or with none when it is empty; throws `lti.registration-failed`. */
  exchange(
    url: string,
    request: { readonly bearer: string; readonly body: LtiJson | null },
  ): Promise<LtiJson>;
  /** Throws `lti.service-refused` when the platform gives no access token, and what the network says. */
  call(call: LtiCall): Promise<LtiAnswer>;
}
