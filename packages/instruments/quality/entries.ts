import type { InstrumentEntry } from '../instrument-entry.ts';

/** Instruments on executable quality policies and on what cleaning changes. */
export const QUALITY_ENTRIES = [
  {
    id: 'I-DQ-2',
    version: '1.0.0',
    title: 'Politique de qualité exécutée',
    criteria: ['A3.1-4', 'A1.2-4'],
    form: 'F7',
    uncertainty: 'U0',
    needs: ['dataset'],
    oneOf: ['quality-policy', 'protection'],
  },
  {
    id: 'I-DQ-3',
    version: '1.0.0',
    title: 'Défauts que la politique de qualité arrête',
    criteria: ['A3.1-4'],
    form: 'F1',
    uncertainty: 'U2',
    needs: ['truth'],
    oneOf: ['quality-policy', 'protection'],
  },
  {
    id: 'I-DQ-7',
    version: '1.0.0',
    title: 'Ce que le nettoyage change pour un apprentissage simple',
    criteria: ['A1.2-4'],
    form: 'F4',
    uncertainty: 'U2',
    needs: ['dataset', 'truth'],
  },
] as const satisfies readonly InstrumentEntry[];

export type QualityId = (typeof QUALITY_ENTRIES)[number]['id'];
