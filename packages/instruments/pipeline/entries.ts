import type { InstrumentEntry } from '../instrument-entry.ts';

/** Instruments on the transformation of data and on what computing it takes. */
export const PIPELINE_ENTRIES = [
  {
    id: 'I-VEC-1',
    version: '1.0.0',
    title: 'Forme des vecteurs',
    criteria: ['A1.3-1', 'A1.3-2'],
    form: 'F7',
    uncertainty: 'U0',
    needs: [],
    oneOf: ['transformation'],
  },
  {
    id: 'I-VEC-2',
    version: '1.0.0',
    title: 'Réduction de dimension',
    criteria: ['A1.3-2'],
    form: 'F2',
    uncertainty: 'U0',
    needs: [],
    oneOf: ['transformation'],
  },
  {
    id: 'I-PIP-1',
    version: '1.0.0',
    title: 'Ordre des traitements',
    criteria: ['A1.3-3'],
    form: 'F2',
    uncertainty: 'U4',
    needs: [],
    oneOf: ['pipeline'],
    reads: ['transformation'],
  },
  {
    id: 'I-IMP-1',
    version: '1.0.0',
    title: 'Énergie et émissions du calcul',
    criteria: ['A1.3-2', 'A2.3-1', 'A3.3-2'],
    form: 'F8',
    uncertainty: 'U3',
    needs: [],
    oneOf: ['emissions'],
  },
] as const satisfies readonly InstrumentEntry[];

export type PipelineId = (typeof PIPELINE_ENTRIES)[number]['id'];
