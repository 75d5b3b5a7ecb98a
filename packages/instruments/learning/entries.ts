import type { InstrumentEntry } from '../instrument-entry.ts';

/** Instruments on predictions of any origin, beside what is true. */
export const LEARNING_ENTRIES = [
  {
    id: 'I-ML-1',
    version: '1.0.0',
    title: 'Qualités des modèles sur l’épreuve',
    criteria: ['A2.3-1', 'A2.3-2', 'A2.3-3'],
    form: 'F2',
    uncertainty: 'U2',
    needs: [],
    oneOf: ['predictions'],
    reads: ['evaluation', 'training'],
    readsLabels: true,
  },
] as const satisfies readonly InstrumentEntry[];

export type LearningId = (typeof LEARNING_ENTRIES)[number]['id'];
