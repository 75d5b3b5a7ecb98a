import { fieldOf, type ListItem, numberOf, textOf } from '../bench/list-item.ts';

export interface FindingElement {
  readonly label: string;
  readonly isSaid: (finding: ListItem) => boolean;
  /** May be said once for every finding, by the question or the plan. */
  readonly isSaidAround?: boolean;
}

const said = (...names: readonly string[]): ((finding: ListItem) => boolean) => {
  return (finding) => {
    const value = fieldOf(finding, ...names);
    return value !== undefined && value !== false && textOf(finding, ...names) !== '';
  };
};

/** What a reported estimate is expected to say, after SAMPL and the statement of the ASA, in our own words. */
export const FINDING_ELEMENTS: readonly FindingElement[] = [
  {
    label: 'taille d’effet',
    isSaid: said('effect', 'effet', 'estimate', 'estimation', 'difference', 'ecart'),
  },
  { label: 'intervalle', isSaid: (finding) => readInterval(finding) !== null },
  { label: 'effectif', isSaid: said('n', 'effectif', 'sampleSize') },
  { label: 'unité', isSaid: said('unit', 'unite') },
  {
    label: 'dénominateur ou population',
    isSaidAround: true,
    isSaid: said('denominator', 'denominateur', 'population'),
  },
  {
    label: 'comparaison',
    isSaidAround: true,
    isSaid: said('comparison', 'comparaison', 'contrast', 'contraste', 'reference', 'versus'),
  },
  {
    label: 'mention de multiplicité',
    isSaidAround: true,
    isSaid: said('multiplicity', 'multiplicite', 'adjusted', 'ajuste', 'correction', 'family'),
  },
  {
    label: 'lien avec les données',
    isSaid: said('modelId', 'model', 'modele', 'runId', 'run', 'evidence', 'data', 'script', 'source'),
  },
];

/** The interval of a finding, from two members or one text as « [1,2 ; 3,4] »; null when there is none. */
export function readInterval(finding: ListItem): { readonly lo: number; readonly hi: number } | null {
  const lo = numberOf(finding, 'lo', 'lower', 'basse', 'borneInf', 'inf');
  const hi = numberOf(finding, 'hi', 'upper', 'haute', 'borneSup', 'sup');
  if (lo !== null && hi !== null) return { lo: Math.min(lo, hi), hi: Math.max(lo, hi) };
  const text = textOf(finding, 'interval', 'intervalle', 'ci', 'ic', 'confidenceInterval').replaceAll(
    '−',
    '-',
  );
  const bounds = text.match(/-?\d+(?:[.,]\d+)?/g)?.map((bound) => Number(bound.replace(',', '.'))) ?? [];
  const [first, second] = bounds.slice(-2);
  return first === undefined || second === undefined
    ? null
    : { lo: Math.min(first, second), hi: Math.max(first, second) };
}
