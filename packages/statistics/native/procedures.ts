import type { AnalysisResult } from '../result/analysis-result.ts';
import type { AnalysisSpec } from '../spec/analysis-spec.ts';
import type { GlmSpec, LinearModelSpec, ModelTerm } from '../spec/model-spec.ts';

/** One procedure compared with R's own: what is asked here, and the numbers that native.R gives under the same name. */
export interface Procedure {
  readonly name: string;
  readonly spec: AnalysisSpec;
  readonly read: (result: AnalysisResult) => readonly (number | null)[];
  /** Relative tolerance when it is not 1e-8, with its reason in `native/README.md`. */
  readonly tolerance?: number;
}

const term = (...columns: readonly string[]): ModelTerm => ({ columns });

const first = ({ estimates, tests }: AnalysisResult): readonly (number | null)[] => {
  const [estimate] = estimates;
  const [test] = tests;
  return [
    estimate?.estimate ?? null,
    estimate?.lo ?? null,
    estimate?.hi ?? null,
    test?.statistic ?? null,
    test?.p ?? null,
  ];
};
const tested = ({ tests }: AnalysisResult): readonly (number | null)[] =>
  tests.slice(0, 1).flatMap(({ statistic, df, p }) => [statistic, ...df, p]);
const allTested = ({ tests }: AnalysisResult): readonly (number | null)[] =>
  tests.flatMap(({ statistic, p }) => [statistic, p]);
const coefficients = ({ estimates }: AnalysisResult): readonly (number | null)[] => [
  ...estimates.map(({ estimate }) => estimate),
  ...estimates.map(({ se }) => se),
  ...estimates.map(({ p }) => p),
];
const errorsOnly = ({ estimates }: AnalysisResult): readonly (number | null)[] =>
  estimates.map(({ se }) => se);
const column =
  (table: string, id: string) =>
  ({ tables }: AnalysisResult): readonly (number | null)[] => {
    const found = tables.find((one) => one.id === table);
    const at = found?.columns.findIndex((one) => one.id === id) ?? -1;
    return (found?.rows ?? []).map((row) => {
      const cell = row[at];
      return typeof cell === 'number' ? cell : null;
    });
  };
const fitted =
  (...names: readonly string[]) =>
  ({ fit }: AnalysisResult): readonly (number | null)[] =>
    names.map((name) => fit[name] ?? null);
const named =
  (...names: readonly string[]) =>
  ({ tests }: AnalysisResult): readonly (number | null)[] =>
    names.flatMap((name) => {
      const test = tests.find((one) => one.name === name);
      return test === undefined ? [null] : test.p === null ? [test.statistic] : [test.statistic, test.p];
    });
const both =
  (
    a: (result: AnalysisResult) => readonly (number | null)[],
    b: (result: AnalysisResult) => readonly (number | null)[],
  ) =>
  (result: AnalysisResult): readonly (number | null)[] => [...a(result), ...b(result)];

