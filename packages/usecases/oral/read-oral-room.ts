import { listDatesInForce } from '@etalon/core/calendar';
import type { AccommodationSet } from '@etalon/core/candidacy';
import type { Activity, CompetencyBlock } from '@etalon/core/framework';
import { ORAL_MOST_MINUTES, type OralEntry, type OralRecord, readOral } from '@etalon/core/oral';
import { type Actor, authorise } from '../authorisation.ts';
import { readAccommodations } from '../candidacies/decide-accommodations.ts';
import { nameCandidate } from '../desk/name-candidate.ts';
import type { OralSeal } from '../ports/oral-records.ts';
import type { Records } from '../ports/records.ts';
import type { ExamSession } from '../ports/session-records.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';
import { hashOral, listShared } from './keep-oral.ts';
import { loadOralSeat } from './load-oral-seat.ts';

const MINUTE_MS = 60_000;

export interface OralRoom {
  readonly seatId: string;
  readonly presides: boolean;
  readonly candidacyId: string;
  readonly candidate: string;
  readonly session: ExamSession;
  readonly block: CompetencyBlock;
  readonly activity: Activity;
  /** Measures that the jury sees to, never why. */
  readonly accommodations: AccommodationSet;
  /** Length of the slot that the calendar gives; null without one, or when it is long enough to hold several orals. */
  readonly calendarMinutes: number | null;
  /** Of every device, the notes of the actor alone. */
  readonly entries: readonly OralEntry[];
  readonly seals: readonly OralSeal[];
  /** Names of who wrote, by seat. */
  readonly names: Readonly<Record<string, string>>;
  /** The register's clock. */
  readonly now: string;
}

/** An oral as one of its jury follows it. */
export async function readOralRoom(
  workplace: Workplace,
  actor: Actor,
  target: { readonly seatId: string; readonly situation: string | null },
): Promise<OralRoom> {
  const { records } = workplace;
  const { seat, session, block, candidacy, activity, anonymity } = await loadOralSeat(
    workplace,
    actor,
    target,
  );
  const oral = { candidacyId: candidacy.id, situation: activity.id };
  const entries = await records.orals.listEntries(oral);
  const shown = entries.filter(({ act, seatId }) => act.kind !== 'note' || seatId === seat.id);
  return {
    seatId: seat.id,
    presides: seat.role === 'president',
    candidacyId: candidacy.id,
    candidate: await nameCandidate(records, candidacy, anonymity),
    session,
    block,
    activity,
    accommodations: await readAccommodations(records, candidacy),
    calendarMinutes: await findSlot(records, session, activity.id),
    entries: shown.map(({ id, seatId, act, at }) => ({ id, seatId, act, at })),
    seals: await records.orals.listSeals(oral),
    names: await nameWriters(records, { candidacyId: candidacy.id, block: block.id }, shown),
    now: workplace.now(),
  };
}

async function findSlot(records: Records, session: ExamSession, situation: string): Promise<number | null> {
  const dates = listDatesInForce(await records.calendar.listDates(session.id));
  const slot = dates.find(({ kind, subject }) => kind === 'oral' && subject === situation);
  if (slot === undefined) return null;
  const minutes = Math.round((Date.parse(slot.dueAt) - Date.parse(slot.opensAt)) / MINUTE_MS);
  return minutes >= 1 && minutes <= ORAL_MOST_MINUTES ? minutes : null;
}

async function nameWriters(
  records: Records,
  { candidacyId, block }: { readonly candidacyId: string; readonly block: string },
  entries: readonly OralEntry[],
): Promise<Readonly<Record<string, string>>> {
  const writers = new Set(entries.map(({ seatId }) => seatId));
  const seats = (await records.juries.listSeats(candidacyId, block)).filter(({ id }) => writers.has(id));
  const people = await records.sessions.findPeople(seats.map(({ userId }) => userId));
  const nameOf = new Map(people.map(({ userId, name }) => [userId, name]));
  return Object.fromEntries(seats.map(({ id, userId }) => [id, nameOf.get(userId) ?? '']));
}

/** The record of an oral where its block is deliberated: what the jury shares, no note. */
export interface SealedOral {
  readonly situation: string;
  readonly title: string;
  readonly record: Omit<OralRecord, 'notes'>;
  readonly names: Readonly<Record<string, string>>;
  /** Null while the oral goes on. */
  readonly seal: OralSeal | null;
  /** Lines that reached the register after the first seal. */
  readonly late: number;
  /** True when the lines still have the hash that was sealed. */
  readonly intact: boolean;
}

/** The orals of a block that were begun. */
export async function readSealedOrals(
  workplace: Workplace,
  actor: Actor,
  target: { readonly candidacyId: string; readonly block: string },
): Promise<readonly SealedOral[]> {
  const { records } = workplace;
  const { candidacy, standings } = await readStandings(records, actor, target);
  authorise(actor, 'oral.read', standings);
  const session = await records.sessions.findSession(candidacy.sessionId);
  const version = session && (await records.frameworks.findVersion(session.versionId));
  const activities = version?.framework.blocks.find(({ id }) => id === target.block)?.activities ?? [];
  const now = workplace.now();
  const orals = await Promise.all(
    activities.map(async ({ id, title }): Promise<SealedOral | null> => {
      const oral = { candidacyId: candidacy.id, situation: id };
      const entries = listShared(await records.orals.listEntries(oral));
      if (entries.length === 0) return null;
      const seals = await records.orals.listSeals(oral);
      const seal = seals.at(-1) ?? null;
      const first = seals[0];
      const { notes: _notes, ...record } = readOral(entries, now);
      return {
        situation: id,
        title,
        record,
        names: await nameWriters(records, { candidacyId: candidacy.id, block: target.block }, entries),
        seal,
        late:
          first === undefined ? 0 : entries.filter(({ receivedAt }) => receivedAt > first.sealedAt).length,
        intact: seal === null || (seal.entries === entries.length && seal.sha256 === hashOral(entries)),
      };
    }),
  );
  return orals.filter((row) => row !== null);
}
