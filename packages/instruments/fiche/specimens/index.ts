import type { Specimen } from '../specimen.ts';
import { COVERAGE_SPECIMENS } from './coverage.ts';
import { DECISION_SPECIMENS } from './decision.ts';
import { INDICATOR_SPECIMENS } from './indicators.ts';
import { LAW_SPECIMENS } from './law.ts';
import { LEAKAGE_SPECIMENS } from './leakage.ts';
import { LEARNING_SPECIMENS } from './learning.ts';
import { NOTEBOOK_SPECIMENS } from './notebook.ts';
import { PERSONAL_DATA_SPECIMENS } from './personal-data.ts';
import { PIPELINE_SPECIMENS } from './pipeline.ts';
import { PLAN_SPECIMENS } from './plan.ts';
import { QUALITY_SPECIMENS } from './quality.ts';
import { REPORTED_SPECIMENS } from './reported.ts';
import { RERUN_SPECIMENS } from './rerun.ts';
import { RISK_SPECIMENS } from './risks.ts';
import { SOFTWARE_SPECIMENS } from './software.ts';
import { STATISTICS_SPECIMENS } from './statistics.ts';
import { TRAINED_SPECIMENS } from './trained.ts';
import { WAREHOUSE_SPECIMENS } from './warehouse.ts';
import { WRITING_SPECIMENS } from './writing.ts';

/** The specimens of every family, by instrument; an instrument without one has a calibration of its own in this folder's parent. */
export const SPECIMENS: ReadonlyMap<string, Specimen> = new Map(
  Object.entries({
    ...COVERAGE_SPECIMENS,
    ...WAREHOUSE_SPECIMENS,
    ...WRITING_SPECIMENS,
    ...REPORTED_SPECIMENS,
    ...NOTEBOOK_SPECIMENS,
    ...STATISTICS_SPECIMENS,
    ...RISK_SPECIMENS,
    ...LAW_SPECIMENS,
    ...PLAN_SPECIMENS,
    ...PERSONAL_DATA_SPECIMENS,
    ...QUALITY_SPECIMENS,
    ...LEAKAGE_SPECIMENS,
    ...LEARNING_SPECIMENS,
    ...TRAINED_SPECIMENS,
    ...PIPELINE_SPECIMENS,
    ...RERUN_SPECIMENS,
    ...INDICATOR_SPECIMENS,
    ...DECISION_SPECIMENS,
    ...SOFTWARE_SPECIMENS,
  }),
);
