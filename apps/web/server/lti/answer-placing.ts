import type { Language } from '@etalon/i18n';
import { LTI_PATH, takePlacingAnswer } from '@etalon/usecases';
import { html } from 'hono/html';
import { SUBMIT_SCRIPT } from './lti-scripts.ts';
import type { LtiAnswerPage, LtiVisit } from './lti-surface.ts';
import { say, writeForm } from './write-lti-page.ts';

/** Both steps of a placing: the choice in a window of the tool, then the answer from here. */
export function writeChoosing(language: Language, ticket: string) {
  const [choose, finish] = [say(language, 'place.choose'), say(language, 'place.finish')];
  return html`${writeForm(`${LTI_PATH}/lancements/${ticket}`, choose, {
    ...{ values: { acte: 'ouvrir' }, id: 'choix', target: '_blank' },
  })}
  ${writeForm(`${LTI_PATH}/placer`, finish, { values: { billet: ticket } })}`;
}

/** Posts the signed answer of a placing to the platform, from the frame or the window that it opened (Deep Linking 2.0 §4.5). */
export async function answerPlacing({ runtime, language, field }: LtiVisit): Promise<LtiAnswerPage> {
  const ticket = field('billet');
  const answer = await takePlacingAnswer(runtime.workplace, ticket);
  const title = say(language, 'place.title');
  if (answer === null)
    return {
      title,
      content: html`<p role="status">${say(language, 'place.nothing-yet')}</p>
        ${writeChoosing(language, ticket)}`,
    };
  return {
    title,
    leaves: true,
    content: html`<p>${say(language, 'place.sending')}</p>
      ${writeForm(answer.returnUrl, say(language, 'place.finish'), { values: { JWT: answer.token } })}`,
    script: SUBMIT_SCRIPT,
  };
}
