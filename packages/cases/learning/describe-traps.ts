import type { PlantedDefect } from '../case-package.ts';
import type { LearningDefinition } from './learning-definition.ts';
import type { TrappedRow } from './plant-traps.ts';

export const TRAINING_FILE = 'donnees/apprentissage.csv';
export const TEST_FILE = 'donnees/essai.csv';

/** Every planted change by file and 1-based data row; a channel or a late column has no row. */
export function listDefects(
  rows: readonly TrappedRow[],
  definition: LearningDefinition,
): readonly PlantedDefect[] {
  const trained = rows.filter(({ part }) => part !== 'essai');
  const drafts = trained.flatMap((row, at): readonly Omit<PlantedDefect, 'id'>[] => {
    const place = { file: TRAINING_FILE, row: at + 1 };
    if (row.source !== null)
      return [
        {
          ...place,
          operator: row.trap === 'copy' ? 'M2' : 'M3',
          ...{ key: row.source.key, column: null, truth: null, planted: row.key },
        },
      ];
    if (row.clean === null || row.label === row.clean.label) return [];
    const { label } = row.clean;
    return [
      { ...place, operator: 'M18', key: row.key, column: definition.label, truth: label, planted: row.label },
    ];
  });
  const whole = { key: null, row: null, truth: null } as const;
  return [
    {
      ...whole,
      operator: 'M17',
      column: definition.late.column,
      file: TRAINING_FILE,
      planted: null,
    } as const,
    {
      ...({ ...whole, operator: 'M14', column: definition.slice.column, file: TEST_FILE } as const),
      planted: definition.slice.values.at(-1) ?? null,
    },
    ...drafts,
  ].map((defect, at) => ({ id: `D${String(at + 1).padStart(5, '0')}`, ...defect }));
}

/** The leaks and the shift that the case holds, by type of Kapoor & Narayanan (2023): the reference of the battery. */
export function describeTraps(
  rows: readonly TrappedRow[],
  definition: LearningDefinition,
  shifted: string,
): Readonly<Record<string, unknown>> {
  const pairs = (trap: TrappedRow['trap']): readonly unknown[] =>
    rows.filter((row) => row.trap === trap).map((row) => ({ train: row.key, test: row.source?.key ?? null }));
  const keys = (trap: TrappedRow['trap']): readonly string[] =>
    rows.filter((row) => row.trap === trap).map(({ key }) => key);
  const { split, group, time, slice, late, after } = definition;
  const across = split === 'time' ? { type: 'L3.1', column: time } : { type: 'L3.2', column: group };
  return {
    'fuites.json': {
      leaks: [
        { type: 'L1.4', operator: 'M2', pairs: pairs('copy') },
        { type: 'L1.4', operator: 'M3', pairs: pairs('near-copy') },
        { type: 'L2', operator: 'M17', columns: [late.column, ...after] },
        ...(keys('straddling').length === 0 ? [] : [{ ...across, keys: keys('straddling') }]),
        {
          type: 'L3.3',
          operator: 'M14',
          column: slice.column,
          value: slice.values.at(-1),
          rows: keys('shifted').length,
        },
      ],
    },
    'derive.json': { column: slice.column, value: slice.values.at(-1), what: shifted, keys: keys('shifted') },
    'evaluation.json': {
      ...{ label: definition.label, classes: Object.keys(late.values), utility: definition.utility },
      ...{ split, group, time, test: rows.filter(({ part }) => part === 'essai').length },
    },
  };
}
