import type { InstrumentEntry } from '../instrument-entry.ts';

/** Instruments on the indicators that a hand-in defines. */
export const INDICATOR_ENTRIES = [
  {
    id: 'I-KPI-1',
    version: '1.0.0',
    title: 'Définition des indicateurs',
    criteria: ['A2.3-2', 'A2.4-2', 'A2.5-1', 'A1.6-4'],
    form: 'F7',
    uncertainty: 'U0',
    needs: [],
    oneOf: ['indicators'],
  },
  {
    id: 'I-KPI-2',
    version: '1.0.0',
    title: 'Calcul des indicateurs',
    criteria: ['A2.3-2', 'A2.4-2', 'A2.5-1', 'A1.6-5'],
    form: 'F7',
    uncertainty: 'U0',
    needs: [],
    oneOf: ['indicators'],
    reads: ['dataset', 'predictions'],
  },
] as const satisfies readonly InstrumentEntry[];

export type IndicatorId = (typeof INDICATOR_ENTRIES)[number]['id'];
