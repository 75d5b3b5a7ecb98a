import type { Duckdb } from '@etalon/duckdb';
import { estimateAuc, normalCumulative, normalQuantile, type RandomStream } from '@etalon/numeric';
import { measureMissingness } from '@etalon/quality';
import type { FicheCheck, FicheRate } from './fiche.ts';
import { writeRate } from './rate.ts';

const ROWS = 200;

/** Tables of three columns of which the first is emptied, at random or where the second is high; which side of 0.5 the interval lies. */
export async function calibrateLinks(
  duck: Duckdb,
  stream: RandomStream,
  options: { readonly tables: number; readonly mechanism: 'MCAR' | 'MAR' },
): Promise<FicheRate> {
  let apart = 0;
  for (let table = 0; table < options.tables; table += 1) {
    await duck.run('CREATE OR REPLACE TABLE etalon_fiche (a DOUBLE, b DOUBLE, c DOUBLE)');
    const rows = Array.from({ length: ROWS }, () => {
      const [a, b, c] = [stream.nextUnit(), stream.nextUnit(), stream.nextUnit()];
      const chance = options.mechanism === 'MCAR' ? 0.25 : b > 0.6 ? 0.5 : 0.08;
      return [stream.nextUnit() < chance ? null : a, b, c];
    });
    await duck.appendRows('etalon_fiche', ['a', 'b', 'c'], rows);
    const { links } = await measureMissingness(duck, 'etalon_fiche', stream.nextUnit);
    const link = links.find((one) => one.column === 'a');
    if (link !== undefined && (link.lo > 0.5 || (options.mechanism === 'MCAR' && link.hi < 0.5))) apart += 1;
  }
  const label =
    options.mechanism === 'MCAR'
      ? `intervalle qui exclut 0,5, absence au hasard, n = ${ROWS}`
      : `intervalle au-dessus de 0,5, absence liée à une autre colonne, n = ${ROWS}`;
  return writeRate(label, apart, options.tables);
}

/** Share of intervals that hold the true area, with scores of two normals one half apart. */
export function coverAuc(
  stream: RandomStream,
  options: { readonly tables: number; readonly positives: number; readonly negatives: number },
): FicheRate {
  const shift = 0.75;
  const truth = normalCumulative(shift / Math.SQRT2);
  const draw = (): number => normalQuantile(Math.max(1e-12, stream.nextUnit()));
  const { positives, negatives } = options;
  const labels = Array.from({ length: positives + negatives }, (_, row) => (row < positives ? 1 : 0));
  let held = 0;
  for (let table = 0; table < options.tables; table += 1) {
    const { lo, hi } = estimateAuc(
      labels.map((label) => draw() + shift * label),
      labels,
    );
    if (lo <= truth && truth <= hi) held += 1;
  }
  return writeRate(
    `intervalle à 95 % qui contient l’aire vraie, ${positives} absentes et ${negatives} présentes`,
    held,
    options.tables,
  );
}

/** The area as a share of concordant pairs, counted one by one. */
export function checkAuc(stream: RandomStream): FicheCheck {
  const scores = Array.from({ length: 60 }, () => stream.nextBelow(20));
  const labels = scores.map((_, row) => (row % 3 === 0 ? 1 : 0));
  let concordant = 0;
  let pairs = 0;
  for (const [i, a] of scores.entries())
    for (const [j, b] of scores.entries())
      if (labels[i] === 1 && labels[j] === 0) {
        pairs += 1;
        concordant += a > b ? 1 : a === b ? 0.5 : 0;
      }
  const found = estimateAuc(scores, labels).auc;
  const expected = concordant / pairs;
  return {
    label: 'aire sous la courbe de 60 scores avec ex æquo',
    expected: String(expected),
    found: String(found),
    held: Math.abs(found / expected - 1) < 1e-9,
    source: 'part des paires concordantes, comptées une à une',
  };
}
