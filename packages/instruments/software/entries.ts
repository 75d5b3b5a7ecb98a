import type { InstrumentEntry } from '../instrument-entry.ts';

/** Instruments on delivered code, read and never run. */
export const SOFTWARE_ENTRIES = [
  {
    id: 'I-COD-4',
    version: '1.0.0',
    title: 'Tests du code et leurs comptes rendus',
    criteria: ['A2.3-4', 'A3.4-1'],
    form: 'F7',
    uncertainty: 'U0',
    needs: [],
    oneOf: ['repository', 'test-report', 'coverage-report'],
    reads: ['code'],
  },
] as const satisfies readonly InstrumentEntry[];

export type SoftwareId = (typeof SOFTWARE_ENTRIES)[number]['id'];
