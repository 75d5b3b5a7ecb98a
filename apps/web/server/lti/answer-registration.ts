import { acceptRegistration, findInvitation, LTI_PATH } from '@etalon/usecases';
import { html } from 'hono/html';
import { CLOSE_SCRIPT } from './lti-scripts.ts';
import type { LtiAnswerPage, LtiVisit } from './lti-surface.ts';
import { say, writeForm } from './write-lti-page.ts';

function guestOf(address: string): { readonly guest?: string } {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? { guest: url.origin } : {};
}

/** The first page of a registration (Dynamic Registration 1.0 §3.3): nothing is asked of the platform before the button. */
export async function offerRegistration({ c, runtime, language, field }: LtiVisit): Promise<LtiAnswerPage> {
  const token = c.req.param('token') ?? '';
  await findInvitation(runtime.workplace, token);
  const configuration = field('openid_configuration');
  const values = { openid_configuration: configuration, registration_token: field('registration_token') };
  const host = URL.canParse(configuration) ? new URL(configuration).host : configuration;
  return {
    ...guestOf(configuration),
    title: say(language, 'register.title'),
    content: html`<p>${say(language, 'register.text', { host })}</p>
      ${writeForm(`${LTI_PATH}/inscription/${token}`, say(language, 'register.act'), { values })}`,
  };
}

/** Registers each with the other and tells the platform that its window may close. */
export async function answerRegistration({ c, runtime, language, field }: LtiVisit): Promise<LtiAnswerPage> {
  const { name } = await acceptRegistration(runtime.workplace, {
    token: c.req.param('token') ?? '',
    configurationUrl: field('openid_configuration'),
    registrationToken: field('registration_token'),
  });
  return {
    title: say(language, 'register.done'),
    content: html`<p role="status">${say(language, 'register.done.text', { platform: name })}</p>`,
    script: CLOSE_SCRIPT,
  };
}
