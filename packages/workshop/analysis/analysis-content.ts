import type { Json } from '../json.ts';

/** The business question, slot by slot; empty texts and null numbers are not answered yet. */
export interface AnalysisQuestion {
  readonly population: string;
  readonly outcome: string;
  readonly exposure: string;
  readonly comparison: string;
  /** Unit of the outcome, hence of the effect. */
  readonly unit: string;
  readonly decision: string;
  /** Effect from which the decision changes, in the unit of the outcome. */
  readonly decisionThreshold: number | null;
}

/** What is settled before any result is seen. */
export interface PlanTerms {
  readonly estimand: string;
  readonly design: string;
  readonly method: string;
  readonly assumptions: string;
  readonly alternatives: string;
  readonly alpha: number;
  /** Half-width of the interval that would serve the decision, in the unit of the outcome. */
  readonly usefulPrecision: number | null;
}

export interface PlanAmendment {
  readonly id: string;
  readonly at: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

export interface AnalysisPlan extends PlanTerms {
  /** ISO 8601 instant, null while the plan is not registered. */
  readonly registeredAt: string | null;
  /** The terms as they were registered; later ones are amendments. */
  readonly registered: PlanTerms | null;
  /** Runs that had already given a result when the plan was registered. */
  readonly resultsBefore: number;
  readonly amendments: readonly PlanAmendment[];
}

/** The table analysed, by the SHA-256 of its bytes. */
export interface AnalysisSource {
  readonly name: string;
  readonly sha256: string;
  /** The run that made it, or null for a file of the project. */
  readonly runId: string | null;
}

export const VARIABLE_ROLES = [
  'none',
  'outcome',
  'exposure',
  'covariate',
  'time',
  'event',
  'cluster',
  'weight',
  'key',
] as const;
export type VariableRole = (typeof VARIABLE_ROLES)[number];

export const VARIABLE_KINDS = ['number', 'factor', 'date', 'other'] as const;
export type VariableKind = (typeof VARIABLE_KINDS)[number];

export interface AnalysisVariable {
  readonly id: string;
  readonly column: string;
  readonly kind: VariableKind;
  readonly role: VariableRole;
  readonly unit: string;
}

export const FILTER_OPERATORS = ['=', '!=', '<', '<=', '>', '>=', 'in', 'not-in', 'present'] as const;

/** A condition on rows: structured, so that scripts in R and Python say it too. */
export interface AnalysisFilter {
  readonly id: string;
  readonly column: string;
  readonly operator: string;
  readonly value: Json;
}

/** One set of filters that was tried: kept for ever, whatever came out of it. */
export interface FilterTrial {
  readonly id: string;
  readonly at: string;
  readonly filters: readonly AnalysisFilter[];
  readonly n: number;
  readonly method: string;
  readonly runId: string;
}

export interface ModelEstimate {
  readonly term: string;
  readonly group: string;
  readonly est: number | null;
  readonly se: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly p: number | null;
  readonly unit: string;
}

/** A test of an assumption, or the test of the analysis itself. */
export interface ModelDiagnostic {
  readonly name: string;
  readonly symbol: string;
  readonly statistic: number | null;
  readonly p: number | null;
}

/** An analysis that was kept, with the numbers of its run. */
export interface AnalysisModel {
  readonly id: string;
  readonly label: string;
  readonly formula: string;
  readonly family: string;
  /** The analysis as it was asked: JSON of `Analysis` of @etalon/statistics. */
  readonly spec: Json;
  readonly filters: readonly AnalysisFilter[];
  readonly n: number;
  readonly estimates: readonly ModelEstimate[];
  readonly fit: Readonly<Record<string, number | null>>;
  readonly diagnostics: readonly ModelDiagnostic[];
  /** Codes of what must be read with the numbers. */
  readonly warnings: readonly string[];
  readonly engine: string;
  readonly runId: string;
  readonly at: string;
}

/** A number in a sentence, bound to a value of a run. */
export interface FindingNumber {
  /** How the sentence names it: `{effet}`. */
  readonly id: string;
  readonly runId: string;
  /** Steps in the result of the run: `['estimates', 'mean-difference', 'lo']`. */
  readonly path: readonly string[];
  readonly value: number | null;
  readonly decimals: number;
  readonly unit: string;
}

export interface AnalysisFinding {
  readonly id: string;
  readonly questionId: string;
  readonly modelId: string;
  readonly sentence: string;
  readonly numbers: readonly FindingNumber[];
  readonly effect: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly unit: string;
  readonly n: number | null;
  readonly interpretation: string;
  readonly limits: string;
}

export interface AnalysisAction {
  readonly id: string;
  readonly findingId: string;
  readonly decision: string;
  readonly threshold: string;
  readonly benefit: string;
  readonly risk: string;
  readonly owner: string;
}

export interface SpecificationRow {
  readonly outcome: string;
  readonly covariates: string;
  readonly filter: string;
  readonly method: string;
  readonly est: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly p: number | null;
  readonly n: number;
  readonly refused: string | null;
}

export interface AnalysisSpecification {
  readonly id: string;
  readonly at: string;
  readonly term: string;
  readonly unit: string;
  readonly runId: string;
  readonly rows: readonly SpecificationRow[];
}

/** P values of several models corrected together. */
export interface AnalysisMultiplicity {
  readonly method: string;
  readonly runId: string;
  readonly rows: readonly {
    readonly modelId: string;
    readonly term: string;
    readonly p: number;
    readonly adjusted: number | null;
  }[];
}

/** The analysis being looked at, not kept yet. */
export interface AnalysisDraft {
  readonly spec: Json;
  readonly runId: string;
  /** The run that drew the pictures, when the numbers came first. */
  readonly pictureRunId: string | null;
  readonly method: string;
  /** What the form of the method held. */
  readonly values: Readonly<Record<string, string>>;
}

export interface AnalysisContent {
  readonly question: AnalysisQuestion;
  readonly plan: AnalysisPlan;
  readonly source: AnalysisSource | null;
  readonly variables: readonly AnalysisVariable[];
  /** The run that described the columns of the source. */
  readonly variablesRunId: string;
  readonly activeFilters: readonly AnalysisFilter[];
  readonly filters: readonly FilterTrial[];
  readonly draft: AnalysisDraft | null;
  readonly models: readonly AnalysisModel[];
  readonly findings: readonly AnalysisFinding[];
  readonly actions: readonly AnalysisAction[];
  readonly multiplicity: AnalysisMultiplicity | null;
  readonly specifications: readonly AnalysisSpecification[];
}
