import type { OralAct, OralEntry } from './oral-entry.ts';

const MINUTE_MS = 60_000;

export const ORAL_STATES = ['waiting', 'running', 'paused', 'ended'] as const;
export type OralState = (typeof ORAL_STATES)[number];

export interface OralClock {
  readonly state: OralState;
  /** Of the start, before any extra time; null before it. */
  readonly minutes: number | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** Time run up to `now`, pauses left out, milliseconds. */
  readonly elapsedMs: number;
}

export interface OralText {
  readonly id: string;
  readonly seatId: string;
  readonly text: string;
  readonly criterion: string | null;
  readonly at: string;
  /** True when it corrects another. */
  readonly corrected: boolean;
}

export interface OralRecord {
  readonly clock: OralClock;
  /** Ids of the criteria that were covered, in order of covering. */
  readonly covered: readonly string[];
  /** In force: neither corrected nor taken back; two corrections of one question both stay. In order of asking. */
  readonly questions: readonly OralText[];
  /** In force; only those of the entries that are given. */
  readonly notes: readonly OralText[];
}

/** In order of doing; two acts of one instant by their ids, so that every device reads the same. */
export function orderEntries<T extends Pick<OralEntry, 'at' | 'id'>>(entries: readonly T[]): readonly T[] {
  return entries.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
}

/** The time of an oral once the measures of the candidate are counted, milliseconds. */
export function countOralTime(minutes: number, extraTimePercent: number): number {
  return Math.round((minutes * MINUTE_MS * (100 + extraTimePercent)) / 100);
}

/**
 * What the entries of an oral say together at `now` (ISO 8601 instant). It depends on which entries there are and not on the
 * order in which they came, so that two devices that were cut from each other agree once they have exchanged: the first start
 * counts, then the first end after it; a pause of a stopped clock and a start of a running one change nothing.
 */
export function readOral(entries: readonly OralEntry[], now: string): OralRecord {
  const ordered = orderEntries([...new Map(entries.map((entry) => [entry.id, entry])).values()]);
  return {
    clock: runClock(ordered, now),
    covered: listCovered(ordered),
    questions: listTexts(ordered, 'question'),
    notes: listTexts(ordered, 'note'),
  };
}

function runClock(ordered: readonly OralEntry[], now: string): OralClock {
  let clock: OralClock = { state: 'waiting', minutes: null, startedAt: null, endedAt: null, elapsedMs: 0 };
  let since = 0;
  const stop = (at: string): number => clock.elapsedMs + Math.max(0, Date.parse(at) - since);
  for (const { act, at } of ordered) {
    const { state } = clock;
    if (act.kind === 'started' && state === 'waiting') {
      clock = { ...clock, state: 'running', minutes: act.minutes, startedAt: at };
      since = Date.parse(at);
    } else if (act.kind === 'paused' && state === 'running') {
      clock = { ...clock, state: 'paused', elapsedMs: stop(at) };
    } else if (act.kind === 'resumed' && state === 'paused') {
      clock = { ...clock, state: 'running' };
      since = Date.parse(at);
    } else if (act.kind === 'ended' && (state === 'running' || state === 'paused')) {
      const elapsedMs = state === 'running' ? stop(at) : clock.elapsedMs;
      clock = { ...clock, state: 'ended', endedAt: at, elapsedMs };
    }
  }
  return clock.state === 'running' ? { ...clock, elapsedMs: stop(now) } : clock;
}

function listCovered(ordered: readonly OralEntry[]): readonly string[] {
  const covered = new Set<string>();
  for (const { act } of ordered) {
    if (act.kind !== 'topic') continue;
    if (act.covered) covered.add(act.criterion);
    else covered.delete(act.criterion);
  }
  return [...covered];
}

type Written = Extract<OralAct, { readonly text: string }>;

function listTexts(ordered: readonly OralEntry[], kind: Written['kind']): readonly OralText[] {
  const written = ordered.flatMap(({ act, ...entry }) => (act.kind === kind ? [{ ...entry, act }] : []));
  const byId = new Map(written.map((row) => [row.id, row]));
  const gone = new Set(written.map(({ act }) => act.supersedes));
  const rootOf = (row: (typeof written)[number], seen: readonly string[] = []): (typeof written)[number] => {
    const before = row.act.supersedes === null ? undefined : byId.get(row.act.supersedes);
    return before === undefined || seen.includes(before.id) ? row : rootOf(before, [...seen, before.id]);
  };
  const inForce = written.filter((row) => !gone.has(row.id) && row.act.text !== '');
  return inForce
    .map((row) => ({ row, root: rootOf(row) }))
    .toSorted((a, b) => written.indexOf(a.root) - written.indexOf(b.root))
    .map(({ row: { id, seatId, act, at } }) => ({
      id,
      seatId,
      text: act.text,
      criterion: act.kind === 'question' ? act.criterion : null,
      at,
      corrected: act.supersedes !== null,
    }));
}
