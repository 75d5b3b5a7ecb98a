import type { BirthPlace } from './civil-identity.ts';
import { foldPlace, type PlaceLists } from './places.ts';

export type ResolvedPlace =
  | { readonly kind: 'found'; readonly place: BirthPlace }
  | { readonly kind: 'unknown' }
  /** Several places bear the name: a person chooses. */
  | { readonly kind: 'several'; readonly codes: readonly string[] };

/**
 * The place that a text names: a code, a name followed by its code in brackets as the list offers it, or a name that only one present
 * place bears. `town` is kept for a country.
 */
export function resolveBirthPlace(
  lists: PlaceLists,
  text: string,
  town: string | null = null,
): ResolvedPlace {
  const bracketed = /\(([0-9][0-9AB][0-9]{3})\)\s*$/i.exec(text)?.[1];
  const bare = /^\s*([0-9][0-9AB][0-9]{3})\s*$/i.exec(text)?.[1];
  const code = (bracketed ?? bare)?.toUpperCase();
  if (code !== undefined) return { kind: 'found', place: placeOf(lists, code, town) };
  const wanted = foldPlace(text);
  const same = lists.index.filter(({ folded }) => folded.includes(wanted)).map(({ choice }) => choice);
  const present = same.filter(
    ({ state, until }) => until === null && (state === null || 'AM'.includes(state)),
  );
  const [only, ...others] = present.length > 0 ? present : same;
  if (only === undefined) return { kind: 'unknown' };
  if (others.length > 0) return { kind: 'several', codes: [only, ...others].map((row) => row.code) };
  return { kind: 'found', place: placeOf(lists, only.code, town) };
}

function placeOf(lists: PlaceLists, code: string, town: string | null): BirthPlace {
  const abroad = lists.countries.has(code) || code.startsWith('99');
  return abroad ? { kind: 'abroad', countryCode: code, town } : { kind: 'commune', code };
}

/** The place as a field shows it: its name and its code in brackets. */
export function writeBirthPlace(lists: PlaceLists, place: BirthPlace): string {
  const code = place.kind === 'commune' ? place.code : place.countryCode;
  const name = lists.communes.get(code)?.names[0] ?? lists.countries.get(code)?.name ?? '';
  return name === '' ? code : `${name} (${code})`;
}
