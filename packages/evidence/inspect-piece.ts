import { stat } from 'node:fs/promises';
import { EtalonError } from '@etalon/error';
import type { PieceInspection } from './piece-content.ts';
import { limitsFor, type ReaderLimits } from './process/reader-limits.ts';
import type { PieceFile } from './process/reader-task.ts';
import { runReader } from './process/run-reader.ts';

/**
 * Reads a handed-in file in a process that can be killed: its facts, or why it is refused and where. The caller's
 * process is never at risk. Errors: `evidence.reader-failed` when the reader itself is at fault.
 *
 * @example
 * await inspectPiece({ path: '/files/ab…', fileName: 'vols.csv', slot: 'dataset' });
 * // { kind: 'dataset', form: 'csv', rows: 2000, columns: [{ name: 'date', type: 'date' }, …], … }
 */
export async function inspectPiece(file: PieceFile, limits?: ReaderLimits): Promise<PieceInspection> {
  const { size } = await stat(file.path);
  const answer = await runReader({ kind: 'inspect', file }, limits ?? limitsFor(size));
  switch (answer.kind) {
    case 'dataset':
    case 'note':
    case 'archive':
    case 'image':
    case 'model':
    case 'refused':
      if ('source' in answer || 'card' in answer) break;
      return answer;
    case 'anomalies':
      if ('byType' in answer) return answer;
      break;
    case 'recipe':
      if ('steps' in answer) return answer;
      break;
    default:
  }
  throw new EtalonError('evidence.reader-failed', { info: { message: `unexpected answer ${answer.kind}` } });
}
