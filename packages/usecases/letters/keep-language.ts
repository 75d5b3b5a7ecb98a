import { type Actor, authorise } from '../authorisation.ts';
import type { Workplace } from '../workplace.ts';

/** Keeps the language in which the actor is written to: the one they last chose. */
export async function keepLanguage(workplace: Workplace, actor: Actor, language: 'fr' | 'en'): Promise<void> {
  authorise(actor, 'language.own');
  const { letters } = workplace.records;
  if ((await letters.findLanguage(actor.userId)) === language) return;
  await letters.addLanguage({
    id: workplace.newId(),
    userId: actor.userId,
    language,
    at: workplace.now(),
  });
}
