import { listRows } from '../../list-rows.ts';
import type { FicheCheck } from '../fiche.ts';
import { draw, range, type Specimen } from '../specimen.ts';
import { assumptions } from './assumptions.ts';
import { type DrawnRow, drawRows, fitLine, mean, writeRows } from './drawn-rows.ts';
import { LONGLEY, NORRIS, writeTable } from './nist-tables.ts';

const writeFindings = (lines: readonly (readonly string[])[]): string =>
  `libellé;formule;méthode;terme;estimation\n${lines.map((line) => line.join(';')).join('\n')}\n`;

/** The three figures that a hand-in prints, each right to its last digit. */
function listFigures(rows: readonly DrawnRow[]): readonly (readonly [string, string, string, number])[] {
  const { slope, start } = fitLine(rows);
  const of = (wanted: string): number => mean(rows.filter(({ site }) => site === wanted).map(({ y }) => y));
  return [
    ['y ~ x', 'régression linéaire', 'x', slope],
    ['y ~ x', 'régression linéaire', '(Intercept)', start],
    ['y ~ site', 'Welch', 'site', of('A') - of('B')],
  ];
}

const recomputation: Specimen = {
  planted: 'nombres déclarés comparés, altérés, et modèles non recalculés que le relevé compte',
  plant: (stream) => {
    const rows = drawRows(stream, 40);
    const expected = { number: 0, differs: 0, stopped: 0 };
    const lines = listFigures(rows).map(([formula, method, term, value], rank) => {
      const isAltered = draw(stream, 0.4);
      expected.number += 1;
      if (isAltered) expected.differs += 1;
      return [`constat ${rank}`, formula, method, term, (value + (isAltered ? 0.5 : 0)).toFixed(3)];
    });
    if (draw(stream, 0.5)) {
      expected.stopped += 1;
      lines.push(['constat perdu', 'y ~ absente', 'régression linéaire', 'absente', '1.000']);
    }
    return { files: { 'constats.csv': writeFindings(lines), 'donnees.csv': writeRows(rows) }, expected };
  },
  sound: 'nombres justes dits hors de la tolérance, et modèles dits non recalculés',
  clean: (stream) => {
    const rows = drawRows(stream, 40);
    const lines = listFigures(rows).map(([formula, method, term, value], rank) => [
      `constat ${rank}`,
      formula,
      method,
      term,
      value.toFixed(3),
    ]);
    return { files: { 'constats.csv': writeFindings(lines), 'donnees.csv': writeRows(rows) }, examined: 3 };
  },
  count: (_, rows) => ({
    number: rows.filter((row) => row.kind === 'number').length,
    differs: rows.filter((row) => row.kind === 'number' && row.state !== 'dans la tolérance').length,
    stopped: rows.filter((row) => row.kind === 'not-recomputed').length,
  }),
  faults: ['differs', 'stopped'],
  goldenReadings: async (measure) => [
    ...(await checkCertified(measure, 'Norris', NORRIS)),
    ...(await checkCertified(measure, 'Longley', LONGLEY)),
  ],
  compared:
    'Pente, ordonnée et différence de moyennes par les formules des sommes de carrés, à chaque tirage (fiche/specimens/statistics.ts).',
  gaming: [
    'Déclarer peu de nombres, ou des nombres très arrondis : leur compte et leur tolérance sont affichés.',
  ],
  sources: ['NIST StRD, régression linéaire', 'R 4.6 par webR'],
};

type Measure = Parameters<NonNullable<Specimen['goldenReadings']>>[0];

