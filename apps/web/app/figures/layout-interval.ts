import type { Reading, Reference } from '@etalon/instruments';
import { type Axis, type AxisWish, layoutAxis } from './layout-axis.ts';
import { numberOf, rowsOf, textOf } from './read-row.ts';

export interface IntervalMark {
  readonly label: string | null;
  readonly value: number;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly n: number | null;
}

export interface ReferenceTick {
  /** 1-based rank in the reading's references: the mark R1, R2… */
  readonly rank: number;
  readonly reference: Reference;
  readonly lo: number;
  readonly hi: number;
}

export interface Intervals {
  readonly marks: readonly IntervalMark[];
  readonly ticks: readonly ReferenceTick[];
  readonly axis: Axis;
}

/** The natural axis of a reading's scale. */
export function naturalAxis(reading: Reading): AxisWish['natural'] {
  if (reading.scale === 'proportion') return 'proportion';
  return reading.scale === 'count' || reading.scale === 'ratio' ? 'from-zero' : 'free';
}

/** The references that can be drawn as ticks: those that carry a number. */
export function layoutReferences(references: readonly Reference[]): readonly ReferenceTick[] {
  return references.flatMap((reference, index) => {
    const lo = reference.lo ?? reference.hi;
    const hi = reference.hi ?? reference.lo;
    return lo === undefined || hi === undefined ? [] : [{ rank: index + 1, reference, lo, hi }];
  });
}

function marksOf(reading: Reading): readonly IntervalMark[] {
  const { uncertainty, value } = reading;
  if (typeof value === 'number') {
    const { lo = null, hi = null, n = null } = uncertainty;
    return [{ label: null, value, lo, hi, n }];
  }
  return rowsOf(reading).flatMap((row) => {
    const mark = numberOf(row, 'value', 'auc', 'estimate');
    if (mark === null) return [];
    const label = textOf(row, 'label', 'column', 'name');
    return [
      { label, value: mark, lo: numberOf(row, 'lo'), hi: numberOf(row, 'hi'), n: numberOf(row, 'n', 'rows') },
    ];
  });
}

/** Points, intervals and reference ticks of a reading on one axis. */
export function layoutIntervals(reading: Reading): Intervals {
  const marks = marksOf(reading);
  const ticks = layoutReferences(reading.references);
  const values = [
    ...marks.flatMap(({ value, lo, hi }) => [value, lo ?? value, hi ?? value]),
    ...ticks.flatMap(({ lo, hi }) => [lo, hi]),
  ];
  return { marks, ticks, axis: layoutAxis({ values, natural: naturalAxis(reading) }) };
}
