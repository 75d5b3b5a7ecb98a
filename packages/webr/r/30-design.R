# Power and precision.

etalon$power_t <- function(x) {
  type <- switch(x$design, "two-sample" = "two.sample", "one-sample" = "one.sample", "paired" = "paired")
  found <- power.t.test(n = x$n, delta = x$effect, sd = x$sd, sig.level = 1 - x$level, power = x$power, type = type,
    alternative = if (x$alternative == "two.sided") "two.sided" else "one.sided", strict = TRUE, tol = 1e-10)
  envelope(estimates = estimates_of(c("n", "effect", "power"), c(found$n, found$delta, found$power)),
    fit = list("n-rounded" = ceiling(found$n - 1e-9), alpha = 1 - x$level))
}

etalon$power_proportion <- function(x) {
  found <- power.prop.test(n = x$n, p1 = x$first, p2 = x$second, sig.level = 1 - x$level, power = x$power,
    alternative = if (x$alternative == "two.sided") "two.sided" else "one.sided", strict = TRUE, tol = 1e-10)
  envelope(estimates = estimates_of(c("n", "first", "second", "power"), c(found$n, found$p1, found$p2, found$power)),
    fit = list("n-rounded" = ceiling(found$n - 1e-9), alpha = 1 - x$level))
}

# Rows for a half-width: variance per row is held at what was seen, limits are t for means and z for proportions.
rows_needed <- function(variance, useful, level, t, groups) {
  q <- 1 - (1 - level) / 2
  n <- variance * qnorm(q)^2 / useful^2
  if (!t) return(ceiling(n))
  for (turn in 1:100) {
    df <- max(1, n * groups - groups)
    again <- variance * qt(q, df)^2 / useful^2
    if (abs(again - n) < 1e-6) break
    n <- again
  }
  ceiling(n)
}

etalon$precision <- function(x) {
  t <- x$of %in% c("mean", "mean-difference")
  groups <- if (x$of %in% c("mean", "proportion")) 1 else 2
  needed <- rows_needed(x$variance, x$useful, x$level, t, groups)
  half <- (x$hi - x$lo) / 2
  envelope(
    estimates = c(estimates_of(x$of, x$estimate, x$se, x$lo, x$hi), estimates_of("half-width", half),
      estimates_of("useful-half-width", x$useful), estimates_of(if (groups == 1) "rows-needed" else "rows-needed-per-group", needed)),
    fit = list(ratio = half / x$useful),
    warnings = if (half > x$useful) warning_of("statistics.imprecise", reached = half, useful = x$useful) else list()
  )
}
