import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderReading } from './order-reading.ts';

const id = fc.uuid();
const items = fc
  .uniqueArray(id, { minLength: 1, maxLength: 40 })
  .map((ids) => ids.map((row) => ({ id: row })));
const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map((row) => row.id);

describe('orderReading', () => {
  it('gives every thing once', () => {
    fc.assert(
      fc.property(id, id, items, (reader, criterion, rows) => {
        expect(idsOf(orderReading([reader, criterion], rows)).toSorted()).toEqual(idsOf(rows).toSorted());
      }),
    );
  });

  it('is the same whatever the order in which the things are given', () => {
    fc.assert(
      fc.property(id, id, items, (reader, criterion, rows) => {
        const turned = [...rows].reverse();
        expect(orderReading([reader, criterion], turned)).toEqual(orderReading([reader, criterion], rows));
      }),
    );
  });

  it('leaves two things as they stand to each other when another comes or goes', () => {
    fc.assert(
      fc.property(id, items, (reader, rows) => {
        const left = rows.slice(1);
        const before = idsOf(orderReading([reader], rows)).filter((row) => row !== rows[0]?.id);
        expect(idsOf(orderReading([reader], left))).toEqual(before);
      }),
    );
  });

  it('is another for another examiner and for another criterion', () => {
    const rows = Array.from({ length: 22 }, (_, rank) => ({ id: `candidacy-${rank}` }));
    const orders = ['first', 'second', 'third'].flatMap((reader) =>
      ['A1.2-1', 'A1.2-2'].map((criterion) => idsOf(orderReading([reader, criterion], rows)).join(' ')),
    );
    expect(new Set(orders).size).toBe(6);
  });
});
