import { text } from 'node:stream/consumers';
import { verifyTool } from './answer-lti-services.ts';
import type { Handler, LtiClaims, LtiMessage, LtiTestPlatform, Parts } from './lti-test-platform.ts';
import { CLAIM } from './write-lti-claims.ts';
import { writeLtiCourse, writeSelfPost } from './write-lti-course.ts';

/** What a browser sees of the platform: a course with a frame, a login that begins, the authentication, the end of a placing. */
export function listPages(parts: Parts, answer: LtiTestPlatform['answer']): readonly [string, Handler][] {
  const { options, origin, state, clientId, deploymentId } = parts;
  return [
    ['/course', async (_request, url) => ({ body: writeLtiCourse(url.searchParams) })],
    [
      '/start',
      async (_request, url) => {
        const target = url.searchParams.get('target') ?? '';
        const message: LtiMessage = {
          subject: url.searchParams.get('user') ?? '',
          targetLinkUri: target,
          places: url.searchParams.has('places'),
        };
        const storage = url.searchParams.get('storage') ?? '';
        return {
          body: writeSelfPost(options.toolLogin, {
            ...{ iss: origin, client_id: clientId, lti_deployment_id: deploymentId, target_link_uri: target },
            ...{ login_hint: message.subject, lti_message_hint: JSON.stringify(message) },
            ...(storage === '' ? {} : { lti_storage_target: storage }),
          }),
        };
      },
    ],
    [
      '/auth',
      async (_request, { searchParams }) => {
        const plain =
          searchParams.get('response_type') === 'id_token' &&
          searchParams.get('response_mode') === 'form_post' &&
          searchParams.get('scope') === 'openid' &&
          searchParams.get('prompt') === 'none' &&
          searchParams.get('client_id') === clientId;
        const message: LtiMessage = JSON.parse(searchParams.get('lti_message_hint') ?? '{}');
        if (!plain || searchParams.get('login_hint') !== message.subject)
          return { status: 400, body: 'refused' };
        const values = {
          state: searchParams.get('state') ?? '',
          id_token: await answer(searchParams, message),
        };
        return { body: writeSelfPost(searchParams.get('redirect_uri') ?? '', values) };
      },
    ],
    [
      '/placed',
      async (request) => {
        const form = new URLSearchParams(await text(request));
        const claims = await verifyTool(parts, form.get('JWT') ?? '', origin);
        const items = claims['https://purl.imsglobal.org/spec/lti-dl/claim/content_items'];
        if (claims[`${CLAIM}/deployment_id`] !== deploymentId) return { status: 400, body: 'deployment' };
        if (claims['https://purl.imsglobal.org/spec/lti-dl/claim/data'] !== 'opaque')
          return { status: 400, body: 'data' };
        state.placed.push(...(Array.isArray(items) ? items.map((item): LtiClaims => Object(item)) : []));
        return { body: '<!doctype html><title>Cours</title><h1>Activités placées</h1>' };
      },
    ],
  ];
}
