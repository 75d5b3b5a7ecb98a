import { EtalonError } from '@etalon/error';
import { findLogin, LTI_PATH, type ReceivedLaunch, receiveLaunch } from '@etalon/usecases';
import { html } from 'hono/html';
import { originsOf } from '../auth/create-auth.ts';
import { readCookie } from '../read-visit.ts';
import { addressOfLogin } from './answer-login.ts';
import { writeChoosing } from './answer-placing.ts';
import { writeLaunchCookie } from './launch-cookie.ts';
import { GET_SCRIPT } from './lti-scripts.ts';
import { cookieOfState, type LtiAnswerPage, type LtiVisit } from './lti-surface.ts';
import { say, writeForm } from './write-lti-page.ts';

/** Receives a launch (LTI 1.3 §4; Security Framework 1.0 §5.1.1.3), and leads to it: from here, or by a window of its own. */
export async function answerLaunch(visit: LtiVisit): Promise<Response | LtiAnswerPage> {
  const { c, runtime, field } = visit;
  if (field('error') !== '') throw new EtalonError('lti.platform-error');
  const state = field('state');
  const secure = runtime.settings.baseUrl.startsWith('https:');
  const name = cookieOfState(state, secure);
  const browserKey = readCookie(c.req.raw.headers, name) ?? readRelayed(visit);
  if (browserKey === '') return askBrowser(visit, name);
  const framed = c.req.header('sec-fetch-dest') !== 'document';
  const idToken = field('id_token');
  const launch = await receiveLaunch(runtime.workplace, { state, browserKey, idToken, framed });
  const address = `${LTI_PATH}/lancements/${launch.ticket}`;
  if (!framed)
    return new Response(null, {
      status: 303,
      headers: {
        location: address,
        'set-cookie': writeLaunchCookie(launch.ticket, secure),
        'cache-control': 'no-store',
      },
    });
  return launch.places ? showPlacing(visit, launch) : showOpening(visit, launch, address);
}

/** The key that the page below read back from the platform's storage; another site that posts one stands for nobody's browser. */
function readRelayed({ c, runtime, field }: LtiVisit): string {
  const own = originsOf(runtime.settings.baseUrl).includes(c.req.header('origin') ?? '');
  return own ? field('cle') : '';
}

/** The cookie did not come back: the platform's storage is asked, and a window of its own is offered. */
async function askBrowser({ runtime, language, field }: LtiVisit, name: string): Promise<LtiAnswerPage> {
  const { login, platform } = await findLogin(runtime.workplace, field('state'));
  const again = addressOfLogin(`${LTI_PATH}/login`, login.request);
  const content = html`<p>${say(language, 'window.text')}</p>
    <p><a class="act" href="${again}" target="_blank" rel="noopener">${say(language, 'window.open')}</a></p>`;
  const title = say(language, 'window.title');
  const { storageTarget } = login.request;
  if (storageTarget === '') return { title, content };
  const values = { state: field('state'), id_token: field('id_token'), cle: '' };
  const hidden = Object.entries(values).map(
    ([key, value]) => html`<input type="hidden" name="${key}" value="${value}" />`,
  );
  return {
    title,
    script: GET_SCRIPT,
    content: html`${content}
      <div
        id="stockage"
        data-cible="${storageTarget}"
        data-origine="${new URL(platform.authorizeUrl).origin}"
        data-nom="${name}"
      ></div>
      <form method="post" action="${LTI_PATH}/launch" id="relais" hidden>${hidden}</form>`,
  };
}

function showOpening({ language }: LtiVisit, { platform }: ReceivedLaunch, address: string): LtiAnswerPage {
  return {
    title: say(language, 'open.title'),
    content: html`<p>${say(language, 'open.text', { platform: platform.name })}</p>
      ${writeForm(address, say(language, 'open.act'), { values: { acte: 'ouvrir' }, target: '_blank' })}`,
  };
}

function showPlacing({ language }: LtiVisit, { ticket }: ReceivedLaunch): LtiAnswerPage {
  return {
    title: say(language, 'place.title'),
    content: html`<p>${say(language, 'place.frame')}</p>
      ${writeChoosing(language, ticket)}`,
  };
}
