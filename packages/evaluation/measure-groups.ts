import { type Interval, newcombeInterval, type Proportion, wilsonInterval } from '@etalon/numeric';
import { LEVEL } from './figure.ts';
import type { SliceColumn } from './measure-slices.ts';

export const GROUP_RATES = ['selection', 'tpr', 'fpr', 'ppv'] as const;
export type GroupRate = (typeof GROUP_RATES)[number];

/** A share with its counts; null value and interval when it has no row to stand on. */
export interface Rate extends Proportion {
  readonly value: number | null;
  readonly interval: Interval | null;
}

export interface GroupQuality {
  readonly name: string;
  readonly n: number;
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
  /** True when fewer than 10 rows are truly positive: rates among them say little. */
  readonly fewPositives: boolean;
  readonly rates: Readonly<Record<GroupRate, Rate>>;
}

export interface GroupGap {
  readonly rate: GroupRate;
  readonly group: string;
  readonly beside: string;
  /** Rate of the group less that of the other, with its interval (Newcombe 1998). */
  readonly difference: number;
  readonly interval: Interval;
  /** Rate of the group over that of the other; null when the latter is 0. */
  readonly ratio: number | null;
}

export interface GroupReport {
  readonly column: string;
  readonly groups: readonly GroupQuality[];
  /** Each group beside the one with most rows. */
  readonly gaps: readonly GroupGap[];
  /** Largest less smallest selection rate, and smallest over largest; the larger of both gaps of TPR and FPR (equalised odds). */
  readonly parityDifference: number;
  readonly parityRatio: number | null;
  readonly oddsDifference: number | null;
  /** True when the shares of positive rows differ: PPV and both of TPR and FPR then cannot be equal at once (Chouldechova 2017; Kleinberg 2017). */
  readonly baseRatesDiffer: boolean;
}

/** Rates of a yes/no answer in each group of rows, and their gaps. Only for groups that the case declares. */
export function measureGroups(
  labels: Uint8Array,
  predicted: Uint8Array,
  { column, names, codes }: SliceColumn,
): GroupReport {
  const cells = names.map(() => [0, 0, 0, 0]);
  for (let row = 0; row < labels.length; row += 1) {
    const group = cells[codes[row] ?? -1];
    const cell = 2 * (labels[row] ?? 0) + (predicted[row] ?? 0);
    if (group !== undefined) group[cell] = (group[cell] ?? 0) + 1;
  }
  const groups = cells.flatMap(([tn = 0, fp = 0, fn = 0, tp = 0], code) =>
    tn + fp + fn + tp === 0 ? [] : [describeGroup(names[code] ?? '', { tp, fp, fn, tn })],
  );
  const widest = groups.reduce<GroupQuality | null>(
    (best, group) => (best === null || group.n > best.n ? group : best),
    null,
  );
  const selections = groups.map(({ rates }) => rates.selection.value ?? 0);
  const most = Math.max(...selections);
  const span = (rate: GroupRate): number | null => {
    const values = groups.flatMap(({ rates }) => rates[rate].value ?? []);
    return values.length < 2 ? null : Math.max(...values) - Math.min(...values);
  };
  const spans = [span('tpr'), span('fpr')].filter((one) => one !== null);
  const bases = new Set(groups.map(({ tp, fn, n }) => (tp + fn) / n));
  return {
    column,
    groups,
    gaps: groups.flatMap((group) =>
      widest === null || group === widest ? [] : compareGroups(group, widest),
    ),
    parityDifference: groups.length === 0 ? 0 : most - Math.min(...selections),
    parityRatio: most > 0 ? Math.min(...selections) / most : null,
    oddsDifference: spans.length === 0 ? null : Math.max(...spans),
    baseRatesDiffer: bases.size > 1,
  };
}

function describeGroup(
  name: string,
  cells: { readonly tp: number; readonly fp: number; readonly fn: number; readonly tn: number },
): GroupQuality {
  const { tp, fp, fn, tn } = cells;
  const n = tp + fp + fn + tn;
  return {
    name,
    n,
    ...cells,
    fewPositives: tp + fn < 10,
    rates: {
      selection: makeRate(tp + fp, n),
      tpr: makeRate(tp, tp + fn),
      fpr: makeRate(fp, fp + tn),
      ppv: makeRate(tp, tp + fp),
    },
  };
}

function makeRate(count: number, total: number): Rate {
  if (total === 0) return { count, total, value: null, interval: null };
  return { count, total, value: count / total, interval: wilsonInterval(count, total, LEVEL) };
}

function compareGroups(group: GroupQuality, beside: GroupQuality): readonly GroupGap[] {
  return GROUP_RATES.flatMap((rate) => {
    const one = group.rates[rate];
    const other = beside.rates[rate];
    if (one.value === null || other.value === null) return [];
    return [
      {
        rate,
        group: group.name,
        beside: beside.name,
        difference: one.value - other.value,
        interval: newcombeInterval(one, other, LEVEL),
        ratio: other.value === 0 ? null : one.value / other.value,
      },
    ];
  });
}
