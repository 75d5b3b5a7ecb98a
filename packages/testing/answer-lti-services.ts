import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import type { Answer, Handler, LtiClaims, Parts } from './lti-test-platform.ts';

const SCORE_TYPE = 'application/vnd.ims.lis.v1.score+json';
const PAGE_SIZE = 2;

/** How a tool registers itself (Dynamic Registration 1.0 §3.4, §3.5): a token serves once. */
export function listRegistration({
  options,
  origin,
  state,
  clientId,
  deploymentId,
}: Parts): readonly [string, Handler][] {
  const bearerOf = ({ headers }: IncomingMessage): string =>
    (headers.authorization ?? '').replace(/^Bearer /, '');
  return [
    [
      '/openid-configuration',
      async (request) =>
        state.registrationTokens.has(bearerOf(request))
          ? {
              body: {
                ...{
                  issuer: origin,
                  authorization_endpoint: `${origin}/auth`,
                  token_endpoint: `${origin}/token`,
                },
                ...{ jwks_uri: `${origin}/jwks`, registration_endpoint: `${origin}/register` },
                'https://purl.imsglobal.org/spec/lti-platform-configuration': {
                  product_family_code: 'essai',
                },
              },
            }
          : { status: 401, body: {} },
    ],
    [
      '/register',
      async (request) => {
        if (!state.registrationTokens.delete(bearerOf(request))) return { status: 401, body: {} };
        const body: LtiClaims = JSON.parse(await text(request));
        const tool: LtiClaims = Object(body['https://purl.imsglobal.org/spec/lti-tool-configuration']);
        const plain =
          Array.isArray(body.redirect_uris) &&
          body.initiate_login_uri === options.toolLogin &&
          body.token_endpoint_auth_method === 'private_key_jwt' &&
          Array.isArray(body.response_types) &&
          body.response_types.includes('id_token') &&
          typeof tool.domain === 'string' &&
          typeof tool.target_link_uri === 'string';
        if (!plain) return { status: 400, body: { error: 'invalid_client_metadata' } };
        state.registered.push(body);
        const given = { ...tool, deployment_id: deploymentId };
        return {
          status: 201,
          body: {
            ...body,
            client_id: clientId,
            'https://purl.imsglobal.org/spec/lti-tool-configuration': given,
          },
        };
      },
    ],
  ];
}

/** Access tokens, the score service and the roster. */
export function listServices(parts: Parts): readonly [string, Handler][] {
  const { origin, state, members } = parts;
  const allows = ({ headers }: IncomingMessage, scope: string): boolean =>
    state.tokens.get((headers.authorization ?? '').replace(/^Bearer /, '')) === scope;
  return [
    ['/token', (request) => giveToken(parts, request)],
    [
      '/lineitem/scores',
      async (request, url) => {
        const scope = 'https://purl.imsglobal.org/spec/lti-ags/scope/score';
        if (!allows(request, scope) || url.search !== '?type_id=1') return { status: 401, body: {} };
        if (request.headers['content-type'] !== SCORE_TYPE) return { status: 415, body: {} };
        const body: LtiClaims = JSON.parse(await text(request));
        if (state.scoreStatus !== null) return { status: state.scoreStatus, body: {} };
        state.scores.push(body);
        return { body: {} };
      },
    ],
    [
      '/members',
      async (request, url) => {
        const scope = 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly';
        if (!allows(request, scope)) return { status: 401, body: {} };
        const from = Number(url.searchParams.get('from') ?? 0);
        const next = from + PAGE_SIZE;
        const link = `<${origin}/members?from=${next}>; rel="next"`;
        return {
          body: { id: `${origin}/members`, context: { id: 'course-1' }, members: members.slice(from, next) },
          headers: {
            'content-type': 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json',
            ...(next < members.length ? { link } : {}),
          },
        };
      },
    ],
  ];
}

/** A message of the tool, checked with the keys that it publishes. */
export async function verifyTool(parts: Parts, token: string, audience: string): Promise<JWTPayload> {
  const keys: JSONWebKeySet = Object(await parts.options.readToolKeys());
  const { payload } = await jwtVerify(token, createLocalJWKSet(keys), {
    ...{ issuer: parts.clientId, audience, algorithms: ['RS256'] },
    // The clock of a test register is not that of the machine.
    currentDate: new Date(Number(decodeJwt(token).iat) * 1000),
  });
  return payload;
}

/** An access token for a signed assertion, which serves once (Security Framework 1.0 §4.1). */
async function giveToken(parts: Parts, request: IncomingMessage): Promise<Answer> {
  const form = new URLSearchParams(await text(request));
  const assertion = form.get('client_assertion') ?? '';
  const { sub, jti } = await verifyTool(parts, assertion, `${parts.origin}/token`);
  const { assertions, tokens } = parts.state;
  const plain = form.get('grant_type') === 'client_credentials' && sub === parts.clientId;
  if (!plain || jti === undefined || assertions.has(jti))
    return { status: 400, body: { error: 'invalid_client' } };
  assertions.add(jti);
  const token = crypto.randomUUID();
  tokens.set(token, form.get('scope') ?? '');
  return { body: { access_token: token, token_type: 'Bearer', expires_in: 3600, scope: form.get('scope') } };
}
