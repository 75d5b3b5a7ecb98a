import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { neutraliseCell } from '@etalon/evidence';
import type { RunOutput, RunTask } from '../run-kind.ts';

/** A line or a cell that was not taken as it stands: where, which column, why, and its text. */
export interface Reject {
  /** Line of the file where it is known, else 1-based data row. */
  readonly line: number;
  readonly column: string;
  readonly reason: string;
  readonly text: string;
}

const quote = (text: string): string => `"${neutraliseCell(text).replaceAll('"', '""')}"`;

/** Writes `rejets.csv` (semicolons, UTF-8); no file when nothing was rejected. */
export async function writeRejects(
  task: Pick<RunTask, 'folder'>,
  rejects: readonly Reject[],
): Promise<readonly RunOutput[]> {
  if (rejects.length === 0) return [];
  const lines = rejects.map((row) =>
    [String(row.line), quote(row.column), quote(row.reason), quote(row.text)].join(';'),
  );
  await writeFile(join(task.folder, 'rejets.csv'), `ligne;colonne;raison;texte\n${lines.join('\n')}\n`);
  return [{ name: 'rejets.csv', mediaType: 'text/csv' }];
}
