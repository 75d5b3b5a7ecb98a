import type { InstrumentEntry } from '../instrument-entry.ts';

/** Instruments that compute declared analyses again from the delivered data, and read what their methods suppose. */
export const STATISTICS_ENTRIES = [
  {
    id: 'I-STA-3',
    version: '1.0.0',
    title: 'Recalcul des modèles déclarés',
    criteria: ['A2.2-1', 'A2.2-3'],
    form: 'F9',
    uncertainty: 'U0',
    needs: ['dataset'],
    oneOf: ['analysis', 'findings'],
  },
  {
    id: 'I-STA-4',
    version: '1.0.0',
    title: 'Hypothèses des modèles déclarés, lues sur les données',
    criteria: ['A2.2-1', 'A2.2-3'],
    form: 'F7',
    uncertainty: 'U0',
    needs: ['dataset'],
    oneOf: ['analysis', 'findings'],
  },
  {
    id: 'I-STA-7',
    version: '1.0.0',
    title: 'Choix des méthodes et courbe de spécification',
    criteria: ['A2.2-1', 'A2.2-2'],
    form: 'F7',
    uncertainty: 'U0',
    needs: [],
    oneOf: ['analysis', 'findings'],
    reads: ['dataset'],
  },
] as const satisfies readonly InstrumentEntry[];

export type StatisticsId = (typeof STATISTICS_ENTRIES)[number]['id'];
