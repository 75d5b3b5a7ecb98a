import type { PiecePreview, PieceReader } from '@etalon/usecases';

const MAX_KEPT = 400;

/**
 * A reader that remembers the pages it read last: a piece never changes, and starting a reader costs more than the page.
 * Keys hold the path of a file named by its content, so a page is never another file's.
 * Refusals are not kept: a reader may have been short of time.
 */
export function rememberPreviews(reader: PieceReader): PieceReader {
  const kept = new Map<string, Promise<PiecePreview>>();
  return {
    inspect: (piece) => reader.inspect(piece),
    preview: (piece, page) => {
      const key = JSON.stringify([
        piece.path,
        piece.fileName,
        piece.slot,
        page.offset,
        page.limit,
        page.part,
        page.cell ?? null,
      ]);
      const known = kept.get(key);
      kept.delete(key);
      const answer = known ?? reader.preview(piece, page);
      kept.set(key, answer);
      answer.then(({ kind }) => kind === 'refused' && kept.delete(key)).catch(() => kept.delete(key));
      const [oldest] = kept.keys();
      if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
      return answer;
    },
  };
}
