import type { InstrumentEntry } from '../instrument-entry.ts';

/** Instruments on what lets a test be known to a training. */
export const LEAKAGE_ENTRIES = [
  {
    id: 'I-PIP-2',
    version: '1.1.0',
    title: 'Fuites entre apprentissage et essai, par type',
    criteria: ['A1.3-2', 'A1.3-3', 'A1.3-4', 'A2.3-1'],
    form: 'F7',
    uncertainty: 'U2',
    needs: [],
    oneOf: ['pipeline', 'split', 'dataset', 'rows', 'notebook', 'code'],
    reads: ['fitted', 'media'],
  },
] as const satisfies readonly InstrumentEntry[];

export type LeakageId = (typeof LEAKAGE_ENTRIES)[number]['id'];
