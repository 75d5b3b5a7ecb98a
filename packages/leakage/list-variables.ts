import type { LeakCell, LeakRoles, LeakRows } from './leak-input.ts';

/** Words that a cell holds on average, from which a column of words is read as text. */
const TEXT_WORDS = 6;

export interface Variable {
  readonly name: string;
  readonly kind: 'number' | 'category' | 'text';
  readonly cells: readonly LeakCell[];
}

export const isEmptyCell = (cell: LeakCell | undefined): boolean =>
  cell === null || cell === undefined || cell === '';

/** Columns that a model may learn from: all but the target, the identifier, the entity, the time and those left out. */
export function listVariables({ columns }: LeakRows, roles: LeakRoles): readonly Variable[] {
  const out = new Set([roles.id, roles.target, roles.entity, roles.time, ...roles.leftOut]);
  return [...columns]
    .filter(([name]) => !out.has(name))
    .map(([name, cells]) => ({ name, kind: kindOf(cells), cells }));
}

function kindOf(cells: readonly LeakCell[]): Variable['kind'] {
  const filled = cells.filter((cell) => !isEmptyCell(cell));
  if (filled.length > 0 && filled.every((cell) => typeof cell === 'number')) return 'number';
  const words = filled.reduce((sum: number, cell) => sum + String(cell).split(/\s+/).length, 0);
  return filled.length > 0 && words / filled.length >= TEXT_WORDS ? 'text' : 'category';
}
