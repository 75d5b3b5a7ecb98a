import { listRows } from '../../list-rows.ts';
import type { ReadingRow } from '../../reading.ts';
import { checkValue, range, type Specimen } from '../specimen.ts';
import { writeCsv } from './drawn-models.ts';

const CRITERIA = [
  { name: 'coût', sense: 'min' },
  { name: 'qualité', sense: 'max' },
  { name: 'délai', sense: 'min' },
] as const;
const OPTIONS = 5;

interface Drawn {
  readonly weights: readonly number[];
  readonly rows: readonly (readonly number[])[];
}

const writeTable = ({ weights, rows }: Drawn): string =>
  writeCsv(
    ['option', ...CRITERIA.map(({ name }) => name)],
    [
      ['poids', ...weights],
      ['sens', ...CRITERIA.map(({ sense }) => sense)],
      ...rows.map((row, at) => [`option ${at + 1}`, ...row]),
    ],
  );

/** Pairs of which one is at least equal everywhere and above once, compared cell by cell. */
function countDominated(rows: readonly (readonly number[])[]): number {
  let pairs = 0;
  for (const one of rows)
    for (const other of rows) {
      const gains = CRITERIA.map(
        ({ sense }, k) => ((one[k] ?? 0) - (other[k] ?? 0)) * (sense === 'max' ? 1 : -1),
      );
      if (gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0)) pairs += 1;
    }
  return pairs;
}

const ofKind = (rows: readonly ReadingRow[], kind: string): readonly ReadingRow[] =>
  rows.filter((row) => row.kind === kind);

const robustness: Specimen = {
  planted: 'options, dominances et poids que le relevé compte',
  plant: (stream) => {
    const rows = range(OPTIONS).map(() => CRITERIA.map(() => stream.nextBelow(9)));
    const weights = CRITERIA.map(() => 1 + stream.nextBelow(5));
    return {
      files: { 'decision.csv': writeTable({ weights, rows }) },
      expected: { options: OPTIONS, dominated: countDominated(rows) },
    };
  },
  sound: 'tableau d’une seule option, sur lequel rien n’est mesuré',
  clean: () => ({
    files: { 'decision.csv': writeTable({ weights: [1, 1, 1], rows: [[1, 2, 3]] }) },
    examined: 1,
  }),
  count: (_, rows) => ({
    options: ofKind(rows, 'option').length,
    dominated: ofKind(rows, 'dominance').length,
  }),
  drawn: ['firstShare', 'lo', 'hi'],
  goldenReadings: async (measure) => {
    const rows = listRows(
      await measure({
        files: {
          'decision.csv': writeTable({
            weights: [0.4, 0.35, 0.25],
            rows: [
              [250, 16, 12],
              [200, 16, 8],
              [300, 28, 16],
              [275, 32, 8],
            ],
          })
            .replace('délai', 'portée')
            .replace('sens;min;max;min', 'sens;min;max;max'),
        },
      }),
    );
    const [options, weights] = [ofKind(rows, 'option'), ofKind(rows, 'stability')];
    const check = (label: string, expected: number, found: unknown, tolerance = 1e-4) =>
      checkValue({
        ...{ label, expected, tolerance, found: typeof found === 'number' ? found : Number.NaN },
        source: 'instruments/08, MCDA set B',
      });
    const list = (name: string, key: string, expected: readonly number[], tolerance?: number) =>
      expected.map((value, at) => check(`${name}, option ${at + 1}`, value, options[at]?.[key], tolerance));
    return [
      ...list('somme pondérée', 'value', [0.325, 0.4, 0.5125, 0.45]),
      ...list('TOPSIS', 'topsis', [0.3092, 0.3472, 0.5988, 0.5299]),
      ...list('SMAA, première (±0,01)', 'firstShare', [0, 0.257, 0.539, 0.204], 0.01),
      ...[0, 0.2353, 0.2].map((lo, k) => check(`poids ${k + 1}, bas`, lo, weights[k]?.lo)),
      ...[0.4607, 0.48, 1].map((hi, k) => check(`poids ${k + 1}, haut`, hi, weights[k]?.hi)),
    ];
  },
  compared: 'Dominances comparées cellule à cellule à chaque tirage (fiche/specimens/decision.ts).',
  gaming: ['Régler les poids après le résultat : les intervalles de stabilité et les tirages le font voir.'],
  sources: [
    'Lahdelma et Salminen 2001 (SMAA-2)',
    'Hwang et Yoon 1981 (TOPSIS)',
    'Brans et Vincke 1985 (PROMETHEE)',
  ],
};

export const DECISION_SPECIMENS: Readonly<Record<string, Specimen>> = { 'I-MCD-2': robustness };
