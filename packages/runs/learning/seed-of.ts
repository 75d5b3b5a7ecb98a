import { firstInput } from '../privacy/load-input.ts';
import type { RunTask } from '../run-kind.ts';

/**
 * What every draw of a training, a search or a measure of extremes comes from: the hash of the table. The same plan and the
 * same model then get the same folds and the same draws, whatever is learned beside them.
 */
export function seedOf(task: RunTask): string {
  return firstInput(task).sha256;
}
