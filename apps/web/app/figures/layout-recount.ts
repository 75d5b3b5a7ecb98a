import type { Reading, ReadingRow, Scalar } from '@etalon/instruments';
import { type Axis, layoutAxis } from './layout-axis.ts';
import { numberOf, rowsOf, textOf } from './read-row.ts';

export interface Recount {
  readonly label: string | null;
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
  /** A recomputation that could not go to its end: the step and why. */
  readonly stopped: ReadingRow | null;
}

function scalarOf(row: ReadingRow, name: string): Scalar {
  const cell = row[name];
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;
}

function readRecount(row: ReadingRow): readonly Recount[] {
  if (!('declared' in row) && !('recomputed' in row)) return [];
  const declared = scalarOf(row, 'declared');
  const recomputed = scalarOf(row, 'recomputed');
  const tolerance = numberOf(row, 'tolerance');
  const isMeasured = typeof declared === 'number' && typeof recomputed === 'number';
  const margin = tolerance ?? 0;
  return [
    {
      label: textOf(row, 'label', 'query', 'column', 'id', 'name'),
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

/** Declared and recomputed, row by row, each number on its own axis. */
export function layoutRecounts(reading: Reading): Recounts {
  const rows = rowsOf(reading);
  return {
    recounts: rows.flatMap(readRecount),
    columns: rows.flatMap((row) => {
      const cells = numberOf(row, 'cells');
      const label = textOf(row, 'column', 'label');
      return row.kind === 'column' && cells !== null && label !== null ? [{ label, cells }] : [];
    }),
    stopped: rows.find((row) => row.kind === 'stopped') ?? null,
  };
}
