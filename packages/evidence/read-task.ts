import type { ReaderAnswer, ReaderTask } from './process/reader-task.ts';
import { extractTable } from './reading/extract-table.ts';
import { inspectFile } from './reading/inspect-file.ts';
import { previewFile } from './reading/preview-file.ts';

/** One reading, inside of the reader's process. */
export async function readTask(task: ReaderTask): Promise<ReaderAnswer> {
  switch (task.kind) {
    case 'inspect':
      return inspectFile(task.file);
    case 'media': {
      const { readMedia } = await import('./media/read-media.ts');
      return readMedia(task.file.path);
    }
    case 'preview':
      return previewFile(task.file, task.page);
    case 'extract':
      return extractTable(task.file, task.table, task.target);
    default:
      return task satisfies never;
  }
}
