import { deriveSeedNumber } from '../build-reading.ts';
import type { FamilyRunners } from '../instrument-runner.ts';
import type { LeakageId } from './entries.ts';
import { measureLeakage } from './measure-leakage.ts';

export const LEAKAGE_RUNNERS: FamilyRunners<LeakageId> = {
  'I-PIP-2': ({ bench, frame }) => measureLeakage(bench, deriveSeedNumber(frame)),
};
