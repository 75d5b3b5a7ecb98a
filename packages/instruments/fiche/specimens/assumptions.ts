import { listRows } from '../../list-rows.ts';
import type { ReadingRow } from '../../reading.ts';
import type { FicheCheck } from '../fiche.ts';
import { range, type Specimen } from '../specimen.ts';
import { drawRows, fitLine, writeRows } from './drawn-rows.ts';
import { LONGLEY, writeTable } from './nist-tables.ts';

/** How I-STA-4 is calibrated. */
export const assumptions: Specimen = {
  planted:
    'lectures (effectifs de deux groupes, d de Durbin-Watson, cases sous 5) égales à leur second calcul',
  plant: (stream) => {
    const rows = drawRows(stream, 40);
    const { slope, start } = fitLine(rows);
    const left = rows.map(({ x, y }) => y - start - slope * x);
    const steps = left.slice(1).reduce((sum, one, i) => sum + (one - (left[i] ?? 0)) ** 2, 0);
    const durbin = steps / left.reduce((sum, one) => sum + one ** 2, 0);
    const first = rows.filter(({ site }) => site === 'A').length;
    const rare = range(rows.length).map((rank) => (rank % (4 + stream.nextBelow(6)) === 0 ? 'oui' : 'non'));
    const yes = rare.filter((one) => one === 'oui').length;
    const small = [yes, rows.length - yes]
      .flatMap((side) => [first, rows.length - first].map((group) => (side * group) / rows.length))
      .filter((expected) => expected < 5).length;
    const table = `x;y;site;rare\n${rows.map(({ x, y, site }, i) => `${x};${y};${site};${rare[i]}`).join('\n')}\n`;
    const models = [
      { id: 'M1', label: `droite, d ${durbin.toFixed(6)}`, formula: 'y ~ x', method: 'OLS' },
      {
        id: 'M2',
        label: `groupes, A ${first}, B ${rows.length - first}`,
        formula: 'y ~ site',
        method: 'Welch',
      },
      { id: 'M3', label: `tableau, sous 5 ${small}`, formula: 'rare ~ site', method: 'chi2' },
    ];
    return {
      files: { 'analyse.json': JSON.stringify({ models }), 'donnees.csv': table },
      expected: { first: 1, second: 1, durbin: 1, small: 1 },
    };
  },
  sound: 'lectures faites d’un modèle de moins de dix lignes',
  clean: (stream) => ({
    files: {
      'analyse.json': JSON.stringify({
        models: [{ id: 'M1', label: 'droite', formula: 'y ~ x', method: 'OLS' }],
      }),
      'donnees.csv': writeRows(drawRows(stream, 8)),
    },
    examined: 4,
  }),
  count: (_, rows) => {
    const own = rows.filter((row) => row.kind === 'assumption');
    /** 1 when a reading is the number that the label of its model carries. */
    const agree = (
      rule: string,
      object: string,
      mark: string,
      read: (row: ReadingRow) => unknown,
    ): number => {
      const row = own.find(
        (one) => String(one.rule).startsWith(rule) && new RegExp(object).test(String(one.object)),
      );
      const wanted = new RegExp(`${mark} ([0-9.]+)`).exec(String(row?.object))?.[1];
      return row !== undefined && Math.abs(Number(read(row)) - Number(wanted)) < 1e-6 ? 1 : 0;
    };
    return {
      first: agree('Effectif par groupe', 'site = A$', 'A', (row) => row.value),
      second: agree('Effectif par groupe', 'site = B$', 'B', (row) => row.value),
      durbin: agree('Autocorrélation', '^droite', 'd', (row) => row.value),
      small: agree('Effectifs attendus', '^tableau', 'sous 5', (row) => row.count),
    };
  },
  goldenReadings: async (measure) => {
    const terms = LONGLEY.columns.map((_, rank) => `x${rank + 1}`);
    const model = { id: 'L', label: 'Longley', formula: `y ~ ${terms.join(' + ')}`, method: 'OLS' };
    const rows = listRows(
      await measure({
        files: { 'analyse.json': JSON.stringify({ models: [model] }), 'donnees.csv': writeTable(LONGLEY) },
      }),
    );
    const check = (
      label: string,
      expected: number,
      row: ReadingRow | undefined,
      source: string,
    ): FicheCheck => ({
      label,
      expected: String(expected),
      found: String(row?.value ?? ''),
      held: Math.abs(Number(row?.value) - expected) <= 0.005,
      source,
    });
    const inflation = [135.53, 1788.51, 33.62, 3.59, 399.15, 758.98];
    return [
      ...inflation.map((expected, rank) => {
        const object = `Longley, x${rank + 1}`;
        const row = rows.find((one) => one.object === object && String(one.rule).includes('VIF'));
        return check(
          `VIF de x${rank + 1}, données de Longley`,
          expected,
          row,
          'VIF publiés des données de Longley',
        );
      }),
      check(
        'd de Durbin-Watson, données de Longley',
        2.56,
        rows.find((one) => String(one.rule).includes('Durbin')),
        'statsmodels, exemple de Longley (2,559)',
      ),
    ];
  },
  compared:
    'Décompte direct des groupes, d et effectifs attendus par leurs formules, à chaque tirage ; Breusch-Pagan, RESET et Cook comparés à R (statistics/statistics.test.ts).',
  gaming: [
    'Retirer les lignes qui pèsent avant de livrer : la recette et les effectifs sont relevés ailleurs.',
  ],
  sources: [
    'Shapiro et Wilk 1965, Royston 1995',
    'Koenker 1981, Durbin et Watson 1951, Ramsey 1969',
    'O’Brien 2007',
  ],
};
