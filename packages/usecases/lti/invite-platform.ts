import { hashSha256 } from '@etalon/core/journal';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { LtiJson } from '../ports/lti-agent.ts';
import type { LtiInvitation, LtiPlatform } from '../ports/lti-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { LTI_PATH, listToolAddresses } from './addresses.ts';
import { makeSecret, minutesBefore } from './begin-login.ts';
import { LTI_SCOPES } from './read-claims.ts';
import { keepPlatform } from './register-platform.ts';

/** How long the link given to a platform holds. */
export const INVITATION_HOURS = 48;

const TOOL_CONFIGURATION = 'https://purl.imsglobal.org/spec/lti-tool-configuration';
const PLATFORM_CONFIGURATION = 'https://purl.imsglobal.org/spec/lti-platform-configuration';
const CANVAS_PRIVACY = 'https://canvas.instructure.com/lti/privacy_level';

/** An address for one platform, which registers itself with it once (Dynamic Registration 1.0 §3.3). */
export async function invitePlatform(workplace: Workplace, actor: Actor): Promise<string> {
  authorise(actor, 'platform.write');
  const token = makeSecret(workplace);
  await workplace.records.transaction(async (records) => {
    const invitation = { tokenSha256: hashSha256(token), madeBy: actor.userId, madeAt: workplace.now() };
    await records.lti.addInvitation(invitation);
    await recordEvent(workplace, records, actor, { kind: 'platform.invited', subjects: [], facts: {} });
  });
  return `${workplace.instance.origin}${LTI_PATH}/inscription/${token}`;
}

/** Throws `lti.invitation-over` for a link that was used, is over or was never made. */
export async function findInvitation(
  { records, now }: Pick<Workplace, 'records' | 'now'>,
  token: string,
): Promise<LtiInvitation> {
  const invitation = await records.lti.findInvitation(hashSha256(token));
  if (invitation === null || invitation.madeAt < minutesBefore(now(), INVITATION_HOURS * 60))
    throw new EtalonError('lti.invitation-over');
  return invitation;
}

/**
 * Registers the tool with the platform that was given a link, and the platform here, for the officer who gave it: the platform's
 * configuration is read, the tool's is posted (Dynamic Registration 1.0 §3.4 to §3.6). Throws `lti.invitation-over`,
 * `lti.configuration-incomplete`, `lti.registration-failed`, and what the addresses are refused for.
 */
export async function acceptRegistration(
  workplace: Workplace,
  input: { readonly token: string; readonly configurationUrl: string; readonly registrationToken: string },
): Promise<LtiPlatform> {
  const invitation = await findInvitation(workplace, input.token);
  const configurationUrl = await workplace.lti.admit(input.configurationUrl);
  const bearer = input.registrationToken;
  const configuration = await workplace.lti.exchange(configurationUrl, { bearer, body: null });
  const [issuer, authorizeUrl, tokenUrl, keySetUrl, endpoint] = [
    ...['issuer', 'authorization_endpoint', 'token_endpoint', 'jwks_uri', 'registration_endpoint'],
  ].map((name) => readText(configuration, name));
  if (!(await workplace.records.lti.takeInvitation(invitation.tokenSha256)))
    throw new EtalonError('lti.invitation-over');
  const answer = await workplace.lti.exchange(await workplace.lti.admit(endpoint ?? ''), {
    bearer,
    body: describeTool(workplace),
  });
  const { deployment_id: deployment } = Object(answer[TOOL_CONFIGURATION]);
  const { product_family_code: family } = Object(configuration[PLATFORM_CONFIGURATION]);
  const host = new URL(configurationUrl).host;
  return keepPlatform(
    workplace,
    { userId: invitation.madeBy },
    {
      name: typeof family === 'string' ? `${family} (${host})` : host,
      ...{ issuer: issuer ?? '', authorizeUrl: authorizeUrl ?? '' },
      ...{ tokenUrl: tokenUrl ?? '', keySetUrl: keySetUrl ?? '' },
      clientId: readText(answer, 'client_id'),
      deploymentIds: typeof deployment === 'string' ? [deployment] : [],
      audience: String(configuration.authorization_server ?? ''),
      frameOrigins: [configurationUrl],
    },
  );
}

function readText(values: LtiJson, name: string): string {
  const value = values[name];
  if (typeof value !== 'string' || value === '')
    throw new EtalonError('lti.configuration-incomplete', { info: { field: name } });
  return value;
}

const CLAIMS_WANTED = ['iss', 'sub', 'name', 'given_name', 'family_name', 'email'];
const SCOPES_WANTED = [LTI_SCOPES.score, LTI_SCOPES.members];

/** What the tool says of itself to a platform that registers it (Dynamic Registration 1.0 §3.5.2). */
function describeTool({ instance }: Workplace): LtiJson {
  const tool = listToolAddresses(instance);
  return {
    application_type: 'web',
    response_types: ['id_token'],
    grant_types: ['implicit', 'client_credentials'],
    initiate_login_uri: tool.login,
    redirect_uris: [tool.launch],
    client_name: 'Étalon',
    jwks_uri: tool.keySet,
    token_endpoint_auth_method: 'private_key_jwt',
    scope: SCOPES_WANTED.join(' '),
    [TOOL_CONFIGURATION]: {
      domain: new URL(instance.origin).host,
      description: instance.certifierName,
      target_link_uri: tool.target,
      claims: CLAIMS_WANTED,
      messages: [
        {
          type: 'LtiDeepLinkingRequest',
          target_link_uri: tool.target,
          label: 'Étalon',
          placements: ['link_selection', 'assignment_selection'],
          roles: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor'],
        },
      ],
      [CANVAS_PRIVACY]: 'public',
    },
  };
}

/** The configuration that Canvas reads by its address when the tool is added by hand (Canvas, « LTI Registration » JSON). */
export function describeForCanvas({ instance }: Pick<Workplace, 'instance'>): LtiJson {
  const tool = listToolAddresses(instance);
  const placements = ['link_selection', 'assignment_selection'].map((placement) => ({
    ...{ placement, message_type: 'LtiDeepLinkingRequest', target_link_uri: tool.target },
    ...{ enabled: true, text: 'Étalon' },
  }));
  return {
    title: 'Étalon',
    description: instance.certifierName,
    oidc_initiation_url: tool.login,
    target_link_uri: tool.target,
    public_jwk_url: tool.keySet,
    scopes: SCOPES_WANTED,
    extensions: [
      {
        platform: 'canvas.instructure.com',
        domain: new URL(instance.origin).host,
        privacy_level: 'public',
        settings: { text: 'Étalon', placements },
      },
    ],
    custom_fields: {},
  };
}
