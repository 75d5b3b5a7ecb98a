import { dayOf, wallOfInstant } from '@etalon/core/calendar';
import { countOralTime, readOral } from '@etalon/core/oral';
import type { BoardBlock } from '../deliberation/read-board.ts';
import type { Records } from '../ports/records.ts';

/** The first oral of a block that a candidate passed, in the order of its day. */
export interface HeardOral {
  readonly candidacyId: string;
  /** Legal day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly afternoon: boolean;
  /** Among the first orals of the block on that day, from 1. */
  readonly position: number;
  readonly extraTime: boolean;
  /** Whether it ended within the candidate's own time; null when it has not ended. */
  readonly inTime: boolean | null;
}

const NOON = '12:00';

/** The first oral that each of these candidates passed of the block. Paris time says the day and the half-day. */
export async function listHeardOrals(
  { orals }: Pick<Records, 'orals'>,
  rows: readonly BoardBlock[],
): Promise<readonly HeardOral[]> {
  const heard = await Promise.all(
    rows.map(async ({ candidacy, block }) => {
      const clocks = await Promise.all(
        block.activities.map(async ({ id: situation }) => {
          const entries = await orals.listEntries({ candidacyId: candidacy.id, situation });
          return readOral(entries, entries.at(-1)?.at ?? '').clock;
        }),
      );
      const started = clocks.flatMap((clock) =>
        clock.startedAt === null ? [] : [{ ...clock, at: clock.startedAt }],
      );
      const [first] = started.toSorted((a, b) => (a.at < b.at ? -1 : 1));
      if (first === undefined) return [];
      const time = countOralTime(first.minutes ?? 0, candidacy.extraTimePercent);
      return [
        {
          candidacyId: candidacy.id,
          at: first.at,
          day: dayOf(first.at),
          afternoon: wallOfInstant(first.at).slice(-NOON.length) >= NOON,
          extraTime: candidacy.extraTimePercent > 0,
          inTime: first.endedAt === null || first.minutes === null ? null : first.elapsedMs <= time,
        },
      ];
    }),
  );
  const byDay = Map.groupBy(heard.flat(), ({ day }) => day);
  return [...byDay.values()].flatMap((list) =>
    list
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ at: _at, ...oral }, rank) => ({ ...oral, position: rank + 1 })),
  );
}
