import { CLEANING_ENTRIES } from './cleaning/entries.ts';
import { COVERAGE_ENTRIES } from './coverage/entries.ts';
import { DECISION_ENTRIES } from './decision/entries.ts';
import { INDICATOR_ENTRIES } from './indicators/entries.ts';
import type { InstrumentEntry } from './instrument-entry.ts';
import { LEAKAGE_ENTRIES } from './leakage/entries.ts';
import { LEARNING_ENTRIES } from './learning/entries.ts';
import { NOTEBOOK_ENTRIES } from './notebook/entries.ts';
import { PIPELINE_ENTRIES } from './pipeline/entries.ts';
import { PRIVACY_ENTRIES } from './privacy/entries.ts';
import { QUALITY_ENTRIES } from './quality/entries.ts';
import { REPORTED_ENTRIES } from './reported/entries.ts';
import { RERUN_ENTRIES } from './rerun/entries.ts';
import { SOFTWARE_ENTRIES } from './software/entries.ts';
import { STATISTICS_ENTRIES } from './statistics/entries.ts';
import { WAREHOUSE_ENTRIES } from './warehouse/entries.ts';
import { WRITING_ENTRIES } from './writing/entries.ts';

export type { InstrumentEntry, Need } from './instrument-entry.ts';

/** Every instrument, family by family: a family is a folder with its `entries.ts` and its `runners.ts`. */
export const INSTRUMENTS: readonly InstrumentEntry[] = [
  ...CLEANING_ENTRIES,
  ...COVERAGE_ENTRIES,
  ...WAREHOUSE_ENTRIES,
  ...WRITING_ENTRIES,
  ...REPORTED_ENTRIES,
  ...STATISTICS_ENTRIES,
  ...NOTEBOOK_ENTRIES,
  ...PRIVACY_ENTRIES,
  ...QUALITY_ENTRIES,
  ...LEAKAGE_ENTRIES,
  ...LEARNING_ENTRIES,
  ...PIPELINE_ENTRIES,
  ...RERUN_ENTRIES,
  ...INDICATOR_ENTRIES,
  ...DECISION_ENTRIES,
  ...SOFTWARE_ENTRIES,
];

export type MeasureScope = 'visible' | 'sealed';

/** True when the instrument reads what the candidate may not see. */
export function readsHidden(entry: InstrumentEntry): boolean {
  return entry.needs.some((need) => need === 'truth' || need === 'case-key');
}

/** True when the instrument cannot work without the folder of a case. */
export function readsCase(entry: InstrumentEntry): boolean {
  return entry.needs.some((need) => need === 'case-files' || need === 'case-key' || need === 'truth');
}

/** Instruments of a scope: before sealing, only those that read nothing hidden. */
export function listInstruments(scope: MeasureScope): readonly InstrumentEntry[] {
  return INSTRUMENTS.filter((entry) => scope === 'sealed' || !readsHidden(entry));
}

/** Instruments that serve a criterion. */
export function listForCriterion(criterion: string): readonly InstrumentEntry[] {
  return INSTRUMENTS.filter((entry) => entry.criteria.includes(criterion));
}

/** Instruments that serve a criterion of an activity: `A1.2` keeps those of `A1.2-1` to `A1.2-5`. */
export function listForActivity(activity: string): readonly InstrumentEntry[] {
  return INSTRUMENTS.filter((entry) =>
    entry.criteria.some((criterion) => criterion.startsWith(`${activity}-`)),
  );
}
