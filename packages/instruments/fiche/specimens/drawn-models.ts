import type { RandomStream } from '@etalon/numeric';
import type { Reading, ReadingRow } from '../../reading.ts';
import { range, type Specimen } from '../specimen.ts';

export const ROWS = 120;

interface DrawnRow {
  readonly id: string;
  readonly truth: string;
  /** Probability of « oui » under each of two models. */
  readonly first: number;
  readonly second: number;
  readonly side: string;
  readonly place: string;
  readonly fold: number;
}

/** Rows of two classes, with two models that are right more often than not. */
function drawRows(stream: RandomStream): readonly DrawnRow[] {
  const guess = (isYes: boolean): number => {
    const near = 0.3 + 0.69 * stream.nextUnit();
    return Number((isYes ? near : 1 - near).toFixed(3));
  };
  return range(ROWS).map((rank) => {
    const isYes = rank % 3 === 0;
    return {
      id: `R${rank}`,
      truth: isYes ? 'oui' : 'non',
      first: guess(isYes),
      second: guess(isYes),
      side: rank % 2 === 0 ? 'essai' : 'calibration',
      place: ['Lyon', 'Paris'][stream.nextBelow(2)] ?? '',
      fold: rank % 5,
    };
  });
}

export const writeCsv = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  `${[head, ...rows].map((cells) => cells.join(';')).join('\n')}\n`;

const writeModels = (rows: readonly DrawnRow[], [one, other]: readonly [string, string]): string =>
  writeCsv(
    ['id', 'y_true', 'pli', 'partie', 'ville', `${one} : oui`, `${other} : oui`],
    rows.map(({ id, truth, fold, side, place, first, second }) => [
      id,
      truth,
      fold,
      side,
      place,
      first,
      second,
    ]),
  );

export const isRight = ({ truth }: DrawnRow, score: number): boolean => score >= 0.5 === (truth === 'oui');
export const countRight = (rows: readonly DrawnRow[], pick: (row: DrawnRow) => number): number =>
  rows.filter((row) => isRight(row, pick(row))).length;

export const find = (rows: readonly ReadingRow[], text: string): ReadingRow | undefined =>
  rows.find(({ label }) => typeof label === 'string' && label.includes(text));
export const numberOf = (row: ReadingRow | undefined, name: string): number => Number(row?.[name] ?? 0);

export const SHARED = {
  compared: 'Décompte direct des lignes tirées (fiche/specimens/learning.ts), sans le moteur.',
  drawn: ['lo', 'hi', 'byChance', 'byChanceUpper', 'leastLo', 'leastHi'],
} as const;

/** A specimen of two drawn models: what is counted by hand beside what the reading says, and rows without a model. */
export function onModels(given: {
  readonly planted: string;
  readonly names?: readonly [string, string];
  /** Side that is written as the one models learned from. */
  readonly learned?: string;
  readonly expected: (rows: readonly DrawnRow[]) => Readonly<Record<string, number>>;
  readonly count: (rows: readonly ReadingRow[], reading: Reading) => Readonly<Record<string, number>>;
  readonly extra?: Readonly<Record<string, string>>;
  readonly gaming: readonly string[];
  readonly sources: readonly string[];
}): Specimen {
  const {
    planted,
    names = ['Forêt', 'Régression'],
    learned = '',
    expected,
    count,
    extra = {},
    gaming,
    sources,
  } = given;
  return {
    ...SHARED,
    planted,
    plant: (stream) => {
      const rows = drawRows(stream);
      const shown = rows.map((row) => (row.side === learned ? { ...row, side: 'apprentissage' } : row));
      return { files: { 'predictions.csv': writeModels(shown, names), ...extra }, expected: expected(rows) };
    },
    sound: 'lignes d’un fichier sans vérité, sur lesquelles rien n’est mesuré',
    clean: (stream) => ({
      files: {
        'predictions.csv': writeCsv(
          ['id', 'A : oui'],
          drawRows(stream).map(({ id, first }) => [id, first]),
        ),
      },
      examined: ROWS,
    }),
    count: (reading, rows) => count(rows, reading),
    gaming,
    sources,
  };
}
