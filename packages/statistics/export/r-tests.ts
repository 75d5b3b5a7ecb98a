import type { Analysis, AnalysisSpec } from '../spec/analysis-spec.ts';
import { columnInR, listInR } from './r-frame.ts';
import { quoteText } from './script-source.ts';

const SHOWN = [
  'say("estimate", found$estimate)',
  'say("interval", found$conf.int)',
  'say("statistic", found$statistic)',
  'say("p", found$p.value)',
];
const EXACT_RANKS = 'exact <- length(gaps) < 50 && !anyDuplicated(gaps) && all(gaps > 0)';
const BRIEF = ['say("statistic", found$statistic)', 'say("p", found$p.value)'];

interface Options {
  readonly level: number;
}

function sideOf(spec: { readonly alternative?: string }, { level }: Options): string {
  const side =
    spec.alternative === undefined || spec.alternative === 'two-sided' ? 'two.sided' : spec.alternative;
  return `alternative = "${side}", conf.level = ${level}`;
}

/** The lines of a test by R's own function; null for another kind. */
export function testInR(spec: AnalysisSpec, { level = 0.95 }: Analysis): readonly string[] | null {
  const options = { level };
  switch (spec.kind) {
    case 't-one-sample':
      return [
        `found <- t.test(${columnInR(spec.column)}, mu = ${spec.reference}, ${sideOf(spec, options)})`,
        ...SHOWN,
      ];
    case 'signed-rank-one-sample':
      return [
        `gaps <- abs(${columnInR(spec.column)} - ${spec.reference})`,
        EXACT_RANKS,
        `found <- wilcox.test(${columnInR(spec.column)}, mu = ${spec.reference}, exact = exact, conf.int = TRUE, tol.root = 1e-10, ${sideOf(spec, options)})`,
        ...SHOWN,
      ];
    case 't-two-sample':
    case 't-welch':
    case 'mann-whitney': {
      const { column, group, levels } = spec;
      const [x, y] = [0, 1].map((i) => {
        const level =
          levels === undefined ? `levels(${columnInR(group)})[${i + 1}]` : quoteText(levels[i] ?? '');
        return `${columnInR(column)}[${columnInR(group)} == ${level}]`;
      });
      const split = [`x <- ${x}`, `y <- ${y}`];
      if (spec.kind === 'mann-whitney')
        return [
          ...split,
          'exact <- length(x) < 50 && length(y) < 50 && !anyDuplicated(c(x, y))',
          `found <- wilcox.test(x, y, exact = exact, conf.int = TRUE, tol.root = 1e-10, ${sideOf(spec, options)})`,
          ...SHOWN,
        ];
      const equal = spec.kind === 't-two-sample' ? 'TRUE' : 'FALSE';
      const [, ...rest] = SHOWN;
      return [
        ...split,
        `found <- t.test(x, y, var.equal = ${equal}, ${sideOf(spec, options)})`,
        'say("estimate", mean(x) - mean(y))',
        ...rest,
      ];
    }
    case 't-paired':
    case 'signed-rank-paired':
      return pairedInR(spec, options);
    default:
      return groupsInR(spec, options) ?? countsInR(spec, options);
  }
}

function pairedInR(
  spec: Extract<AnalysisSpec, { readonly pairs: unknown }>,
  options: Options,
): readonly string[] {
  const { pairs } = spec;
  const made =
    pairs.form === 'wide'
      ? [`gap <- ${columnInR(pairs.first)} - ${columnInR(pairs.second)}`]
      : [
          `first <- d[${columnInR(pairs.group)} == ${quoteText(pairs.levels[0])}, ]`,
          `second <- d[${columnInR(pairs.group)} == ${quoteText(pairs.levels[1])}, ]`,
          `both <- merge(first, second, by = ${quoteText(pairs.key)})`,
          `gap <- both[[${quoteText(`${pairs.column}.x`)}]] - both[[${quoteText(`${pairs.column}.y`)}]]`,
        ];
  const call =
    spec.kind === 't-paired'
      ? 't.test(gap'
      : 'wilcox.test(gap, exact = exact, conf.int = TRUE, tol.root = 1e-10';
  const exact = spec.kind === 't-paired' ? [] : ['gaps <- abs(gap)', EXACT_RANKS];
  return [...made, ...exact, `found <- ${call}, ${sideOf(spec, options)})`, ...SHOWN];
}

