export type Alternative = 'two-sided' | 'less' | 'greater';

export interface DescribeSpec {
  readonly kind: 'describe';
  readonly columns: readonly string[];
  readonly by?: string;
  readonly weights?: string;
}

export interface OneSampleSpec {
  readonly kind: 't-one-sample' | 'signed-rank-one-sample';
  readonly column: string;
  /** Mean or median under the null hypothesis, in the unit of the column. */
  readonly reference: number;
  readonly alternative?: Alternative;
}

export interface TwoSampleSpec {
  /** `t-two-sample` takes equal variances, `t-welch` does not. */
  readonly kind: 't-two-sample' | 't-welch' | 'mann-whitney';
  readonly column: string;
  readonly group: string;
  /** The two levels compared, first minus second; the first two of the column when left out. */
  readonly levels?: readonly [string, string];
  readonly alternative?: Alternative;
}

/** Two columns of the same rows, or one column in two groups matched by the key. */
export interface PairedSpec {
  readonly kind: 't-paired' | 'signed-rank-paired';
  readonly pairs:
    | { readonly form: 'wide'; readonly first: string; readonly second: string }
    | {
        readonly form: 'long';
        readonly column: string;
        readonly group: string;
        readonly key: string;
        readonly levels: readonly [string, string];
      };
  readonly alternative?: Alternative;
}

export interface GroupsSpec {
  readonly kind: 'anova-one-way' | 'anova-welch' | 'kruskal-wallis';
  readonly column: string;
  readonly group: string;
}

export interface TwoWaySpec {
  readonly kind: 'anova-two-way';
  readonly column: string;
  readonly first: string;
  readonly second: string;
  /** True when left out. */
  readonly interaction?: boolean;
}

export interface FriedmanSpec {
  readonly kind: 'friedman';
  readonly column: string;
  readonly group: string;
  readonly block: string;
}

export interface CrossTableSpec {
  /** Rows by columns; odds ratio, risk ratio and risk difference when both have two levels. */
  readonly kind: 'chi-square' | 'fisher' | 'mcnemar';
  readonly row: string;
  readonly column: string;
  /** Pearson's test with Yates' correction for two by two; false when left out. */
  readonly correction?: boolean;
}

export interface GoodnessSpec {
  readonly kind: 'chi-square-fit';
  readonly column: string;
  /** Probability of each level, by level; all equal when left out. */
  readonly expected?: Readonly<Record<string, number>>;
}

export interface ProportionSpec {
  readonly kind: 'binomial';
  readonly column: string;
  readonly event: string;
  readonly reference: number;
  readonly alternative?: Alternative;
}

export interface ProportionsSpec {
  readonly kind: 'proportions';
  readonly column: string;
  readonly event: string;
  readonly group: string;
  readonly correction?: boolean;
}

export interface CorrelationSpec {
  readonly kind: 'correlation';
  readonly method: 'pearson' | 'spearman' | 'kendall';
  readonly first: string;
  readonly second: string;
  readonly alternative?: Alternative;
}

export interface NormalitySpec {
  readonly kind: 'normality';
  readonly column: string;
}

export interface AdjustSpec {
  readonly kind: 'adjust-p';
  readonly method: 'holm' | 'hochberg' | 'hommel' | 'bonferroni' | 'BH' | 'BY';
  readonly values: readonly { readonly id: string; readonly p: number }[];
}
