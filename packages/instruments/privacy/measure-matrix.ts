import { type LevelRange, measureMatrix, type Risk } from '@etalon/privacy';
import { type ListItem, numberOf, textOf } from '../bench/list-item.ts';
import { finite, type ReadingDraft, writeCount, writeNumber, writeShare } from '../build-reading.ts';
import { placeOf } from './place-of.ts';

/** Declared ranges of the levels: axis (`likelihood`, `severity`), level, low and high value. */
export function readRanges(
  items: readonly ListItem[],
): Readonly<Record<'likelihood' | 'severity', readonly LevelRange[]>> {
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
  ranges: ReturnType<typeof readRanges>,
): ReadingDraft {
  const read = measureMatrix(risks, ranges);
  const quantified = ranges.likelihood.length > 0 && ranges.severity.length > 0;
  const rated = read.cells.reduce((sum, cell) => sum + cell.count, 0);
  const sentence = quantified
    ? `Sur ${writeCount(read.pairs, 'paire comparable', 'paires comparables')}, ${read.inversions.length} sont ordonnées par la matrice à l’inverse de la perte attendue au milieu des étendues, dont ${read.sureInversions} quel que soit le point des étendues.`
    : 'Aucune étendue n’est déclarée pour les niveaux : l’ordre de la matrice n’est pas comparé à une perte attendue.';
  return {
    measurand: 'Ordre donné par la matrice, comparé aux étendues déclarées de ses niveaux',
    sentence: `${writeCount(rated, 'risque coté', 'risques cotés')} dans ${writeCount(read.cells.length, 'case', 'cases')} ; la case la plus remplie en tient ${writeNumber(Math.round(100 * read.crowding))} %. ${sentence}`,
    value: [
      ...read.cells.map((cell) => ({
        kind: 'cell',
        rule: `gravité ${cell.severity}, vraisemblance ${cell.likelihood}`,
        object: 'risques',
        count: cell.count,
        total: rated,
        ...placeOf(items, null),
      })),
      ...read.inversions.map(({ first, second }) => ({
        kind: 'finding',
        rule: 'ordre inverse de la perte attendue',
        object: `${first} et ${second}`,
        detail: 'au milieu des étendues déclarées',
        ...placeOf(items, first),
      })),
    ],
    unit: 'risques',
    scale: 'count',
    uncertainty: {
      kind: 'U3',
      method: 'du milieu des étendues aux bornes les plus défavorables',
      ...(quantified ? { lo: read.sureInversions, hi: finiteOr(read.inversions.length) } : {}),
    },
    references: [
      {
        label: 'Compression et inversions des matrices ordinales',
        status: 'empirical_benchmark',
        source: 'Cox 2008, Risk Analysis 28(2)',
      },
    ],
    assumptions: [
      {
        text: 'La perte attendue est le produit de la fréquence et de la perte',
        check: quantified ? 'unchecked' : 'violated',
      },
    ],
    limits: [
      'Une matrice ordonne des cases, pas des pertes : une inversion est une propriété de l’échelle autant que de la cotation.',
      `Les paires de même case ne sont pas ordonnées : ${writeNumber(read.tiesSplit)} d’entre elles ont des pertes attendues différentes (${writeShare(read.tiesSplit, Math.max(1, read.pairs))} des paires comparables).`,
      'Peut être contourné : déclarer des étendues très larges ; elles sont à lire.',
    ],
  };
}

function finiteOr(value: number): number {
  const known = finite(value);
  return typeof known === 'number' ? known : 0;
}
