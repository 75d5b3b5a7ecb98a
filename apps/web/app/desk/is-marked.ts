import type { PieceView } from './load-piece-view.ts';

/** True for what the address names: one place, or each one of a range. */
export function isMarked(
  { placeIndex, placeLast }: Pick<PieceView, 'placeIndex' | 'placeLast'>,
  index: number,
): boolean {
  return placeIndex !== null && index >= placeIndex && index <= (placeLast ?? placeIndex);
}
