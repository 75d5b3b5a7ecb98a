import type { InstrumentEntry } from '../instrument-entry.ts';

/** Instruments on the delivered table, its anomalies and its recipe. */
export const CLEANING_ENTRIES = [
  {
    id: 'I-DQ-1',
    version: '1.0.0',
    title: 'Profil du jeu livré',
    criteria: ['A1.2-3', 'A1.3-1'],
    form: 'F7',
    uncertainty: 'U0',
    needs: ['dataset'],
  },
  {
    id: 'I-DQ-1.pairs',
    version: '1.0.0',
    title: 'Liaisons entre colonnes du jeu livré',
    criteria: ['A1.2-3'],
    form: 'F7',
    uncertainty: 'U0',
    needs: ['dataset'],
  },
  {
    id: 'I-DQ-4.detection',
    version: '1.1.0',
    title: 'Anomalies plantées retrouvées',
    criteria: ['A1.2-3'],
    form: 'F1',
    uncertainty: 'U0',
    needs: ['anomalies', 'case-files', 'truth'],
  },
  {
    id: 'I-DQ-4.repair',
    version: '1.0.0',
    title: 'Réparation comparée à la vérité cachée',
    criteria: ['A1.2-4'],
    form: 'F4',
    uncertainty: 'U0',
    needs: ['dataset', 'case-files', 'truth'],
  },
  {
    id: 'I-DQ-5',
    version: '1.0.0',
    title: 'Données manquantes du jeu livré',
    criteria: ['A1.2-3'],
    form: 'F7',
    uncertainty: 'U0',
    needs: ['dataset'],
  },
  {
    id: 'I-DQ-5.links',
    version: '2.0.0',
    title: 'Absence expliquée par les autres colonnes',
    criteria: ['A1.2-3'],
    form: 'F2',
    uncertainty: 'U2',
    needs: ['dataset'],
  },
  {
    id: 'I-DQ-6',
    version: '1.0.1',
    title: 'Rejeu de la recette',
    criteria: ['A1.2-4'],
    form: 'F9',
    uncertainty: 'U0',
    needs: ['dataset', 'recipe', 'case-files'],
  },
] as const satisfies readonly InstrumentEntry[];

export type CleaningId = (typeof CLEANING_ENTRIES)[number]['id'];
