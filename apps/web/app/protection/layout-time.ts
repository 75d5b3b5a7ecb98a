const DAY_MS = 86_400_000;
const MOST_TICKS = 8;

export interface TimeAxis {
  readonly ticks: readonly { readonly day: string; readonly x: number }[];
  readonly at: (day: string) => number;
}

const toMs = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** A line of time from the first to the last of these days (YYYY-MM-DD), today in it, with the starts of years or months. */
export function layoutTime(
  days: readonly string[],
  today: string,
  place: { readonly from: number; readonly to: number },
): TimeAxis {
  const all = [...days, today].map(toMs).filter(Number.isFinite);
  const least = Math.min(...all);
  const most = Math.max(...all, least + 60 * DAY_MS);
  const margin = (most - least) * 0.04;
  const [start, end] = [least - margin, most + margin];
  const scale = (ms: number): number => place.from + ((ms - start) / (end - start)) * (place.to - place.from);
  return {
    ticks: listTicks(start, end).map((ms) => ({
      day: new Date(ms).toISOString().slice(0, 10),
      x: round(scale(ms)),
    })),
    at: (day) => round(scale(toMs(day))),
  };
}

function listTicks(start: number, end: number): readonly number[] {
  const months = (end - start) / (30.4 * DAY_MS);
  const step = [1, 3, 6, 12, 24, 60, 120, 240].find((size) => months / size <= MOST_TICKS) ?? 600;
  const first = new Date(start);
  const ticks: number[] = [];
  const origin =
    step >= 12 ? Math.floor(first.getUTCFullYear() / (step / 12)) * (step / 12) : first.getUTCFullYear();
  for (let month = 0; ; month += step) {
    const ms = Date.UTC(origin, month, 1);
    if (ms > end) return ticks;
    if (ms >= start) ticks.push(ms);
  }
}

const round = (value: number): number => Math.round(value * 10) / 10;
