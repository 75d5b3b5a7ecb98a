import { isObject } from '@etalon/evidence';
import { fieldOf, type ListItem, listOf, recordsOf, textOf } from '../bench/list-item.ts';
import { type Printed, readBounds, readPrinted } from './read-printed.ts';

export type Part = 'estimate' | 'se' | 'lo' | 'hi' | 'p' | 'n' | 'statistic' | 'fit';

/** One number that a model or a finding prints, and where its equal is in a result. */
export interface DeclaredNumber {
  readonly part: Part;
  /** Term of an estimate, name of a test or of a measure of fit; '' when the row does not say. */
  readonly term: string;
  readonly group: string;
  /** True for odds, rate and hazard ratios: the exponential of the estimate. */
  readonly isRatio: boolean;
  readonly printed: Printed;
}

const ESTIMATE = [
  'est',
  'estimate',
  'estimation',
  'effect',
  'effet',
  'coefficient',
  'coef',
  'difference',
  'ecart',
  'beta',
];
const RATIO = ['or', 'oddsratio', 'rapportdecotes', 'irr', 'hr', 'hazardratio', 'ratio'];
const SE = ['se', 'erreurtype', 'stderr', 'stderror', 'standarderror'];
const LO = ['lo', 'lower', 'basse', 'borneinf', 'inf', 'ciinf', 'icinf'];
const HI = ['hi', 'upper', 'haute', 'bornesup', 'sup', 'cisup', 'icsup'];
const INTERVAL = ['interval', 'intervalle', 'ci', 'ic', 'ic95', 'ci95', 'confidenceinterval'];
const TERM = ['term', 'terme', 'variable', 'parameter', 'parametre'];

/** Every number that an item prints: its estimates, or its own members when it has none. */
export function listNumbers(item: ListItem): readonly DeclaredNumber[] {
  const bound = recordsOf(item, 'numbers').flatMap(readBound);
  if (bound.length > 0) return bound;
  const estimates = recordsOf(item, 'estimates', 'coefficients', 'estimations');
  const rows = estimates.length === 0 ? [item] : estimates;
  return [
    ...rows.flatMap(readRow),
    ...printedOf(item, ['n', 'effectif', 'samplesize', 'observations']).map((printed) => ({
      ...ANY,
      part: 'n' as const,
      printed,
    })),
    ...recordsOf(item, 'diagnostics', 'tests').flatMap(readTest),
    ...readFit(item),
  ];
}

const ANY = { term: '', group: '', isRatio: false };

function printedOf(item: ListItem, names: readonly string[]): readonly Printed[] {
  const printed = readPrinted(textOf(item, ...names));
  return printed === null ? [] : [printed];
}

function readRow(row: ListItem): readonly DeclaredNumber[] {
  const isRatio = printedOf(row, ESTIMATE).length === 0 && printedOf(row, RATIO).length > 0;
  const place = { term: textOf(row, ...TERM), group: textOf(row, 'group', 'groupe'), isRatio };
  const bounds = readBounds(textOf(row, ...INTERVAL));
  const one = (part: Part, names: readonly string[]): readonly DeclaredNumber[] =>
    printedOf(row, names).map((printed) => ({ ...place, part, printed }));
  const [lo, hi] = [one('lo', LO), one('hi', HI)];
  const written =
    bounds === null || lo.length + hi.length > 0
      ? [...lo, ...hi]
      : [
          { ...place, part: 'lo' as const, printed: bounds[0] },
          { ...place, part: 'hi' as const, printed: bounds[1] },
        ];
  return [
    ...one('estimate', isRatio ? RATIO : ESTIMATE),
    ...(isRatio ? [] : one('se', SE)),
    ...written,
    ...one('p', ['p', 'pvalue', 'valeurp']),
    ...one('statistic', ['statistic', 'statistique']),
  ];
}

function readTest(row: ListItem): readonly DeclaredNumber[] {
  const place = { term: textOf(row, 'name', 'nom'), group: 'test', isRatio: false };
  if (place.term === '') return [];
  return [
    ...printedOf(row, ['statistic', 'statistique']).map((printed) => ({
      ...place,
      part: 'statistic' as const,
      printed,
    })),
    ...printedOf(row, ['p', 'pvalue', 'valeurp']).map((printed) => ({
      ...place,
      part: 'p' as const,
      printed,
    })),
  ];
}

function readFit(item: ListItem): readonly DeclaredNumber[] {
  const fit = fieldOf(item, 'fit', 'ajustement');
  const members = isObject(fit) ? Object.entries(fit) : [];
  return members.flatMap(([term, value]) => {
    const printed =
      typeof value === 'number' || typeof value === 'string' ? readPrinted(String(value)) : null;
    return printed === null ? [] : [{ part: 'fit' as const, term, group: '', isRatio: false, printed }];
  });
}

/** A number of a sentence: the path of its value in the result, and the decimals with which it is printed. */
function readBound(row: ListItem): readonly DeclaredNumber[] {
  const [root = '', name = '', last = ''] = listOf(row, 'path');
  const value = readPrinted(textOf(row, 'value'));
  const decimals = readPrinted(textOf(row, 'decimals'))?.value ?? null;
  if (value === null || decimals === null || decimals < 0 || decimals > 15) return [];
  const printed = {
    value: Number(value.value.toFixed(decimals)),
    half: 0.5 * 10 ** -decimals,
    sign: '=' as const,
  };
  const [term = '', group = ''] = name.split('@');
  if (root === 'n') return [{ ...ANY, part: 'n', printed }];
  if (root === 'fit') return [{ ...ANY, part: 'fit', term: name, printed }];
  const part = (['estimate', 'se', 'lo', 'hi', 'p', 'statistic'] as const).find((known) => known === last);
  if (part === undefined || (root !== 'estimates' && root !== 'tests')) return [];
  return [{ part, term, group: root === 'tests' ? 'test' : group, isRatio: false, printed }];
}
