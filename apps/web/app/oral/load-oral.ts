import { randomUUID } from 'node:crypto';
import type { AccommodationSet } from '@etalon/core/candidacy';
import type { OralEntry } from '@etalon/core/oral';
import { keepOral, type OralRoom, readOralRoom } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { z } from 'zod';
import { readActOfForm } from './read-act-of-form.ts';

export interface OralPage {
  readonly seatId: string;
  readonly presides: boolean;
  readonly candidacyId: string;
  readonly candidate: string;
  readonly session: string;
  readonly block: { readonly id: string; readonly title: string };
  readonly situations: readonly { readonly id: string; readonly title: string }[];
  readonly situation: string;
  readonly criteria: readonly { readonly id: string; readonly text: string }[];
  readonly accommodations: AccommodationSet;
  readonly calendarMinutes: number | null;
  readonly live: OralLive;
  /** Names a line of a page without script. */
  readonly entryId: string;
}

/** What changes while an oral goes on. */
export interface OralLive {
  readonly entries: readonly OralEntry[];
  readonly seal: { readonly number: number; readonly entries: number; readonly at: string } | null;
  readonly names: Readonly<Record<string, string>>;
  readonly now: string;
}

export function readLive({ entries, seals, names, now }: OralRoom): OralLive {
  const last = seals.at(-1);
  return {
    entries,
    names,
    now,
    seal: last === undefined ? null : { number: last.number, entries: last.entries, at: last.sealedAt },
  };
}

/** The oral room of one seat. */
export async function loadOral(
  visit: SignedVisit,
  target: { readonly seatId: string; readonly situation: string | null },
): Promise<OralPage> {
  const room = await readOralRoom(visit.runtime.workplace, visit.actor, target);
  return {
    seatId: room.seatId,
    presides: room.presides,
    candidacyId: room.candidacyId,
    candidate: room.candidate,
    session: room.session.label,
    block: { id: room.block.id, title: room.block.title },
    situations: room.block.activities.map(({ id, title }) => ({ id, title })),
    situation: room.activity.id,
    criteria: room.activity.criteria.map(({ id, text }) => ({ id, text })),
    accommodations: room.accommodations,
    calendarMinutes: room.calendarMinutes,
    live: readLive(room),
    entryId: randomUUID(),
  };
}

const FORM = z.object({ situation: z.string(), entryId: z.string() });

/** Keeps one line from a page without script; gives the situation that it is about. */
export async function keepFromForm(visit: SignedVisit, seatId: string, form: FormData): Promise<string> {
  const { situation, entryId } = parseForm(FORM, form);
  await keepOral(visit.runtime.workplace, visit.actor, {
    seatId,
    situation,
    entries: [{ id: entryId, act: readActOfForm(form), agoMs: 0 }],
  });
  return situation;
}
