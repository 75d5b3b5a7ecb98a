import { fromDayNumber, type MissionTerms, toDayNumber } from '@etalon/core/mission';

export interface TimelineInput {
  readonly missions: readonly { readonly id: string; readonly terms: MissionTerms }[];
  /** Civil days of the log book. */
  readonly entries: readonly string[];
  readonly today: string;
}

export interface Stretch {
  readonly from: number;
  readonly width: number;
}

/** Places along the time shown, in percent. */
export interface Timeline {
  readonly start: string;
  readonly end: string;
  readonly rows: readonly (Stretch & { readonly id: string; readonly holes: readonly Stretch[] })[];
  readonly ticks: readonly { readonly at: number; readonly month: string }[];
  readonly entries: readonly number[];
  /** Null when this day is outside of the time shown. */
  readonly today: number | null;
}

const MAX_TICKS = 8;

/** First days of the months inside, thinned out so that their names do not meet. */
function listMonths(first: number, last: number): readonly string[] {
  const months: string[] = [];
  const [year = 0, month = 1] = fromDayNumber(first).split('-').map(Number);
  for (let i = 0; ; i += 1) {
    const start = new Date(Date.UTC(year, month - 1 + i, 1)).toISOString().slice(0, 10);
    if (toDayNumber(start) > last) break;
    if (toDayNumber(start) >= first) months.push(start);
  }
  const step = Math.ceil(months.length / MAX_TICKS);
  return months.filter((_, i) => i % step === 0);
}

/** Where missions, interruptions, log days and this day stand; null without a mission. */
export function layOutTimeline({ missions, entries, today }: TimelineInput): Timeline | null {
  if (missions.length === 0) return null;
  const first = Math.min(...missions.map(({ terms }) => toDayNumber(terms.start)));
  const last = Math.max(...missions.map(({ terms }) => toDayNumber(terms.end)));
  const length = last + 1 - first;
  const at = (day: number): number => (100 * (day - first)) / length;
  const lay = ({ start, end }: { readonly start: string; readonly end: string }): Stretch => {
    const from = at(toDayNumber(start));
    return { from, width: at(toDayNumber(end) + 1) - from };
  };
  const inside = (civil: string): boolean => toDayNumber(civil) >= first && toDayNumber(civil) <= last;
  return {
    start: fromDayNumber(first),
    end: fromDayNumber(last),
    rows: missions.map(({ id, terms }) => ({ id, ...lay(terms), holes: terms.interruptions.map(lay) })),
    ticks: listMonths(first, last).map((month) => ({ at: at(toDayNumber(month)), month })),
    entries: [...new Set(entries)].filter(inside).map((day) => at(toDayNumber(day) + 0.5)),
    today: inside(today) ? at(toDayNumber(today) + 0.5) : null,
  };
}
