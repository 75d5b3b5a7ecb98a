import { expect, it } from 'vitest';
import { columnType } from './column-type.ts';
import { PLAIN_DIALECT } from './table-source.ts';

const FRENCH = { ...PLAIN_DIALECT, decimal: ',', dateOrder: 'dmy' } as const;

it.each([
  { values: ['1', '-2', null, ' '], type: 'integer' },
  { values: ['1', '2,5'], type: 'decimal' },
  { values: ['1\u202f234,5', '1\u00a0000'], type: 'decimal' },
  { values: ['1.234,5'], type: 'text' },
  { values: ['00501'], type: 'text' },
  { values: ['01/02/2024', '2024-02-01'], type: 'date' },
  { values: ['01/02/2024 10:30'], type: 'timestamp' },
  { values: ['2024-02-01T10:30:00Z'], type: 'timestamp' },
  { values: ['vrai', 'FAUX'], type: 'boolean' },
  { values: ['1', 'x'], type: 'text' },
  { values: ['-', '.'], type: 'text' },
  { values: [null, ''], type: 'empty' },
])('reads $values as $type', ({ values, type }) => {
  expect(columnType(values, FRENCH)).toBe(type);
});
