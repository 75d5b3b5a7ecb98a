import { LTI_PATH, takePlacingAnswer } from '@etalon/usecases';
import { html } from 'hono/html';
import { SUBMIT_SCRIPT } from './lti-scripts.ts';
import type { LtiAnswerPage, LtiVisit } from './lti-surface.ts';
import { say, writeForm } from './write-lti-page.ts';

/** Posts the signed answer of a placing to the platform, from the frame or the window that it opened (Deep Linking 2.0 §4.5). */
export async function answerPlacing({ runtime, language, field }: LtiVisit): Promise<LtiAnswerPage> {
  const ticket = field('billet');
  const answer = await takePlacingAnswer(runtime.workplace, ticket);
  const title = say(language, 'place.title');
  if (answer === null)
    return {
      title,
      content: html`<p role="status">${say(language, 'place.nothing-yet')}</p>
        <p>
          <a class="act" href="${LTI_PATH}/lancements/${ticket}" target="_blank"
            >${say(language, 'place.choose')}</a
          >
        </p>
        ${writeForm(`${LTI_PATH}/placer`, say(language, 'place.finish'), { values: { billet: ticket } })}`,
    };
  return {
    title,
    leaves: true,
    content: html`<p>${say(language, 'place.sending')}</p>
      ${writeForm(answer.returnUrl, say(language, 'place.finish'), { values: { JWT: answer.token } })}`,
    script: SUBMIT_SCRIPT,
  };
}
