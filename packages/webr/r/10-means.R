# Student, Welch and rank tests, with the effect beside each.

STANDARDISED_TOP <- 37

# Limits of Cohen's d by the noncentral t, or by its large-sample variance past what R's noncentral t can hold.
d_limits <- function(t, df, scale, d, var_d, level) {
  if (abs(t) < STANDARDISED_TOP - 5) {
    found <- noncentral_limits(function(q, ncp) pt(q, df, ncp), t, level, c(-STANDARDISED_TOP, STANDARDISED_TOP))
    if (all(is.finite(found))) return(found * scale)
  }
  d + c(-1, 1) * qnorm(1 - (1 - level) / 2) * sqrt(var_d)
}

hedges_factor <- function(df) exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)

standardised_rows <- function(d, limits, df) {
  j <- hedges_factor(df)
  c(estimates_of("cohen-d", d, lo = limits[1], hi = limits[2]),
    estimates_of("hedges-g", d * j, lo = limits[1] * j, hi = limits[2] * j))
}

mean_rows <- function(values, group, level) {
  n <- length(values)
  se <- sd(values) / sqrt(n)
  bounds <- bounds_of(mean(values), se, level, n - 1)
  estimates_of("mean", mean(values), se, bounds$lo, bounds$hi, group = group)
}

etalon$t_one_sample <- function(x) {
  n <- length(x$x)
  found <- t.test(x$x, mu = x$reference, alternative = x$alternative, conf.level = x$level)
  d <- (mean(x$x) - x$reference) / sd(x$x)
  limits <- d_limits(unname(found$statistic), n - 1, 1 / sqrt(n), d, 1 / n + d^2 / (2 * n), x$level)
  envelope(
    estimates = c(
      estimates_of(x$term, found$estimate, found$stderr, found$conf.int[1], found$conf.int[2], found$p.value),
      standardised_rows(d, limits, n - 1)
    ),
    tests = test_of("student", "t", found$statistic, found$parameter, found$p.value),
    fit = list(sd = sd(x$x)),
    pictures = normal_quantiles_of(x$x - mean(x$x))
  )
}

etalon$t_two_sample <- function(x) {
  found <- t.test(x$x, x$y, var.equal = x$equal, alternative = x$alternative, conf.level = x$level)
  n <- length(x$x)
  m <- length(x$y)
  pooled <- sqrt(((n - 1) * var(x$x) + (m - 1) * var(x$y)) / (n + m - 2))
  d <- (mean(x$x) - mean(x$y)) / pooled
  scale <- sqrt(1 / n + 1 / m)
  limits <- d_limits(d / scale, n + m - 2, scale, d, 1 / n + 1 / m + d^2 / (2 * (n + m)), x$level)
  envelope(
    estimates = c(
      estimates_of("mean-difference", mean(x$x) - mean(x$y), found$stderr, found$conf.int[1], found$conf.int[2],
        found$p.value),
      standardised_rows(d, limits, n + m - 2),
      mean_rows(x$x, x$labels[1], x$level),
      mean_rows(x$y, x$labels[2], x$level)
    ),
    tests = test_of(if (x$equal) "student" else "welch", "t", found$statistic, found$parameter, found$p.value),
    fit = list(sd1 = sd(x$x), sd2 = sd(x$y), pooled = pooled),
    pictures = normal_quantiles_of(c(x$x - mean(x$x), x$y - mean(x$y)))
  )
}

rank_rows <- function(found, term)
  estimates_of(term, found$estimate, lo = found$conf.int[1], hi = found$conf.int[2], p = found$p.value)

ROOT_TOL <- 1e-10

# R's remark on the level reached by an exact interval is not ours to repeat.
quietly <- function(expression) withCallingHandlers(expression, warning = function(w) {
  if (grepl("ties|zeroes|confidence level", conditionMessage(w))) invokeRestart("muffleWarning")
})

is_exact <- function(found) grepl("exact", found$method, fixed = TRUE)

etalon$signed_rank <- function(x) {
  found <- quietly(wilcox.test(x$x, mu = x$reference, alternative = x$alternative, conf.int = TRUE, conf.level = x$level,
    tol.root = ROOT_TOL))
  moved <- x$x - x$reference
  used <- moved[moved != 0]
  ranks <- rank(abs(used))
  biserial <- (sum(ranks[used > 0]) - sum(ranks[used < 0])) / sum(ranks)
  envelope(
    estimates = c(rank_rows(found, x$term), estimates_of("rank-biserial", biserial)),
    tests = test_of("signed-rank", "V", found$statistic, p = found$p.value, exact = is_exact(found))
  )
}

etalon$mann_whitney <- function(x) {
  found <- quietly(wilcox.test(x$x, x$y, alternative = x$alternative, conf.int = TRUE, conf.level = x$level,
    tol.root = ROOT_TOL))
  share <- unname(found$statistic) / (as.double(length(x$x)) * length(x$y))
  envelope(
    estimates = c(
      rank_rows(found, "hodges-lehmann"),
      estimates_of("superiority", share),
      estimates_of("rank-biserial", 2 * share - 1),
      estimates_of("median", median(x$x), group = x$labels[1]),
      estimates_of("median", median(x$y), group = x$labels[2])
    ),
    tests = test_of("mann-whitney", "W", found$statistic, p = found$p.value, exact = is_exact(found))
  )
}
