import { type LevelRange, type MatrixReading, measureMatrix, type Risk } from '@etalon/privacy';
import { type ListItem, numberOf, textOf } from '../bench/list-item.ts';
import { type Absence, type ReadingDraft, writeCount, writeNumber, writeShare } from '../build-reading.ts';
import type { Reference } from '../reading.ts';
import { placeOf } from './place-of.ts';

const COX: Reference = {
  label: 'Compression et inversions des matrices ordinales',
  status: 'empirical_benchmark',
  source: 'Cox 2008, Risk Analysis 28(2)',
};

type Ranges = Readonly<Record<'likelihood' | 'severity', readonly LevelRange[]>>;

/** Declared ranges of the levels: axis (`likelihood`, `severity`), level, low and high value. */
export function readRanges(items: readonly ListItem[]): Ranges {
  const ofAxis = (axis: RegExp): readonly LevelRange[] =>
    items.flatMap((item) => {
      const level = numberOf(item, 'level', 'niveau');
      const lo = numberOf(item, 'lo', 'min', 'bas');
      const hi = numberOf(item, 'hi', 'max', 'haut');
      const isAxis = axis.test(textOf(item, 'axis', 'axe', 'echelle'));
      return isAxis && level !== null && lo !== null && hi !== null ? [{ level, lo, hi }] : [];
    });
  return { likelihood: ofAxis(/likeli|vraisem|proba/i), severity: ofAxis(/sever|gravit|perte/i) };
}

/** How the ordinal matrix orders the risks against the ranges declared for its levels (Cox 2008; instruments/04, I-RSK-2). */
export function readMatrix(
  items: readonly ListItem[],
  risks: readonly Risk[],
  ranges: Ranges,
): ReadingDraft | Absence {
  const rated = risks.filter((risk) => risk.likelihood !== null && risk.severity !== null);
  if (rated.length === 0)
    return { state: 'insufficient', reason: 'Aucun risque n’a une vraisemblance et une gravité.' };
  const isQuantified = ranges.likelihood.length > 0 && ranges.severity.length > 0;
  const compared = isQuantified ? rated.filter((risk) => isInRanges(risk, ranges)) : [];
  const outside = isQuantified ? rated.filter((risk) => !compared.includes(risk)) : [];
  const { cells, crowding } = measureMatrix(rated, flattenLevels(rated));
  const read = measureMatrix(compared, ranges);
  return {
    measurand: 'Ordre donné par la matrice, comparé aux étendues déclarées de ses niveaux',
    sentence: `${writeCount(rated.length, 'risque coté', 'risques cotés')} dans ${writeCount(cells.length, 'case', 'cases')} ; la case la plus remplie en tient ${writeShare(Math.round(crowding * rated.length), rated.length)}. ${tellOrder(read, isQuantified)}`,
    value: [
      ...cells.map((cell) => ({
        kind: 'cell',
        rule: `gravité ${cell.severity}, vraisemblance ${cell.likelihood}`,
        object: 'risques',
        count: cell.count,
        total: rated.length,
        ...placeOf(items, null),
      })),
      ...read.inversions.map(({ first, second }) => ({
        kind: 'finding',
        rule: 'ordre inverse de la perte attendue',
        object: `${first} et ${second}`,
        detail: 'au milieu des étendues déclarées',
        ...placeOf(items, first),
      })),
      ...outside.map(({ id }) => ({
        kind: 'unread',
        rule: 'niveau sans étendue déclarée',
        object: id,
        detail: '',
        ...placeOf(items, id),
      })),
    ],
    unit: 'risques',
    scale: 'count',
    uncertainty: {
      kind: 'U3',
      method: 'du milieu des étendues aux bornes les plus défavorables',
      ...(isQuantified ? { lo: read.sureInversions, hi: read.inversions.length, n: read.pairs } : {}),
    },
    references: [COX],
    assumptions: [
      {
        text: 'La perte attendue est le produit de la fréquence et de la perte',
        check: 'unchecked',
      },
      {
        text: 'Chaque niveau a une étendue déclarée',
        check: compared.length === rated.length ? 'held' : 'violated',
      },
    ],
    limits: [
      'Une matrice ordonne des cases, pas des pertes : une inversion est une propriété de l’échelle autant que de la cotation.',
      'Les paires de même produit ne sont pas ordonnées par la matrice.',
      'Peut être contourné : déclarer des étendues très larges ; elles sont à lire.',
    ],
  };
}

function tellOrder(read: MatrixReading, isQuantified: boolean): string {
  if (!isQuantified)
    return 'Aucune étendue n’est déclarée pour les niveaux : l’ordre de la matrice n’est pas comparé à une perte attendue.';
  const inverted = writeCount(read.inversions.length, 'est ordonnée', 'sont ordonnées');
  return `Sur ${writeCount(read.pairs, 'paire comparable', 'paires comparables')}, ${inverted} par la matrice à l’inverse de la perte attendue au milieu des étendues, dont ${writeNumber(read.sureInversions)} quel que soit le point des étendues ; ${writeNumber(read.tiesSplit)} de même produit ont des pertes attendues différentes.`;
}

function isInRanges(risk: Risk, ranges: Ranges): boolean {
  return (['likelihood', 'severity'] as const).every((axis) =>
    ranges[axis].some((range) => range.level === risk[axis]),
  );
}

/** One same range for every level in use: the cells are counted, and no pair is ordered against a loss. */
function flattenLevels(risks: readonly Risk[]): Ranges {
  const flat = (levels: readonly (number | null)[]): readonly LevelRange[] =>
    levels.flatMap((level) => (level === null ? [] : [{ level, lo: 1, hi: 1 }]));
  return {
    likelihood: flat(risks.map((risk) => risk.likelihood)),
    severity: flat(risks.map((risk) => risk.severity)),
  };
}
