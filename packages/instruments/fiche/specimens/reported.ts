import { checkGrim, checkReportedTest, extractTests } from '@etalon/text';
import type { FicheCheck } from '../fiche.ts';
import { checkValue, draw, range, type Specimen } from '../specimen.ts';

const GOLDEN = 'instruments/08, vecteurs de référence';

/** P(|T| ≥ t) by Simpson's rule on the density: the second calculation, without the incomplete beta. */
function integrateStudent(t: number, df: number): number {
  const density = (x: number): number => (1 + (x * x) / df) ** (-(df + 1) / 2);
  const area = (from: number, to: number): number => {
    const steps = 4000;
    const width = (to - from) / steps;
    let sum = density(from) + density(to);
    for (let step = 1; step < steps; step += 1)
      sum += density(from + step * width) * (step % 2 === 0 ? 2 : 4);
    return (sum * width) / 3;
  };
  const half = area(0, 400);
  return area(t, 400) / half;
}

const printed = (value: number, decimals: number): string => value.toFixed(decimals).replace('.', ',');
const tests: Specimen = {
  planted: 'tests écrits que le relevé lit, et valeurs p altérées qu’il situe',
  plant: (stream) => {
    const expected = { test: 0, differs: 0 };
    const lines = range(10).map((rank) => {
      const df = 10 + stream.nextBelow(60);
      const t = Math.round((0.5 + stream.nextUnit() * 3) * 100) / 100;
      const p = integrateStudent(t, df);
      const isAltered = draw(stream, 0.4);
      expected.test += 1;
      if (isAltered) expected.differs += 1;
      const shown = isAltered ? (p > 0.5 ? p - 0.3 : p + 0.3) : p;
      return `Le contraste ${rank} donne t(${df}) = ${printed(t, 2)} ; p = ${printed(shown, 3)}.`;
    });
    return { files: { 'note.md': `# Note\n\n${lines.join('\n\n')}\n` }, expected };
  },
  sound: 'valeurs p justes dites hors de l’intervalle, et comptes en trop',
  clean: (stream) => {
    const lines = range(10).map(() => {
      const df = 10 + stream.nextBelow(60);
      const t = Math.round((0.5 + stream.nextUnit() * 3) * 100) / 100;
      return `On a t(${df}) = ${printed(t, 2)} ; p = ${printed(integrateStudent(t, df), 3)}.`;
    });
    return { files: { 'note.md': `${lines.join('\n\n')}\n` }, examined: 10 };
  },
  count: (_, rows) => ({
    test: rows.filter((row) => row.kind === 'test').length,
    differs: rows.filter((row) => String(row.state).startsWith('hors')).length,
  }),
  faults: ['differs'],
  goldenVectors: (
    [
      ['t(28) = 2.20, p = .036', 0.03623],
      ['F(2, 57) = 4.31, p = .018', 0.01807],
      ['χ²(3) = 9.84, p = .020', 0.01998],
      ['r(43) = .31, p = .038', 0.03823],
    ] as const
  ).flatMap(([text, expected]): readonly FicheCheck[] => {
    const [test] = extractTests([{ kind: 'paragraph', level: 0, text, locator: '' }]);
    const found = test === undefined ? Number.NaN : checkReportedTest(test).p;
    return [checkValue({ label: text, expected, found, tolerance: 1e-5, source: GOLDEN })];
  }),
  compared:
    'Intégrale de la densité de Student par la règle de Simpson, à chaque calcul de cette fiche (fiche/specimens/reported.ts).',
  gaming: ['Recopier la sortie d’un outil sans la lire : I-STA-6 montre la décision liée à chaque constat.'],
  sources: ['Nuijten et coll. 2016, algorithme réécrit'],
};

function isPossible(mean: string, n: number): boolean {
  return range(n * 12).some((total) => Math.abs(total / n - Number(mean)) <= 0.005 + 1e-9);
}

const means: Specimen = {
  planted: 'moyennes possibles et impossibles que le relevé distingue',
  plant: (stream) => {
    const expected = { possible: 0, impossible: 0 };
    const lines = range(10).map(() => {
      const n = 15 + stream.nextBelow(60);
      const mean = (stream.nextBelow(n * 8) / n + (draw(stream, 0.5) ? 0.01 : 0)).toFixed(2);
      expected[isPossible(mean, n) ? 'possible' : 'impossible'] += 1;
      return `La note moyenne = ${mean.replace('.', ',')} (N = ${n}).`;
    });
    return { files: { 'note.md': `# Note\n\n${lines.join('\n\n')}\n` }, expected };
  },
  sound: 'moyennes possibles dites impossibles, et comptes en trop',
  clean: (stream) => {
    const lines = range(10).map(() => {
      const n = 15 + stream.nextBelow(60);
      return `La note moyenne = ${(stream.nextBelow(n * 8) / n).toFixed(2).replace('.', ',')} (N = ${n}).`;
    });
    return { files: { 'note.md': `${lines.join('\n\n')}\n` }, examined: 10 };
  },
  count: (_, rows) => ({
    possible: rows.filter((row) => row.rule === 'un total entier donne la moyenne').length,
    impossible: rows.filter((row) => row.kind === 'finding').length,
  }),
  faults: ['impossible'],
  goldenVectors: (
    [
      [5.19, 28, false],
      [5.21, 28, true],
      [3.45, 20, true],
    ] as const
  ).map(([mean, n, expected]) => {
    const found = checkGrim({ mean, n, decimals: 2, items: 1 });
    return {
      label: `moyenne ${mean}, n = ${n}`,
      expected: String(expected),
      found: String(found),
      held: found === expected,
      source: GOLDEN,
    };
  }),
  compared: 'Essai de tous les totaux entiers, un à un (fiche/specimens/reported.ts).',
  gaming: ['Écrire une décimale de moins : les moyennes non concluantes sont comptées.'],
  sources: ['Brown et Heathers 2017'],
};

