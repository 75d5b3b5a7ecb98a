import type { LetterFacts } from '../ports/letter-records.ts';
import type { Records } from '../ports/records.ts';
import type { Workplace } from '../workplace.ts';

export interface LetterInput {
  /** The same key twice is the same letter. */
  readonly key: string;
  readonly userId: string;
  readonly sessionId: string;
  readonly facts: LetterFacts;
}

/** Writes a letter once and asks for it to be sent, in the transaction under way; false when it was there already. */
export async function writeLetter(
  workplace: Pick<Workplace, 'now' | 'newId'>,
  records: Records,
  { key, userId, sessionId, facts }: LetterInput,
): Promise<boolean> {
  const id = workplace.newId();
  const writtenAt = workplace.now();
  const isNew = await records.letters.addLetter({ id, key, userId, sessionId, facts, writtenAt });
  if (isNew) await records.jobs.enqueueLetter({ letterId: id });
  return isNew;
}
