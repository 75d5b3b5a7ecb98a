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

mean_rows_of <- function(n, mean, sd, group, level) {
  se <- sd / sqrt(n)
  bounds <- bounds_of(mean, se, level, n - 1)
  estimates_of("mean", mean, se, bounds$lo, bounds$hi, group = group)
}

mean_rows <- function(values, group, level) mean_rows_of(length(values), mean(values), sd(values), group, level)

t_probability <- function(t, df, alternative) switch(alternative,
  less = pt(t, df), greater = pt(t, df, lower.tail = FALSE), 2 * pt(-abs(t), df))

# Student's and Welch's tests from counts, means and standard deviations, as t.test computes them.
etalon$t_one_sample <- function(x) {
  se <- x$sd / sqrt(x$n)
  df <- x$n - 1
  t <- (x$mean - x$reference) / se
  p <- t_probability(t, df, x$alternative)
  bounds <- bounds_of(x$mean, se, x$level, df, x$alternative)
  d <- (x$mean - x$reference) / x$sd
  limits <- d_limits(t, df, 1 / sqrt(x$n), d, 1 / x$n + d^2 / (2 * x$n), x$level)
  envelope(
    estimates = c(estimates_of(x$term, x$mean, se, bounds$lo, bounds$hi, p), standardised_rows(d, limits, df)),
    tests = test_of("student", "t", t, df, p),
    fit = list(sd = x$sd)
  )
}

etalon$t_two_sample <- function(x) {
  n <- x$n
  v <- x$sd^2
  d <- x$mean[1] - x$mean[2]
  pooled <- sqrt(sum((n - 1) * v) / (sum(n) - 2))
  se <- if (x$equal) pooled * sqrt(sum(1 / n)) else sqrt(sum(v / n))
  df <- if (x$equal) sum(n) - 2 else sum(v / n)^2 / sum((v / n)^2 / (n - 1))
  t <- d / se
  p <- t_probability(t, df, x$alternative)
  bounds <- bounds_of(d, se, x$level, df, x$alternative)
  scale <- sqrt(sum(1 / n))
  standard <- d / pooled
  limits <- d_limits(standard / scale, sum(n) - 2, scale, standard, sum(1 / n) + standard^2 / (2 * sum(n)), x$level)
  envelope(
    estimates = c(
      estimates_of("mean-difference", d, se, bounds$lo, bounds$hi, p),
      standardised_rows(standard, limits, sum(n) - 2),
      mean_rows_of(n[1], x$mean[1], x$sd[1], x$labels[1], x$level),
      mean_rows_of(n[2], x$mean[2], x$sd[2], x$labels[2], x$level)
    ),
    tests = test_of(if (x$equal) "student" else "welch", "t", t, df, p),
    fit = list(sd1 = x$sd[1], sd2 = x$sd[2], pooled = pooled)
  )
}

rank_rows <- function(found, term)
  estimates_of(term, found$estimate, lo = found$conf.int[1], hi = found$conf.int[2], p = found$p.value)

# R looks for the limits of large samples by bisection; each step ranks everything again.
root_tol <- function(n) if (n < 5000) 1e-10 else 1e-4

# R's remark on the level reached by an exact interval is not ours to repeat.
quietly <- function(expression) withCallingHandlers(expression, warning = function(w) {
  if (grepl("ties|zeroes|confidence level", conditionMessage(w))) invokeRestart("muffleWarning")
})

# Exact without ties only: the exact distribution under ties, new in R 4.6, does not end from about thirty values a side.
tied_warning <- function(exact, x) if (exact || max(length(x$x), length(x$y)) >= 50) list() else warning_of("statistics.ties")

etalon$signed_rank <- function(x) {
  gaps <- abs(x$x - x$reference)
  exact <- length(gaps) < 50 && !anyDuplicated(gaps) && all(gaps > 0)
  found <- quietly(wilcox.test(x$x, mu = x$reference, exact = exact, alternative = x$alternative, conf.int = TRUE, conf.level = x$level,
    tol.root = root_tol(length(x$x))))
  moved <- x$x - x$reference
  used <- moved[moved != 0]
  ranks <- rank(abs(used))
  biserial <- (sum(ranks[used > 0]) - sum(ranks[used < 0])) / sum(ranks)
  envelope(
    estimates = c(rank_rows(found, x$term), estimates_of("rank-biserial", biserial)),
    tests = test_of("signed-rank", "V", found$statistic, p = found$p.value, exact = exact),
    warnings = tied_warning(exact, x)
  )
}

etalon$mann_whitney <- function(x) {
  exact <- length(x$x) < 50 && length(x$y) < 50 && !anyDuplicated(c(x$x, x$y))
  found <- quietly(wilcox.test(x$x, x$y, exact = exact, alternative = x$alternative, conf.int = TRUE, conf.level = x$level,
    tol.root = root_tol(length(x$x) + length(x$y))))
  share <- unname(found$statistic) / (as.double(length(x$x)) * length(x$y))
  envelope(
    estimates = c(
      rank_rows(found, "hodges-lehmann"),
      estimates_of("superiority", share),
      estimates_of("rank-biserial", 2 * share - 1),
      estimates_of("median", median(x$x), group = x$labels[1]),
      estimates_of("median", median(x$y), group = x$labels[2])
    ),
    tests = test_of("mann-whitney", "W", found$statistic, p = found$p.value, exact = exact),
    warnings = tied_warning(exact, x)
  )
}
