import type { VariableRole } from '@etalon/workshop/analysis';

/** What a field of a method asks for: a column of a kind, several columns, terms of a model, a level, a value, a choice. */
export type MethodFieldKind =
  | 'number-column'
  | 'factor-column'
  | 'any-column'
  | 'columns'
  | 'terms'
  | 'level'
  | 'value'
  | 'choice';

export interface MethodField {
  readonly name: FieldName;
  readonly kind: MethodFieldKind;
  /** The role of the variable that fills it. */
  readonly role?: VariableRole;
  readonly optional?: boolean;
  readonly choices?: readonly string[];
  readonly start?: string;
  /** Of a level: the field whose column has the levels. */
  readonly of?: FieldName;
}

export type FieldName =
  | 'column'
  | 'columns'
  | 'group'
  | 'by'
  | 'first'
  | 'second'
  | 'levelA'
  | 'levelB'
  | 'reference'
  | 'key'
  | 'row'
  | 'event'
  | 'correction'
  | 'interaction'
  | 'method'
  | 'terms'
  | 'transform'
  | 'errors'
  | 'cluster'
  | 'replicates'
  | 'weights'
  | 'family'
  | 'link'
  | 'time'
  | 'at'
  | 'order'
  | 'lags'
  | 'period'
  | 'seasonal'
  | 'horizon'
  | 'groups'
  | 'linkage'
  | 'block';

export const METHOD_GROUPS = [
  'describe',
  'compare',
  'associate',
  'model',
  'duration',
  'series',
  'structure',
] as const;
export type MethodGroup = (typeof METHOD_GROUPS)[number];

export interface Method {
  readonly kind: MethodKind;
  readonly group: MethodGroup;
  readonly fields: readonly MethodField[];
}

const METHOD_KINDS = [
  'describe',
  't-one-sample',
  'signed-rank-one-sample',
  'normality',
  't-welch',
  't-two-sample',
  'mann-whitney',
  't-paired',
  'signed-rank-paired',
  'anova-one-way',
  'anova-welch',
  'kruskal-wallis',
  'anova-two-way',
  'friedman',
  'binomial',
  'proportions',
  'chi-square',
  'fisher',
  'mcnemar',
  'chi-square-fit',
  'correlation',
  'linear-model',
  'glm',
  'survival-curve',
  'cox',
  'autocorrelation',
  'decomposition',
  'holt-winters',
  'components',
  'clusters',
] as const;
export type MethodKind = (typeof METHOD_KINDS)[number];

/** Corrections of several p values, by R's names. */
export const ADJUSTMENTS = ['holm', 'hochberg', 'hommel', 'bonferroni', 'BH', 'BY'] as const;
