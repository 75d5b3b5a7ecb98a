import type { InstrumentEntry } from '../instrument-entry.ts';

/** Instruments on the store, its architecture, its tools and its security. */
export const WAREHOUSE_ENTRIES = [
  {
    id: 'I-STO-1',
    version: '1.1.0',
    title: 'Mise en marche de l’entrepôt',
    criteria: ['A1.2-1'],
    form: 'F7',
    uncertainty: 'U0',
    needs: ['store', 'case-files'],
  },
  {
    id: 'I-STO-1.smoke',
    version: '1.0.0',
    title: 'Réponses de l’entrepôt aux requêtes du cas',
    criteria: ['A1.2-1'],
    form: 'F9',
    uncertainty: 'U0',
    needs: ['store', 'truth'],
  },
] as const satisfies readonly InstrumentEntry[];

export type WarehouseId = (typeof WAREHOUSE_ENTRIES)[number]['id'];