const TESTS: readonly Procedure[] = [
  { name: 't-one', spec: { kind: 't-one-sample', column: 'x', reference: 4.5 }, read: first },
  { name: 't-two', spec: { kind: 't-two-sample', column: 'y', group: 'h' }, read: first },
  { name: 'welch', spec: { kind: 't-welch', column: 'y', group: 'h' }, read: first },
  { name: 't-less', spec: { kind: 't-welch', column: 'y', group: 'h', alternative: 'less' }, read: tested },
  {
    name: 't-paired',
    spec: { kind: 't-paired', pairs: { form: 'wide', first: 'x', second: 'z' } },
    read: first,
  },
  {
    name: 'mann-whitney',
    spec: { kind: 'mann-whitney', column: 'y', group: 'h' },
    read: first,
    tolerance: 1e-6,
  },
  {
    name: 'signed-rank',
    spec: { kind: 'signed-rank-one-sample', column: 'x', reference: 4.5 },
    read: tested,
  },
  {
    name: 'signed-rank-interval',
    spec: { kind: 'signed-rank-one-sample', column: 'x', reference: 4.5 },
    read: (result) => first(result).slice(0, 3),
    tolerance: 1e-3,
  },
  {
    name: 'anova',
    spec: { kind: 'anova-one-way', column: 'y', group: 'g' },
    read: both(tested, column('anova', 'ss')),
  },
  { name: 'tukey', spec: { kind: 'anova-one-way', column: 'y', group: 'g' }, read: column('tukey', 'p') },
  { name: 'bartlett', spec: { kind: 'anova-one-way', column: 'y', group: 'g' }, read: named('bartlett') },
  { name: 'anova-welch', spec: { kind: 'anova-welch', column: 'y', group: 'g' }, read: tested },
  {
    name: 'anova-two',
    spec: { kind: 'anova-two-way', column: 'y', first: 'g', second: 'h' },
    read: allTested,
  },
  { name: 'kruskal', spec: { kind: 'kruskal-wallis', column: 'y', group: 'g' }, read: tested },
  { name: 'friedman', spec: { kind: 'friedman', column: 'y', group: 'g', block: 'k' }, read: tested },
  { name: 'chi-square', spec: { kind: 'chi-square', row: 'g', column: 'b' }, read: tested },
  {
    name: 'chi-square-yates',
    spec: { kind: 'chi-square', row: 'h', column: 'b', correction: true },
    read: tested,
  },
  {
    name: 'fisher-two',
    spec: { kind: 'fisher', row: 'h', column: 'b' },
    read: (result) => first(result).filter((_, i) => i !== 3),
  },
  {
    name: 'fisher-many',
    spec: { kind: 'fisher', row: 'g', column: 'b' },
    read: ({ tests }) => [tests[0]?.p ?? null],
  },
  { name: 'mcnemar', spec: { kind: 'mcnemar', row: 'b', column: 'd' }, read: tested },
  { name: 'binomial', spec: { kind: 'binomial', column: 'b', event: '1', reference: 0.4 }, read: first },
  { name: 'proportions', spec: { kind: 'proportions', column: 'b', event: '1', group: 'g' }, read: tested },
  { name: 'pearson', spec: { kind: 'correlation', method: 'pearson', first: 'x', second: 'z' }, read: first },
  {
    name: 'spearman',
    spec: { kind: 'correlation', method: 'spearman', first: 'x', second: 'z' },
    read: tested,
  },
  {
    name: 'kendall',
    spec: { kind: 'correlation', method: 'kendall', first: 'x', second: 'z' },
    read: tested,
  },
  { name: 'shapiro', spec: { kind: 'normality', column: 'y' }, read: tested },
];

const LINEAR: LinearModelSpec = {
  kind: 'linear-model',
  outcome: { column: 'y' },
  terms: [term('x'), term('z'), term('g'), term('x', 'g')],
};
const LOGISTIC: GlmSpec = {
  kind: 'glm',
  family: 'binomial',
  outcome: { column: 'b' },
  terms: [term('x'), term('g')],
};
const robust = (type: 'HC0' | 'HC1' | 'HC2' | 'HC3') => ({ kind: 'robust' as const, type });

