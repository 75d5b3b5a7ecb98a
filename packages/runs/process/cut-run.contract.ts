import type { RunTask } from '../run-kind.ts';
import { performRun } from './perform-run.ts';
import type { LeftState } from './run-message.ts';

/** Starts a run that leaves a state as often as it can, kills it once it left `count` of them, and gives the last one. */
export async function cutRun(task: RunTask, count: number): Promise<LeftState> {
  const controller = new AbortController();
  const states: LeftState[] = [];
  const ending = await performRun(task, {
    limits: { keepMs: 0 },
    signal: controller.signal,
    onKept: (state) => {
      states.push(state);
      if (states.length === count) controller.abort();
    },
  }).then(
    () => 'ended before it could be cut',
    (error: Error) => error.message,
  );
  const last = states[count - 1];
  if (ending !== 'runs.cancelled' || last === undefined) throw new Error(ending);
  return last;
}
