export interface LocatedPlace {
  /** Rank from 0 of the row, item or page in its piece; null for the whole piece. */
  readonly index: number | null;
  /** Rank from 0 of the last one of a range; null when the place is no range. */
  readonly last: number | null;
  /** Table of a workbook or of a database; null for the first. */
  readonly part: string | null;
  readonly column: string | null;
  /** Words quoted of the place; null when it is the whole of it. */
  readonly quote: string | null;
}

const WHOLE: LocatedPlace = { index: null, last: null, part: null, column: null, quote: null };
const QUOTE = /, « ([\s\S]+) »$/;
/** Longest words that a locator carries, in characters. */
const MOST_QUOTED = 160;
const CUT = '…';

function rankOf(text: string | undefined): number | null {
  const rank = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(rank) && rank > 0 ? rank - 1 : null;
}

/**
 * Where a locator written by a reading or by the viewer stands: `/3/place`, `/steps/2`, `ligne 12`, `lignes 3, 9`,
 * `lignes 3 à 9`, `ligne 8, colonne retard_min`, `page 4`, `paragraphe 2, « ce qui est cité »`, `paragraphes 2 à 4`,
 * `cellule 3`, `table vols, ligne 8`, `colonne retard_min`.
 */
export function locatePlace(locator: string): LocatedPlace {
  const quote = QUOTE.exec(locator)?.[1] ?? null;
  const place = quote === null ? locator : locator.replace(QUOTE, '');
  const pointer = /^\/(?:steps\/)?(\d+)/.exec(place);
  if (pointer !== null) return { ...WHOLE, index: Number.parseInt(pointer[1] ?? '0', 10), quote };
  const numbered = /(?:lignes?|pages?|paragraphes?|cellules?) (\d+)(?: à (\d+))?/.exec(place);
  const part = /^table ([^,]+)/.exec(place)?.[1] ?? null;
  const column = /colonnes? ([^,]+)/.exec(place)?.[1] ?? null;
  return { index: rankOf(numbered?.[1]), last: rankOf(numbered?.[2]), part, column, quote };
}

/** The locator of a row of a table, data rows counted from 1. */
export function writeRowLocator(part: string | null, index: number): string {
  const row = `ligne ${index + 1}`;
  return part === null ? row : `table ${part}, ${row}`;
}

/** What was selected in a piece: from the place where it starts to the place where it ends. */
export interface PieceSelection {
  readonly start: string;
  readonly end: string;
  /** The column, when the selection stays in one cell of a table. */
  readonly column: string | null;
  /** The words; null when the place is a row of a table, which is cited by its number. */
  readonly text: string | null;
}

const NUMBERED = /^((?:table [^,]+, )?)(ligne|page|paragraphe|cellule) (\d+)$/;

/** The locator of a selection: words of one place, one cell, or a range of places; null when it is none of these. */
export function writeSelectionLocator({ start, end, column, text }: PieceSelection): string | null {
  if (start === end) {
    if (text === null) return column === null ? start : `${start}, colonne ${column}`;
    const words = text.replace(/\s+/g, ' ').trim();
    if (words === '') return null;
    return `${start}, « ${words.length > MOST_QUOTED ? words.slice(0, MOST_QUOTED).trim() + CUT : words} »`;
  }
  const [first, last] = [NUMBERED.exec(start), NUMBERED.exec(end)];
  if (first === null || last === null) return null;
  const [, part = '', kind = '', from = ''] = first;
  if (last[1] !== part || last[2] !== kind) return null;
  return `${part}${kind}s ${from} à ${last[3]}`;
}

/** The words to look for in a place that quotes some, without the sign of a cut. */
export function readQuoted(quote: string): string {
  return quote.endsWith(CUT) ? quote.slice(0, -CUT.length) : quote;
}
