import {
  continueJournalCheck,
  endJournalCheck,
  type JournalRow,
  type JournalVerdict,
  type SignedCheckpoint,
  startJournalCheck,
} from '@etalon/core/journal';
import { type Actor, authorise } from '../authorisation.ts';
import type { Page, Paged } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { keepCheckpoint } from './keep-checkpoint.ts';
import { streamJournal } from './stream-journal.ts';

/** One page of the journal, latest first, narrowed to one subject when given. */
export async function readJournal(
  workplace: Workplace,
  actor: Actor,
  query: { readonly page: Page; readonly subject: string | null },
): Promise<Paged<JournalRow>> {
  authorise(actor, 'journal.read');
  return workplace.records.journal.pageRows(query.page, query.subject);
}

/** Every row in order, for somebody who may read the journal. */
export function exportJournal(workplace: Workplace, actor: Actor): AsyncGenerator<JournalRow> {
  authorise(actor, 'journal.read');
  return streamJournal(workplace.records);
}

/** Signed checkpoints, in the order they were taken. */
export async function listCheckpoints(
  workplace: Workplace,
  actor: Actor,
): Promise<readonly SignedCheckpoint[]> {
  authorise(actor, 'journal.read');
  return workplace.records.journal.listCheckpoints();
}

/** Verifies the whole chain against the kept checkpoints. */
export async function verifyRegisterJournal(workplace: Workplace, actor: Actor): Promise<JournalVerdict> {
  authorise(actor, 'journal.read');
  const checkpoints = await workplace.records.journal.listCheckpoints();
  const known = checkpoints.map((row) => row.checkpoint);
  let check = startJournalCheck();
  for await (const row of streamJournal(workplace.records)) check = continueJournalCheck(check, [row], known);
  return endJournalCheck(check, known);
}

/** Signs what the journal is now; keep the result in a second place. Null while the journal is empty. */
export async function takeCheckpoint(workplace: Workplace, actor: Actor): Promise<SignedCheckpoint | null> {
  authorise(actor, 'journal.checkpoint');
  return keepCheckpoint(workplace);
}
