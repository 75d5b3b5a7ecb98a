export { inspectPiece } from './inspect-piece.ts';
export type { PieceSlot } from './piece-content.ts';
export { previewPiece } from './preview-piece.ts';
