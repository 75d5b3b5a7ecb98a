import { flushCompileCache } from 'node:module';
import { errorCode } from '@etalon/error';
import { openWorkbench } from '../bench/workbench.ts';
import { listMatchable } from '../coverage/list-matchable.ts';
import type { MatchableMessage, MatchableTask } from './run-matchable.ts';

async function perform(task: MatchableTask): Promise<MatchableMessage> {
  const bench = await openWorkbench({ ...task, matches: [], threads: 1 });
  try {
    return { kind: 'answer', matchable: await listMatchable(bench, task.instruments) };
  } finally {
    bench.close();
  }
}

// Whoever started it kills it once it has answered: what was compiled is kept before.
flushCompileCache();
process.once('message', (task: MatchableTask) => {
  perform(task)
    .catch(
      (error: unknown): MatchableMessage => ({
        kind: 'failed',
        code: errorCode(error) ?? 'instruments.process-ended',
      }),
    )
    .then((message) => process.send?.(message, () => process.disconnect()));
});
process.once('disconnect', () => process.exit());
