import { type JournalRow, makeCheckpoint, type SignedCheckpoint, signCheckpoint } from '@etalon/core/journal';
import type { Workplace } from '../workplace.ts';
import { streamJournal } from './stream-journal.ts';

/** Signs what the journal is now and keeps it; null while the journal is empty. */
export async function keepCheckpoint(workplace: Workplace): Promise<SignedCheckpoint | null> {
  const hashes: Pick<JournalRow, 'hash'>[] = [];
  for await (const row of streamJournal(workplace.records)) hashes.push({ hash: row.hash });
  if (hashes.length === 0) return null;
  const signed = signCheckpoint(makeCheckpoint(hashes, workplace.now()), workplace.signer);
  await workplace.records.journal.addCheckpoint(signed);
  return signed;
}
