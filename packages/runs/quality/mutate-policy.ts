import { measureMutation } from '@etalon/quality/checks';
import { readSeed } from '../privacy/load-input.ts';
import type { RunKind } from '../run-kind.ts';
import { toJson } from '../statistics/to-json.ts';
import { checkSomeInput } from './check-policy.ts';
import { loadPolicy, readPolicyParameters } from './load-tables.ts';

const BEFORE = 0.1;

/** Which planted defects the checks of a policy would catch, one operator at a time, on a table taken as sound. */
export const mutatePolicy: RunKind = {
  kind: 'quality.mutate',
  version: '1.0.0',
  title: { fr: 'Puissance des contrôles', en: 'Power of the checks' },
  interactive: false,
  check: (parameters, inputs) => {
    readPolicyParameters(parameters);
    checkSomeInput(inputs);
  },
  perform: async (task, tools) => {
    const duck = await tools.openDuckdb();
    tools.report(0.02, 'runs.step.read');
    const policy = await loadPolicy(duck, task);
    const reading = await measureMutation(duck, {
      ...policy,
      seed: readSeed(task),
      onProgress: (share) => tools.report(BEFORE + (1 - BEFORE) * share, 'runs.step.mutate'),
    });
    return {
      result: { kind: 'measured', reading: toJson(reading), refused: toJson(policy.refused) },
      outputs: [],
    };
  },
};
