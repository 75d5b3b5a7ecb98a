import type { Analysis, AnalysisSpec } from '../spec/analysis-spec.ts';
import { columnInR, listInR } from './r-frame.ts';
import { quoteText } from './script-source.ts';

/** The lines of the other analyses; null for another kind. */
export function patternInR(spec: AnalysisSpec, { level = 0.95 }: Analysis): readonly string[] | null {
  switch (spec.kind) {
    case 'describe':
      return describeInR(spec);
    case 'adjust-p':
      return [
        `found <- p.adjust(${listInR(spec.values.map(({ p }) => p))}, "${spec.method}")`,
        `names <- ${listInR(spec.values.map(({ id }) => id))}`,
        'for (i in seq_along(found)) say(names[i], found[i])',
      ];
    case 'power-t': {
      const known = `n = ${spec.n ?? 'NULL'}, delta = ${spec.effect ?? 'NULL'}, sd = ${spec.sd}, power = ${spec.power ?? 'NULL'}`;
      return [
        `found <- power.t.test(${known}, sig.level = ${1 - level}, type = "${spec.design.replace('-', '.')}", alternative = "${sideOfPower(spec)}", strict = TRUE, tol = 1e-10)`,
        'say("n", found$n)',
        'say("effect", found$delta)',
        'say("power", found$power)',
      ];
    }
    case 'power-proportion': {
      const known = `n = ${spec.n ?? 'NULL'}, p1 = ${spec.first}, p2 = ${spec.second ?? 'NULL'}, power = ${spec.power ?? 'NULL'}`;
      return [
        `found <- power.prop.test(${known}, sig.level = ${1 - level}, alternative = "${sideOfPower(spec)}", strict = TRUE, tol = 1e-10)`,
        'say("n", found$n)',
        'say("power", found$power)',
      ];
    }
    case 'precision':
      return precisionInR(spec, level);
    default:
      return seriesInR(spec, level);
  }
}

function sideOfPower({ alternative = 'two-sided' }: { readonly alternative?: string }): string {
  return alternative === 'two-sided' ? 'two.sided' : 'one.sided';
}

function describeInR(spec: Extract<AnalysisSpec, { readonly kind: 'describe' }>): readonly string[] {
  return spec.columns.flatMap((name) => {
    const cells = columnInR(name);
    const by = spec.by === undefined ? `list(all = rep("", nrow(d)))` : `list(${columnInR(spec.by)})`;
    const weight = spec.weights === undefined ? null : columnInR(spec.weights);
    if (weight !== null)
      return [
        `if (is.numeric(${cells})) { here <- is.finite(${cells}); found <- cov.wt(cbind(${cells}[here]), ${weight}[here] / sum(${weight}[here])); say(${quoteText(`mean:${name}`)}, found$center, sqrt(found$cov)) } else print(table(${cells}))`,
      ];
    return [
      `if (is.numeric(${cells})) for (one in split(${cells}, ${by})) { one <- one[is.finite(one)]; say(${quoteText(`mean:${name}`)}, mean(one), sd(one), median(one)) } else print(table(${cells}))`,
    ];
  });
}

function precisionInR(
  spec: Extract<AnalysisSpec, { readonly kind: 'precision' }>,
  level: number,
): readonly string[] {
  const cells = columnInR(spec.column);
  if (spec.of === 'mean')
    return [
      `found <- t.test(${cells}, conf.level = ${level})`,
      'say("half-width", diff(found$conf.int) / 2)',
    ];
  if (spec.of === 'proportion')
    return [
      `found <- prop.test(sum(${cells} == ${quoteText(spec.event ?? '')}), nrow(d), conf.level = ${level}, correct = FALSE)`,
      'say("half-width", diff(found$conf.int) / 2)',
    ];
  const group = columnInR(spec.group ?? '');
  const sides = [0, 1].map((i) =>
    spec.levels === undefined ? `levels(${group})[${i + 1}]` : quoteText(spec.levels[i] ?? ''),
  );
  if (spec.of === 'mean-difference')
    return [
      `found <- t.test(${cells}[${group} == ${sides[0]}], ${cells}[${group} == ${sides[1]}], conf.level = ${level})`,
      'say("half-width", diff(found$conf.int) / 2)',
    ];
  const wilson = (i: number): string =>
    `prop.test(sum(${cells}[${group} == ${sides[i]}] == ${quoteText(spec.event ?? '')}), sum(${group} == ${sides[i]}), conf.level = ${level}, correct = FALSE)`;
  return [
    `a <- ${wilson(0)}`,
    `b <- ${wilson(1)}`,
    '# Newcombe 1998, method 10',
    'lo <- sqrt((a$estimate - a$conf.int[1])^2 + (b$conf.int[2] - b$estimate)^2)',
    'hi <- sqrt((a$conf.int[2] - a$estimate)^2 + (b$estimate - b$conf.int[1])^2)',
    'say("half-width", (lo + hi) / 2)',
  ];
}

