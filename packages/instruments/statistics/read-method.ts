import type { AnalysisSpec, ErrorModel, GlmFamily } from '@etalon/statistics';
import { foldText } from '@etalon/text';
import type { Formula } from './parse-formula.ts';

interface MethodRule {
  readonly words: RegExp;
  readonly make: (formula: Formula) => AnalysisSpec | null;
}

type Sides = { readonly column: string; readonly group: string };

/** The outcome and the one variable of a formula, for tests that compare or associate two columns. */
function sidesOf({ outcome, terms }: Formula): Sides | null {
  const [only, other] = terms;
  const [group, second] = only?.columns ?? [];
  if (outcome === null || group === undefined || other !== undefined || second !== undefined) return null;
  return { column: outcome.column, group };
}

const withSides =
  (make: (sides: Sides) => AnalysisSpec) =>
  (formula: Formula): AnalysisSpec | null => {
    const sides = sidesOf(formula);
    return sides === null ? null : make(sides);
  };

const glm =
  (family: GlmFamily) =>
  ({ outcome, terms, intercept }: Formula): AnalysisSpec | null =>
    outcome === null ? null : { kind: 'glm', family, outcome, terms, intercept };

const correlation = (method: 'pearson' | 'spearman' | 'kendall'): MethodRule['make'] =>
  withSides(({ column, group }) => ({ kind: 'correlation', method, first: column, second: group }));

/** In order: the first whose words are in the name of the method. */
const RULES: readonly MethodRule[] = [
  { words: /quasi.?poisson/, make: glm('quasi-poisson') },
  { words: /poisson/, make: glm('poisson') },
  { words: /logi(t|sti)|binomial/, make: glm('binomial') },
  { words: /gamma/, make: glm('gamma') },
  {
    words: /\bcox\b|risques? proportionnels|proportional hazards/,
    make: ({ survival, terms }) => (survival === null ? null : { kind: 'cox', ...survival, terms }),
  },
  {
    words: /kaplan|log.?rank|survi/,
    make: ({ survival, terms }) => {
      const group = terms[0]?.columns[0];
      return survival === null
        ? null
        : { kind: 'survival-curve', ...survival, ...(group === undefined ? {} : { group }) };
    },
  },
  {
    words: /mann|wilcoxon.*(rang|rank).*(somme|sum)|u test/,
    make: withSides((s) => ({ kind: 'mann-whitney', ...s })),
  },
  { words: /kruskal/, make: withSides((s) => ({ kind: 'kruskal-wallis', ...s })) },
  {
    words: /welch.*(anova|variance)|(anova|variance).*welch/,
    make: withSides((s) => ({ kind: 'anova-welch', ...s })),
  },
  { words: /welch/, make: withSides((s) => ({ kind: 't-welch', ...s })) },
  { words: /\banova\b|analyse de (la )?variance/, make: withSides((s) => ({ kind: 'anova-one-way', ...s })) },
  {
    words: /student|\bt.?test\b|test t\b|\bt\b.*(deux|two)/,
    make: withSides((s) => ({ kind: 't-two-sample', ...s })),
  },
  { words: /fisher/, make: withSides(({ column, group }) => ({ kind: 'fisher', row: group, column })) },
  {
    words: /chi.?(2|deux|square|carre)|khi|χ/,
    make: withSides(({ column, group }) => ({ kind: 'chi-square', row: group, column })),
  },
  { words: /spearman/, make: correlation('spearman') },
  { words: /kendall/, make: correlation('kendall') },
  { words: /pearson|correlation/, make: correlation('pearson') },
  {
    words: /\bols\b|\blm\b|\bmco\b|lineaire|linear|moindres carres|least squares|regression/,
    make: ({ outcome, terms, intercept }) =>
      outcome === null ? null : { kind: 'linear-model', outcome, terms, intercept },
  },
];

/** The analysis that a method in words and a formula name; null when the words or the formula do not say one. */
export function readMethod(method: string, formula: Formula): AnalysisSpec | null {
  const words = foldText(method);
  const spec = RULES.find((rule) => rule.words.test(words))?.make(formula) ?? null;
  if (spec === null || (spec.kind !== 'linear-model' && spec.kind !== 'glm')) return spec;
  const robust = /\bhc([0-3])\b/.exec(words)?.[1];
  return robust === undefined ? spec : { ...spec, errors: readRobust(robust) };
}

function readRobust(digit: string): ErrorModel {
  const type = (['HC0', 'HC1', 'HC2', 'HC3'] as const).find((name) => name.endsWith(digit)) ?? 'HC3';
  return { kind: 'robust', type };
}
