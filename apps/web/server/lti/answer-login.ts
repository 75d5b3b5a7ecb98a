import { beginLogin, LOGIN_MINUTES, type LtiLoginRequest } from '@etalon/usecases';
import { html } from 'hono/html';
import { PUT_SCRIPT } from './lti-scripts.ts';
import { cookieOfState, type LtiAnswerPage, type LtiVisit } from './lti-surface.ts';
import { say } from './write-lti-page.ts';

/** What a platform begins a login with, by GET or by POST (Security Framework 1.0 §5.1.1.1). */
function readRequest({ field }: LtiVisit): LtiLoginRequest {
  return {
    issuer: field('iss'),
    clientId: field('client_id'),
    targetLinkUri: field('target_link_uri'),
    loginHint: field('login_hint'),
    messageHint: field('lti_message_hint'),
    deploymentId: field('lti_deployment_id'),
    storageTarget: field('lti_storage_target'),
  };
}

/** The same request as an address, to begin again in a window of its own. */
export function addressOfLogin(path: string, request: LtiLoginRequest): string {
  const query = new URLSearchParams({
    iss: request.issuer,
    client_id: request.clientId,
    target_link_uri: request.targetLinkUri,
    login_hint: request.loginHint,
    lti_message_hint: request.messageHint,
    lti_deployment_id: request.deploymentId,
  });
  return `${path}?${query}`;
}

/** Sends the browser to the platform, once it holds what the launch must show: a cookie and, when offered, the platform's storage. */
export async function answerLogin(visit: LtiVisit): Promise<Response | LtiAnswerPage> {
  const { runtime, language } = visit;
  const request = readRequest(visit);
  const { redirectTo, state, browserKey } = await beginLogin(runtime.workplace, request);
  const name = cookieOfState(state, runtime.settings.baseUrl.startsWith('https:'));
  // Browsers take `Secure` from localhost without TLS; `Partitioned` keeps the cookie to the platform that frames the tool.
  const cookie = `${name}=${browserKey}; Path=/; Max-Age=${LOGIN_MINUTES * 60}; HttpOnly; Secure; SameSite=None; Partitioned`;
  if (request.storageTarget === '')
    return new Response(null, {
      status: 302,
      headers: { location: redirectTo, 'set-cookie': cookie, 'cache-control': 'no-store' },
    });
  return {
    title: say(language, 'login.title'),
    content: html`<p
        id="stockage"
        data-cible="${request.storageTarget}"
        data-origine="${new URL(redirectTo).origin}"
        data-nom="${name}"
        data-valeur="${browserKey}"
        data-suite="${redirectTo}"
      >
        ${say(language, 'login.wait')}
      </p>
      <p><a class="act" href="${redirectTo}">${say(language, 'login.go')}</a></p>`,
    script: PUT_SCRIPT,
    cookie,
  };
}
