import { hashSha256 } from '@etalon/core/journal';
import { EtalonError } from '@etalon/error';
import type { LtiLoginRequest, LtiPlatform, LtiRecords } from '../ports/lti-records.ts';
import type { Workplace } from '../workplace.ts';
import { listToolAddresses } from './addresses.ts';

/** How long a person has to come back from the platform. */
export const LOGIN_MINUTES = 10;
/** How long a checked launch waits for the person to sign in, to link or to choose. */
export const LAUNCH_MINUTES = 30;

export interface BegunLogin {
  /** Authorisation address of the platform, with its parameters. */
  readonly redirectTo: string;
  readonly state: string;
  /** Given to this browser alone; the launch that comes back must show it. */
  readonly browserKey: string;
}

/** A long identifier that nobody guesses: two random ones hold 244 bits. */
export function makeSecret({ newId }: Pick<Workplace, 'newId'>): string {
  return `${newId()}${newId()}`.replaceAll('-', '');
}

export function minutesBefore(now: string, minutes: number): string {
  return new Date(Date.parse(now) - minutes * 60_000).toISOString();
}

/**
 * Answers a login that a platform begins (Security Framework 1.0 §5.1.1.1; LTI 1.3 §4.1): the person is sent back to be
 * recognised, with a state and a nonce of their own. Throws `lti.platform-unknown`, `lti.foreign-target`.
 */
export async function beginLogin(workplace: Workplace, request: LtiLoginRequest): Promise<BegunLogin> {
  const { lti } = workplace.records;
  const platform = await findPlatform(lti, request);
  const { launch } = listToolAddresses(workplace.instance);
  const target = request.targetLinkUri;
  if (!URL.canParse(target) || new URL(target).origin !== workplace.instance.origin)
    throw new EtalonError('lti.foreign-target');
  const [state, nonce, browserKey] = [makeSecret(workplace), makeSecret(workplace), makeSecret(workplace)];
  const madeAt = workplace.now();
  await lti.removeBefore(minutesBefore(madeAt, LAUNCH_MINUTES));
  await lti.addLogin({
    stateSha256: hashSha256(state),
    platformId: platform.id,
    nonceSha256: hashSha256(nonce),
    browserSha256: hashSha256(browserKey),
    request: { ...request, clientId: platform.clientId },
    madeAt,
  });
  const url = new URL(platform.authorizeUrl);
  const parameters = {
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: platform.clientId,
    redirect_uri: launch,
    login_hint: request.loginHint,
    ...(request.messageHint === '' ? {} : { lti_message_hint: request.messageHint }),
    state,
    nonce,
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { redirectTo: url.href, state, browserKey };
}

/** The one active platform that an issuer and, when several share it, a client name. */
async function findPlatform(
  lti: LtiRecords,
  { issuer, clientId }: Pick<LtiLoginRequest, 'issuer' | 'clientId'>,
): Promise<LtiPlatform> {
  const named = (await lti.findPlatformsOfIssuer(issuer)).filter(
    (platform) => platform.state === 'active' && (clientId === '' || platform.clientId === clientId),
  );
  const [platform] = named;
  if (platform === undefined || named.length > 1) throw new EtalonError('lti.platform-unknown');
  return platform;
}
