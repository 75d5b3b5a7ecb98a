import type { LtiClaims, LtiMessage, Parts } from './lti-test-platform.ts';

export const CLAIM = 'https://purl.imsglobal.org/spec/lti/claim';

/** The claims of a message (LTI 1.3 §5.3), with those put in their place to be refused. */
export function writeClaims({
  options,
  origin,
  request,
  message,
  clientId,
  deploymentId,
  courseTitle,
}: Pick<Parts, 'options' | 'origin' | 'clientId' | 'deploymentId' | 'courseTitle'> & {
  readonly request: URLSearchParams;
  readonly message: LtiMessage;
}): LtiClaims {
  const seconds = Math.floor((options.now ?? Date.now)() / 1000);
  const kind = message.places === true;
  return {
    ...{ iss: origin, aud: clientId, sub: message.subject, nonce: request.get('nonce') },
    ...{ iat: seconds, exp: seconds + 300 },
    // A platform may send who the person is: the tool keeps none of it.
    ...{ name: 'Nom De Plateforme', email: 'plateforme@exemple.test' },
    [`${CLAIM}/version`]: '1.3.0',
    [`${CLAIM}/message_type`]: kind ? 'LtiDeepLinkingRequest' : 'LtiResourceLinkRequest',
    [`${CLAIM}/deployment_id`]: deploymentId,
    [`${CLAIM}/target_link_uri`]: message.targetLinkUri,
    [`${CLAIM}/context`]: { id: 'course-1', title: courseTitle },
    [`${CLAIM}/roles`]: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Learner'],
    'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice': {
      context_memberships_url: `${origin}/members`,
      service_versions: ['2.0'],
    },
    ...(kind ? writePlacing(origin) : writeActivity(origin)),
    ...message.wrong,
  };
}

function writePlacing(origin: string): LtiClaims {
  return {
    'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings': {
      deep_link_return_url: `${origin}/placed`,
      accept_types: ['ltiResourceLink'],
      accept_presentation_document_targets: ['iframe', 'window'],
      accept_multiple: true,
      data: 'opaque',
    },
  };
}

function writeActivity(origin: string): LtiClaims {
  return {
    [`${CLAIM}/resource_link`]: { id: 'link-1', title: 'Situation' },
    'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint': {
      scope: ['https://purl.imsglobal.org/spec/lti-ags/scope/score'],
      // Moodle's addresses of columns carry a query: the scores come before it.
      lineitem: `${origin}/lineitem?type_id=1`,
    },
  };
}