function seriesInR(spec: AnalysisSpec, level: number): readonly string[] | null {
  const ordered = (order: string | undefined): readonly string[] =>
    order === undefined ? [] : [`d <- d[order(${columnInR(order)}), ]`];
  switch (spec.kind) {
    case 'autocorrelation':
      return [
        ...ordered(spec.order),
        `r <- acf(${columnInR(spec.column)}, lag.max = ${spec.lags}, plot = FALSE)$acf[-1]`,
        'for (i in seq_along(r)) say(paste0("autocorrelation@", i), r[i])',
        `found <- Box.test(${columnInR(spec.column)}, lag = ${spec.lags}, type = "Ljung-Box")`,
        'say("statistic", found$statistic)',
        'say("p", found$p.value)',
      ];
    case 'decomposition':
      return [
        ...ordered(spec.order),
        `found <- stl(ts(${columnInR(spec.column)}, frequency = ${spec.period}), s.window = "periodic", robust = ${spec.robust === true ? 'TRUE' : 'FALSE'})`,
        'rest <- found$time.series[, "remainder"]',
        'strength <- function(part) max(0, 1 - var(rest) / var(part + rest))',
        'say("trend-strength", strength(found$time.series[, "trend"]))',
        'say("seasonal-strength", strength(found$time.series[, "seasonal"]))',
      ];
    case 'holt-winters': {
      const seasonal = spec.period === 1 ? 'none' : (spec.seasonal ?? 'additive');
      const parts = [
        ...((spec.trend ?? true) ? [] : ['beta = FALSE']),
        seasonal === 'none' ? 'gamma = FALSE' : `seasonal = "${seasonal}"`,
      ];
      return [
        ...ordered(spec.order),
        `found <- HoltWinters(ts(${columnInR(spec.column)}, frequency = ${spec.period}), ${parts.join(', ')})`,
        `ahead <- predict(found, ${spec.horizon}, prediction.interval = TRUE, level = ${level})`,
        'for (i in seq_len(nrow(ahead))) say(paste0("forecast@", i), ahead[i, "fit"], ahead[i, "lwr"], ahead[i, "upr"])',
      ];
    }
    case 'components':
      return [
        `found <- prcomp(d[${listInR(spec.columns)}], scale. = ${(spec.scale ?? true) ? 'TRUE' : 'FALSE'})`,
        'share <- found$sdev^2 / sum(found$sdev^2)',
        'for (i in seq_along(share)) say(paste0("share:PC", i), share[i])',
        'print(found$rotation)',
      ];
    case 'clusters':
      return clustersInR(spec);
    default:
      return null;
  }
}

function clustersInR(spec: Extract<AnalysisSpec, { readonly kind: 'clusters' }>): readonly string[] {
  const linkage = spec.linkage === undefined || spec.linkage === 'ward' ? 'ward.D2' : spec.linkage;
  const cut =
    spec.method === 'k-means'
      ? [
          `set.seed(${spec.seed ?? 1}, "Mersenne-Twister", "Inversion", "Rejection")`,
          `group <- kmeans(values, ${spec.groups}, iter.max = 100, nstart = ${spec.starts ?? 20})$cluster`,
        ]
      : [`group <- cutree(hclust(dist(values), "${linkage}"), ${spec.groups})`];
  return [
    `values <- as.matrix(d[${listInR(spec.columns)}])`,
    ...((spec.scale ?? true) ? ['values <- scale(values)'] : []),
    ...cut,
    'say("silhouette", mean(cluster::silhouette(group, dist(values))[, 3]))',
    'print(table(group))',
  ];
}
