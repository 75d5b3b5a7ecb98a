import type { AnalysisSpec, ModelTerm, PairedSpec, SpecificationCurveSpec } from '@etalon/statistics';

/** The columns an analysis reads, each once: nothing else of the table is loaded. */
export function listColumns(spec: AnalysisSpec): readonly string[] {
  return [...new Set(columnsOf(spec).filter((column) => column !== undefined))];
}

type Columns = readonly (string | undefined)[];

function columnsOf(spec: AnalysisSpec): Columns {
  switch (spec.kind) {
    case 'describe':
      return [...spec.columns, spec.by, spec.weights];
    case 't-one-sample':
    case 'signed-rank-one-sample':
    case 'chi-square-fit':
    case 'binomial':
    case 'normality':
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
      return pairedColumns(spec.pairs);
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
    case 'precision':
      return [spec.column, spec.group];
    case 'adjust-p':
    case 'power-t':
    case 'power-proportion':
      return [];
    default:
      return modelColumns(spec);
  }
}

function pairedColumns(pairs: PairedSpec['pairs']): Columns {
  return pairs.form === 'wide' ? [pairs.first, pairs.second] : [pairs.column, pairs.group, pairs.key];
}

const termColumns = (terms: readonly ModelTerm[]): Columns => terms.flatMap((term) => term.columns);

type ModelOrPattern = Extract<
  AnalysisSpec,
  | { readonly kind: 'linear-model' | 'glm' | 'survival-curve' | 'cox' }
  | { readonly kind: 'autocorrelation' | 'decomposition' | 'holt-winters' | 'components' | 'clusters' }
>;

function modelColumns(spec: ModelOrPattern): Columns {
  switch (spec.kind) {
    case 'linear-model':
    case 'glm':
      return [
        spec.outcome.column,
        ...termColumns(spec.terms),
        spec.weights,
        spec.errors?.kind === 'cluster' ? spec.errors.column : undefined,
        spec.kind === 'glm' ? spec.offset : undefined,
      ];
    case 'survival-curve':
      return [spec.time, spec.event, spec.group];
    case 'cox':
      return [spec.time, spec.event, ...termColumns(spec.terms)];
    case 'autocorrelation':
    case 'decomposition':
    case 'holt-winters':
      return [spec.column, spec.order];
    case 'components':
    case 'clusters':
      return spec.columns;
    default:
      return spec satisfies never;
  }
}

/** The columns of every combination of a specification curve, filters left out. */
export function listCurveColumns(curve: SpecificationCurveSpec): readonly string[] {
  return [
    ...new Set([
      ...curve.outcomes.map((choice) => choice.value.column),
      ...curve.exposure.columns,
      ...curve.covariates.flatMap((choice) => termColumns(choice.value)),
      ...curve.filters.flatMap((choice) => choice.value.map((filter) => filter.column)),
      ...curve.methods.flatMap(({ value }) =>
        value.errors?.kind === 'cluster' ? [value.errors.column] : [],
      ),
    ]),
  ].filter((column) => column !== undefined);
}
