import { EtalonError } from '@etalon/error';
import type { LtiJson } from '../ports/lti-agent.ts';
import type { LtiDeepLinking } from '../ports/lti-records.ts';

const CLAIM = 'https://purl.imsglobal.org/spec/lti/claim';
export const LTI_CLAIMS = {
  messageType: `${CLAIM}/message_type`,
  version: `${CLAIM}/version`,
  deploymentId: `${CLAIM}/deployment_id`,
  targetLinkUri: `${CLAIM}/target_link_uri`,
  resourceLink: `${CLAIM}/resource_link`,
  context: `${CLAIM}/context`,
  deepLinking: 'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings',
  deepLinkingData: 'https://purl.imsglobal.org/spec/lti-dl/claim/data',
  contentItems: 'https://purl.imsglobal.org/spec/lti-dl/claim/content_items',
  grades: 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint',
  members: 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice',
} as const;

export const LTI_SCOPES = {
  lineItem: 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem',
  score: 'https://purl.imsglobal.org/spec/lti-ags/scope/score',
  members: 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
} as const;

export const LTI_VERSION = '1.3.0';
/** Longest identifier that a platform may give (LTI 1.3 §5.3.3, §5.3.6: 255 ASCII characters). */
const MAX_ID = 255;
const MAX_TITLE = 200;

/** A launch as far as the tool reads it: the name and the address that a platform may add are left. */
export interface LaunchMessage {
  readonly nonce: string;
  readonly deploymentId: string;
  readonly subject: string;
  readonly contextId: string;
  readonly contextTitle: string;
  readonly targetLinkUri: string;
  /** Null for a launch that opens an activity. */
  readonly deepLinking: LtiDeepLinking | null;
  /** Column of the grade book, when the platform lets its state be told; null otherwise. */
  readonly lineItemUrl: string | null;
  readonly membersUrl: string | null;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const objectOf = (value: unknown): LtiJson =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object(value) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * Reads the claims of a checked token (LTI 1.3 §5.3; Deep Linking 2.0 §4.4; AGS 2.0 §3.6; NRPS 2.0 §3.6). Throws
 * `lti.wrong-version`, `lti.wrong-message`, `lti.claim-missing`, `lti.anonymous`.
 */
export function readClaims(claims: LtiJson): LaunchMessage {
  if (claims[LTI_CLAIMS.version] !== LTI_VERSION) throw new EtalonError('lti.wrong-version');
  const type = textOf(claims[LTI_CLAIMS.messageType]);
  if (type !== 'LtiResourceLinkRequest' && type !== 'LtiDeepLinkingRequest')
    throw new EtalonError('lti.wrong-message');
  const subject = textOf(claims.sub);
  if (subject === '') throw new EtalonError('lti.anonymous');
  const opens = type === 'LtiResourceLinkRequest';
  if (opens) readId(objectOf(claims[LTI_CLAIMS.resourceLink]).id, 'resource_link');
  const context = objectOf(claims[LTI_CLAIMS.context]);
  const members = objectOf(claims[LTI_CLAIMS.members]);
  return {
    nonce: textOf(claims.nonce),
    deploymentId: readId(claims[LTI_CLAIMS.deploymentId], 'deployment_id'),
    subject: readId(subject, 'sub'),
    contextId: textOf(context.id).slice(0, MAX_ID),
    contextTitle: (textOf(context.title) || textOf(context.label)).slice(0, MAX_TITLE),
    targetLinkUri: textOf(claims[LTI_CLAIMS.targetLinkUri]),
    deepLinking: opens ? null : readDeepLinking(objectOf(claims[LTI_CLAIMS.deepLinking])),
    lineItemUrl: readLineItem(objectOf(claims[LTI_CLAIMS.grades])),
    membersUrl: textOf(members.context_memberships_url) || null,
  };
}

function readId(value: unknown, claim: string): string {
  const id = textOf(value);
  if (id === '' || id.length > MAX_ID) throw new EtalonError('lti.claim-missing', { info: { claim } });
  return id;
}

/** Settings of a deep linking request (Deep Linking 2.0 §4.4.1): only links to activities are given back. */
function readDeepLinking(settings: LtiJson): LtiDeepLinking {
  const returnUrl = textOf(settings.deep_link_return_url);
  if (!URL.canParse(returnUrl) || !/^https?:$/.test(new URL(returnUrl).protocol))
    throw new EtalonError('lti.claim-missing', { info: { claim: 'deep_link_return_url' } });
  if (!listOf(settings.accept_types).includes('ltiResourceLink'))
    throw new EtalonError('lti.link-not-accepted');
  return {
    returnUrl,
    data: typeof settings.data === 'string' ? settings.data : null,
    acceptsMultiple: settings.accept_multiple !== false,
    acceptsLineItem: settings.accept_lineitem !== false,
  };
}

/** The column of this activity, when the right to write its scores was given (AGS 2.0 §3.6.1). */
function readLineItem(endpoint: LtiJson): string | null {
  const lineItem = textOf(endpoint.lineitem);
  return listOf(endpoint.scope).includes(LTI_SCOPES.score) && URL.canParse(lineItem) ? lineItem : null;
}
