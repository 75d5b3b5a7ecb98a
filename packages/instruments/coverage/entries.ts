import type { InstrumentEntry } from '../instrument-entry.ts';

/** Instruments on what was listed, beside a reference, a taxonomy or another list. */
export const COVERAGE_ENTRIES = [
  {
    id: 'I-COV-1',
    version: '1.1.0',
    title: 'Couverture de la liste de référence',
    criteria: ['A1.2-3'],
    form: 'F1',
    uncertainty: 'U1',
    needs: ['anomalies', 'elements', 'case-key', 'matches'],
  },
] as const satisfies readonly InstrumentEntry[];

export type CoverageId = (typeof COVERAGE_ENTRIES)[number]['id'];