function groupsInR(spec: AnalysisSpec, { level }: Options): readonly string[] | null {
  switch (spec.kind) {
    case 'anova-one-way':
      return [
        `model <- aov(y ~ g, data.frame(y = ${columnInR(spec.column)}, g = ${columnInR(spec.group)}))`,
        'rows <- summary(model)[[1]]',
        'print(rows)',
        'say("statistic", rows[["F value"]][1])',
        'say("p", rows[["Pr(>F)"]][1])',
        `print(TukeyHSD(model, conf.level = ${level}))`,
      ];
    case 'anova-welch':
      return [
        `found <- oneway.test(y ~ g, data.frame(y = ${columnInR(spec.column)}, g = ${columnInR(spec.group)}))`,
        ...BRIEF,
      ];
    case 'kruskal-wallis':
      return [`found <- kruskal.test(${columnInR(spec.column)}, ${columnInR(spec.group)})`, ...BRIEF];
    case 'anova-two-way':
      return [
        `model <- aov(y ~ a ${(spec.interaction ?? true) ? '*' : '+'} b, data.frame(y = ${columnInR(spec.column)}, a = ${columnInR(spec.first)}, b = ${columnInR(spec.second)}))`,
        'rows <- summary(model)[[1]]',
        'print(rows)',
        'say("statistic", rows[["F value"]][1])',
        'say("p", rows[["Pr(>F)"]][1])',
      ];
    case 'friedman':
      return [
        `values <- tapply(${columnInR(spec.column)}, list(${columnInR(spec.block)}, ${columnInR(spec.group)}), mean)`,
        'found <- friedman.test(values[complete.cases(values), ])',
        ...BRIEF,
      ];
    default:
      return null;
  }
}

function countsInR(spec: AnalysisSpec, options: Options): readonly string[] | null {
  const yesNo = (value: boolean | undefined): string => (value === true ? 'TRUE' : 'FALSE');
  switch (spec.kind) {
    case 'chi-square':
      return [
        `found <- chisq.test(table(${columnInR(spec.row)}, ${columnInR(spec.column)}), correct = ${yesNo(spec.correction)})`,
        ...BRIEF,
      ];
    case 'fisher':
      return [
        `found <- fisher.test(table(${columnInR(spec.row)}, ${columnInR(spec.column)}), conf.level = ${options.level}, workspace = 2e7)`,
        'say("p", found$p.value)',
      ];
    case 'mcnemar':
      return [
        `all <- union(levels(factor(${columnInR(spec.row)})), levels(factor(${columnInR(spec.column)})))`,
        `counts <- table(factor(${columnInR(spec.row)}, all), factor(${columnInR(spec.column)}, all))`,
        `found <- mcnemar.test(counts, correct = ${yesNo(spec.correction)})`,
        ...BRIEF,
      ];
    case 'chi-square-fit': {
      const levels = spec.expected === undefined ? null : Object.keys(spec.expected);
      const counts =
        levels === null
          ? `table(${columnInR(spec.column)})`
          : `table(factor(${columnInR(spec.column)}, ${listInR(levels)}))`;
      const shares = levels === null ? '' : `, p = ${listInR(Object.values(spec.expected ?? {}))}`;
      return [`found <- chisq.test(${counts}${shares})`, ...BRIEF];
    }
    case 'binomial':
      return [
        `found <- binom.test(sum(${columnInR(spec.column)} == ${quoteText(spec.event)}), nrow(d), ${spec.reference}, ${sideOf(spec, options)})`,
        ...SHOWN,
      ];
    case 'proportions':
      return [
        `found <- prop.test(tapply(${columnInR(spec.column)} == ${quoteText(spec.event)}, ${columnInR(spec.group)}, sum), table(${columnInR(spec.group)}), correct = ${yesNo(spec.correction)})`,
        ...BRIEF,
      ];
    case 'correlation':
      return correlationInR(spec, options);
    case 'normality':
      return [`found <- shapiro.test(${columnInR(spec.column)})`, ...BRIEF];
    default:
      return null;
  }
}

function correlationInR(
  spec: Extract<AnalysisSpec, { readonly kind: 'correlation' }>,
  options: Options,
): readonly string[] {
  const x = columnInR(spec.first);
  const y = columnInR(spec.second);
  const call = `${x}, ${y}, method = "${spec.method}", ${sideOf(spec, options)}`;
  if (spec.method === 'pearson') return [`found <- cor.test(${call})`, ...SHOWN];
  return [
    `exact <- nrow(d) < 50 && !anyDuplicated(${x}) && !anyDuplicated(${y})`,
    `found <- cor.test(${call}, exact = if (exact) NULL else FALSE)`,
    'say("estimate", found$estimate)',
    ...BRIEF,
  ];
}