const MODELS: readonly Procedure[] = [
  { name: 'lm', spec: LINEAR, read: both(coefficients, fitted('r2', 'adjusted-r2', 'sigma', 'aic', 'bic')) },
  {
    name: 'lm-weighted',
    spec: { ...LINEAR, weights: 'w' },
    read: both(coefficients, fitted('r2', 'sigma', 'log-likelihood')),
  },
  {
    name: 'lm-no-intercept',
    spec: { ...LINEAR, terms: [term('x'), term('z')], intercept: false },
    read: both(coefficients, fitted('r2', 'adjusted-r2', 'sigma')),
  },
  {
    name: 'lm-log',
    spec: {
      ...LINEAR,
      outcome: { column: 'w', transform: 'log' },
      terms: [term('x'), { columns: ['x'], power: 2 }],
    },
    read: coefficients,
  },
  { name: 'hc0', spec: { ...LINEAR, errors: robust('HC0') }, read: errorsOnly },
  { name: 'hc1', spec: { ...LINEAR, errors: robust('HC1') }, read: errorsOnly },
  { name: 'hc2', spec: { ...LINEAR, errors: robust('HC2') }, read: errorsOnly },
  { name: 'hc3', spec: { ...LINEAR, errors: robust('HC3') }, read: errorsOnly },
  { name: 'hc3-weighted', spec: { ...LINEAR, weights: 'w', errors: robust('HC3') }, read: errorsOnly },
  { name: 'cluster', spec: { ...LINEAR, errors: { kind: 'cluster', column: 'k' } }, read: errorsOnly },
  { name: 'breusch-pagan', spec: LINEAR, read: named('breusch-pagan') },
  { name: 'reset', spec: LINEAR, read: named('reset') },
  { name: 'durbin-watson', spec: LINEAR, read: named('durbin-watson') },
  {
    name: 'vif',
    spec: { ...LINEAR, terms: [term('x'), term('z'), term('g')] },
    read: column('variance-inflation', 'gvif'),
  },
  { name: 'cook', spec: LINEAR, read: (result) => column('influence', 'cook')(result).slice(0, 3) },
  { name: 'logistic', spec: LOGISTIC, read: both(coefficients, fitted('deviance', 'null-deviance', 'aic')) },
  { name: 'logistic-probit', spec: { ...LOGISTIC, link: 'probit' }, read: coefficients },
  { name: 'logistic-hc0', spec: { ...LOGISTIC, errors: robust('HC0') }, read: errorsOnly },
  {
    name: 'logistic-cluster',
    spec: { ...LOGISTIC, errors: { kind: 'cluster', column: 'k' } },
    read: errorsOnly,
  },
  {
    name: 'poisson',
    spec: { ...LOGISTIC, family: 'poisson', outcome: { column: 'c' } },
    read: both(coefficients, fitted('deviance', 'aic')),
  },
  {
    name: 'quasi-poisson',
    spec: { ...LOGISTIC, family: 'quasi-poisson', outcome: { column: 'c' } },
    read: both(coefficients, fitted('dispersion')),
  },
  {
    name: 'gamma',
    spec: { ...LOGISTIC, family: 'gamma', link: 'log', outcome: { column: 't' } },
    read: both(coefficients, fitted('dispersion')),
  },
  {
    name: 'cox',
    spec: { kind: 'cox', time: 't', event: 'e', terms: [term('x'), term('g')] },
    read: both(coefficients, allTested),
  },
  {
    name: 'survival',
    spec: { kind: 'survival-curve', time: 't', event: 'e' },
    read: both(column('survival', 'survival'), column('survival', 'se')),
  },
  {
    name: 'survival-limits',
    spec: { kind: 'survival-curve', time: 't', event: 'e' },
    read: both(column('survival', 'lo'), column('survival', 'hi')),
  },
  {
    name: 'median-survival',
    spec: { kind: 'survival-curve', time: 't', event: 'e', group: 'h' },
    read: ({ estimates }) => estimates.flatMap(({ estimate, lo, hi }) => [estimate, lo, hi]),
  },
  {
    name: 'log-rank',
    spec: { kind: 'survival-curve', time: 't', event: 'e', group: 'g' },
    read: both(tested, column('log-rank', 'expected')),
  },
];

const PATTERNS: readonly Procedure[] = [
  {
    name: 'acf',
    spec: { kind: 'autocorrelation', column: 's', lags: 8 },
    read: both(column('autocorrelation', 'acf'), column('autocorrelation', 'pacf')),
  },
  { name: 'ljung-box', spec: { kind: 'autocorrelation', column: 's', lags: 8 }, read: tested },
  {
    name: 'stl',
    spec: { kind: 'decomposition', column: 's', period: 6 },
    read: both(column('decomposition', 'trend'), column('decomposition', 'seasonal')),
  },
  {
    name: 'holt-winters',
    spec: { kind: 'holt-winters', column: 's', period: 6, horizon: 3 },
    read: ({ estimates }) => estimates.slice(0, 3).map(({ estimate }) => estimate),
    tolerance: 1e-2,
  },
  {
    name: 'components',
    spec: { kind: 'components', columns: ['x', 'z', 'y'] },
    read: both(column('components', 'sd'), column('components', 'cumulative')),
  },
  {
    name: 'k-means',
    spec: { kind: 'clusters', method: 'k-means', columns: ['x', 'y'], groups: 3, seed: 7 },
    read: both(fitted('within-ss'), ({ estimates }) => [estimates[0]?.estimate ?? null]),
  },
  {
    name: 'hierarchical',
    spec: { kind: 'clusters', method: 'hierarchical', columns: ['x', 'y'], groups: 3 },
    read: ({ estimates }) => [estimates[0]?.estimate ?? null],
  },
  {
    name: 'power-t',
    spec: { kind: 'power-t', design: 'two-sample', effect: 0.4, sd: 1.1, power: 0.85 },
    read: ({ estimates }) => [estimates[0]?.estimate ?? null],
    tolerance: 1e-6,
  },
  {
    name: 'power-proportion',
    spec: { kind: 'power-proportion', n: 90, first: 0.4, second: 0.6 },
    read: ({ estimates }) => [estimates[3]?.estimate ?? null],
  },
  {
    name: 'holm',
    spec: {
      kind: 'adjust-p',
      method: 'holm',
      values: [0.001, 0.008, 0.039, 0.041, 0.3].map((p, i) => ({ id: `p${i}`, p })),
    },
    read: column('adjusted', 'adjusted'),
  },
];

/** Every procedure compared, in the order in which native.R answers. */
export const PROCEDURES: readonly Procedure[] = [...TESTS, ...MODELS, ...PATTERNS];
