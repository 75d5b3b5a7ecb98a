import { stat } from 'node:fs/promises';
import { EtalonError } from '@etalon/error';
import type { PiecePreview } from './piece-content.ts';
import { limitsFor, type ReaderLimits } from './process/reader-limits.ts';
import type { PieceFile, PreviewPage } from './process/reader-task.ts';
import { runReader } from './process/run-reader.ts';

const PAGE_ROWS = 50;
const MAX_PAGE_ROWS = 20_000;

/**
 * One page of a piece as the desk shows it: table rows, sanitised HTML, the text of PDF pages, or located items.
 * Read in a process that can be killed; deterministic, and bounded whatever the piece holds.
 */
export async function previewPiece(
  file: PieceFile,
  page: Partial<PreviewPage> = {},
  limits?: ReaderLimits,
): Promise<PiecePreview> {
  const { size } = await stat(file.path);
  const bounded: PreviewPage = {
    ...page,
    offset: Math.max(0, Math.trunc(page.offset ?? 0)),
    limit: Math.min(MAX_PAGE_ROWS, Math.max(1, Math.trunc(page.limit ?? PAGE_ROWS))),
  };
  const answer = await runReader({ kind: 'preview', file, page: bounded }, limits ?? limitsFor(size));
  switch (answer.kind) {
    case 'table':
    case 'html':
    case 'pages':
    case 'names':
    case 'bundle':
    case 'refused':
      return answer;
    case 'image':
      if ('source' in answer) return answer;
      break;
    case 'model':
      if ('card' in answer) return answer;
      break;
    case 'anomalies':
    case 'recipe':
      if ('items' in answer) return answer;
      break;
    default:
  }
  throw new EtalonError('evidence.reader-failed', { info: { message: `unexpected answer ${answer.kind}` } });
}
