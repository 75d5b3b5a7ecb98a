import type { Method, MethodField, MethodKind } from './method.ts';

const outcome: MethodField = { name: 'column', kind: 'number-column', role: 'outcome' };
const category: MethodField = { name: 'column', kind: 'factor-column', role: 'outcome' };
const group: MethodField = { name: 'group', kind: 'factor-column', role: 'exposure' };
const levels: readonly MethodField[] = [
  { name: 'levelA', kind: 'level', of: 'group', optional: true },
  { name: 'levelB', kind: 'level', of: 'group', optional: true },
];
const reference: MethodField = { name: 'reference', kind: 'value', start: '0' };
const event: MethodField = { name: 'event', kind: 'level', of: 'column' };
const correction: MethodField = { name: 'correction', kind: 'choice', choices: ['no', 'yes'], start: 'no' };
const weights: MethodField = { name: 'weights', kind: 'number-column', role: 'weight', optional: true };
const order: MethodField = { name: 'order', kind: 'any-column', role: 'time', optional: true };
const period: MethodField = { name: 'period', kind: 'value', start: '12' };
const time: MethodField = { name: 'time', kind: 'number-column', role: 'time' };
const died: MethodField = { name: 'column', kind: 'any-column', role: 'event' };
const columns: MethodField = { name: 'columns', kind: 'columns' };
const terms: MethodField = { name: 'terms', kind: 'terms' };
const errors: readonly MethodField[] = [
  {
    name: 'errors',
    kind: 'choice',
    choices: ['model', 'HC3', 'HC2', 'HC1', 'HC0', 'cluster', 'bootstrap'],
    start: 'HC3',
  },
  { name: 'cluster', kind: 'any-column', role: 'cluster', optional: true },
  { name: 'replicates', kind: 'value', start: '2000', optional: true },
  weights,
];
const paired: readonly MethodField[] = [
  outcome,
  { name: 'second', kind: 'number-column', optional: true },
  { ...group, optional: true },
  { name: 'key', kind: 'any-column', role: 'key', optional: true },
  ...levels,
];
const crossed: readonly MethodField[] = [
  { name: 'row', kind: 'factor-column', role: 'exposure' },
  category,
  correction,
];

/** Every method offered, in the order in which they are shown; nothing here chooses one. */
export const METHODS: readonly Method[] = [
  {
    kind: 'describe',
    group: 'describe',
    fields: [columns, { name: 'by', kind: 'factor-column', role: 'exposure', optional: true }, weights],
  },
  { kind: 'normality', group: 'describe', fields: [outcome] },
  { kind: 't-one-sample', group: 'describe', fields: [outcome, reference] },
  { kind: 'signed-rank-one-sample', group: 'describe', fields: [outcome, reference] },
  { kind: 't-welch', group: 'compare', fields: [outcome, group, ...levels] },
  { kind: 't-two-sample', group: 'compare', fields: [outcome, group, ...levels] },
  { kind: 'mann-whitney', group: 'compare', fields: [outcome, group, ...levels] },
  { kind: 't-paired', group: 'compare', fields: paired },
  { kind: 'signed-rank-paired', group: 'compare', fields: paired },
  { kind: 'anova-one-way', group: 'compare', fields: [outcome, group] },
  { kind: 'anova-welch', group: 'compare', fields: [outcome, group] },
  { kind: 'kruskal-wallis', group: 'compare', fields: [outcome, group] },
  {
    kind: 'anova-two-way',
    group: 'compare',
    fields: [
      outcome,
      { name: 'first', kind: 'factor-column', role: 'exposure' },
      { name: 'second', kind: 'factor-column', role: 'covariate' },
      { name: 'interaction', kind: 'choice', choices: ['yes', 'no'], start: 'yes' },
    ],
  },
  {
    kind: 'friedman',
    group: 'compare',
    fields: [outcome, group, { name: 'block', kind: 'any-column', role: 'key' }],
  },
  {
    kind: 'binomial',
    group: 'associate',
    fields: [category, event, { name: 'reference', kind: 'value', start: '0.5' }],
  },
  { kind: 'proportions', group: 'associate', fields: [category, event, group, correction] },
  { kind: 'chi-square', group: 'associate', fields: crossed },
  { kind: 'fisher', group: 'associate', fields: crossed.slice(0, 2) },
  { kind: 'mcnemar', group: 'associate', fields: crossed },
  { kind: 'chi-square-fit', group: 'associate', fields: [category] },
  {
    kind: 'correlation',
    group: 'associate',
    fields: [
      { name: 'first', kind: 'number-column', role: 'exposure' },
      { name: 'second', kind: 'number-column', role: 'outcome' },
      { name: 'method', kind: 'choice', choices: ['pearson', 'spearman', 'kendall'], start: 'pearson' },
    ],
  },
  {
    kind: 'linear-model',
    group: 'model',
    fields: [
      outcome,
      {
        name: 'transform',
        kind: 'choice',
        choices: ['identity', 'log', 'log1p', 'sqrt'],
        start: 'identity',
      },
      terms,
      ...errors,
    ],
  },
  {
    kind: 'glm',
    group: 'model',
    fields: [
      { name: 'column', kind: 'any-column', role: 'outcome' },
      {
        name: 'family',
        kind: 'choice',
        choices: ['binomial', 'poisson', 'gamma', 'quasi-binomial', 'quasi-poisson'],
        start: 'binomial',
      },
      {
        name: 'link',
        kind: 'choice',
        choices: ['canonical', 'logit', 'probit', 'cloglog', 'log', 'identity', 'inverse', 'sqrt'],
        start: 'canonical',
      },
      { ...event, optional: true },
      terms,
      ...errors.map((field) => (field.name === 'errors' ? { ...field, start: 'model' } : field)),
    ],
  },
  {
    kind: 'survival-curve',
    group: 'duration',
    fields: [time, died, { ...group, optional: true }, { name: 'at', kind: 'value', optional: true }],
  },
  { kind: 'cox', group: 'duration', fields: [time, died, terms] },
  {
    kind: 'autocorrelation',
    group: 'series',
    fields: [outcome, order, { name: 'lags', kind: 'value', start: '24' }],
  },
  { kind: 'decomposition', group: 'series', fields: [outcome, order, period] },
  {
    kind: 'holt-winters',
    group: 'series',
    fields: [
      outcome,
      order,
      period,
      {
        name: 'seasonal',
        kind: 'choice',
        choices: ['additive', 'multiplicative', 'none'],
        start: 'additive',
      },
      { name: 'horizon', kind: 'value', start: '12' },
    ],
  },
  { kind: 'components', group: 'structure', fields: [columns] },
  {
    kind: 'clusters',
    group: 'structure',
    fields: [
      columns,
      { name: 'method', kind: 'choice', choices: ['k-means', 'hierarchical'], start: 'k-means' },
      { name: 'groups', kind: 'value', start: '3' },
      {
        name: 'linkage',
        kind: 'choice',
        choices: ['ward', 'average', 'complete', 'single'],
        start: 'ward',
      },
    ],
  },
];

export function findMethod(kind: string): Method | undefined {
  return METHODS.find((method) => method.kind === kind);
}

export const isMethodKind = (kind: string): kind is MethodKind => findMethod(kind) !== undefined;
