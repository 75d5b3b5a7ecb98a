import { EtalonError, errorCode } from '@etalon/error';
import { REGISTER_ACTOR } from '../calendar/register-actor.ts';
import type { Letter, LetterOutcome } from '../ports/letter-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

/** Addresses that an erased person is left with: nothing is sent there (RFC 2606, `.invalid`). */
const ERASED = /\.invalid$/;

/**
 * Carries a letter to its person, once: a letter already sent is left alone. Throws `mail.refused` when the server did not
 * take it, so that the queue tries again. A worker lost between the server’s answer and its record sends it twice, under
 * one message identifier.
 */
export async function sendLetter(workplace: Workplace, letterId: string): Promise<void> {
  const { records, post } = workplace;
  const letter = await records.letters.findLetter(letterId);
  if (letter === null) return;
  const attempts = await records.letters.listAttempts(letterId);
  if (attempts.some(({ outcome }) => outcome === 'sent' || outcome === 'erased')) return;
  if (!post.canSend) return keepAttempt(workplace, letter, 'no-server');
  const person = await records.sessions.findPerson(letter.userId);
  if (person === null || ERASED.test(person.email)) return keepAttempt(workplace, letter, 'erased');
  const language = (await records.letters.findLanguage(letter.userId)) ?? 'fr';
  try {
    await post.send({ id: letter.id, language, address: person.email, facts: letter.facts });
  } catch (cause) {
    const code = errorCode(cause) ?? 'mail.refused';
    await keepAttempt(workplace, letter, 'failed', code);
    throw new EtalonError(code);
  }
  await keepAttempt(workplace, letter, 'sent');
}

/** Says that a letter was tried for the last time: it waits for somebody to send it again. */
export async function abandonLetter(workplace: Workplace, letterId: string): Promise<void> {
  const letter = await workplace.records.letters.findLetter(letterId);
  if (letter !== null) await keepAttempt(workplace, letter, 'abandoned');
}

async function keepAttempt(
  workplace: Workplace,
  letter: Letter,
  outcome: LetterOutcome,
  code: string | null = null,
): Promise<void> {
  await workplace.records.transaction(async (records) => {
    const at = workplace.now();
    await records.letters.addAttempt({
      id: workplace.newId(),
      letterId: letter.id,
      outcome,
      errorCode: code,
      at,
    });
    if (outcome !== 'sent' && outcome !== 'abandoned') return;
    await recordEvent(workplace, records, REGISTER_ACTOR, {
      kind: outcome === 'sent' ? 'letter.sent' : 'letter.abandoned',
      subjects: [letter.id, letter.sessionId, letter.userId],
      facts: { letter: letter.facts.kind },
    });
  });
}
