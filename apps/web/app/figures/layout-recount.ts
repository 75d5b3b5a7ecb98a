import type { Reading, ReadingRow, Scalar } from '@etalon/instruments';
import { type Axis, layoutAxis } from './layout-axis.ts';
import { numberOf, rowsOf, textOf } from './read-row.ts';

export interface Recount {
  /** Its own among the rows of the reading. */
  readonly key: string;
  readonly label: string | null;
  /** « < 0,001 »: the number declared is a bound. */
  readonly bound: '<' | '>' | null;
  readonly declared: Scalar;
  readonly recomputed: Scalar;
  /** recomputed − declared; null unless both are numbers. */
  readonly difference: number | null;
  readonly tolerance: number | null;
  /** Own axis of the row: two rows may have two units. Null unless both are numbers. */
  readonly axis: Axis | null;
}

/** Cells that differ, column by column, when the whole was recomputed. */
export interface DifferingColumn {
  readonly label: string;
  readonly cells: number;
}

export interface Recounts {
  readonly recounts: readonly Recount[];
  readonly columns: readonly DifferingColumn[];
  /** What could not be recomputed, with its reason. */
  readonly without: readonly { readonly key: string; readonly label: string; readonly reason: string }[];
  /** Comparisons within the tolerance that only the table shows. */
  readonly hidden: number;
  /** A recomputation that could not go to its end: the step and why. */
  readonly stopped: ReadingRow | null;
}

function scalarOf(row: ReadingRow, name: string): Scalar {
  const cell = row[name];
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;
}

function readRecount(row: ReadingRow, place: number): readonly Recount[] {
  if (!('declared' in row) && !('recomputed' in row)) return [];
  const declared = scalarOf(row, 'declared');
  const recomputed = scalarOf(row, 'recomputed');
  const tolerance = numberOf(row, 'tolerance');
  const bound = row.sign === '<' || row.sign === '>' ? row.sign : null;
  const isMeasured = bound === null && typeof declared === 'number' && typeof recomputed === 'number';
  const margin = tolerance ?? 0;
  return [
    {
      key: `${place}`,
      label: textOf(row, 'label', 'query', 'column', 'id', 'name'),
      bound,
      declared,
      recomputed,
      difference: isMeasured ? (numberOf(row, 'difference') ?? recomputed - declared) : null,
      tolerance,
      axis: isMeasured
        ? layoutAxis({
            values: [declared, recomputed, recomputed - margin, recomputed + margin],
            natural: 'free',
          })
        : null,
    },
  ];
}

/** Comparisons drawn before the table takes over; those beyond the tolerance are always drawn. */
const MOST_DRAWN = 40;

function keepFirst(recounts: readonly Recount[]): readonly Recount[] {
  const isBeyond = ({ difference, tolerance }: Recount): boolean =>
    difference === null || tolerance === null || Math.abs(difference) > tolerance;
  return recounts.filter((recount, place) => place < MOST_DRAWN || isBeyond(recount));
}

/** Declared and recomputed, row by row, each number on its own axis. */
export function layoutRecounts(reading: Reading): Recounts {
  const rows = rowsOf(reading);
  const recounts = rows.flatMap(readRecount);
  const shown = keepFirst(recounts);
  return {
    recounts: shown,
    hidden: recounts.length - shown.length,
    without: rows.flatMap((row, place) => {
      const label = textOf(row, 'label');
      return row.kind === 'not-recomputed' && label !== null
        ? [{ key: `${place}`, label, reason: textOf(row, 'detail') ?? '' }]
        : [];
    }),
    columns: rows.flatMap((row) => {
      const cells = numberOf(row, 'cells');
      const label = textOf(row, 'column', 'label');
      return row.kind === 'column' && cells !== null && label !== null ? [{ label, cells }] : [];
    }),
    stopped: rows.find((row) => row.kind === 'stopped') ?? null,
  };
}
