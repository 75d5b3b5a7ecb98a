# What every analysis answers: estimates, tests, tables (by column), figures of fit, pictures and warnings.

or_else <- function(value, other) if (is.null(value)) other else value

estimates_of <- function(term, estimate, se = NA_real_, lo = NA_real_, hi = NA_real_, p = NA_real_, group = NA_character_) {
  n <- length(term)
  if (n == 0) return(list())
  at <- function(values, i) values[[if (length(values) == 1) 1L else i]]
  lapply(seq_len(n), function(i) list(term = term[[i]], estimate = at(estimate, i), se = at(se, i), lo = at(lo, i), hi = at(hi, i),
    p = at(p, i), group = at(group, i)))
}

test_of <- function(name, symbol, statistic, df = numeric(0), p = NA, exact = FALSE)
  list(list(name = name, symbol = symbol, statistic = unname(statistic), df = I(unname(df)), p = unname(p), exact = exact))

table_of <- function(id, ...) {
  columns <- list(...)
  list(list(id = id, names = I(names(columns)), columns = unname(lapply(columns, function(x) I(unname(x))))))
}

series_of <- function(name, x, y, lo = NULL, hi = NULL, rows = NULL) {
  series <- list(name = name, x = I(unname(x)), y = I(unname(y)))
  if (!is.null(lo)) series$lo <- I(unname(lo))
  if (!is.null(hi)) series$hi <- I(unname(hi))
  if (!is.null(rows)) series$rows <- I(unname(rows))
  series
}

picture_of <- function(id, of, ...) list(list(id = id, of = of, series = list(...)))

warning_of <- function(code, ...) {
  info <- list(...)
  if (length(info) == 0) return(list(list(code = code)))
  list(list(code = code, info = info))
}

envelope <- function(estimates = list(), tests = list(), tables = list(), fit = list(), pictures = list(),
                     warnings = list())
  list(estimates = estimates, tests = tests, tables = tables, fit = fit, pictures = pictures, warnings = warnings)

MOST_POINTS <- 2000

# Places kept when there are too many points: even ranks along x, and the farthest from zero along y.
thin_places <- function(x, y) {
  n <- length(x)
  by_x <- order(x, y)
  if (n <= MOST_POINTS) return(by_x)
  far <- order(-abs(y), x)[1:200]
  even <- by_x[round(seq(1, n, length.out = MOST_POINTS - 200))]
  kept <- unique(c(even, far))
  kept[order(x[kept], y[kept])]
}

points_of <- function(id, x, y, name = "points") {
  at <- thin_places(x, y)
  picture_of(id, length(x), series_of(name, x[at], y[at], rows = at - 1))
}

normal_quantiles_of <- function(values) {
  values <- values[is.finite(values)]
  n <- length(values)
  by_rank <- order(values)
  at <- if (n <= MOST_POINTS) seq_len(n) else unique(round(seq(1, n, length.out = MOST_POINTS)))
  rows <- by_rank[at]
  picture_of("normal-quantiles", n, series_of("points", qnorm(ppoints(n)[at]), values[rows], rows = rows - 1))
}

factor_of <- function(codes, levels) factor(codes + 1L, levels = seq_along(levels), labels = make_distinct(levels))

make_distinct <- function(levels) {
  if (anyDuplicated(levels)) make.unique(levels) else levels
}

bounds_of <- function(estimate, se, level, df = Inf, alternative = "two.sided") {
  if (alternative == "less") return(list(lo = -Inf, hi = estimate + qt(level, df) * se))
  if (alternative == "greater") return(list(lo = estimate - qt(level, df) * se, hi = Inf))
  half <- qt(1 - (1 - level) / 2, df) * se
  list(lo = estimate - half, hi = estimate + half)
}

# Limits of a noncentrality parameter by inversion of its distribution; normal where R's own algorithms stop.
noncentral_limits <- function(cumulative, statistic, level, top) {
  tail <- (1 - level) / 2
  find <- function(target, from, to) {
    gap <- function(ncp) suppressWarnings(cumulative(statistic, ncp)) - target
    if (gap(from) * gap(to) > 0) return(NA_real_)
    uniroot(gap, c(from, to), tol = 1e-10)$root
  }
  c(lo = find(1 - tail, top[1], top[2]), hi = find(tail, top[1], top[2]))
}

etalon$infer_t <- function(x) {
  alternative <- or_else(x$alternative, "two.sided")
  statistic <- (x$estimate - or_else(x$reference, 0)) / x$se
  bounds <- bounds_of(x$estimate, x$se, x$level, x$df, alternative)
  p <- switch(alternative,
    less = pt(statistic, x$df),
    greater = pt(statistic, x$df, lower.tail = FALSE),
    2 * pt(abs(statistic), x$df, lower.tail = FALSE)
  )
  list(statistic = I(statistic), lo = I(bounds$lo), hi = I(bounds$hi), p = I(p))
}

etalon$infer_z <- function(x) {
  bounds <- bounds_of(x$estimate, x$se, x$level)
  statistic <- x$estimate / x$se
  list(statistic = I(statistic), lo = I(bounds$lo), hi = I(bounds$hi),
    p = I(2 * pnorm(abs(statistic), lower.tail = FALSE)))
}

etalon$upper_tail <- function(x) {
  p <- if (x$name == "f") pf(x$statistic, x$df[1], x$df[2], lower.tail = FALSE) else
    pchisq(x$statistic, x$df[1], lower.tail = FALSE)
  list(p = I(p))
}
