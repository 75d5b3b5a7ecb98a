import type { JournalRow } from '@etalon/core/journal';

/** A row of the journal as a page shows it. */
export interface ShownRow {
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly actor: string;
  readonly subjects: readonly string[];
  readonly facts: readonly (readonly [string, string])[];
  readonly hash: string;
  readonly prev: string;
}

function readTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The event of a row, from its own canonical text; what is not there is empty. */
export function readEvent({ seq, body, hash, prev }: JournalRow): ShownRow {
  const event: Readonly<Record<string, unknown>> = Object(JSON.parse(body));
  const facts: Readonly<Record<string, unknown>> = Object(event.facts);
  return {
    seq,
    hash,
    prev,
    at: String(event.at ?? ''),
    kind: String(event.kind ?? ''),
    actor: String(event.actor ?? ''),
    subjects: readTexts(event.subjects),
    facts: Object.entries(facts).map(([name, value]) => [name, readFact(value)] as const),
  };
}

function readFact(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}
