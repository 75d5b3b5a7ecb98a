import { EtalonError } from '@etalon/error';
import { countDays } from '../count-days.ts';
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
  const ageDays = readDay(asOf) - readDay(table.asOf);
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
  const days = countDays(day);
  if (days === null) throw new EtalonError('privacy.date-unreadable', { info: { date: day } });
  return days;
}

function stateOn(provision: Provision, asOf: string): Pick<ProvisionReading, 'state' | 'applicableFrom'> {
  const dated = provision.periods.flatMap(({ status, from, to }) =>
    status === 'in-force' && from !== null ? [{ from, to }] : [],
  );
  const running = dated.find(({ from, to }) => from <= asOf && (to === null || asOf < to));
  if (running !== undefined) return { state: 'applicable', applicableFrom: running.from };
  const starts = dated.map(({ from }) => from).sort();
  const [first] = starts;
  if (first === undefined) return { state: 'proposed', applicableFrom: null };
  const next = starts.find((from) => from > asOf);
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
