import {
  type LeakCell,
  type LeakReport,
  type LeakRoles,
  type LeakRows,
  placeAt,
  reportPlaces,
  reportUntested,
} from './leak-input.ts';
import { isEmptyCell } from './list-variables.ts';

const isLater = (a: LeakCell, b: LeakCell): boolean => {
  if (typeof a === 'number' && typeof b === 'number') return a > b;
  return String(a) > String(b);
};

/** L3.1: rows learned from that are later than the first row tested on. Times in order as numbers or as ISO 8601 texts. */
export function findLaterRows(rows: LeakRows, roles: LeakRoles): LeakReport {
  const cells = roles.time === null ? undefined : rows.columns.get(roles.time);
  if (cells === undefined) return reportUntested('L3.1', 'no-time');
  let first: number | null = null;
  rows.parts.forEach((part, row) => {
    const cell = cells[row] ?? null;
    if (part !== 'test' || isEmptyCell(cell)) return;
    if (first === null || isLater(cells[first] ?? null, cell)) first = row;
  });
  if (first === null) return reportUntested('L3.1', 'no-time');
  const start: number = first;
  const later = rows.parts.flatMap((part, row) => {
    const cell = cells[row] ?? null;
    return part === 'train' && !isEmptyCell(cell) && isLater(cell, cells[start] ?? null) ? [row] : [];
  });
  return reportPlaces(
    'L3.1',
    later.map((row) =>
      placeAt('later-than-test', {
        column: roles.time,
        lines: [rows.lines[row] ?? 0, rows.lines[start] ?? 0],
      }),
    ),
  );
}

/** L3.2: test rows whose entity is learned from. */
export function findSharedEntities(rows: LeakRows, roles: LeakRoles): LeakReport {
  const cells = roles.entity === null ? undefined : rows.columns.get(roles.entity);
  if (cells === undefined) return reportUntested('L3.2', 'no-entity');
  const first = new Map<string, number>();
  rows.parts.forEach((part, row) => {
    const name = isEmptyCell(cells[row]) ? null : String(cells[row]);
    if (part === 'train' && name !== null && !first.has(name)) first.set(name, row);
  });
  const shared = rows.parts.flatMap((part, row) => {
    const twin = part === 'test' && !isEmptyCell(cells[row]) ? first.get(String(cells[row])) : undefined;
    return twin === undefined ? [] : [{ row, twin }];
  });
  return reportPlaces(
    'L3.2',
    shared.map(({ row, twin }) =>
      placeAt('same-entity', { column: roles.entity, lines: [rows.lines[twin] ?? 0, rows.lines[row] ?? 0] }),
    ),
  );
}
