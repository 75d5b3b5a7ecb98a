import type { Records } from '../ports/records.ts';
import type { ExamSession } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { writeLetter } from './write-letter.ts';

export interface AskedReading {
  /** The seat or the draw that asks: the same one asks a person once. */
  readonly askedBy: string;
  readonly userId: string;
  readonly session: Pick<ExamSession, 'id' | 'label' | 'closesAt'>;
  readonly reading: 'third' | 'moderation';
  readonly blocks: readonly string[];
}

/**
 * Writes to somebody of whom a third reading or a moderation is asked, in the transaction that asks it: how many and of which
 * blocks, never of whom, nor what others found.
 */
export async function askReading(
  workplace: Pick<Workplace, 'now' | 'newId'>,
  records: Records,
  { askedBy, userId, session, reading, blocks }: AskedReading,
): Promise<void> {
  await writeLetter(workplace, records, {
    key: `reading ${askedBy} ${userId}`,
    userId,
    sessionId: session.id,
    facts: {
      kind: 'reading',
      reading,
      count: blocks.length,
      sessionLabel: session.label,
      subject: [...new Set(blocks)].sort().join(', '),
      dueAt: session.closesAt,
      path: reading === 'third' ? '/jury' : '/moderation',
    },
  });
}
