import type { JournalEvent, JournalRow, SignedCheckpoint } from '@etalon/core/journal';
import type { Page, Paged } from './session-records.ts';

export interface JournalRecords {
  /** Seals the events after the last row, in order, and keeps them; one writer at a time. */
  append(events: readonly JournalEvent[]): Promise<readonly JournalRow[]>;
  /** Rows in order, `seq` greater than `after`. */
  listRows(after: number, limit: number): Promise<readonly JournalRow[]>;
  /** Latest first, narrowed to one subject when given. */
  pageRows(page: Page, subject: string | null): Promise<Paged<JournalRow>>;
  addCheckpoint(checkpoint: SignedCheckpoint): Promise<void>;
  listCheckpoints(): Promise<readonly SignedCheckpoint[]>;
  /** The salt of each person's commitments, made of the fresh one on first use; null once erased. */
  saltsOf(fresh: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string | null>>;
  eraseSalt(subjectId: string): Promise<void>;
}
