import type { SourceUnit } from '@etalon/framework-import';
import { expect, test } from 'vitest';
import { findLine, layOutDocument } from './lay-out-document.ts';

const cell = (text: string, line: number) => [{ kind: 'text', text, spaced: true, line }] as const;
const ROW: SourceUnit = {
  kind: 'row',
  line: 12,
  cells: [cell('A1.1 Veille', 12), [], cell('Étude de cas', 14), cell('Un critère', 14)],
  afterBreak: false,
  covered: false,
};
const UNITS: readonly SourceUnit[] = [{ kind: 'prose', line: 3, text: 'Référentiel' }, ROW];

test('each line can be reached once, empty cells are left out and keep their column', () => {
  const [prose, row] = layOutDocument(UNITS, [], []);
  expect(prose?.lines).toEqual([3]);
  expect(row?.lines).toEqual([12, 14]);
  expect(row?.cells.map(({ column }) => column)).toEqual([1, 3, 4]);
});

test('a row names what was read from any of its lines, and the gravest finding there', () => {
  const items = [
    { id: 'A1.1', place: { line: 12, cell: 1 } },
    { id: 'A1.1-1', place: { line: 14, cell: 4 } },
    { id: 'A2.1', place: { line: 20, cell: 1 } },
  ];
  const found = [
    { line: 14, severity: 'warning' },
    { line: 12, severity: 'error' },
  ] as const;
  const [prose, row] = layOutDocument(UNITS, items, found);
  expect(row).toMatchObject({ items: ['A1.1', 'A1.1-1'], severity: 'error' });
  expect(prose?.severity).toBeNull();
});

test.each([
  [12, 12],
  [13, 12],
  [1, 3],
  [99, 14],
])('line %d of the source is shown at %d', (line, shown) => {
  expect(findLine([3, 12, 14], line)).toBe(shown);
});

test('a document without lines shows none', () => {
  expect(findLine([], 1)).toBeNull();
});
