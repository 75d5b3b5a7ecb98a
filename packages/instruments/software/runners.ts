import type { FamilyRunners } from '../instrument-runner.ts';
import type { SoftwareId } from './entries.ts';
import { measureTests } from './measure-tests.ts';

export const SOFTWARE_RUNNERS: FamilyRunners<SoftwareId> = {
  'I-COD-4': ({ bench }) => measureTests(bench),
};
