import type { Analysis, AnalysisSpec } from '../spec/analysis-spec.ts';
import { columnInPython, listInPython } from './python-frame.ts';
import { quoteText } from './script-source.ts';

const BRIEF = ['say("statistic", found.statistic)', 'say("p", found.pvalue)'];

function sideOf(spec: { readonly alternative?: string }): string {
  return `alternative="${spec.alternative ?? 'two-sided'}"`;
}

/** The lines of a test by scipy or statsmodels; null for another kind. */
export function testInPython(spec: AnalysisSpec, { level = 0.95 }: Analysis): readonly string[] | null {
  switch (spec.kind) {
    case 't-one-sample':
      return [
        `found = stats.ttest_1samp(${columnInPython(spec.column)}, ${spec.reference}, ${sideOf(spec)})`,
        `say("estimate", ${columnInPython(spec.column)}.mean())`,
        ...BRIEF,
      ];
    case 'signed-rank-one-sample':
      return signedInPython(`${columnInPython(spec.column)} - ${spec.reference}`, spec);
    case 't-two-sample':
    case 't-welch':
    case 'mann-whitney':
      return twoInPython(spec);
    case 't-paired':
    case 'signed-rank-paired': {
      const { pairs } = spec;
      const gap =
        pairs.form === 'wide'
          ? [`gap = ${columnInPython(pairs.first)} - ${columnInPython(pairs.second)}`]
          : [
              `wide = d[${columnInPython(pairs.group)}.isin(${listInPython([...pairs.levels])})].pivot(index=${quoteText(pairs.key)}, columns=${quoteText(pairs.group)}, values=${quoteText(pairs.column)}).dropna()`,
              `gap = wide[${quoteText(pairs.levels[0])}] - wide[${quoteText(pairs.levels[1])}]`,
            ];
      if (spec.kind === 'signed-rank-paired') return [...gap, ...signedInPython('gap', spec)];
      return [
        ...gap,
        `found = stats.ttest_1samp(gap, 0, ${sideOf(spec)})`,
        'say("estimate", gap.mean())',
        ...BRIEF,
      ];
    }
    case 'anova-one-way':
    case 'kruskal-wallis': {
      const call = spec.kind === 'anova-one-way' ? 'f_oneway' : 'kruskal';
      return [
        `found = stats.${call}(*(one for _, one in ${columnInPython(spec.column)}.groupby(${columnInPython(spec.group)}, observed=True)))`,
        ...BRIEF,
      ];
    }
    case 'anova-welch':
      return [
        'from statsmodels.stats.oneway import anova_oneway',
        `found = anova_oneway(${columnInPython(spec.column)}, ${columnInPython(spec.group)}.astype(str), use_var="unequal")`,
        ...BRIEF,
      ];
    case 'friedman':
      return [
        `wide = d.pivot(index=${quoteText(spec.block)}, columns=${quoteText(spec.group)}, values=${quoteText(spec.column)}).dropna()`,
        'found = stats.friedmanchisquare(*(wide[one] for one in wide.columns))',
        ...BRIEF,
      ];
    default:
      return countsInPython(spec, level);
  }
}

function signedInPython(gap: string, spec: { readonly alternative?: string }): readonly string[] {
  return [
    `moved = ${gap}`,
    'exact = len(moved) < 50 and moved.abs().is_unique and (moved != 0).all()',
    `found = stats.wilcoxon(moved, correction=not exact, mode="exact" if exact else "approx", ${sideOf(spec)})`,
    'say("p", found.pvalue)',
  ];
}

