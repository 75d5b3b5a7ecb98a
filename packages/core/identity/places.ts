import { foldText } from '../framework/fold-text.ts';

/** `A` a commune, `D` delegated, `S` associated, `M` a municipal district, `R` renumbered, `X` gone. */
export const COMMUNE_STATES = ['A', 'D', 'S', 'M', 'R', 'X'] as const;
export type CommuneState = (typeof COMMUNE_STATES)[number];

/** A commune of the official geographic code; a day that the lists do not tell is null. */
export interface Commune {
  readonly code: string;
  /** The present name first, then those it bore in the lists. */
  readonly names: readonly string[];
  readonly state: CommuneState;
  /** First day of the code, `YYYY-MM-DD`. */
  readonly from: string | null;
  /** First day on which the code is no more. */
  readonly until: string | null;
  /** Code that came after, or of the commune that holds it. */
  readonly successor: string | null;
}

export interface Country {
  /** INSEE code, `99` and three figures. */
  readonly code: string;
  readonly name: string;
  readonly until: string | null;
}

/** Communes and countries by code, with the day of the lists. */
export interface PlaceLists {
  readonly asOf: string;
  readonly communes: ReadonlyMap<string, Commune>;
  readonly countries: ReadonlyMap<string, Country>;
  readonly index: readonly PlaceEntry[];
}

/** A place as it is searched: its folded names, and how late it comes among places that match as well. */
export interface PlaceEntry {
  readonly choice: PlaceChoice;
  readonly folded: readonly string[];
  readonly lateness: number;
}

export interface PlaceChoice {
  readonly code: string;
  readonly name: string;
  readonly kind: 'commune' | 'country';
  readonly state: CommuneState | null;
  readonly until: string | null;
}

/** Reads the two tables of `content/places`, tab-separated with one header line each. */
export function readPlaceLists(input: {
  readonly asOf: string;
  readonly communes: string;
  readonly countries: string;
}): PlaceLists {
  const communes = listRows(input.communes).map(
    ([code = '', names = '', state = '', from = '', until = '', successor = '']): Commune => ({
      code,
      names: names.split('|'),
      state: COMMUNE_STATES.find((known) => known === state) ?? 'X',
      from: from || null,
      until: until || null,
      successor: successor || null,
    }),
  );
  const countries = listRows(input.countries).map(
    ([code = '', name = '', until = '']): Country => ({ code, name, until: until || null }),
  );
  return {
    asOf: input.asOf,
    communes: new Map(communes.map((row) => [row.code, row])),
    countries: new Map(countries.map((row) => [row.code, row])),
    index: [...communes.map(enterCommune), ...countries.map(enterCountry)],
  };
}

function enterCommune({ code, names, state, until }: Commune): PlaceEntry {
  const choice = { code, name: names[0] ?? '', kind: 'commune', state, until } as const;
  return { choice, folded: names.map(foldPlace), lateness: 'AM'.includes(state) ? 0 : 2 };
}

function enterCountry({ code, name, until }: Country): PlaceEntry {
  return {
    choice: { code, name, kind: 'country', state: null, until },
    folded: [foldPlace(name)],
    lateness: until === null ? 1 : 3,
  };
}

function listRows(table: string): readonly (readonly string[])[] {
  return table
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

/** A place name without case, accents or signs; « St » is read as « Saint ». */
export function foldPlace(text: string): string {
  return foldText(text)
    .text.replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte');
}

const BEGINS = 4;

/**
 * Places whose name or code begins with the text: whole names first, present places before those that are no more, then by name; at most
 * `limit`. An empty text finds nothing.
 */
export function searchPlaces(lists: PlaceLists, text: string, limit: number): readonly PlaceChoice[] {
  const wanted = foldPlace(text);
  if (wanted === '') return [];
  const found = lists.index.flatMap(({ choice, folded, lateness }) => {
    if (choice.code.toLowerCase() === wanted || folded.includes(wanted))
      return [{ choice, folded, lateness }];
    const begins = folded.some((name) => name.startsWith(wanted));
    return begins ? [{ choice, folded, lateness: lateness + BEGINS }] : [];
  });
  return found
    .toSorted((a, b) => a.lateness - b.lateness || ((a.folded[0] ?? '') < (b.folded[0] ?? '') ? -1 : 1))
    .slice(0, limit)
    .map(({ choice }) => choice);
}
