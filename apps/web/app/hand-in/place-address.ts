import { writeDeskAddress } from '../desk/desk-address.ts';
import type { HrefOf } from '../figures/index.ts';

/** Opens, at its place, the piece that a reading names by its hash; null for a file of the case. */
export function openPlaces(pieces: Readonly<Record<string, string>>): HrefOf {
  return ({ sha256, locator }) => {
    const piece = pieces[sha256];
    return piece === undefined ? null : openPlace(piece, locator ?? null);
  };
}

/** The address of a place in a piece. */
export function openPlace(pieceId: string, locator: string | null): string {
  return `/pieces/${pieceId}${locator === null ? '' : writeDeskAddress({ place: locator })}`;
}
