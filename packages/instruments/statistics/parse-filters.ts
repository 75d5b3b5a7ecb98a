import type { RowFilter } from '@etalon/statistics';

const ONE = /^`?([^`<>=!]+?)`?\s*(<=|>=|!=|<>|==|=|<|>|≤|≥|≠)\s*(.+)$/;
const LIST = /^`?([^`<>=!]+?)`?\s+(not[ -]in|hors de|in|dans)\s*\(([^)]*)\)$/i;
const SIGNS: Readonly<Record<string, RowFilter['operator']>> = {
  '<=': '<=',
  '≤': '<=',
  '>=': '>=',
  '≥': '>=',
  '!=': '!=',
  '<>': '!=',
  '≠': '!=',
  '==': '=',
  '=': '=',
  '<': '<',
  '>': '>',
};

/** Filters in a cell, `distance > 100 ; site in (A, B)`; null when one of them cannot be read. */
export function parseFilters(text: string): readonly RowFilter[] | null {
  const parts = text
    .split(/;|&|\s+(?:et|and)\s+/i)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^(aucun|none|tous|toutes|all)$/i.test(part));
  const filters = parts.map(readOne);
  const read = filters.filter((filter) => filter !== null);
  return read.length === filters.length ? read : null;
}

function readOne(text: string, place: number): RowFilter | null {
  const id = `f${place + 1}`;
  const present = /^`?([^`<>=!()]+?)`?\s+(?:present|présent)$/i.exec(text)?.[1];
  if (present !== undefined) return { id, column: present.trim(), operator: 'present' };
  const [, listed = '', word = '', inside = ''] = LIST.exec(text) ?? [];
  if (listed !== '')
    return {
      id,
      column: listed.trim(),
      operator: /not|hors/i.test(word) ? 'not-in' : 'in',
      value: inside.split(',').map(unquote),
    };
  const [, column = '', sign = '', value = ''] = ONE.exec(text) ?? [];
  const operator = SIGNS[sign];
  if (column === '' || operator === undefined) return null;
  const plain = unquote(value);
  const number = Number(plain.replace(',', '.'));
  return {
    id,
    column: column.trim(),
    operator,
    value: Number.isNaN(number) || plain === '' ? plain : number,
  };
}

function unquote(text: string): string {
  const trimmed = text.trim();
  return /^(["'«]).*(["'»])$/.test(trimmed) ? trimmed.slice(1, -1).trim() : trimmed;
}
