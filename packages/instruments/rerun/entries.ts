import type { InstrumentEntry } from '../instrument-entry.ts';

/** Instruments that run a handed-in model again. */
export const RERUN_ENTRIES = [
  {
    id: 'I-ML-0',
    version: '1.0.1',
    title: 'Modèle relancé sur les lignes prédites',
    criteria: ['A2.3-1'],
    form: 'F9',
    uncertainty: 'U4',
    needs: [],
    oneOf: ['model'],
    reads: ['predictions', 'rows', 'inference', 'training', 'evaluation'],
  },
] as const satisfies readonly InstrumentEntry[];

export type RerunId = (typeof RERUN_ENTRIES)[number]['id'];
