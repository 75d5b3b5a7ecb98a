import type { JournalEvent, JournalRow, SignedCheckpoint } from '@etalon/core/journal';
import type { Page, Paged } from './session-records.ts';

export interface JournalRecords {
  /** Seals the event after the last row and keeps it; one writer at a time. */
  append(event: JournalEvent): Promise<JournalRow>;
  /** Rows in order, `seq` greater than `after`. */
  listRows(after: number, limit: number): Promise<readonly JournalRow[]>;
  /** Latest first, narrowed to one subject when given. */
  pageRows(page: Page, subject: string | null): Promise<Paged<JournalRow>>;
  addCheckpoint(checkpoint: SignedCheckpoint): Promise<void>;
  listCheckpoints(): Promise<readonly SignedCheckpoint[]>;
  /** The salt of a person's commitments, made on first use; null once erased. */
  saltOf(subjectId: string, fresh: string): Promise<string | null>;
  eraseSalt(subjectId: string): Promise<void>;
}
