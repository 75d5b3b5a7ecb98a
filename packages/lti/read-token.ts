import { EtalonError } from '@etalon/error';
import type { LtiAgent, LtiJson } from '@etalon/usecases';
import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { TOOL_ALGORITHM } from './tool-keys.ts';

/** Seconds by which two clocks may differ. */
const TOLERANCE_SECONDS = 60;
/** A launch is followed at once: one signed long ago was kept by somebody. */
const MAX_AGE_SECONDS = 600;

const CLAIM_CODES: ReadonlyMap<string, string> = new Map([
  ['iss', 'lti.wrong-issuer'],
  ['aud', 'lti.wrong-audience'],
  ['azp', 'lti.wrong-audience'],
  ['exp', 'lti.token-expired'],
  ['iat', 'lti.token-expired'],
  ['nbf', 'lti.token-expired'],
]);

/**
 * Checks an ID token as a tool must (Security Framework 1.0 §5.1.3): RS256 alone, signed by a key of the platform, `iss`, `aud`
 * with `azp` when it holds several, `exp`, `iat`.
 */
export async function readToken(
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, clientId, now }: Omit<Parameters<LtiAgent['readToken']>[1], 'keySetUrl'>,
): Promise<LtiJson> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: [TOOL_ALGORITHM],
      issuer,
      audience: clientId,
      requiredClaims: ['exp', 'iat', 'nonce'],
      clockTolerance: TOLERANCE_SECONDS,
      maxTokenAge: MAX_AGE_SECONDS,
      currentDate: new Date(now),
    });
    const several = Array.isArray(payload.aud) && payload.aud.length > 1;
    if ((several || payload.azp !== undefined) && payload.azp !== clientId)
      throw new EtalonError('lti.wrong-audience');
    return payload;
  } catch (error) {
    throw explain(error);
  }
}

function explain(error: unknown): unknown {
  if (error instanceof errors.JWTExpired) return new EtalonError('lti.token-expired');
  if (error instanceof errors.JWTClaimValidationFailed)
    return new EtalonError(CLAIM_CODES.get(error.claim) ?? 'lti.bad-token');
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey)
    return new EtalonError('lti.bad-signature');
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid)
    return new EtalonError('lti.keys-unreadable');
  return error instanceof errors.JOSEError ? new EtalonError('lti.bad-token') : error;
}