/** The certified coefficients and deviations, declared in a document and computed again by the instrument. */
async function checkCertified(
  measure: Measure,
  name: string,
  set: typeof LONGLEY,
): Promise<readonly FicheCheck[]> {
  const terms = set.columns.map((_, rank) => `x${rank + 1}`);
  const formula = `y ~ ${terms.join(' + ')}`;
  const estimates = ['(Intercept)', ...terms].map((term, rank) => ({
    term,
    est: set.estimates[rank],
    se: set.sds[rank],
  }));
  const document = { models: [{ id: name, label: name, formula, method: 'OLS', estimates }] };
  const reading = await measure({
    files: { 'analyse.json': JSON.stringify(document), 'donnees.csv': writeTable(set) },
  });
  return listRows(reading)
    .filter((row) => row.kind === 'number')
    .map((row) => {
      const [expected, found] = [Number(row.declared), Number(row.recomputed)];
      return {
        label: String(row.label),
        expected: String(expected),
        found: String(found),
        held: Math.abs(found - expected) <= 1e-9 * Math.abs(expected),
        source: 'NIST StRD, valeurs certifiées, à 1e-9 près',
      };
    });
}

const OUTCOMES = ['compte', 'deux', 'part', 'mesure'] as const;
/** Which pairs of outcome and method are to be discussed, written apart from the rules of the instrument. */
const TO_DISCUSS = new Set(['compte OLS', 'deux OLS', 'deux Welch', 'part OLS']);

const choices: Specimen = {
  planted: 'cases à discuter et signes d’une courbe que le relevé compte',
  plant: (stream) => {
    const rows = drawRows(stream, 40);
    const lines = rows.map(({ x, y, site }, rank) =>
      [x, y, site, rank % 7, rank % 3 === 0 ? 1 : 0, Math.round(stream.nextUnit() * 997) / 1000].join(';'),
    );
    const expected = { finding: 0, positive: 0, variants: 0 };
    /** The same analysis declared twice is read once. */
    const told = new Set<string>();
    const models = range(6).map((rank) => {
      const outcome = OUTCOMES[stream.nextBelow(OUTCOMES.length)] ?? 'mesure';
      const method = draw(stream, 0.5) ? 'OLS' : 'Welch';
      told.add(`${outcome} ${method}`);
      return { id: `M${rank}`, label: `modèle ${rank}`, formula: `${outcome} ~ site`, method };
    });
    expected.finding = [...told].filter((pair) => TO_DISCUSS.has(pair)).length;
    const cuts = [0, 20, 40].filter(() => draw(stream, 0.8));
    for (const cut of cuts) {
      expected.variants += 1;
      if (fitLine(rows.filter(({ x }) => x > cut)).slope > 0) expected.positive += 1;
    }
    const variants = cuts.map((cut) => ({
      outcome: 'mesure',
      covariates: 'aucun',
      filter: `x > ${cut}`,
      method: 'lm',
    }));
    const document = { models, specifications: [{ id: 'S1', term: 'x', rows: variants }] };
    const table = `x;mesure;site;compte;deux;part\n${lines.join('\n')}\n`;
    return { files: { 'analyse.json': JSON.stringify(document), 'donnees.csv': table }, expected };
  },
  sound: 'cases dites à discuter pour une mesure continue et des groupes indépendants',
  clean: (stream) => ({
    files: {
      'analyse.json': JSON.stringify({
        models: [{ id: 'M1', label: 'droite', formula: 'y ~ x', method: 'OLS' }],
      }),
      'donnees.csv': writeRows(drawRows(stream, 40)),
    },
    examined: 12,
  }),
  count: (_, rows) => {
    const curve = rows.find((row) => row.kind === 'curve');
    return {
      finding: rows.filter((row) => row.kind === 'finding').length,
      positive: Number(curve?.positive ?? 0),
      variants: Number(curve?.estimated ?? 0),
    };
  },
  compared:
    'Table des paires écrite à part et pente par les sommes de carrés, à chaque tirage (fiche/specimens/statistics.ts).',
  gaming: ['Ne déclarer que des variantes qui vont dans le même sens : leur nombre est affiché.'],
  sources: ['Simonsohn, Simmons et Nelson 2020', 'Shmueli 2010', 'SAMPL, Lang et Altman 2013'],
};

export const STATISTICS_SPECIMENS: Readonly<Record<string, Specimen>> = {
  'I-STA-3': recomputation,
  'I-STA-4': assumptions,
  'I-STA-7': choices,
};
