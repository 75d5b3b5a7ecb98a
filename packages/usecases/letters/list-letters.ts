import { EtalonError } from '@etalon/error';
import { type Actor, authorise, mayDo } from '../authorisation.ts';
import type { LetterRow, LetterState } from '../ports/letter-records.ts';
import type { Page, Paged } from '../ports/session-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { listLetterSubjects } from './send-letter.ts';

export interface LettersView {
  readonly canSend: boolean;
  /** With the name of who receives it, for those who may read people. */
  readonly letters: Paged<LetterRow & { readonly name: string | null }>;
}

/** Letters written by the register, latest first, and whether they can leave. */
export async function listLetters(
  workplace: Workplace,
  actor: Actor,
  asked: { readonly page: Page; readonly state: LetterState | null },
): Promise<LettersView> {
  authorise(actor, 'letter.read');
  const { records, post } = workplace;
  const found = await records.letters.pageLetters(asked.page, asked.state);
  const names = mayDo(actor, 'people.read');
  const rows = await Promise.all(
    found.rows.map(async (row) => {
      const person = names ? await records.sessions.findPerson(row.letter.userId) : null;
      return { ...row, name: person?.name ?? null };
    }),
  );
  return { canSend: post.canSend, letters: { rows, total: found.total } };
}

/** Asks for a letter that nobody received to be sent again; throws `letter.not-found` and `letter.already-sent`. */
export async function resendLetter(workplace: Workplace, actor: Actor, letterId: string): Promise<void> {
  authorise(actor, 'letter.resend');
  if (!workplace.post.canSend) throw new EtalonError('mail.no-server');
  await workplace.records.transaction(async (records) => {
    const letter = await records.letters.findLetter(letterId);
    if (letter === null) throw new EtalonError('letter.not-found');
    const attempts = await records.letters.listAttempts(letterId);
    if (attempts.some(({ outcome }) => outcome === 'sent')) throw new EtalonError('letter.already-sent');
    await records.jobs.enqueueLetter({ letterId });
    await recordEvent(workplace, records, actor, {
      kind: 'letter.resent',
      subjects: listLetterSubjects(letter),
      facts: { letter: letter.facts.kind },
    });
  });
}
