import { readTask } from '../read-task.ts';
import { refusalOf } from '../refuse.ts';
import type { ReaderAnswer, ReaderTask } from './reader-task.ts';

process.once('message', (task: ReaderTask) => {
  void answer(task).then((found) => process.send?.(found, () => process.exit(0)));
});

async function answer(task: ReaderTask): Promise<ReaderAnswer> {
  try {
    return await readTask(task);
  } catch (error) {
    const refused = refusalOf(error, task.file.fileName);
    if (refused !== null) return refused;
    return {
      kind: 'failed',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
