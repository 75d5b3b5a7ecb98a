import type { EvidencePlace, Reading, ReadingRow, Scalar } from '@etalon/instruments';

/** Several JSON pointers written in one text. */
const POINTERS = /^\/\S*( \/\S*)+$/;

type Cell = ReadingRow[string];

function isList(cell: Cell | undefined): cell is readonly Scalar[] {
  return Array.isArray(cell);
}

/** The first of the named cells that holds a number; null when none does. */
export function numberOf(row: ReadingRow, ...names: readonly string[]): number | null {
  for (const name of names) {
    const cell = row[name];
    if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  }
  return null;
}

/** The first of the named cells that holds a text; null when none does. */
export function textOf(row: ReadingRow, ...names: readonly string[]): string | null {
  for (const name of names) {
    const cell = row[name];
    if (typeof cell === 'string' && cell !== '') return cell;
  }
  return null;
}

/** The numbers of a list cell; empty when the cell is not a list. */
export function numbersOf(row: ReadingRow, name: string): readonly number[] {
  const cell = row[name];
  return isList(cell) ? cell.filter((value) => typeof value === 'number') : [];
}

/** The rows of a reading; none when its value is a single figure. */
export function rowsOf(reading: Reading): readonly ReadingRow[] {
  return typeof reading.value === 'object' && reading.value !== null ? reading.value : [];
}

/**
 * The places a row points to: its own `path` and `locator` (one or several), in the piece it names or, when it names
 * none, in the first piece read.
 */
export function placesOf(reading: Reading, row: ReadingRow): readonly EvidencePlace[] {
  const path = textOf(row, 'path');
  const piece =
    reading.evidence.find((place) => place.sha256 === row.sha256 || place.path === path) ??
    (path === null ? reading.evidence[0] : undefined);
  if (piece === undefined) return [];
  const cell = row.locator ?? row.locators;
  const locators = isList(cell) ? cell : cell === undefined ? [] : [cell];
  return locators
    .filter((locator) => typeof locator === 'string')
    .flatMap((locator) => (POINTERS.test(locator) ? locator.split(' ') : [locator]))
    .filter((locator) => locator !== '')
    .map((locator) => ({ sha256: piece.sha256, path: piece.path, locator }));
}
