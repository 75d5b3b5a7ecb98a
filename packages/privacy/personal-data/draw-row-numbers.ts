import { seedPcg32 } from '@etalon/numeric';

/** Row numbers from 1 to `rows` drawn without replacement (Floyd 1987), in ascending order; every row when `wanted` covers them. */
export function drawRowNumbers(input: {
  readonly rows: number;
  readonly wanted: number;
  readonly seed: number;
}): readonly number[] {
  const stream = seedPcg32({ high: 0, low: input.seed >>> 0 }, { high: 0, low: 54 });
  const drawn = new Set<number>();
  const size = Math.min(input.wanted, input.rows);
  for (let top = input.rows - size + 1; top <= input.rows; top += 1) {
    const pick = stream.nextBelow(top) + 1;
    drawn.add(drawn.has(pick) ? top : pick);
  }
  return [...drawn].sort((a, b) => a - b);
}
