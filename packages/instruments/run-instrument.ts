import { EtalonError } from '@etalon/error';
import type { Absence, ReadingDraft } from './build-reading.ts';
import { CLEANING_RUNNERS } from './cleaning/runners.ts';
import { COVERAGE_RUNNERS } from './coverage/runners.ts';
import { DECISION_RUNNERS } from './decision/runners.ts';
import { INDICATOR_RUNNERS } from './indicators/runners.ts';
import type { InstrumentRunner, InstrumentTask } from './instrument-runner.ts';
import { LEAKAGE_RUNNERS } from './leakage/runners.ts';
import { LEARNING_RUNNERS } from './learning/runners.ts';
import { NOTEBOOK_RUNNERS } from './notebook/runners.ts';
import { PIPELINE_RUNNERS } from './pipeline/runners.ts';
import { PRIVACY_RUNNERS } from './privacy/runners.ts';
import { QUALITY_RUNNERS } from './quality/runners.ts';
import { REPORTED_RUNNERS } from './reported/runners.ts';
import { RERUN_RUNNERS } from './rerun/runners.ts';
import { SOFTWARE_RUNNERS } from './software/runners.ts';
import { STATISTICS_RUNNERS } from './statistics/runners.ts';
import { WAREHOUSE_RUNNERS } from './warehouse/runners.ts';
import { WRITING_RUNNERS } from './writing/runners.ts';

/** The runners of every family, by instrument. */
const RUNNERS: ReadonlyMap<string, InstrumentRunner> = new Map(
  Object.entries({
    ...CLEANING_RUNNERS,
    ...COVERAGE_RUNNERS,
    ...WAREHOUSE_RUNNERS,
    ...WRITING_RUNNERS,
    ...REPORTED_RUNNERS,
    ...STATISTICS_RUNNERS,
    ...NOTEBOOK_RUNNERS,
    ...PRIVACY_RUNNERS,
    ...QUALITY_RUNNERS,
    ...LEAKAGE_RUNNERS,
    ...LEARNING_RUNNERS,
    ...PIPELINE_RUNNERS,
    ...RERUN_RUNNERS,
    ...INDICATOR_RUNNERS,
    ...DECISION_RUNNERS,
    ...SOFTWARE_RUNNERS,
  }),
);

/** Runs one instrument on the workbench: a draft, or the reason why there is none. */
export async function runInstrument(task: InstrumentTask): Promise<ReadingDraft | Absence> {
  const { id } = task.frame.entry;
  const runner = RUNNERS.get(id);
  if (runner === undefined)
    throw new EtalonError('instruments.unknown-instrument', { info: { instrument: id } });
  return runner(task);
}
