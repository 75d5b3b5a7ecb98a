import type { InstrumentEntry } from '../instrument-entry.ts';

/** Instruments on what is written: numbers, wording, passages, sources. */
export const WRITING_ENTRIES = [
  {
    id: 'I-NUM-1',
    version: '1.0.0',
    title: 'Nombres du texte rapprochés des données structurées',
    criteria: ['A1.2-3', 'A2.2-2', 'A3.3-1'],
    form: 'F9',
    uncertainty: 'U1',
    needs: [],
    oneOf: ['note'],
    reads: ['analysis', 'findings', 'warehouse', 'storage', 'protection', 'dataset'],
  },
  {
    id: 'I-TXT-1',
    version: '1.0.0',
    title: 'Mesures d’un texte',
    criteria: ['A2.2-3', 'A3.1-4'],
    form: 'F7',
    uncertainty: 'U0',
    needs: [],
    oneOf: ['note'],
  },
  {
    id: 'I-TXT-2',
    version: '1.0.0',
    title: 'Passages communs avec l’énoncé du cas',
    criteria: ['A1.1-2', 'A1.4-4', 'A1.6-1', 'A3.1-2'],
    form: 'F7',
    uncertainty: 'U0',
    needs: ['case-files'],
    oneOf: ['note', 'risks', 'protection'],
  },
  {
    id: 'I-SRC-1',
    version: '1.0.0',
    title: 'Composition de la bibliographie',
    criteria: ['A1.1-3'],
    form: 'F7',
    uncertainty: 'U0',
    needs: [],
    oneOf: ['sources'],
  },
  {
    id: 'I-SRC-2',
    version: '1.0.0',
    title: 'Affirmations et leurs sources',
    criteria: ['A1.1-1', 'A1.1-2', 'A1.1-3'],
    form: 'F7',
    uncertainty: 'U0',
    needs: [],
    oneOf: ['claims', 'sources', 'analysis'],
    reads: ['note'],
  },
] as const satisfies readonly InstrumentEntry[];

export type WritingId = (typeof WRITING_ENTRIES)[number]['id'];
