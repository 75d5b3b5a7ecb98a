import type { RandomStream } from '@etalon/numeric';
import type { CaseRow, Operator } from './plant.ts';

/**
 * M14, one source measures with a constant bias of half a standard deviation, rounded to whole units. The manifest keeps
 * the bias in `planted`; a cell null or held by another operator is not moved.
 */
export function plantShift(column: string, file: string): Operator {
  return (input) => {
    const values = input.rows
      .filter((row) => row.file === file)
      .map((row) => row.cells[column])
      .filter((value) => typeof value === 'number');
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
    const bias = Math.round(Math.sqrt(variance) / 2);
    const move = (row: CaseRow): CaseRow => {
      const value = row.cells[column];
      if (row.file !== file || typeof value !== 'number') return row;
      return { ...row, cells: { ...row.cells, [column]: value + bias } };
    };
    return {
      rows: input.rows.map(move),
      drafts: [{ operator: 'M14', uid: null, key: null, column, file, truth: null, planted: bias }],
    };
  };
}

const FIRST_NAMES = ['Camille', 'Noé', 'Inès', 'Malo', 'Jeanne', 'Youssef', 'Lina', 'Théo', 'Awa', 'Gaspard'];
const LAST_NAMES = [
  'Lefèvre',
  'Moreau',
  'Diallo',
  'Garnier',
  'Nguyen',
  'Roussel',
  'Benali',
  'Perrin',
  'Faure',
];

function inventPerson(stream: RandomStream): string {
  const first = FIRST_NAMES[stream.nextBelow(FIRST_NAMES.length)] ?? '';
  const last = LAST_NAMES[stream.nextBelow(LAST_NAMES.length)] ?? '';
  // 01 99 00 xx xx is in the block that ARCEP keeps for fiction.
  const phone = `01 99 00 ${String(stream.nextBelow(100)).padStart(2, '0')} ${String(stream.nextBelow(100)).padStart(2, '0')}`;
  return `${first} ${last}, ${phone}`;
}

/** M17, a column nobody asked for, with invented names and telephone numbers, in one source. */
export function plantPersonalColumn(header: string, file: string): Operator {
  return (input) => ({
    rows: input.rows.map((row) =>
      row.file === file ? { ...row, cells: { ...row.cells, [header]: inventPerson(input.stream) } } : row,
    ),
    drafts: [{ operator: 'M17', uid: null, key: null, column: header, file, truth: null, planted: null }],
  });
}
