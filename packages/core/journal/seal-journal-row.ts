import { writeCanonicalJson } from './canonical-json.ts';
import { JOURNAL_GENESIS, type JournalEvent, type JournalRow } from './journal-event.ts';
import { hashSha256 } from './sha256.ts';

/** The hash of a row: SHA-256 over the 32 bytes of `prev` followed by the UTF-8 body. */
export function hashJournalRow(prev: string, body: string): string {
  return hashSha256(Buffer.from(prev, 'hex'), body);
}

/**
 * The row that records an event after `prev` (null for the first): canonical body, link and hash.
 * The writer must hold the lock of its journal: two rows sealed on the same `prev` fork the chain.
 */
export function sealJournalRow(
  prev: Pick<JournalRow, 'seq' | 'hash'> | null,
  event: JournalEvent,
): JournalRow {
  const link = prev?.hash ?? JOURNAL_GENESIS;
  const { kind, at, actor, subjects, facts } = event;
  const body = writeCanonicalJson({ kind, at, actor, subjects, facts });
  return { seq: (prev?.seq ?? 0) + 1, body, prev: link, hash: hashJournalRow(link, body) };
}
