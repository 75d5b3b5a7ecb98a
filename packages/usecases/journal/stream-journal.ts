import type { JournalRow } from '@etalon/core/journal';
import type { Records } from '../ports/records.ts';

const BATCH = 5000;

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
