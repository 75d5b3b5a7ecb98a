import type { FamilyRunners } from '../instrument-runner.ts';
import type { RerunId } from './entries.ts';
import { measureRerun } from './measure-rerun.ts';

export const RERUN_RUNNERS: FamilyRunners<RerunId> = {
  'I-ML-0': ({ bench, report }) => measureRerun(bench, report),
};
