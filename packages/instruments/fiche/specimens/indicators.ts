import type { ReadingRow } from '../../reading.ts';
import { draw, range, type Specimen } from '../specimen.ts';
import { writeCsv } from './drawn-models.ts';

const DRAWN_DIRECTLY = 'Décompte direct du tirage (fiche/specimens/indicators.ts).';

const MEMBERS: Readonly<Record<string, string | number>> = {
  ...{ question: 'Les réponses sont-elles justes ?', formula: 'avg(x)', unit: '1', source: 'ventes.csv' },
  ...{ freq: 'mois', owner: 'Ana', baseline: 0.5, target: 0.8, threshold: 0.7, direction: 'hausse' },
  limits: 'peu de lignes',
};

const indicatorRows = (rows: readonly ReadingRow[]): readonly ReadingRow[] =>
  rows.filter(({ kind }) => kind === 'indicator');

const definitions: Specimen = {
  planted: 'champs remplis que le relevé compte, par indicateur et par champ',
  plant: (stream) => {
    const items = range(6).map((rank) => ({
      name: `indicateur ${rank}`,
      ...Object.fromEntries(Object.entries(MEMBERS).filter(() => draw(stream, 0.6))),
    }));
    const filled = items.reduce((sum, item) => sum + Object.keys(item).length, 0);
    return {
      files: { 'indicateurs.json': JSON.stringify({ indicators: items }) },
      expected: { byItem: filled, byField: filled },
    };
  },
  sound: 'indicateurs dont les douze champs sont remplis, où aucun ne manque',
  clean: () => ({
    files: { 'indicateurs.json': JSON.stringify([{ name: 'un', ...MEMBERS }]) },
    examined: 12,
  }),
  count: (_, rows) => {
    const sum = (kind: string): number =>
      rows.filter((row) => row.kind === kind).reduce((total, row) => total + Number(row.filled ?? 0), 0);
    return {
      byItem: sum('indicator'),
      byField: sum('field'),
      lacking: indicatorRows(rows).filter(({ missing }) => missing !== '').length,
    };
  },
  faults: ['lacking'],
  compared: DRAWN_DIRECTLY,
  gaming: ['Remplir chaque champ d’un mot : le relevé ne lit que sa présence.'],
  sources: ['ISO/IEC/IEEE 15939:2017', 'Basili, Caldiera et Rombach 1994 (GQM)'],
};

const ROWS = 30;
const FORMULAS = ['avg(x)', 'SELECT sum(x) FROM ventes', 'sum(x) ÷ nullif(count(x), 0)'] as const;

const computability: Specimen = {
  planted: 'indicateurs calculés, égaux ou non à la valeur déclarée, et formules que rien ne calcule',
  plant: (stream) => {
    const values = range(ROWS).map(() => stream.nextBelow(100));
    const sum = values.reduce((total, value) => total + value, 0);
    const truths = [sum / ROWS, sum, sum / ROWS];
    const items = FORMULAS.map((formula, at) => {
      const isWrong = draw(stream, 0.3);
      const value = (truths[at] ?? 0) + (isWrong ? 2 : 0);
      return { isWrong, name: `i${at}`, formula, source: 'ventes.csv', value: value.toFixed(2) };
    });
    const worded = range(2).map((at) => ({ name: `mots ${at}`, formula: 'les lignes justes sur le total' }));
    return {
      files: {
        'indicateurs.json': JSON.stringify([...items.map(({ isWrong, ...item }) => item), ...worded]),
        'ventes.csv': writeCsv(
          ['id', 'x'],
          values.map((value, at) => [`r${at}`, value]),
        ),
      },
      expected: {
        equal: items.filter(({ isWrong }) => !isWrong).length,
        differs: items.filter(({ isWrong }) => isWrong).length,
        stopped: worded.length,
      },
    };
  },
  sound: 'indicateurs calculés et égaux à leur valeur déclarée',
  clean: (stream) => {
    const values = range(ROWS).map(() => stream.nextBelow(100));
    const mean = values.reduce((total, value) => total + value, 0) / ROWS;
    return {
      files: {
        'indicateurs.json': JSON.stringify([{ name: 'moyenne', formula: 'avg(x)', value: mean.toFixed(3) }]),
        'ventes.csv': writeCsv(
          ['id', 'x'],
          values.map((value, at) => [`r${at}`, value]),
        ),
      },
      examined: 1,
    };
  },
  count: (_, rows) => {
    const count = (text: string): number => rows.filter(({ state }) => String(state).includes(text)).length;
    return { equal: count('égale'), differs: count('autre'), stopped: count('non calculée') };
  },
  faults: ['differs', 'stopped'],
  compared: 'Moyenne et somme des nombres tirés, sans base de données (fiche/specimens/indicators.ts).',
  gaming: ['Écrire le nombre dans la formule : elle est affichée à côté de sa valeur.'],
  sources: ['ISO/IEC/IEEE 15939:2017', 'DuckDB, langage SQL'],
};

export const INDICATOR_SPECIMENS: Readonly<Record<string, Specimen>> = {
  'I-KPI-1': definitions,
  'I-KPI-2': computability,
};
