import { expect, test } from 'vitest';
import { parseQMatrix } from './parse-q-matrix.ts';

const file = {
  framework: 'essai',
  source: 'essai',
  date: '2026-11-25',
  status: 'proposed',
  links: { 'C1.1': [{ criterion: 'A1.1-1', primary: true }] },
};

test('a matrix file gives its links', () => {
  expect(parseQMatrix(file)).toEqual(file);
});

test.each([
  ['', null],
  ['/source', { ...file, source: '' }],
  ['/status', { ...file, status: 'final' }],
  ['/links', { ...file, links: [] }],
  ['/links/X1', { ...file, links: { X1: [] } }],
  ['/links/C1.1', { ...file, links: { 'C1.1': {} } }],
  ['/links/C1.1/0/criterion', { ...file, links: { 'C1.1': [{ criterion: 'A1.1', primary: true }] } }],
  ['/links/C1.1/0/primary', { ...file, links: { 'C1.1': [{ criterion: 'A1.1-1', primary: 1 }] } }],
])('what cannot be read is refused at %s', (pointer, value) => {
  expect(() => parseQMatrix(value)).toThrow(
    expect.objectContaining({ code: 'matrix.unreadable', info: expect.objectContaining({ pointer }) }),
  );
});
