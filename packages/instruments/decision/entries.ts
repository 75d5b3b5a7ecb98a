import type { InstrumentEntry } from '../instrument-entry.ts';

/** Instruments on a table of options under several criteria. */
export const DECISION_ENTRIES = [
  {
    id: 'I-MCD-2',
    version: '1.0.0',
    title: 'Robustesse d’un choix multicritère',
    criteria: ['A1.1-2', 'A2.3-3'],
    form: 'F7',
    uncertainty: 'U2',
    needs: [],
    oneOf: ['decision'],
  },
] as const satisfies readonly InstrumentEntry[];

export type DecisionId = (typeof DECISION_ENTRIES)[number]['id'];
