import { chiSquareUpperTail, normalQuantile, type RandomStream } from '@etalon/numeric';
import { testMcar } from '@etalon/quality';
import type { FicheCheck, FicheRate } from './fiche.ts';
import { writeRate } from './rate.ts';

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
  return writeRate(label, count, options.tables);
}

/** The tail function on the published statistic of the air quality data. */
export function checkTail(): FicheCheck {
  const expected = 0.00141778113856683;
  const found = chiSquareUpperTail(35.1061288689702, 14);
  return {
    label: 'queue du χ² de l’oracle airquality (d² = 35,106, 14 degrés)',
    expected: String(expected),
    found: String(found),
    held: Math.abs(found / expected - 1) < 1e-6,
    source: 'R, naniar::mcar_test(airquality)',
  };
}
