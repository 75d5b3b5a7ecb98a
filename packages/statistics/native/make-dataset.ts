import { normalQuantile, seedPcg32 } from '@etalon/numeric';
import type { DataTable } from '../table/data-table.ts';

const FEWEST_BLOCKS = 8;
const MOST_BLOCKS = 60;

export interface Dataset {
  readonly seed: number;
  readonly table: DataTable;
}

/** A random table that every procedure can take: groups, pairs, counts, times with ties, a series. Rounded so that ties occur. */
export function makeDataset(seed: number): Dataset {
  const stream = seedPcg32({ high: 0, low: seed }, { high: 0, low: 54 });
  const uniform = (): number => (stream.nextUint32() + 0.5) / 0x100000000;
  const normal = (): number => normalQuantile(uniform());
  const blocks = FEWEST_BLOCKS + Math.floor(uniform() * (MOST_BLOCKS - FEWEST_BLOCKS));
  const rows = blocks * 3;
  const isRounded = uniform() < 0.5;
  const round = (value: number): number => Number(value.toFixed(isRounded ? 1 : 6));
  const each = (make: (row: number) => number): Float64Array =>
    Float64Array.from({ length: rows }, (_, row) => make(row));
  const group = Int32Array.from({ length: rows }, (_, row) => row % 3);
  const half = Int32Array.from({ length: rows }, (_, row) => (row < 4 ? row % 2 : uniform() < 0.45 ? 0 : 1));
  const block = Int32Array.from({ length: rows }, (_, row) => Math.floor(row / 3));
  const effect = normal();
  const x = each(() => round(normal() * 2 + 5));
  const z = each((row) => round((x[row] ?? 0) * 0.5 + normal()));
  const y = each((row) =>
    round(20 + 0.8 * (x[row] ?? 0) - (z[row] ?? 0) + effect * (group[row] ?? 0) + 2 * normal()),
  );
  const b = each((row) =>
    uniform() < 1 / (1 + Math.exp(-(0.4 * ((x[row] ?? 0) - 5) + 0.3 * effect))) ? 1 : 0,
  );
  const d = each((row) => (uniform() < 0.3 + 0.4 * (b[row] ?? 0) ? 1 : 0));
  const c = each((row) => poisson(Math.exp(0.2 * (x[row] ?? 0)), uniform));
  const t = each((row) => Math.ceil((-12 * Math.log(uniform())) / Math.exp(0.2 * ((x[row] ?? 0) - 5))));
  const e = each(() => (uniform() < 0.7 ? 1 : 0));
  const w = each(() => round(0.5 + 3 * uniform()));
  const s = each((row) => round(50 + 8 * Math.sin((2 * Math.PI * row) / 6) + 0.1 * row + 2 * normal()));
  const numbers = Object.entries({ x, z, y, b, d, c, t, e, w, s }).map(
    ([name, values]) => [name, { kind: 'number' as const, values }] as const,
  );
  return {
    seed,
    table: {
      rows,
      columns: {
        ...Object.fromEntries(numbers),
        g: { kind: 'factor', codes: group, levels: ['a', 'b', 'c'] },
        h: { kind: 'factor', codes: half, levels: ['f', 'm'] },
        k: { kind: 'factor', codes: block, levels: Array.from({ length: blocks }, (_, i) => `k${i}`) },
      },
    },
  };
}

function poisson(mean: number, uniform: () => number): number {
  const floor = Math.exp(-mean);
  let product = uniform();
  let count = 0;
  while (product > floor) {
    product *= uniform();
    count += 1;
  }
  return count;
}

/** The table as a text file that any program reads back to the same doubles. */
export function writeDatasetCsv({ rows, columns }: DataTable): string {
  const names = Object.keys(columns);
  const line = (row: number): string =>
    names
      .map((name) => {
        const column = columns[name];
        if (column === undefined) return '';
        return column.kind === 'number'
          ? String(column.values[row])
          : (column.levels[column.codes[row] ?? 0] ?? '');
      })
      .join(',');
  return [names.join(','), ...Array.from({ length: rows }, (_, row) => line(row)), ''].join('\n');
}
