import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EvidenceSlot, parseSlots } from '@etalon/core/evidence';

const FILE = join(import.meta.dirname, '../../content/situations/aivancity-2026.json');
const WRITTEN_MAX_BYTES = 52_428_800;

/**
 * Slots proposed by the templates that ship, by situation: those of the cases that ship, and those proposed for other
 * situations. Throws `slots.unreadable`.
 */
export async function readSituationDefaults(): Promise<ReadonlyMap<string, readonly EvidenceSlot[]>> {
  const read: {
    situations?: Readonly<Record<string, unknown>>;
    proposals?: Readonly<Record<string, unknown>>;
  } = Object(JSON.parse(await readFile(FILE, 'utf8')));
  const slots = { ...read.proposals, ...read.situations };
  return new Map(Object.entries(slots).map(([situation, list]) => [situation, parseSlots(list)]));
}

/** The situation that each « suite » continues, as the framework that ships words it. */
export async function readSituationChains(): Promise<ReadonlyMap<string, string>> {
  const { chains = {} }: { chains?: Readonly<Record<string, unknown>> } = Object(
    JSON.parse(await readFile(FILE, 'utf8')),
  );
  return new Map(Object.entries(chains).map(([situation, first]) => [situation, String(first)]));
}

/** Other situations whose cases serve a situation too, as the cases that ship say of themselves. */
export async function readSharedCases(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { cases = {} }: { cases?: Readonly<Record<string, readonly string[]>> } = Object(
    JSON.parse(await readFile(FILE, 'utf8')),
  );
  return new Map(Object.entries(cases));
}

/** What a situation without a template asks for: one written piece that covers all of its criteria. */
export function writtenPiece(criteria: readonly string[]): readonly EvidenceSlot[] {
  return [
    { id: 'note', required: true, endings: ['.pdf', '.docx', '.md'], maxBytes: WRITTEN_MAX_BYTES, criteria },
  ];
}
