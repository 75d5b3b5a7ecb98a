# Tables of counts and proportions.

wilson_limits <- function(x, n, level) {
  z <- qnorm(1 - (1 - level) / 2)
  p <- x / n
  middle <- (p + z^2 / (2 * n)) / (1 + z^2 / n)
  half <- z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2)) / (1 + z^2 / n)
  c(max(0, middle - half), min(1, middle + half))
}

# Newcombe's hybrid score interval of p1 - p2; Katz and Woolf logarithmic intervals of the two ratios.
two_proportions_rows <- function(x1, n1, x2, n2, level) {
  z <- qnorm(1 - (1 - level) / 2)
  p1 <- x1 / n1
  p2 <- x2 / n2
  w1 <- wilson_limits(x1, n1, level)
  w2 <- wilson_limits(x2, n2, level)
  d <- p1 - p2
  rows <- estimates_of("risk-difference", d, sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2),
    d - sqrt((p1 - w1[1])^2 + (w2[2] - p2)^2), d + sqrt((w1[2] - p1)^2 + (p2 - w2[1])^2))
  log_rr <- sqrt(1 / x1 - 1 / n1 + 1 / x2 - 1 / n2)
  log_or <- sqrt(1 / x1 + 1 / (n1 - x1) + 1 / x2 + 1 / (n2 - x2))
  rr <- p1 / p2
  or <- (x1 / (n1 - x1)) / (x2 / (n2 - x2))
  c(rows,
    estimates_of("risk-ratio", rr, lo = rr * exp(-z * log_rr), hi = rr * exp(z * log_rr)),
    estimates_of("odds-ratio", or, lo = or * exp(-z * log_or), hi = or * exp(z * log_or)))
}

cramer_rows <- function(statistic, df, n, k, level) {
  top <- max(50, 4 * statistic + 100)
  found <- noncentral_limits(function(q, ncp) pchisq(q, df, ncp), statistic, level, c(0, top))
  found[is.na(found)] <- 0
  estimates_of("cramer-v", sqrt(statistic / (n * k)), lo = sqrt(found[1] / (n * k)), hi = min(1, sqrt(found[2] / (n * k))))
}

cross_table <- function(x) {
  rows <- droplevels(factor_of(x$a, x$a_levels))
  columns <- droplevels(factor_of(x$b, x$b_levels))
  table(rows, columns)
}

counts_table <- function(counts, expected) table_of("counts",
  row = rep(rownames(counts), ncol(counts)), column = rep(colnames(counts), each = nrow(counts)),
  n = as.vector(counts), expected = as.vector(expected),
  residual = as.vector((counts - expected) / sqrt(expected)))

small_expected <- function(expected) {
  small <- sum(expected < 5)
  if (small == 0) return(list())
  warning_of("statistics.small-expected", cells = small, of = length(expected))
}

two_by_two_rows <- function(counts, level) {
  if (!all(dim(counts) == 2)) return(list())
  two_proportions_rows(counts[1, 1], sum(counts[1, ]), counts[2, 1], sum(counts[2, ]), level)
}

etalon$chi_square <- function(x) {
  counts <- cross_table(x)
  found <- suppressWarnings(chisq.test(counts, correct = x$correction))
  plain <- suppressWarnings(chisq.test(counts, correct = FALSE))
  envelope(
    estimates = c(
      cramer_rows(unname(plain$statistic), unname(plain$parameter), sum(counts), min(dim(counts)) - 1, x$level),
      two_by_two_rows(counts, x$level)
    ),
    tests = test_of("pearson-chi-square", "chi2", found$statistic, found$parameter, found$p.value),
    tables = counts_table(counts, found$expected),
    warnings = small_expected(found$expected)
  )
}

etalon$fisher <- function(x) {
  counts <- cross_table(x)
  expected <- outer(rowSums(counts), colSums(counts)) / sum(counts)
  square <- all(dim(counts) == 2)
  found <- tryCatch(fisher.test(counts, conf.level = x$level, workspace = 2e7), error = function(e) NULL)
  simulated <- is.null(found)
  if (simulated) {
    set.seed(1, "Mersenne-Twister", "Inversion", "Rejection")
    found <- fisher.test(counts, simulate.p.value = TRUE, B = 1e5)
  }
  envelope(
    estimates = c(
      if (square) estimates_of("conditional-odds-ratio", found$estimate, lo = found$conf.int[1],
        hi = found$conf.int[2], p = found$p.value),
      two_by_two_rows(counts, x$level)
    ),
    tests = test_of("fisher", "", NA, p = found$p.value, exact = !simulated),
    tables = counts_table(counts, expected),
    warnings = if (simulated) warning_of("statistics.simulated-p", replicates = 100000) else list()
  )
}

