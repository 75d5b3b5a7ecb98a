import { inspectPiece } from './inspect-piece.ts';
import type { PiecePreview, PieceSlot } from './piece-content.ts';
import { previewPiece } from './preview-piece.ts';
import type { PieceRefusal } from './refuse.ts';

interface PieceInSlot {
  readonly path: string;
  readonly fileName: string;
  /** Id of the slot in the situation; see `slotContent`. */
  readonly slot: string;
}

interface InspectedPiece {
  readonly kind: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly error: {
    readonly code: string;
    readonly place: string | null;
    readonly info: Readonly<Record<string, string | number | boolean | null>>;
  } | null;
}

export interface PieceReader {
  readonly inspect: (piece: PieceInSlot) => Promise<InspectedPiece>;
  readonly preview: (
    piece: PieceInSlot,
    page: { readonly offset: number; readonly limit: number; readonly part: string | null },
  ) => Promise<PiecePreview>;
}

const SLOT_CONTENT: Readonly<Record<string, PieceSlot>> = {
  dataset: 'dataset',
  anomalies: 'anomalies',
  recipe: 'recipe',
  recette: 'recipe',
  note: 'note',
};

/** What a slot's id says of its content; an id that says nothing accepts any form with a reader. */
export function slotContent(slotId: string): PieceSlot {
  return SLOT_CONTENT[slotId] ?? 'other';
}

/** The reader port of the use cases, over processes that can be killed. */
export function createPieceReader(): PieceReader {
  return {
    inspect: async (piece) => {
      const found = await inspectPiece({ ...piece, slot: slotContent(piece.slot) });
      if (found.kind === 'refused') return { kind: 'refused', facts: {}, error: plainRefusal(found) };
      const { kind, ...facts } = found;
      return { kind, facts, error: null };
    },
    preview: (piece, { offset, limit, part }) =>
      previewPiece(
        { ...piece, slot: slotContent(piece.slot) },
        { offset, limit, ...(part !== null && { table: part }) },
      ),
  };
}

function plainRefusal({ code, place, info, fileName }: PieceRefusal): NonNullable<InspectedPiece['error']> {
  const plain: Record<string, string | number | boolean | null> = { file: fileName };
  for (const [name, value] of Object.entries(info)) {
    plain[name] = value === null || typeof value !== 'object' ? value : value.join(', ');
  }
  return { code, place, info: plain };
}
