import type { AnalysisResult, AnalysisSpec, Estimate } from '@etalon/statistics';
import { foldName } from '../bench/list-item.ts';
import type { DeclaredNumber } from './declared-numbers.ts';
import { nameTerm } from './name-term.ts';

const INTERCEPTS = new Set([
  'intercept',
  'const',
  'constante',
  'constant',
  'cons',
  'ordonnee',
  'ordonneealorigine',
]);

/** A term under one spelling: `site[B]`, `C(site)[T.B]` and `siteB` are one, and so are the names of the intercept. */
export function foldTerm(term: string): string {
  const plain = term
    .replace(/\b(?:C|factor|as\.factor|I)\(([^()]*)\)/g, '$1')
    .replaceAll('[T.', '[')
    .replaceAll('**', '^');
  const folded = foldName(plain);
  return INTERCEPTS.has(folded) ? 'intercept' : folded;
}

/** The recomputed equal of a declared number, and how it is called; a sentence when the result has none or several. */
export function findNumber(
  result: AnalysisResult,
  spec: AnalysisSpec,
  number: DeclaredNumber,
): { readonly value: number; readonly name: string } | string {
  if (number.part === 'n') return { value: result.n, name: 'n' };
  if (number.part === 'fit') return findFit(result, number.term);
  if (number.part === 'statistic' || number.group === 'test') return findTest(result, number);
  const estimate = findEstimate(result, spec, number);
  if (typeof estimate === 'string') return estimate;
  if (number.part === 'p' && estimate.p === null) return findTest(result, { ...number, term: '' });
  const value = estimate[number.part];
  if (value === null || value === undefined) return 'le recalcul ne donne pas ce nombre';
  const name = estimate.group === undefined ? estimate.term : `${estimate.term}, ${estimate.group}`;
  return { value: number.isRatio && number.part !== 'p' ? Math.exp(value) : value, name: nameTerm(name) };
}

function findFit(
  result: AnalysisResult,
  name: string,
): { readonly value: number; readonly name: string } | string {
  const found = Object.entries(result.fit).find(([known]) => foldName(known) === foldName(name));
  const value = found?.[1] ?? null;
  return value === null ? 'le recalcul ne donne pas ce nombre' : { value, name };
}

function findTest(
  result: AnalysisResult,
  { term, part }: DeclaredNumber,
): { readonly value: number; readonly name: string } | string {
  const test =
    term === '' ? result.tests[0] : result.tests.find(({ name }) => foldName(name) === foldName(term));
  const main = test ?? (part === 'statistic' ? undefined : result.tests[0]);
  const value = part === 'p' ? main?.p : main?.statistic;
  return main === undefined || value === null || value === undefined
    ? 'le recalcul ne donne pas ce nombre'
    : { value, name: nameTerm(main.name) };
}

function findEstimate(
  { estimates }: AnalysisResult,
  spec: AnalysisSpec,
  { term, group }: DeclaredNumber,
): Estimate | string {
  const own =
    group === '' ? estimates : estimates.filter((one) => foldName(one.group ?? '') === foldName(group));
  const named = own.filter((one) => foldTerm(one.term) === foldTerm(term));
  const [first] = named;
  if (term !== '' && first !== undefined) return first;
  const isModel = spec.kind === 'linear-model' || spec.kind === 'glm' || spec.kind === 'cox';
  if (isModel && term !== '') return `le terme « ${term.slice(0, 60)} » n’est pas dans le modèle`;
  const [only, other] = own.filter((one) => foldTerm(one.term) !== 'intercept');
  if (only === undefined || (isModel && other !== undefined)) return 'le terme n’est pas dit';
  return only;
}
