import type { EvidencePlace } from '@etalon/instruments';
import type { JSX } from 'react';

/** The address of a place in the evidence; null when the reader may not open it. */
export type HrefOf = (place: EvidencePlace) => string | null;

export interface PlaceLinksProps {
  readonly places: readonly EvidencePlace[];
  readonly hrefOf: HrefOf;
  /** Said instead of the locator, when the figure already names the thing. */
  readonly words?: string;
}

/** The root of a document, which names nothing. */
const ROOT = '/';

/** Places in the evidence as links, or as plain words where there is no address. */
export function PlaceLinks({ places, hrefOf, words: given }: PlaceLinksProps): JSX.Element {
  return (
    <span className="reading-places">
      {places.map((place) => {
        const { sha256, path, locator } = place;
        const words = given ?? (locator === ROOT ? path : (locator ?? path));
        const href = hrefOf(place);
        const key = `${sha256} ${path} ${locator ?? ''}`;
        return href === null ? (
          <span key={key}>{words}</span>
        ) : (
          <a key={key} href={href} title={locator === undefined ? path : `${path} · ${locator}`}>
            {words}
          </a>
        );
      })}
    </span>
  );
}
