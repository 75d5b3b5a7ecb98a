import { EtalonError } from '@etalon/error';
import { evaluateCondition } from './evaluate-condition.ts';
import type {
  CitationComparison,
  Facts,
  LawReading,
  LawTable,
  LegalPosition,
  Provision,
  ProvisionReading,
} from './law-table.ts';

const STALE_DAYS = 90;
const DAY_MS = 86_400_000;

/**
 * What each provision of a dated table says of the facts on a day: triggered yes, no or unknown, with the facts used and
 * those that would settle it, and whether the text applies on that day. Throws `privacy.date-unreadable`.
 */
export function evaluateProvisions(input: {
  readonly facts: Facts;
  readonly table: LawTable;
  readonly asOf: string;
}): LawReading {
  const { table, asOf } = input;
  const ageDays = Math.round((readDay(asOf) - readDay(table.asOf)) / DAY_MS);
  return {
    table: table.id,
    version: table.version,
    asOf,
    tableAsOf: table.asOf,
    ageDays,
    isStale: ageDays > STALE_DAYS,
    unsigned: table.provisions.filter(({ signedBy }) => signedBy === null).length,
    provisions: table.provisions.map((provision): ProvisionReading => {
      const { state, facts, missing } = evaluateCondition(provision.condition, input.facts);
      return { provision: provision.id, triggered: state, ...stateOn(provision, asOf), facts, missing };
    }),
  };
}

function readDay(day: string): number {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(time))
    throw new EtalonError('privacy.date-unreadable', { info: { date: day } });
  return time;
}

function stateOn(provision: Provision, asOf: string): Pick<ProvisionReading, 'state' | 'applicableFrom'> {
  const dated = provision.periods.filter(({ status, from }) => status === 'in-force' && from !== null);
  const running = dated.find(({ from, to }) => from !== null && from <= asOf && (to === null || asOf < to));
  const first = dated.map(({ from }) => from).sort()[0] ?? null;
  if (running !== undefined) return { state: 'applicable', applicableFrom: running.from };
  if (dated.length === 0) return { state: 'proposed', applicableFrom: null };
  const next = dated
    .map(({ from }) => from)
    .sort()
    .find((from) => from !== null && from > asOf);
  return next === undefined
    ? { state: 'ended', applicableFrom: first }
    : { state: 'later', applicableFrom: next };
}

/**
 * Provisions triggered and cited set side by side. A provision whose trigger is unknown is neither for nor against the
 * author. A date written is compared with every date of the provision.
 */
export function compareCitations(
  reading: LawReading,
  positions: readonly LegalPosition[],
  table: LawTable,
): CitationComparison {
  const triggered = new Map(reading.provisions.map((row) => [row.provision, row.triggered]));
  const cited = new Set(
    positions.filter(({ applies }) => applies !== 'no').map(({ provision }) => provision),
  );
  const pick = (state: ProvisionReading['triggered'], isCited: boolean): readonly string[] =>
    reading.provisions
      .filter((row) => row.triggered === state && cited.has(row.provision) === isCited)
      .map((row) => row.provision);
  return {
    inBoth: pick('yes', true),
    triggeredNotCited: pick('yes', false),
    citedNotTriggered: pick('no', true),
    undecidedCited: pick('unknown', true),
    undecidedNotCited: pick('unknown', false),
    outsideTable: [...cited].filter((provision) => !triggered.has(provision)),
    datedOtherwise: positions.flatMap((position) => {
      const provision = table.provisions.find(({ id }) => id === position.provision);
      const dates = provision?.periods.flatMap(({ from }) => (from === null ? [] : [from])) ?? [];
      return position.date === null || provision === undefined || dates.includes(position.date)
        ? []
        : [{ provision: position.provision, written: position.date, inTable: dates }];
    }),
  };
}
