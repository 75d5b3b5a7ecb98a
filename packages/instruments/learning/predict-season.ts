import { type Feature, parseHours } from './read-features.ts';

const DAY = 24;
/** Season by the usual step between instants: hours by day, days by week, months by year. */
const SEASONS = [
  { most: 12, hours: DAY, name: 'la valeur de la même heure, le jour d’avant' },
  { most: 3 * DAY, hours: 7 * DAY, name: 'la valeur du même jour, la semaine d’avant' },
] as const;
const MONTHS = 12;
const LEAST_SEASONS = 2;

/**
 * Seasonal naive forecast of each row measured: the mean of the rows learned at the latest instant that is a whole number of
 * seasons before it. Null without a column of time, with fewer than two seasons, or when no row measured has such an instant.
 */
export function predictSeason(
  time: Feature | null,
  { values, usable }: { readonly values: Float64Array; readonly usable: Uint32Array },
): { readonly name: string; readonly predicted: Float64Array } | null {
  if (time === null) return null;
  const sums = new Map<number, { sum: number; count: number }>();
  for (const row of usable) {
    const hours = parseHours(time.train[row] ?? null);
    if (Number.isNaN(hours)) continue;
    const own = sums.get(hours) ?? { sum: 0, count: 0 };
    sums.set(hours, { sum: own.sum + (values[row] ?? 0), count: own.count + 1 });
  }
  const instants = [...sums.keys()].sort((one, other) => one - other);
  const steps = instants
    .slice(1)
    .map((hours, at) => hours - (instants[at] ?? 0))
    .sort((one, other) => one - other);
  const step = steps[Math.floor(steps.length / 2)];
  const [first, last] = [instants[0], instants.at(-1)];
  if (step === undefined || first === undefined || last === undefined) return null;
  const season = SEASONS.find(({ most }) => step <= most);
  const back =
    season === undefined ? backMonths : (hours: number, times: number) => hours - times * season.hours;
  const overall = [...sums.values()].reduce((total, own) => ({
    sum: total.sum + own.sum,
    count: total.count + own.count,
  }));
  if (back(last, LEAST_SEASONS) < first) return null;
  let found = 0;
  const predicted = Float64Array.from(time.test, (cell) => {
    const hours = parseHours(cell);
    for (let times = 1; !Number.isNaN(hours) && back(hours, times) >= first; times += 1) {
      const own = sums.get(back(hours, times));
      if (own === undefined) continue;
      found += 1;
      return own.sum / own.count;
    }
    return overall.sum / overall.count;
  });
  return found === 0 ? null : { name: season?.name ?? 'la valeur du même mois, l’année d’avant', predicted };
}

/** The same day and month, whole years before. */
function backMonths(hours: number, times: number): number {
  const date = new Date(hours * 3_600_000);
  date.setUTCMonth(date.getUTCMonth() - times * MONTHS);
  return date.getTime() / 3_600_000;
}
