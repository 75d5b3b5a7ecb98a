import type { AnalysisSpec } from '../spec/analysis-spec.ts';

const present = (names: readonly (string | undefined)[]): readonly string[] =>
  names.filter((name) => name !== undefined);

/** Columns whose missing values drop a row, in the order of the specification. */
export function columnsOfSpec(spec: AnalysisSpec): readonly string[] {
  switch (spec.kind) {
    case 'describe':
      return present([spec.by, spec.weights]);
    case 't-one-sample':
    case 'signed-rank-one-sample':
    case 'normality':
    case 'chi-square-fit':
    case 'binomial':
      return [spec.column];
    case 't-two-sample':
    case 't-welch':
    case 'mann-whitney':
    case 'anova-one-way':
    case 'anova-welch':
    case 'kruskal-wallis':
    case 'proportions':
      return [spec.column, spec.group];
    case 't-paired':
    case 'signed-rank-paired':
      return spec.pairs.form === 'wide'
        ? [spec.pairs.first, spec.pairs.second]
        : [spec.pairs.column, spec.pairs.group, spec.pairs.key];
    case 'anova-two-way':
      return [spec.column, spec.first, spec.second];
    case 'friedman':
      return [spec.column, spec.group, spec.block];
    case 'chi-square':
    case 'fisher':
    case 'mcnemar':
      return [spec.row, spec.column];
    case 'correlation':
      return [spec.first, spec.second];
    case 'linear-model':
    case 'glm': {
      const cluster = spec.errors?.kind === 'cluster' ? spec.errors.column : undefined;
      const offset = spec.kind === 'glm' ? spec.offset : undefined;
      return [
        ...new Set(
          present([
            spec.outcome.column,
            ...spec.terms.flatMap((term) => term.columns),
            spec.weights,
            offset,
            cluster,
          ]),
        ),
      ];
    }
    case 'survival-curve':
      return present([spec.time, spec.event, spec.group]);
    case 'cox':
      return [...new Set([spec.time, spec.event, ...spec.terms.flatMap((term) => term.columns)])];
    case 'precision':
      return present([spec.column, spec.group]);
    case 'autocorrelation':
    case 'decomposition':
    case 'holt-winters':
      return present([spec.column, spec.order]);
    case 'components':
    case 'clusters':
      return spec.columns;
    case 'adjust-p':
    case 'power-t':
    case 'power-proportion':
      return [];
    default:
      return spec satisfies never;
  }
}
