import { inspectPiece, type PieceSlot, previewPiece } from '@etalon/evidence/reader';
import type { PieceReader } from '@etalon/usecases';

const READER_SLOTS: readonly PieceSlot[] = ['dataset', 'anomalies', 'recipe', 'note'];

function readerSlot(slot: string): PieceSlot {
  return READER_SLOTS.find((known) => known === slot) ?? 'other';
}

/** The readers of hostile files, each call in a process that can be killed. */
export const pieceReader: PieceReader = {
  inspect: ({ path, fileName, slot }) => inspectPiece({ path, fileName, slot: readerSlot(slot) }),
  preview: ({ path, fileName, slot }, { offset, limit, part, cell }) =>
    previewPiece(
      { path, fileName, slot: readerSlot(slot) },
      {
        offset,
        limit,
        ...(part === null ? {} : { table: part }),
        ...(cell === undefined ? {} : { cell }),
      },
    ),
};
