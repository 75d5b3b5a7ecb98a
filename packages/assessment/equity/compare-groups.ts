import { type Interval, newcombeInterval, wilsonInterval } from '@etalon/numeric';

/** Below it a count would point at people: nothing of the group is given. */
export const SUPPRESSED_UNDER = 10;
/** Below it a group is described and compared with nothing (instruments/07 §7.8, `convention`). */
export const DESCRIBED_UNDER = 30;

export interface CountedGroup {
  readonly group: string;
  readonly count: number;
  readonly total: number;
}

export interface GroupDifference extends Interval {
  /** Share of the group less the share of all other groups compared, between −1 and 1. */
  readonly difference: number;
}

export type ComparedGroup =
  | { readonly group: string; readonly state: 'suppressed' }
  | {
      readonly group: string;
      readonly state: 'described' | 'compared';
      readonly count: number;
      readonly total: number;
      readonly share: number;
      /** 95 %, Wilson 1927. */
      readonly interval: Interval;
      /** 95 %, Newcombe 1998; null unless this group and another are compared. */
      readonly difference: GroupDifference | null;
    };

/**
 * Shares of groups of people, each person counted once. A group under ten is suppressed, and when it is alone so is the next
 * smallest, that nobody finds it by subtraction; only groups of `least` people and more are compared, each with all others
 * compared together. `least` counts from 30. In the order given; empty groups are left out.
 *
 * @example
 * compareGroups([{ group: 'FI', count: 40, total: 60 }, { group: 'FC', count: 30, total: 60 }], 30);
 */
export function compareGroups(groups: readonly CountedGroup[], least: number): readonly ComparedGroup[] {
  const known = groups.filter(({ total }) => total > 0);
  const suppressed = listSuppressed(known);
  const asked = Math.max(least, DESCRIBED_UNDER);
  const compared = known.filter(({ group, total }) => total >= asked && !suppressed.has(group));
  return known.map((row): ComparedGroup => {
    const { group, count, total } = row;
    if (suppressed.has(group)) return { group, state: 'suppressed' };
    const others = compared.filter((other) => other.group !== group);
    const isCompared = compared.includes(row);
    return {
      group,
      state: isCompared ? 'compared' : 'described',
      count,
      total,
      share: count / total,
      interval: wilsonInterval(count, total),
      difference: isCompared && others.length > 0 ? differ(row, poolGroups(others)) : null,
    };
  });
}

function listSuppressed(groups: readonly CountedGroup[]): ReadonlySet<string> {
  const small = groups.filter(({ total }) => total < SUPPRESSED_UNDER);
  if (small.length !== 1) return new Set(small.map(({ group }) => group));
  const [next] = groups
    .filter(({ total }) => total >= SUPPRESSED_UNDER)
    .toSorted((a, b) => a.total - b.total || (a.group < b.group ? -1 : 1));
  return new Set([...small, ...(next === undefined ? [] : [next])].map(({ group }) => group));
}

function poolGroups(groups: readonly CountedGroup[]): Pick<CountedGroup, 'count' | 'total'> {
  return {
    count: groups.reduce((sum, { count }) => sum + count, 0),
    total: groups.reduce((sum, { total }) => sum + total, 0),
  };
}

function differ(
  first: Pick<CountedGroup, 'count' | 'total'>,
  second: Pick<CountedGroup, 'count' | 'total'>,
): GroupDifference {
  const difference = first.count / first.total - second.count / second.total;
  return { difference, ...newcombeInterval(first, second) };
}
