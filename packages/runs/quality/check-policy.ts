import { EtalonError } from '@etalon/error';
import { runChecks } from '@etalon/quality/checks';
import type { RunInput, RunKind } from '../run-kind.ts';
import { toJson } from '../statistics/to-json.ts';
import { loadPolicy, readPolicyParameters } from './load-tables.ts';

/** Refuses a run without any file. */
export function checkSomeInput(inputs: readonly Pick<RunInput, 'name'>[]): void {
  if (inputs.length === 0) throw new EtalonError('runs.bad-inputs', { info: { wanted: 1, given: 0 } });
}

/** The checks of a quality policy run on a table: what holds, what fails, how many rows and which. */
export const checkPolicy: RunKind = {
  kind: 'quality.check',
  version: '1.0.0',
  title: { fr: 'Contrôles de qualité', en: 'Quality checks' },
  interactive: true,
  check: (parameters, inputs) => {
    readPolicyParameters(parameters);
    checkSomeInput(inputs);
  },
  perform: async (task, tools) => {
    const duck = await tools.openDuckdb();
    const policy = await loadPolicy(duck, task);
    const run = await runChecks(duck, policy);
    return {
      result: { kind: 'checked', run: toJson(run), refused: toJson(policy.refused) },
      outputs: [],
    };
  },
};
