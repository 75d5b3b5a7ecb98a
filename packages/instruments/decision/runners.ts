import type { FamilyRunners } from '../instrument-runner.ts';
import type { DecisionId } from './entries.ts';
import { measureRobustness } from './measure-robustness.ts';
import { readMatrix } from './read-matrix.ts';

export const DECISION_RUNNERS: FamilyRunners<DecisionId> = {
  'I-MCD-2': async ({ bench, frame }) => {
    const read = await readMatrix(bench);
    return 'state' in read ? read : measureRobustness(read, frame);
  },
};
