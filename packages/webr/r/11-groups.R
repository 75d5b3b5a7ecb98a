# Comparisons of several groups.

share_limits <- function(F, df1, df2, level, n) {
  top <- max(50, 4 * F * df1 + 100)
  found <- noncentral_limits(function(q, ncp) pf(q, df1, df2, ncp), F, level, c(0, top))
  found[is.na(found)] <- 0
  found / (found + n)
}

effect_rows <- function(name, ss, df, ss_rest, df_rest, ss_total, n, level, partial) {
  F <- (ss / df) / (ss_rest / df_rest)
  limits <- share_limits(F, df, df_rest, level, n)
  eta <- if (partial) ss / (ss + ss_rest) else ss / ss_total
  omega <- if (partial) df * (F - 1) / (df * (F - 1) + n) else
    (ss - df * ss_rest / df_rest) / (ss_total + ss_rest / df_rest)
  terms <- if (partial) paste0(c("partial-eta-squared", "partial-omega-squared"), ":", name) else
    c("eta-squared", "omega-squared")
  c(estimates_of(terms[1], eta, lo = limits[1], hi = limits[2]), estimates_of(terms[2], max(0, omega)))
}

group_rows <- function(values, group, level) {
  unlist(lapply(levels(group), function(one) mean_rows(values[group == one], one, level)), recursive = FALSE)
}

small_groups <- function(group, least) {
  counts <- table(group)
  small <- counts[counts < least]
  if (length(small) == 0) return(list())
  warning_of("statistics.small-group", groups = paste(names(small), collapse = ", "), least = least)
}

model_pictures <- function(fitted, residuals) c(
  points_of("residuals-fitted", fitted, residuals),
  normal_quantiles_of(residuals)
)

etalon$anova_one_way <- function(x) {
  group <- droplevels(factor_of(x$g, x$g_levels))
  # Taking one value away is exact, and keeps the digits that a large common part would cost.
  shift <- x$y[1]
  y <- x$y - shift
  model <- aov(y ~ group)
  rows <- summary(model)[[1]]
  ss <- rows[["Sum Sq"]]
  df <- rows[["Df"]]
  n <- length(x$y)
  tukey <- TukeyHSD(model, conf.level = x$level)$group
  pairs <- utils::combn(levels(group), 2)
  spread <- tryCatch(bartlett.test(y, group), error = function(e) NULL)
  envelope(
    estimates = c(
      effect_rows("", ss[1], df[1], ss[2], df[2], sum(ss), n, x$level, FALSE),
      group_rows(x$y, group, x$level)
    ),
    tests = c(
      test_of("anova", "F", rows[["F value"]][1], df, rows[["Pr(>F)"]][1]),
      if (!is.null(spread)) test_of("bartlett", "K2", spread$statistic, spread$parameter, spread$p.value)
    ),
    tables = c(
      table_of("anova", source = c("group", "residuals"), df = df, ss = ss, ms = rows[["Mean Sq"]],
        f = rows[["F value"]], p = rows[["Pr(>F)"]]),
      table_of("tukey", first = pairs[2, ], second = pairs[1, ], difference = tukey[, 1], lo = tukey[, 2],
        hi = tukey[, 3], p = tukey[, 4])
    ),
    fit = list(r2 = ss[1] / sum(ss), sigma = sqrt(ss[2] / df[2])),
    pictures = model_pictures(fitted(model) + shift, residuals(model)),
    warnings = small_groups(group, 5)
  )
}

etalon$anova_welch <- function(x) {
  group <- droplevels(factor_of(x$g, x$g_levels))
  found <- oneway.test(x$y ~ group)
  F <- unname(found$statistic)
  df <- unname(found$parameter)
  n <- length(x$y)
  omega <- df[1] * (F - 1) / (df[1] * (F - 1) + n)
  envelope(
    estimates = c(estimates_of("omega-squared", max(0, omega)), group_rows(x$y, group, x$level)),
    tests = test_of("anova-welch", "F", F, df, found$p.value),
    pictures = normal_quantiles_of(x$y - ave(x$y, group)),
    warnings = small_groups(group, 5)
  )
}

etalon$anova_two_way <- function(x) {
  a <- droplevels(factor_of(x$a, x$a_levels))
  b <- droplevels(factor_of(x$b, x$b_levels))
  model <- if (x$interaction) aov(x$y ~ a * b) else aov(x$y ~ a + b)
  rows <- summary(model)[[1]]
  ss <- rows[["Sum Sq"]]
  df <- rows[["Df"]]
  last <- length(ss)
  names <- c(x$names, if (x$interaction) paste(x$names, collapse = ":"))[seq_len(last - 1)]
  cells <- table(a, b)
  envelope(
    estimates = unlist(lapply(seq_len(last - 1), function(i)
      effect_rows(names[i], ss[i], df[i], ss[last], df[last], sum(ss), length(x$y), x$level, TRUE)), recursive = FALSE),
    tests = unlist(lapply(seq_len(last - 1), function(i)
      test_of(paste0("anova:", names[i]), "F", rows[["F value"]][i], c(df[i], df[last]), rows[["Pr(>F)"]][i])),
      recursive = FALSE),
    tables = c(
      table_of("anova", source = c(names, "residuals"), df = df, ss = ss, ms = rows[["Mean Sq"]],
        f = rows[["F value"]], p = rows[["Pr(>F)"]]),
      table_of("cells", first = rep(levels(a), nlevels(b)), second = rep(levels(b), each = nlevels(a)),
        n = as.vector(cells), mean = as.vector(tapply(x$y, list(a, b), mean)))
    ),
    fit = list(r2 = 1 - ss[last] / sum(ss), sigma = sqrt(ss[last] / df[last])),
    pictures = model_pictures(fitted(model), residuals(model)),
    warnings = c(
      if (length(unique(as.vector(cells))) > 1) warning_of("statistics.unbalanced", first = x$names[1]),
      if (any(cells == 0)) warning_of("statistics.empty-cell", cells = sum(cells == 0))
    )
  )
}

etalon$kruskal_wallis <- function(x) {
  group <- droplevels(factor_of(x$g, x$g_levels))
  found <- kruskal.test(x$y, group)
  n <- length(x$y)
  epsilon <- unname(found$statistic) / ((n^2 - 1) / (n + 1))
  medians <- tapply(x$y, group, median)
  envelope(
    estimates = c(estimates_of("epsilon-squared", epsilon),
      estimates_of(rep("median", length(medians)), medians, group = names(medians))),
    tests = test_of("kruskal-wallis", "chi2", found$statistic, found$parameter, found$p.value),
    warnings = small_groups(group, 5)
  )
}

# y is filled block by block, `groups` values a block.
etalon$friedman <- function(x) {
  values <- matrix(x$y, ncol = x$groups, byrow = TRUE)
  found <- friedman.test(values)
  w <- unname(found$statistic) / (nrow(values) * (x$groups - 1))
  envelope(
    estimates = c(estimates_of("kendall-w", w),
      estimates_of(rep("median", x$groups), apply(values, 2, median), group = x$labels)),
    tests = test_of("friedman", "chi2", found$statistic, found$parameter, found$p.value),
    fit = list(blocks = nrow(values))
  )
}
