/**
 * Something that happened. Actor and subjects are opaque identifiers and facts hold no name, address or free text about
 * a person: what identifies someone enters only as a commitment (`commitPersonalData`), so that erasing the salt erases it.
 */
export interface JournalEvent {
  /** `area.what`, for instance `hand-in.sealed`. */
  readonly kind: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly actor: string;
  readonly subjects: readonly string[];
  readonly facts: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

/** One row of the journal: `hash = SHA-256(prev bytes ‖ UTF-8 body)`, hashes in lower-case hex. */
export interface JournalRow {
  /** 1 for the first row, then without a gap. */
  readonly seq: number;
  /** The event in RFC 8785 form. */
  readonly body: string;
  readonly prev: string;
  readonly hash: string;
}

/** What the first row has for `prev`. */
export const JOURNAL_GENESIS = '0'.repeat(64);