const MEMBERS: Readonly<Record<string, unknown>> = {
  effect: 3.2,
  lo: 1.1,
  hi: 5.3,
  n: 120,
  unit: 'min',
  population: 'vols de jour',
  comparison: 'soir contre matin',
  multiplicity: 'Holm, 3 tests',
  modelId: 'M1',
};
const ELEMENTS = ['effect', 'lo', 'n', 'unit', 'population', 'comparison', 'multiplicity', 'modelId'];
const reporting: Specimen = {
  planted: 'éléments retirés des constats que le relevé situe',
  plant: (stream) => {
    let removed = 0;
    const findings = range(8).map((rank) => {
      const finding: Record<string, unknown> = { id: `F${rank}`, label: `constat ${rank}`, ...MEMBERS };
      for (const name of ELEMENTS)
        if (draw(stream, 0.3)) {
          delete finding[name];
          removed += 1;
        }
      return finding;
    });
    return { files: { 'analyse.json': JSON.stringify({ findings }) }, expected: { finding: removed } };
  },
  sound: 'éléments présents dits absents',
  clean: () => ({
    files: {
      'analyse.json': JSON.stringify({
        findings: range(5).map((rank) => ({ id: `F${rank}`, label: `constat ${rank}`, ...MEMBERS })),
      }),
    },
    examined: 5 * ELEMENTS.length,
  }),
  count: (_, rows) => ({ finding: rows.filter((row) => row.kind === 'finding').length }),
  compared: 'Décompte direct des membres retirés au tirage (fiche/specimens/reported.ts).',
  gaming: ['Remplir chaque membre : le contenu est à lire.'],
  sources: ['SAMPL, Lang et Altman 2013', 'déclaration de l’ASA sur les valeurs p, 2016'],
};

const decisions: Specimen = {
  planted: 'constats reliés à une action et côtés du seuil que le relevé compte',
  plant: (stream) => {
    const expected = { linked: 0, above: 0, below: 0, across: 0 };
    const findings = range(9).map((rank) => {
      const lo = stream.nextUnit() * 30;
      const hi = lo + stream.nextUnit() * 10;
      expected[lo > 15 ? 'above' : hi < 15 ? 'below' : 'across'] += 1;
      return { id: `F${rank}`, questionId: 'Q1', label: `constat ${rank}`, lo, hi };
    });
    const actions = findings
      .filter(() => draw(stream, 0.5))
      .map(({ id }, rank) => ({ id: `A${rank}`, findingId: id, decision: `décision ${rank}` }));
    expected.linked = actions.length;
    return {
      files: {
        'analyse.json': JSON.stringify({
          question: { id: 'Q1', label: 'question', threshold: 15 },
          findings,
          actions,
        }),
      },
      expected,
    };
  },
  sound: 'constats sans action ni seuil que le relevé dit reliés ou placés',
  clean: () => ({
    files: {
      'analyse.json': JSON.stringify({
        findings: range(6).map((rank) => ({ id: `F${rank}`, label: `constat ${rank}`, lo: 1, hi: 2 })),
      }),
    },
    examined: 6,
  }),
  count: (_, rows) => {
    const own = rows.filter((row) => row.kind === 'finding');
    const on = (side: string): number => own.filter((row) => row.side === side).length;
    return {
      linked: own.filter((row) => row.action !== '').length,
      above: on('au-dessus'),
      below: on('au-dessous'),
      across: on('de part et d’autre'),
    };
  },
  compared: 'Décompte direct des liens et des bornes tirés (fiche/specimens/reported.ts).',
  gaming: ['Déplacer le seuil après le résultat : le plan enregistré porte sa date.'],
  sources: ['Seuil déclaré par le candidat'],
};

export const REPORTED_SPECIMENS: Readonly<Record<string, Specimen>> = {
  'I-STA-1': tests,
  'I-STA-2': means,
  'I-STA-5': reporting,
  'I-STA-6': decisions,
};
