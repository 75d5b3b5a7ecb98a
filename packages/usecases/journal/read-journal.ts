import {
  continueJournalCheck,
  endJournalCheck,
  type JournalRow,
  type JournalVerdict,
  makeCheckpoint,
  type SignedCheckpoint,
  signCheckpoint,
  startJournalCheck,
} from '@etalon/core/journal';
import { type Actor, authorise } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import type { Page, Paged } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';

const BATCH = 5000;

/** One page of the journal, latest first, narrowed to one subject when given. */
export async function readJournal(
  workplace: Workplace,
  actor: Actor,
  query: { readonly page: Page; readonly subject: string | null },
): Promise<Paged<JournalRow>> {
  authorise(actor, 'journal.read');
  return workplace.records.journal.pageRows(query.page, query.subject);
}

/** Every row in order, in batches, so that a journal of any length is read with flat memory. */
export async function* streamJournal(records: Records): AsyncGenerator<JournalRow> {
  let after = 0;
  for (;;) {
    const rows = await records.journal.listRows(after, BATCH);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
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
  authorise(actor, 'journal.read');
  const hashes: Pick<JournalRow, 'hash'>[] = [];
  for await (const row of streamJournal(workplace.records)) hashes.push({ hash: row.hash });
  if (hashes.length === 0) return null;
  const signed = signCheckpoint(makeCheckpoint(hashes, workplace.now()), workplace.signer);
  await workplace.records.journal.addCheckpoint(signed);
  return signed;
}
