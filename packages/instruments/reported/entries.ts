import type { InstrumentEntry } from '../instrument-entry.ts';

/** Instruments on the statistics that are reported, without computing them again from the data. */
export const REPORTED_ENTRIES = [
  {
    id: 'I-STA-1',
    version: '1.0.0',
    title: 'Cohérence interne des tests écrits',
    criteria: ['A2.2-2'],
    form: 'F9',
    uncertainty: 'U0',
    needs: [],
    oneOf: ['note', 'notebook', 'output', 'findings', 'analysis'],
  },
  {
    id: 'I-STA-2',
    version: '1.0.0',
    title: 'Moyennes possibles pour des valeurs entières (GRIM)',
    criteria: ['A2.2-2'],
    form: 'F7',
    uncertainty: 'U0',
    needs: [],
    oneOf: ['note', 'notebook', 'output', 'findings', 'analysis'],
  },
  {
    id: 'I-STA-5',
    version: '1.0.0',
    title: 'Ce que chaque constat rapporte',
    criteria: ['A2.2-2', 'A1.6-4'],
    form: 'F7',
    uncertainty: 'U0',
    needs: [],
    oneOf: ['analysis', 'findings'],
  },
  {
    id: 'I-STA-6',
    version: '1.0.0',
    title: 'Du constat à la décision',
    criteria: ['A2.2-2'],
    form: 'F3',
    uncertainty: 'U0',
    needs: [],
    oneOf: ['analysis', 'findings'],
  },
] as const satisfies readonly InstrumentEntry[];

export type ReportedId = (typeof REPORTED_ENTRIES)[number]['id'];
