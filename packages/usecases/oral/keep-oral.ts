import { hashPlain } from '@etalon/core/journal';
import { isOralId, type OralAct, parseOralAct, readOral } from '@etalon/core/oral';
import { EtalonError } from '@etalon/error';
import type { Actor } from '../authorisation.ts';
import type { KeptOralEntry, OralSeal, OralTarget } from '../ports/oral-records.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { loadOralSeat } from './load-oral-seat.ts';

const DAY_MS = 86_400_000;
const MOST_AT_ONCE = 500;

/** One line as a device sends it. */
export interface SentOralEntry {
  /** Given by the device, once and for ever. */
  readonly id: string;
  /** Parsed JSON. */
  readonly act: unknown;
  /** How long ago the device did it, milliseconds: its own clock may be wrong, its durations are not. */
  readonly agoMs: number;
}

/** The lines that the jury shares: a note is its writer's alone. */
export function listShared<T extends { readonly act: OralAct }>(entries: readonly T[]): readonly T[] {
  return entries.filter(({ act }) => act.kind !== 'note');
}

/**
 * Keeps what a device brings of an oral. A line already there is left as it is, so that a device may send everything again
 * after a cut. Once the oral has ended its record is sealed, and sealed again when a device brings more. Throws
 * `oral.too-many-entries`, `oral.entry-unreadable`, and what `loadOralSeat` throws.
 */
export async function keepOral(
  workplace: Workplace,
  actor: Actor,
  input: {
    readonly seatId: string;
    readonly situation: string;
    readonly entries: readonly SentOralEntry[];
  },
): Promise<void> {
  const { seat, activity } = await loadOralSeat(workplace, actor, input);
  if (input.entries.length > MOST_AT_ONCE)
    throw new EtalonError('oral.too-many-entries', { info: { most: MOST_AT_ONCE } });
  const criteria = activity.criteria.map(({ id }) => id);
  const target = { candidacyId: seat.candidacyId, situation: activity.id };
  const receivedAt = workplace.now();
  const sent = new Map(
    input.entries.map(({ id, act, agoMs }): readonly [string, KeptOralEntry] => {
      if (!isOralId(id)) throw new EtalonError('oral.entry-unreadable', { info: { field: 'id' } });
      const ago = Number.isFinite(agoMs) ? Math.min(Math.max(0, agoMs), DAY_MS) : 0;
      const at = new Date(Date.parse(receivedAt) - Math.round(ago)).toISOString();
      return [id, { ...target, id, seatId: seat.id, act: parseOralAct(act, criteria), at, receivedAt }];
    }),
  );
  if (sent.size === 0) return;
  await workplace.records.transaction(async (records) => {
    await records.orals.hold(seat.candidacyId);
    const known = await records.orals.findEntries([...sent.keys()]);
    if (known.some((row) => row.seatId !== seat.id || row.situation !== activity.id))
      throw new EtalonError('oral.entry-unreadable', { info: { field: 'id' } });
    const before = new Set(known.map(({ id }) => id));
    const fresh = [...sent.values()].filter(({ id }) => !before.has(id));
    if (fresh.length === 0) return;
    await records.orals.addEntries(fresh);
    await recordEvent(workplace, records, actor, {
      kind: 'oral.entries-kept',
      subjects: [seat.id, seat.candidacyId],
      facts: { situation: activity.id, entries: fresh.length },
    });
    if (listShared(fresh).length > 0) await sealIfOver(workplace, records, actor, target);
  });
}

/** Hex SHA-256 of what the jury shares of an oral, as canonical JSON in order of doing. */
export function hashOral(entries: readonly KeptOralEntry[]): string {
  const lines = listShared(entries).map(({ id, seatId, act, at }) => ({ id, seatId, act: { ...act }, at }));
  return hashPlain(lines);
}

async function sealIfOver(
  workplace: Workplace,
  records: Records,
  actor: Actor,
  target: OralTarget,
): Promise<void> {
  const entries = await records.orals.listEntries(target);
  const sealedAt = workplace.now();
  if (readOral(entries, sealedAt).clock.state !== 'ended') return;
  const number = (await records.orals.listSeals(target)).length + 1;
  const seal: OralSeal = {
    ...target,
    id: workplace.newId(),
    number,
    entries: listShared(entries).length,
    sha256: hashOral(entries),
    sealedAt,
  };
  await records.orals.addSeal(seal);
  await recordEvent(workplace, records, actor, {
    kind: 'oral.sealed',
    subjects: [seal.id, target.candidacyId],
    facts: { situation: target.situation, number, entries: seal.entries, sha256: seal.sha256 },
  });
}
