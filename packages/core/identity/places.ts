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
  readonly names: readonly string[];
  readonly folded: readonly string[];
  readonly lateness: number;
}

export interface PlaceChoice {
  readonly code: string;
  readonly name: string;
  readonly kind: 'commune' | 'country';
  readonly state: CommuneState | null;
  readonly until: string | null;
  /** The name that was found, when it is one that the commune no longer bears. */
  readonly former: string | null;
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
  const choice = { code, name: names[0] ?? '', kind: 'commune', state, until, former: null } as const;
  return { choice, names, folded: names.map(foldPlace), lateness: 'AM'.includes(state) ? 0 : 2 };
}

function enterCountry({ code, name, until }: Country): PlaceEntry {
  return {
    choice: { code, name, kind: 'country', state: null, until, former: null },
    names: [name],
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

const FORMER = 4;
const BEGINS = 8;

/** How an entry answers a folded text: how late it comes, and the rank of the name that was found; null when it does not. */
function matchEntry(
  { choice, folded, lateness }: PlaceEntry,
  wanted: string,
): { readonly lateness: number; readonly at: number } | null {
  if (choice.code.toLowerCase() === wanted) return { lateness, at: 0 };
  const whole = folded.indexOf(wanted);
  const at = whole === -1 ? folded.findIndex((name) => name.startsWith(wanted)) : whole;
  if (at === -1) return null;
  return { lateness: lateness + (at > 0 ? FORMER : 0) + (whole === -1 ? BEGINS : 0), at };
}

/**
 * Places whose name or code begins with the text: whole names first, then present names, present places and the order of the alphabet; at
 * most `limit`. An empty text finds nothing.
 */
export function searchPlaces(lists: PlaceLists, text: string, limit: number): readonly PlaceChoice[] {
  const wanted = foldPlace(text);
  if (wanted === '') return [];
  const found = lists.index.flatMap((entry) => {
    const match = matchEntry(entry, wanted);
    return match === null ? [] : [{ ...match, entry, folded: entry.folded[match.at] ?? '' }];
  });
  return found
    .toSorted((a, b) => a.lateness - b.lateness || (a.folded < b.folded ? -1 : 1))
    .slice(0, limit)
    .map(({ entry, at }) => (at === 0 ? entry.choice : { ...entry.choice, former: entry.names[at] ?? null }));
}
