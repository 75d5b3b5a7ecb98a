import type { Reading, ReadingRow } from '@etalon/instruments';
import { numberOf, rowsOf, textOf } from './read-row.ts';

/** Members of a column drawn before the table takes over. */
const MOST_MEMBERS = 24;

export interface ThreadMember {
  readonly id: string;
  readonly label: string;
  readonly threads: number;
}

export interface ThreadColumn {
  readonly threaded: readonly ThreadMember[];
  /** Members without a thread: they stand in the outer margin, under the others. */
  readonly loose: readonly ThreadMember[];
  /** Members that only the table shows. */
  readonly hidden: number;
}

export interface ThreadBand {
  readonly relation: string;
  readonly left: ThreadColumn;
  readonly right: ThreadColumn;
  /** Each thread as two ranks among the threaded members. */
  readonly threads: readonly { readonly from: number; readonly to: number }[];
  readonly counts: {
    readonly from: number;
    readonly linkedFrom: number;
    readonly to: number;
    readonly linkedTo: number;
    readonly links: number;
  };
  /** Names written in a link that no list holds. */
  readonly dangling: readonly string[];
}

/** Two columns a relation: the right one in the order that crosses few threads, members without a thread last. */
export function layoutThreads(reading: Reading): readonly ThreadBand[] {
  const rows = rowsOf(reading).filter((row) => textOf(row, 'relation') !== null);
  return [...Map.groupBy(rows, (row) => textOf(row, 'relation') ?? '')].map(([relation, own]) =>
    layoutBand(relation, own),
  );
}

function layoutBand(relation: string, rows: readonly ReadingRow[]): ThreadBand {
  const links = rows
    .filter((row) => row.kind === 'link')
    .map((row) => ({
      from: textOf(row, 'from') ?? '',
      to: textOf(row, 'to') ?? '',
      fromLabel: textOf(row, 'fromLabel', 'from') ?? '',
      toLabel: textOf(row, 'toLabel', 'to') ?? '',
    }));
  const left = columnOf(
    links.map(({ from, fromLabel }) => ({ id: from, label: fromLabel })),
    looseOf(rows, 'from'),
  );
  const places = new Map(left.threaded.map(({ id }, place) => [id, place]));
  const sought = links.map(({ from, to, toLabel }) => ({
    id: to,
    label: toLabel,
    place: places.get(from) ?? MOST_MEMBERS,
  }));
  const right = columnOf(sortByPlace(sought), looseOf(rows, 'to'));
  const ends = new Map(right.threaded.map(({ id }, place) => [id, place]));
  const pair = rows.find((row) => row.kind === 'pair');
  const told = (name: string, found: number): number =>
    pair === undefined ? found : (numberOf(pair, name) ?? found);
  return {
    relation,
    left,
    right,
    threads: links.flatMap(({ from, to }) => {
      const [start, end] = [places.get(from), ends.get(to)];
      return start === undefined || end === undefined ? [] : [{ from: start, to: end }];
    }),
    counts: {
      from: told('from', left.threaded.length + left.loose.length),
      linkedFrom: told('linkedFrom', left.threaded.length),
      to: told('to', right.threaded.length + right.loose.length),
      linkedTo: told('linkedTo', right.threaded.length),
      links: told('links', links.length),
    },
    dangling: rows
      .filter((row) => row.kind === 'dangling')
      .map((row) => `${textOf(row, 'from') ?? ''} → ${textOf(row, 'to') ?? ''}`),
  };
}

interface Named {
  readonly id: string;
  readonly label: string;
}

function looseOf(rows: readonly ReadingRow[], side: string): readonly Named[] {
  return rows
    .filter((row) => row.kind === 'orphan' && row.side === side)
    .map((row) => ({ id: textOf(row, 'id') ?? '', label: textOf(row, 'label', 'id') ?? '' }));
}

/** Members by the mean place of the ones they are tied to, then in the order of the rows. */
function sortByPlace(links: readonly (Named & { readonly place: number })[]): readonly Named[] {
  const groups = [...Map.groupBy(links, ({ id }) => id).values()];
  const middle = (group: (typeof groups)[number]): number =>
    group.reduce((sum, { place }) => sum + place, 0) / group.length;
  return groups
    .map((group, rank) => ({ group, rank, middle: middle(group) }))
    .sort((one, other) => one.middle - other.middle || one.rank - other.rank)
    .flatMap(({ group }) => group);
}

function columnOf(ends: readonly Named[], loose: readonly Named[]): ThreadColumn {
  const threaded = [...Map.groupBy(ends, ({ id }) => id)].map(([id, own]) => ({
    id,
    label: own[0]?.label ?? id,
    threads: own.length,
  }));
  const shown = threaded.slice(0, MOST_MEMBERS);
  const alone = loose.slice(0, MOST_MEMBERS).map((member) => ({ ...member, threads: 0 }));
  const hidden = threaded.length - shown.length + loose.length - alone.length;
  return { threaded: shown, loose: alone, hidden };
}
