import {
  type AnalysisSpec,
  columnsOfSpec,
  type ModelTerm,
  type SpecificationCurveSpec,
} from '@etalon/statistics';

/** The columns an analysis reads, each once: nothing else of the table is loaded. */
export function listColumns(spec: AnalysisSpec): readonly string[] {
  const described = spec.kind === 'describe' ? spec.columns : [];
  return [...new Set([...described, ...columnsOfSpec(spec)])];
}

const termColumns = (terms: readonly ModelTerm[]): readonly string[] => terms.flatMap((term) => term.columns);

/** The columns of every combination of a specification curve, and of its filters. */
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
  ];
}
