import type { RandomStream } from '@etalon/numeric';
import { draw, range } from '../specimen.ts';

export interface DrawnRow {
  readonly x: number;
  readonly y: number;
  readonly site: 'A' | 'B';
}

/** Rows whose figures are then computed by the formulas of a first course, in another way than the instrument. */
export function drawRows(stream: RandomStream, count: number): readonly DrawnRow[] {
  return range(count).map((rank) => {
    const x = Math.round(stream.nextUnit() * 1000) / 10;
    const site = rank < 3 || draw(stream, 0.5) ? 'A' : 'B';
    const noise = stream.nextUnit() + stream.nextUnit() + stream.nextUnit();
    return { x, y: Math.round((0.4 * x + 20 * noise + (site === 'A' ? 5 : 0)) * 100) / 100, site };
  });
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

export function fitLine(rows: readonly DrawnRow[]): { readonly slope: number; readonly start: number } {
  const [mx, my] = [mean(rows.map(({ x }) => x)), mean(rows.map(({ y }) => y))];
  const sxy = rows.reduce((sum, { x, y }) => sum + (x - mx) * (y - my), 0);
  const sxx = rows.reduce((sum, { x }) => sum + (x - mx) ** 2, 0);
  return { slope: sxy / sxx, start: my - (sxy / sxx) * mx };
}

export const writeRows = (rows: readonly DrawnRow[]): string =>
  `x;y;site\n${rows.map(({ x, y, site }) => `${x};${y};${site}`).join('\n')}\n`;
