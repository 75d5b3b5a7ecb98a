import type { Reading, ReadingRow } from '@etalon/instruments';
import { type Axis, type AxisWish, layoutAxis } from './layout-axis.ts';
import { naturalAxis } from './layout-interval.ts';
import { numberOf, rowsOf, textOf } from './read-row.ts';

export interface PairedMark {
  readonly label: string | null;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  readonly lo: number | null;
  readonly hi: number | null;
  /** Sound cells changed for the worse: they are not in `after`, which counts altered cells alone. */
  readonly harmed: number | null;
}

export interface PairedGroup {
  readonly marks: readonly PairedMark[];
  readonly axis: Axis;
  readonly differenceAxis: Axis;
}

export interface Paired {
  /** What the pair counts: altered cells of a repair, or the reading's own before and after. */
  readonly subject: 'repair' | 'plain';
  /** The whole first, then the parts, each on its own scales: the whole would flatten the parts. */
  readonly groups: readonly PairedGroup[];
}

function readPair(row: ReadingRow): readonly PairedMark[] {
  const before = numberOf(row, 'before', 'planted');
  const repaired = numberOf(row, 'repaired');
  const after = numberOf(row, 'after') ?? (before === null || repaired === null ? null : before - repaired);
  if (before === null || after === null) return [];
  return [
    {
      label: textOf(row, 'label', 'column'),
      before,
      after,
      difference: numberOf(row, 'difference') ?? after - before,
      lo: numberOf(row, 'lo'),
      hi: numberOf(row, 'hi'),
      harmed: numberOf(row, 'harmed'),
    },
  ];
}

function isDrawn({ before, after, harmed }: PairedMark): boolean {
  return before !== 0 || after !== 0 || (harmed ?? 0) !== 0;
}

function layoutGroup(rows: readonly ReadingRow[], natural: AxisWish['natural']): PairedGroup {
  const marks = rows.flatMap(readPair).filter(isDrawn);
  return {
    marks,
    axis: layoutAxis({ values: marks.flatMap(({ before, after }) => [before, after]), natural }),
    differenceAxis: layoutAxis({
      values: marks.flatMap(({ difference, lo, hi, harmed }) => [
        difference,
        lo ?? difference,
        hi ?? difference,
        harmed ?? 0,
      ]),
      natural: 'from-zero',
    }),
  };
}

/** Before, after and their difference; for a repair: altered cells at first, those not repaired, and sound cells harmed. */
export function layoutPaired(reading: Reading): Paired {
  const rows = rowsOf(reading);
  const natural = naturalAxis(reading);
  const groups = [rows.filter((row) => row.kind === 'total'), rows.filter((row) => row.kind !== 'total')];
  return {
    subject: rows.some((row) => numberOf(row, 'repaired') !== null) ? 'repair' : 'plain',
    groups: groups.map((own) => layoutGroup(own, natural)).filter(({ marks }) => marks.length > 0),
  };
}
