import { chiSquareUpperTail, normalQuantile, type RandomStream, wilsonInterval } from '@etalon/numeric';
import { testMcar } from '@etalon/quality';
import type { FicheRate } from './fiche.ts';

const LEVEL = 0.05;

/** Correlated normal columns of which a share of the first is removed: at random, or when the second is high. */
function drawTable(stream: RandomStream, rows: number, mechanism: 'MCAR' | 'MAR'): readonly Float64Array[] {
  const draw = (): number => normalQuantile(Math.max(1e-12, stream.nextUnit()));
  const b = Float64Array.from({ length: rows }, draw);
  const c = Float64Array.from({ length: rows }, draw);
  const a = b.map((value) => 0.6 * value + 0.8 * draw());
  const kept = a.map((value, row) => {
    const chance = mechanism === 'MCAR' ? 0.2 : (b[row] ?? 0) > 0.5 ? 0.5 : 0.05;
    return stream.nextUnit() < chance ? Number.NaN : value;
  });
  return [kept, b, c];
}

/** Share of simulated tables on which Little's test is below 5 %: the false reports when nothing depends, the power when something does. */
export function calibrateMissing(
  stream: RandomStream,
  options: { readonly tables: number; readonly rows: number; readonly mechanism: 'MCAR' | 'MAR' },
): FicheRate {
  let count = 0;
  for (let table = 0; table < options.tables; table += 1)
    if (testMcar(drawTable(stream, options.rows, options.mechanism)).p < LEVEL) count += 1;
  const label =
    options.mechanism === 'MCAR'
      ? `test de Little sous 5 %, absence au hasard, n = ${options.rows}`
      : `test de Little sous 5 %, absence liée à une autre colonne, n = ${options.rows}`;
  return { label, count, total: options.tables, ...wilsonInterval(count, options.tables) };
}

/** The tail function on the published statistic of the air quality data. */
export function checkTail(): { readonly expected: number; readonly found: number } {
  return { expected: 0.00141778113856683, found: chiSquareUpperTail(35.1061288689702, 14) };
}
