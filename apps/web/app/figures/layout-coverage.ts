import type { Reading, ReadingRow } from '@etalon/instruments';
import { numberOf, rowsOf, textOf } from './read-row.ts';

/** Beyond this many elements a band is drawn by lengths: cells would be too narrow to tell their filling. */
export const CELL_LIMIT = 60;

export type CellState = 'sure' | 'possible' | 'absent' | 'beyond';

export interface CoverageCell {
  readonly state: CellState;
  readonly label: string;
}

export interface CoverageBand {
  readonly label: string;
  readonly sure: number;
  readonly possible: number;
  readonly total: number;
  /** In key order; null when the band is drawn by lengths. */
  readonly cells: readonly CoverageCell[] | null;
}

export interface Coverage {
  readonly bands: readonly CoverageBand[];
  readonly beyond: readonly CoverageCell[];
}

function stateOf(row: ReadingRow): CellState {
  const state = textOf(row, 'state') ?? '';
  if (state === 'sûr' || state === 'sure') return 'sure';
  return state === 'possible' ? 'possible' : 'absent';
}

function repeat(state: CellState, count: number, label: string): readonly CoverageCell[] {
  return Array.from({ length: count }, () => ({ state, label }));
}

function bandOfElements(label: string, rows: readonly ReadingRow[]): CoverageBand {
  const cells = rows.map((row) => ({ state: stateOf(row), label: textOf(row, 'label', 'id') ?? '' }));
  const count = (state: CellState): number => cells.filter((cell) => cell.state === state).length;
  return {
    label,
    sure: count('sure'),
    possible: count('possible'),
    total: cells.length,
    cells: cells.length > CELL_LIMIT ? null : cells,
  };
}

function bandOfCounts(row: ReadingRow): CoverageBand {
  const label = textOf(row, 'label', 'operator', 'op', 'class') ?? '';
  const total = numberOf(row, 'planted', 'total') ?? 0;
  const sure = numberOf(row, 'found', 'sure') ?? 0;
  const possible = Math.max(0, (numberOf(row, 'sureOrPossible') ?? sure) - sure);
  const cells = [
    ...repeat('sure', sure, label),
    ...repeat('possible', possible, label),
    ...repeat('absent', Math.max(0, total - sure - possible), label),
  ];
  return { label, sure, possible, total, cells: total > CELL_LIMIT ? null : cells };
}

function labelBeyond(row: ReadingRow): string {
  const known = textOf(row, 'label');
  if (known !== null) return known;
  return [row.anomaly, row.file, row.column, row.row]
    .filter((part) => part !== null && part !== undefined)
    .join(' · ');
}

/** Bands of a coverage: one a class when the elements are known one by one, one a count row otherwise. */
export function layoutCoverage(reading: Reading): Coverage {
  const rows = rowsOf(reading);
  const elements = rows.filter((row) => row.kind === 'element');
  const classes = [...new Set(elements.map((row) => textOf(row, 'class') ?? ''))];
  const counts = rows.filter(
    (row) =>
      row.kind === 'operator' || (row.kind === undefined && numberOf(row, 'planted', 'total') !== null),
  );
  return {
    bands:
      elements.length > 0
        ? classes.map((name) =>
            bandOfElements(
              name,
              elements.filter((row) => (textOf(row, 'class') ?? '') === name),
            ),
          )
        : counts.map(bandOfCounts),
    beyond: rows
      .filter((row) => row.kind === 'beyond')
      .map((row) => ({ state: 'beyond', label: labelBeyond(row) })),
  };
}