function twoInPython(
  spec: Extract<AnalysisSpec, { readonly kind: 't-two-sample' | 't-welch' | 'mann-whitney' }>,
): readonly string[] {
  const [x, y] = [0, 1].map((i) => {
    const level =
      spec.levels === undefined
        ? `${columnInPython(spec.group)}.cat.categories[${i}]`
        : quoteText(spec.levels[i] ?? '');
    return `${columnInPython(spec.column)}[${columnInPython(spec.group)} == ${level}]`;
  });
  const split = [`x = ${x}`, `y = ${y}`];
  if (spec.kind === 'mann-whitney')
    return [
      ...split,
      'exact = len(x) < 50 and len(y) < 50 and not pd.concat([x, y]).duplicated().any()',
      `found = stats.mannwhitneyu(x, y, method="exact" if exact else "asymptotic", ${sideOf(spec)})`,
      ...BRIEF,
    ];
  const equal = spec.kind === 't-two-sample' ? 'True' : 'False';
  return [
    ...split,
    `found = stats.ttest_ind(x, y, equal_var=${equal}, ${sideOf(spec)})`,
    'say("estimate", x.mean() - y.mean())',
    ...BRIEF,
  ];
}

function countsInPython(spec: AnalysisSpec, level: number): readonly string[] | null {
  const yesNo = (value: boolean | undefined): string => (value === true ? 'True' : 'False');
  switch (spec.kind) {
    case 'chi-square':
      return [
        `found = stats.chi2_contingency(pd.crosstab(${columnInPython(spec.row)}, ${columnInPython(spec.column)}), correction=${yesNo(spec.correction)})`,
        'say("statistic", found[0])',
        'say("p", found[1])',
      ];
    case 'fisher':
      return [
        '# Two by two only: scipy has no exact test of larger tables.',
        `found = stats.fisher_exact(pd.crosstab(${columnInPython(spec.row)}, ${columnInPython(spec.column)}))`,
        'say("p", found[1])',
      ];
    case 'mcnemar':
      return [
        'from statsmodels.stats.contingency_tables import mcnemar',
        `found = mcnemar(pd.crosstab(${columnInPython(spec.row)}, ${columnInPython(spec.column)}), exact=False, correction=${yesNo(spec.correction)})`,
        ...BRIEF,
      ];
    case 'chi-square-fit': {
      const levels = Object.keys(spec.expected ?? {});
      const counts = `${columnInPython(spec.column)}.value_counts()${levels.length === 0 ? '' : `.reindex(${listInPython(levels)}, fill_value=0)`}`;
      const shares =
        levels.length === 0
          ? ''
          : `, f_exp=np.array(${listInPython(Object.values(spec.expected ?? {}))}) * counts.sum()`;
      return [`counts = ${counts}`, `found = stats.chisquare(counts${shares})`, ...BRIEF];
    }
    case 'binomial':
      return [
        `found = stats.binomtest(int((${columnInPython(spec.column)}.astype(str).str.replace(r"\\.0$", "", regex=True) == ${quoteText(spec.event)}).sum()), len(d), ${spec.reference}, ${sideOf(spec)})`,
        `limits = found.proportion_ci(${level})`,
        'say("interval", limits.low, limits.high)',
        'say("p", found.pvalue)',
      ];
    case 'proportions':
      return [
        `happened = ${columnInPython(spec.column)}.astype(str).str.replace(r"\\.0$", "", regex=True) == ${quoteText(spec.event)}`,
        `found = stats.chi2_contingency(pd.crosstab(${columnInPython(spec.group)}, happened), correction=${yesNo(spec.correction)})`,
        'say("statistic", found[0])',
        'say("p", found[1])',
      ];
    case 'correlation': {
      const call = { pearson: 'pearsonr', spearman: 'spearmanr', kendall: 'kendalltau' }[spec.method];
      return [
        `found = stats.${call}(${columnInPython(spec.first)}, ${columnInPython(spec.second)})`,
        'say("estimate", found[0])',
        ...(spec.method === 'pearson' ? ['say("p", found[1])'] : []),
      ];
    }
    case 'normality':
      return [`found = stats.shapiro(${columnInPython(spec.column)})`, 'say("statistic", found[0])'];
    default:
      return null;
  }
}
