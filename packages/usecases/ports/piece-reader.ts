import type { PieceInspection, PiecePreview } from '@etalon/evidence';

export interface ReadablePiece {
  readonly path: string;
  readonly fileName: string;
  readonly slot: string;
}

/** Reads handed-in files in a process that can be killed. */
export interface PieceReader {
  inspect(piece: ReadablePiece): Promise<PieceInspection>;
  preview(
    piece: ReadablePiece,
    page: {
      readonly offset: number;
      readonly limit: number;
      readonly part: string | null;
      /** Characters of a cell that are kept, 500 when left out. */
      readonly cell?: number;
    },
  ): Promise<PiecePreview>;
}