# Both margins over the same levels, in the same order.
etalon$mcnemar <- function(x) {
  a <- factor_of(x$a, x$a_levels)
  b <- factor_of(x$b, x$a_levels)
  counts <- table(a, b)
  found <- mcnemar.test(counts, correct = x$correction)
  square <- all(dim(counts) == 2)
  n <- sum(counts)
  discordant <- c(counts[1, 2], counts[2, 1])
  exact <- if (square && sum(discordant) > 0) binom.test(discordant[1], sum(discordant), conf.level = x$level)
  d <- (discordant[1] - discordant[2]) / n
  se <- sqrt(sum(discordant) - (discordant[1] - discordant[2])^2 / n) / n
  bounds <- bounds_of(d, se, x$level)
  odds <- if (is.null(exact)) NA else exact$conf.int / (1 - exact$conf.int)
  envelope(
    estimates = if (square) c(
      estimates_of("paired-difference", d, se, bounds$lo, bounds$hi),
      if (!is.null(exact)) estimates_of("paired-odds-ratio", discordant[1] / discordant[2], lo = odds[1], hi = odds[2])
    ) else list(),
    tests = c(
      test_of("mcnemar", "chi2", found$statistic, found$parameter, found$p.value),
      if (!is.null(exact)) test_of("mcnemar-exact", "b", discordant[1], p = exact$p.value, exact = TRUE)
    ),
    tables = table_of("counts", row = rep(rownames(counts), ncol(counts)),
      column = rep(colnames(counts), each = nrow(counts)), n = as.vector(counts))
  )
}

etalon$chi_square_fit <- function(x) {
  found <- suppressWarnings(chisq.test(x$counts, p = x$expected))
  envelope(
    estimates = c(
      estimates_of("cohen-w", sqrt(unname(found$statistic) / sum(x$counts))),
      unlist(lapply(seq_along(x$counts), function(i) {
        limits <- wilson_limits(x$counts[i], sum(x$counts), x$level)
        estimates_of("proportion", x$counts[i] / sum(x$counts), lo = limits[1], hi = limits[2], group = x$labels[i])
      }), recursive = FALSE)
    ),
    tests = test_of("pearson-chi-square", "chi2", found$statistic, found$parameter, found$p.value),
    tables = table_of("counts", level = x$labels, n = x$counts, expected = found$expected),
    warnings = small_expected(found$expected)
  )
}

etalon$binomial <- function(x) {
  found <- binom.test(x$events, x$n, x$reference, alternative = x$alternative, conf.level = x$level)
  wilson <- wilson_limits(x$events, x$n, x$level)
  envelope(
    estimates = c(
      estimates_of("proportion", found$estimate, lo = found$conf.int[1], hi = found$conf.int[2], p = found$p.value),
      estimates_of("proportion-wilson", found$estimate, lo = wilson[1], hi = wilson[2])
    ),
    tests = test_of("binomial", "x", x$events, p = found$p.value, exact = TRUE)
  )
}

etalon$proportions <- function(x) {
  found <- suppressWarnings(prop.test(x$events, x$n, correct = x$correction))
  each <- lapply(seq_along(x$n), function(i) {
    limits <- wilson_limits(x$events[i], x$n[i], x$level)
    estimates_of("proportion", x$events[i] / x$n[i], lo = limits[1], hi = limits[2], group = x$labels[i])
  })
  pooled <- sum(x$events) / sum(x$n)
  envelope(
    estimates = c(
      if (length(x$n) == 2) two_proportions_rows(x$events[1], x$n[1], x$events[2], x$n[2], x$level),
      unlist(each, recursive = FALSE)
    ),
    tests = test_of("equal-proportions", "chi2", found$statistic, found$parameter, found$p.value),
    warnings = small_expected(c(x$n * pooled, x$n * (1 - pooled)))
  )
}
