# Series in order of time.

etalon$autocorrelation <- function(x) {
  n <- length(x$x)
  whole <- acf(x$x, lag.max = x$lags, plot = FALSE)
  partial <- pacf(x$x, lag.max = x$lags, plot = FALSE)
  lags <- seq_len(x$lags)
  ljung <- lapply(lags, function(k) Box.test(x$x, lag = k, type = "Ljung-Box"))
  last <- ljung[[x$lags]]
  band <- qnorm(1 - (1 - x$level) / 2) / sqrt(n)
  r <- whole$acf[-1]
  values <- as.vector(partial$acf)
  rep_band <- rep(band, x$lags)
  envelope(
    estimates = estimates_of(paste0("autocorrelation@", lags), r),
    tests = test_of("ljung-box", "Q", last$statistic, last$parameter, last$p.value),
    tables = table_of("autocorrelation", lag = lags, acf = r, pacf = values, q = vapply(ljung, function(one) unname(one$statistic), 1),
      p = vapply(ljung, function(one) one$p.value, 1)),
    fit = list(band = band),
    pictures = c(
      picture_of("autocorrelation", x$lags, series_of("acf", lags, r, -rep_band, rep_band)),
      picture_of("partial-autocorrelation", x$lags, series_of("pacf", lags, values, -rep_band, rep_band))
    )
  )
}

thin_series <- function(n) unique(round(seq(1, n, length.out = min(n, MOST_POINTS))))

etalon$decomposition <- function(x) {
  found <- stl(ts(x$x, frequency = x$period), s.window = "periodic", robust = x$robust)$time.series
  seasonal <- as.vector(found[, "seasonal"])
  trend <- as.vector(found[, "trend"])
  rest <- as.vector(found[, "remainder"])
  at <- thin_series(length(x$x))
  strength <- function(part) max(0, 1 - var(rest) / var(part + rest))
  envelope(
    estimates = estimates_of(c("trend-strength", "seasonal-strength"), c(strength(trend), strength(seasonal))),
    tables = table_of("decomposition", place = seq_along(x$x) - 1, value = x$x, trend = trend, seasonal = seasonal, remainder = rest),
    pictures = picture_of("decomposition", length(x$x), series_of("value", at - 1, x$x[at]), series_of("trend", at - 1, trend[at]),
      series_of("seasonal", at - 1, seasonal[at]), series_of("remainder", at - 1, rest[at]))
  )
}

etalon$holt_winters <- function(x) {
  series <- ts(x$x, frequency = x$period)
  seasonal <- x$seasonal != "none"
  found <- HoltWinters(series, beta = if (x$trend) NULL else FALSE, gamma = if (seasonal) NULL else FALSE,
    seasonal = if (seasonal) x$seasonal else "additive")
  ahead <- predict(found, x$horizon, prediction.interval = TRUE, level = x$level)
  start <- length(x$x)
  steps <- seq_len(x$horizon)
  numbers <- c(alpha = unname(found$alpha), beta = if (x$trend) unname(found$beta) else NA,
    gamma = if (seasonal) unname(found$gamma) else NA)
  at <- thin_series(start)
  envelope(
    estimates = c(estimates_of(paste0("forecast@", steps), as.vector(ahead[, "fit"]), lo = as.vector(ahead[, "lwr"]),
      hi = as.vector(ahead[, "upr"])), estimates_of(names(numbers), numbers)),
    fit = list(sse = found$SSE),
    pictures = picture_of("forecast", start + x$horizon, series_of("value", at - 1, x$x[at]),
      series_of("forecast", start + steps - 1, as.vector(ahead[, "fit"]), as.vector(ahead[, "lwr"]), as.vector(ahead[, "upr"])))
  )
}
