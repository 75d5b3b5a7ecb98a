import type { RandomStream } from '@etalon/numeric';
import type { CellValue } from '../case-package.ts';
import { streamOf } from '../operators/plant-in-order.ts';
import type { TableDrawer } from './drawn-table.ts';
import { type SampledFlight, sampleFlights } from './sample-flights.ts';

const STATIONS = ['ORD', 'DFW', 'ATL', 'LAX', 'PHX', 'STL', 'DTW', 'MSP', 'LAS', 'DEN', 'BOS', 'IAH'];
/** Rows looked at for each flight kept: a third of the source leaves these stations. */
const DRAWS = 4;

/** Minutes that boarding by groups adds to a delay, and minutes that each agent beyond four adds. */
const GROUPS_MINUTES = -6;
const AGENT_MINUTES = -2;
/** Chance that a flight of the slot is boarded by groups: the slot decides both it and the delay. */
const CHANCES: Readonly<Record<string, number>> = { matin: 0.8, journée: 0.5, soir: 0.2 };

/** Practices noted during the trial that change nothing: one of them looks as if it did. */
const PRACTICES = [
  'tablette_neuve',
  'annonce_bilingue',
  'passerelle_nord',
  'briefing_affiche',
  'caisse_mobile',
  'uniforme_ete',
  'chariot_bleu',
  'badge_neuf',
  'file_gauche',
  'tapis_long',
  'porte_paire',
  'equipe_volante',
] as const;
const SHARE = 0.5;
/** The practice that looks so: |t| above the usual 5 % limit, below that of twelve tests together. */
const LURE = { from: 2.1, to: 2.7 } as const;
const QUIET = 1.8;
const MAX_DRAWS = 5000;

/** Days during which the clock of the station ran fifteen hours ahead, for the flights boarded by groups. */
const BLOCK_DAYS = 12;
const BLOCK_MINUTES = 900;

function slotOf(hour: number): string {
  return hour < 10 ? 'matin' : hour < 17 ? 'journée' : 'soir';
}

interface Trial {
  readonly flight: SampledFlight;
  readonly slot: string;
  readonly groups: boolean;
  readonly agents: number;
  readonly delay: number;
}

/**
 * A trial of boarding by groups on real flights: the delay of each is the real one plus two effects whose size is known.
 * The slot confounds the first; one station holds a block of false values; twelve practices change nothing.
 */
export const drawTrial: TableDrawer = async ({ duck, seed, count }) => {
  const flights = await sampleFlights(duck, streamOf(seed, 'records'), {
    count,
    draws: count * DRAWS,
    origins: STATIONS,
  });
  const stream = streamOf(seed, 'trial');
  const trials = flights.map((flight): Trial => {
    const slot = slotOf(flight.hour);
    const groups = stream.nextUnit() < (CHANCES[slot] ?? 0);
    const agents = 3 + stream.nextBelow(4);
    const delay = flight.delayMinutes + (groups ? GROUPS_MINUTES : 0) + AGENT_MINUTES * (agents - 4);
    return { flight, slot, groups, agents, delay };
  });
  const block = chooseBlock(trials, streamOf(seed, 'block'));
  const practices = drawPractices(seed, trials);
  const rows = trials.map(({ flight, slot, groups, agents, delay }, at): readonly CellValue[] => [
    `E${String(at + 1).padStart(6, '0')}`,
    flight.day,
    flight.origin,
    slot,
    flight.distanceKm,
    groups ? 'groupes' : 'habituel',
    agents,
    ...practices.columns.map((column) => column[at] ?? false),
    block.rows.has(at) ? delay + BLOCK_MINUTES : delay,
  ]);
  return { rows, truths: { 'effets.json': describeTruth(block, practices.lure, trials.length) } };
};

interface Block {
  readonly station: string;
  readonly from: string;
  readonly to: string;
  readonly rows: ReadonlySet<number>;
}

function chooseBlock(trials: readonly Trial[], stream: RandomStream): Block {
  const station = STATIONS[stream.nextBelow(3)] ?? '';
  const first = Date.UTC(2001, 1 + stream.nextBelow(3), 3 + stream.nextBelow(12));
  const day = (after: number): string => new Date(first + after * 86_400_000).toISOString().slice(0, 10);
  const [from, to] = [day(0), day(BLOCK_DAYS - 1)];
  const held = trials.flatMap(({ flight, groups }, at) =>
    groups && flight.origin === station && flight.day >= from && flight.day <= to ? [at] : [],
  );
  return { station, from, to, rows: new Set(held) };
}

function drawPractices(
  seed: string,
  trials: readonly Trial[],
): { readonly columns: readonly (readonly boolean[])[]; readonly lure: string } {
  const delays = trials.map(({ delay }) => delay);
  const lure = streamOf(seed, 'lure').nextBelow(PRACTICES.length);
  const columns = PRACTICES.map((name, at) => {
    const stream = streamOf(seed, name);
    const fits = (t: number): boolean => (at === lure ? t >= LURE.from && t <= LURE.to : t < QUIET);
    let column: readonly boolean[] = [];
    for (let draw = 0; draw < MAX_DRAWS; draw += 1) {
      column = delays.map(() => stream.nextUnit() < SHARE);
      if (fits(Math.abs(compareMeans(delays, column)))) break;
    }
    return column;
  });
  return { columns, lure: PRACTICES[lure] ?? '' };
}

/** Welch's t of the values with against those without; 0 when a side has fewer than two. */
function compareMeans(values: readonly number[], chosen: readonly boolean[]): number {
  const sides = [true, false].map((side) => {
    const own = values.filter((_, at) => chosen[at] === side);
    const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
    const squares = own.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return { mean, error: squares / (own.length - 1) / own.length };
  });
  const [a, b] = sides;
  if (a === undefined || b === undefined) return 0;
  const t = (a.mean - b.mean) / Math.sqrt(a.error + b.error);
  return Number.isFinite(t) ? t : 0;
}

function describeTruth(block: Block, lure: string, flights: number): unknown {
  return {
    outcome: { column: 'retard_min', unit: 'min', flights },
    effects: [
      { id: 'VE-01', column: 'procedure', level: 'groupes', against: 'habituel', effect: GROUPS_MINUTES },
      { id: 'VE-02', column: 'agents', per: 'agent', effect: AGENT_MINUTES },
    ],
    confounder: { id: 'VE-03', column: 'tranche', chances: CHANCES },
    block: {
      ...{ id: 'VE-04', column: 'retard_min', station: block.station, from: block.from, to: block.to },
      ...{ procedure: 'groupes', rows: block.rows.size, added: BLOCK_MINUTES },
    },
    practices: { id: 'VE-05', columns: PRACTICES, effect: 0, lure },
  };
}
