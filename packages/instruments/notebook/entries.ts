import type { InstrumentEntry } from '../instrument-entry.ts';

/** Instruments on notebooks and scripts, read and never run. */
export const NOTEBOOK_ENTRIES = [
  {
    id: 'I-EDA-1',
    version: '1.0.0',
    title: 'Traces de l’exploration',
    criteria: ['A1.2-3', 'A1.3-1'],
    form: 'F7',
    uncertainty: 'U0',
    needs: [],
    oneOf: ['notebook', 'code'],
    reads: ['dataset'],
  },
  {
    id: 'I-NB-1',
    version: '1.0.0',
    title: 'Tenue du carnet de code',
    criteria: ['A1.3-1'],
    form: 'F7',
    uncertainty: 'U0',
    needs: [],
    oneOf: ['notebook'],
    reads: ['environment'],
  },
  {
    id: 'I-NB-2',
    version: '1.0.0',
    title: 'Nouvelle exécution du carnet',
    criteria: ['A1.2-5', 'A1.3-1'],
    form: 'F9',
    uncertainty: 'U4',
    needs: [],
    oneOf: ['notebook'],
    reads: ['environment'],
  },
] as const satisfies readonly InstrumentEntry[];

export type NotebookId = (typeof NOTEBOOK_ENTRIES)[number]['id'];
