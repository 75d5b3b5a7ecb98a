import { explainPiece, type PieceExplanation } from '@etalon/i18n';
import { type PiecePreview, previewPiece } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { locatePlace } from './locate-place.ts';
import { splitBlocks } from './split-blocks.ts';

const ROWS = 50;
const PAGES = 5;

type Table = Extract<PiecePreview, { kind: 'table' }>;
type Anomalies = Extract<PiecePreview, { kind: 'anomalies' }>;
type Recipe = Extract<PiecePreview, { kind: 'recipe' }>;
type Pages = Extract<PiecePreview, { kind: 'pages' }>;
type Names = Extract<PiecePreview, { kind: 'names' }>;
type Picture = Extract<PiecePreview, { kind: 'image' }>;
type Model = Extract<PiecePreview, { kind: 'model' }>;
type Bundle = Omit<Extract<PiecePreview, { kind: 'bundle' }>, 'html'>;

export type ShownPiece =
  | Table
  | Anomalies
  | Recipe
  | Pages
  | Names
  | Picture
  | Model
  | Bundle
  | { readonly kind: 'note'; readonly blocks: readonly string[]; readonly cut: boolean }
  | { readonly kind: 'refused'; readonly explanation: PieceExplanation };

export interface PieceView {
  readonly pieceId: string;
  readonly fileName: string;
  readonly slot: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly receivedAt: string;
  readonly shown: ShownPiece;
  /** Rows, items or pages on one page of the viewer. */
  readonly size: number;
  readonly place: string | null;
  /** Rank from 0 of what the place names; null for the whole piece. */
  readonly placeIndex: number | null;
  /** Rank from 0 of the last one of a range; that of the place itself when it is no range. */
  readonly placeLast: number | null;
  readonly placeColumn: string | null;
  /** Words of the place to mark; null for the whole of it. */
  readonly placeQuote: string | null;
  readonly part: string | null;
}

export interface PieceTarget {
  readonly pieceId: string;
  readonly page: number | null;
  readonly part: string | null;
  readonly place: string | null;
}

function show(visit: SignedVisit, preview: PiecePreview): ShownPiece {
  if (preview.kind === 'html') return { kind: 'note', blocks: splitBlocks(preview.html), cut: preview.cut };
  if (preview.kind === 'bundle') {
    const { html: _inItsFrame, ...shown } = preview;
    return shown;
  }
  if (preview.kind !== 'refused') return preview;
  return { kind: 'refused', explanation: explainPiece(visit.language, preview) };
}

/** One page of a piece, turned to the place that is asked for. */
export async function loadPieceView(visit: SignedVisit, target: PieceTarget): Promise<PieceView> {
  const { workplace } = visit.runtime;
  const located = target.place === null ? null : locatePlace(target.place);
  const part = target.part ?? located?.part ?? null;
  const read = (size: number) => {
    const page = target.page ?? Math.floor((located?.index ?? 0) / size) + 1;
    return previewPiece(workplace, visit.actor, {
      pieceId: target.pieceId,
      offset: (page - 1) * size,
      limit: size,
      part,
    });
  };
  const first = await read(ROWS);
  const isPages = first.preview.kind === 'pages';
  const { piece, preview } = isPages ? await read(PAGES) : first;
  return {
    pieceId: piece.id,
    fileName: piece.fileName,
    slot: piece.slot,
    sha256: piece.sha256,
    bytes: piece.bytes,
    receivedAt: piece.receivedAt,
    shown: show(visit, preview),
    size: isPages ? PAGES : ROWS,
    place: target.place,
    placeIndex: located?.index ?? null,
    placeLast: located?.last ?? located?.index ?? null,
    placeColumn: located?.column ?? null,
    placeQuote: located?.quote ?? null,
    part,
  };
}
