import { setTimeout as wait } from 'node:timers/promises';
import type { Workplace } from '@etalon/usecases';
import type { LargeSession } from './fill-session.ts';

/** A seat that somebody works at. */
export interface Desk {
  readonly seatId: string;
  readonly userId: string;
  readonly criteria: readonly string[];
}

export interface Pace {
  /** Rank of the first criterion that each desk saves. */
  readonly from: number;
  readonly everyMs: number;
  readonly forMs: number;
}

/** A first impression that asks for no piece. */
export const IMPRESSION = {
  grade: 'NE',
  confidence: 2,
  anchors: [],
  sentence: '',
  readingsSeen: [],
  elapsedMs: 1000,
} as const;

/** The first examiner's seat of the first candidates, on the block with the most criteria. */
export async function findDesks(
  { records }: Workplace,
  { blocks, prefix }: LargeSession,
  count: number,
): Promise<readonly Desk[]> {
  const [block] = blocks.toSorted((a, b) => b.criteria.length - a.criteria.length);
  return Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const seats = await records.juries.listSeats(`${prefix}k${at + 1}`, block?.id ?? '');
      const seat = seats.find(({ role }) => role === 'examiner');
      if (seat === undefined) throw new Error('a desk has no seat');
      return { seatId: seat.id, userId: seat.userId, criteria: block?.criteria ?? [] };
    }),
  );
}

/** Milliseconds of each save while every desk saves now and then, at moments of its own. */
export async function paceSaves(
  desks: readonly Desk[],
  { from, everyMs, forMs }: Pace,
  save: (desk: Desk, criterion: string) => Promise<void>,
): Promise<readonly number[]> {
  const times: number[] = [];
  const end = performance.now() + forMs;
  await Promise.all(
    desks.map(async (desk, at) => {
      await wait((at / desks.length) * everyMs);
      for (let turn = from; performance.now() < end; turn += 1) {
        const began = performance.now();
        await save(desk, desk.criteria[turn] ?? '');
        const took = performance.now() - began;
        times.push(took);
        await wait(Math.max(0, everyMs - took));
      }
    }),
  );
  return times;
}
