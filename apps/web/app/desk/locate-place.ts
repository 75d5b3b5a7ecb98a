export interface LocatedPlace {
  /** Rank from 0 of the row, item or page in its piece; null for the whole piece. */
  readonly index: number | null;
  /** Table of a workbook or of a database; null for the first. */
  readonly part: string | null;
  readonly column: string | null;
}

const WHOLE: LocatedPlace = { index: null, part: null, column: null };

function rankOf(text: string | undefined): number | null {
  const rank = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(rank) && rank > 0 ? rank - 1 : null;
}

/**
 * Where a locator written by a reading or by the viewer stands: `/3/place`, `/steps/2`, `ligne 12`, `lignes 3, 9`,
 * `page 4`, `paragraphe 2`, `cellule 3`, `table vols, ligne 8`, `colonne retard_min`.
 */
export function locatePlace(locator: string): LocatedPlace {
  const pointer = /^\/(?:steps\/)?(\d+)/.exec(locator);
  if (pointer !== null) return { ...WHOLE, index: Number.parseInt(pointer[1] ?? '0', 10) };
  const numbered = /(?:lignes?|page|paragraphe|cellule) (\d+)/.exec(locator);
  const part = /^table ([^,]+)/.exec(locator)?.[1] ?? null;
  const column = /colonnes? ([^,]+)/.exec(locator)?.[1] ?? null;
  return { index: rankOf(numbered?.[1]), part, column };
}

/** The locator of a row of a table, data rows counted from 1. */
export function writeRowLocator(part: string | null, index: number): string {
  const row = `ligne ${index + 1}`;
  return part === null ? row : `table ${part}, ${row}`;
}
