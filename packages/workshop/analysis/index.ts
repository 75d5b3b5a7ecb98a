export type { Json, JsonObject } from '../json.ts';
export type {
  AnalysisAction,
  AnalysisContent,
  AnalysisDraft,
  AnalysisFilter,
  AnalysisFinding,
  AnalysisModel,
  AnalysisMultiplicity,
  AnalysisPlan,
  AnalysisQuestion,
  AnalysisSource,
  AnalysisSpecification,
  AnalysisVariable,
  FilterTrial,
  FindingNumber,
  ModelDiagnostic,
  ModelEstimate,
  PlanAmendment,
  PlanTerms,
  SpecificationRow,
  VariableKind,
  VariableRole,
} from './analysis-content.ts';
export { FILTER_OPERATORS, VARIABLE_KINDS, VARIABLE_ROLES } from './analysis-content.ts';
export { listAnalysisTables, writeFilter, writeFilters } from './list-analysis-tables.ts';
export { parseTerms } from './parse-terms.ts';
export { readAnalysis } from './read-analysis.ts';
export { nameEstimate, readResultValue } from './read-result-value.ts';
export { splitFinding, writeFinding, writeNumber } from './write-finding.ts';
export { quoteName, writeFamily, writeFormula } from './write-formula.ts';
