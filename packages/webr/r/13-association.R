# Correlations and normality.

# Standard error of atanh: Pearson 1/(n-3); Spearman, Bonett and Wright 2000; Kendall, Fieller et al. 1957.
atanh_se <- function(method, r, n) switch(method,
  pearson = sqrt(1 / (n - 3)),
  spearman = sqrt((1 + r^2 / 2) / (n - 3)),
  kendall = sqrt(0.437 / (n - 4))
)

etalon$correlation <- function(x) {
  exact <- x$method == "pearson" || (length(x$x) < 50 && !anyDuplicated(x$x) && !anyDuplicated(x$y))
  found <- quietly(suppressWarnings(
    cor.test(x$x, x$y, method = x$method, alternative = x$alternative, conf.level = x$level,
      exact = if (exact) NULL else FALSE)))
  r <- unname(found$estimate)
  n <- length(x$x)
  limits <- if (n < 5) c(NA, NA) else
    tanh(unlist(bounds_of(atanh(r), atanh_se(x$method, r, n), x$level, Inf, x$alternative)))
  symbol <- switch(x$method, pearson = "t", spearman = "S", kendall = if (exact) "T" else "z")
  envelope(
    estimates = estimates_of(x$method, r, lo = limits[1], hi = limits[2], p = found$p.value),
    tests = test_of(x$method, symbol, found$statistic, or_else(found$parameter, numeric(0)), found$p.value,
      exact = exact && x$method != "pearson"),
    pictures = points_of("raw", x$x, x$y),
    warnings = if (exact || length(x$x) >= 50) list() else warning_of("statistics.ties")
  )
}

etalon$normality <- function(x) {
  n <- length(x$x)
  found <- if (n <= 5000) shapiro.test(x$x)
  centred <- x$x - mean(x$x)
  spread <- sqrt(mean(centred^2))
  envelope(
    estimates = c(
      estimates_of("skewness", mean(centred^3) / spread^3),
      estimates_of("excess-kurtosis", mean(centred^4) / spread^4 - 3)
    ),
    tests = if (is.null(found)) list() else test_of("shapiro-wilk", "W", found$statistic, p = found$p.value),
    pictures = normal_quantiles_of(x$x),
    warnings = if (is.null(found)) warning_of("statistics.too-many-for-shapiro", rows = n, most = 5000) else list()
  )
}

etalon$adjust_p <- function(x) {
  adjusted <- p.adjust(x$p, x$method)
  envelope(tables = table_of("adjusted", name = x$ids, p = x$p, adjusted = adjusted))
}
