import type { MediaFolder } from '../media/media-folder.ts';
import type { Dialect, PieceColumn, PieceInspection, PiecePreview, PieceSlot } from '../piece-content.ts';
import type { PieceRefusal } from '../refuse.ts';

export interface PieceFile {
  readonly path: string;
  readonly fileName: string;
  readonly slot: PieceSlot;
  /** Overrides what is sniffed in a text table. */
  readonly dialect?: Partial<Dialect>;
}

export interface PreviewPage {
  readonly offset: number;
  readonly limit: number;
  /** Sheet of a workbook or table of a SQLite file; the first one when left out. */
  readonly table?: string;
  /** Characters of a cell that are kept, 500 when left out, 20,000 at most; a cut cell ends with « … ». */
  readonly cell?: number;
}

export type ReaderTask =
  | { readonly kind: 'inspect'; readonly file: PieceFile }
  | { readonly kind: 'media'; readonly file: PieceFile }
  | { readonly kind: 'preview'; readonly file: PieceFile; readonly page: PreviewPage }
  | {
      readonly kind: 'extract';
      readonly file: PieceFile;
      readonly table: string | null;
      readonly target: string;
    };

export interface ExtractedTable {
  readonly kind: 'extracted';
  /** Types read on the first rows. */
  readonly columns: readonly PieceColumn[];
  readonly dialect: Dialect;
  readonly rows: number;
  /** Length of the longest line written, in UTF-16 units. */
  readonly longestLine: number;
}

export type ReaderAnswer =
  | PieceInspection
  | PiecePreview
  | ExtractedTable
  | MediaFolder
  | PieceRefusal
  | { readonly kind: 'failed'; readonly message: string };
