# Linear models by Householder QR (LINPACK, as lm); collinear columns are left out and said.

fit_linear <- function(X, y, w) {
  root <- if (is.null(w)) 1 else sqrt(w)
  qr <- qr(X * root, tol = COLLINEAR_TOL)
  p <- qr$rank
  kept <- qr$pivot[seq_len(p)]
  coef <- rep(NA_real_, ncol(X))
  coef[kept] <- qr.coef(qr, y * root)[kept]
  residuals <- qr.resid(qr, y * root) / root
  bread <- chol2inv(qr$qr[seq_len(p), seq_len(p), drop = FALSE])
  list(qr = qr, p = p, kept = kept, coef = coef, residuals = residuals, fitted = y - residuals, bread = bread,
    df = length(y) - p)
}

linear_bootstrap <- function(x, X, y, w, kept) {
  set.seed(x$seed, "Mersenne-Twister", "Inversion", "Rejection")
  n <- length(y)
  root <- if (is.null(w)) rep(1, n) else sqrt(w)
  found <- matrix(NA_real_, x$replicates, length(kept))
  for (b in seq_len(x$replicates)) {
    rows <- sample.int(n, replace = TRUE)
    one <- .lm.fit(X[rows, kept, drop = FALSE] * root[rows], y[rows] * root[rows], tol = COLLINEAR_TOL)
    if (one$rank == length(kept)) found[b, ] <- one$coefficients
    if (b %% 50 == 0) say_progress(b / x$replicates)
  }
  found
}

bootstrap_rows <- function(found, names, coef, level) {
  whole <- found[stats::complete.cases(found), , drop = FALSE]
  tails <- c((1 - level) / 2, 1 - (1 - level) / 2)
  limits <- apply(whole, 2, quantile, tails, type = 7)
  list(
    estimates = estimates_of(names, coef, apply(whole, 2, sd), limits[1, ], limits[2, ]),
    warnings = if (nrow(whole) < nrow(found)) warning_of("statistics.replicates-failed", failed = nrow(found) - nrow(whole),
      of = nrow(found)) else list()
  )
}

few_clusters <- function(groups) if (groups < 40) warning_of("statistics.few-clusters", clusters = groups) else list()

linear_rows <- function(x, design, fit, y, w) {
  names <- colnames(design$X)
  kept <- fit$kept
  u <- fit$residuals * (if (is.null(w)) 1 else w)
  sigma2 <- sum(u * fit$residuals) / fit$df
  df <- fit$df
  warnings <- list()
  e <- fit$residuals * (if (is.null(w)) 1 else sqrt(w))
  if (x$errors == "bootstrap") {
    drawn <- bootstrap_rows(linear_bootstrap(x, design$X, y, w, kept), names[kept], fit$coef[kept], x$level)
    rows <- drawn$estimates
    warnings <- drawn$warnings
  } else {
    v <- fit$bread * sigma2
    if (substr(x$errors, 1, 2) == "HC") v <- robust_covariance(fit$qr, e, x$errors, df)
    if (x$errors == "cluster") {
      clustered <- cluster_covariance(fit$qr, e, x$cluster, df)
      v <- clustered$v
      df <- clustered$groups - 1
      warnings <- few_clusters(clustered$groups)
    }
    se <- sqrt(diag(v))
    bounds <- bounds_of(fit$coef[kept], se, x$level, df)
    rows <- estimates_of(names[kept], fit$coef[kept], se, bounds$lo, bounds$hi,
      2 * pt(abs(fit$coef[kept] / se), df, lower.tail = FALSE))
  }
  lost <- setdiff(seq_along(names), kept)
  order_back <- order(c(kept, lost))
  list(estimates = c(rows, estimates_of(names[lost], rep(NA, length(lost))))[order_back], warnings = warnings, sigma2 = sigma2)
}

collinear_warning <- function(names, lost) {
  if (length(lost) == 0) return(list())
  warning_of("statistics.collinear", terms = paste(names[lost], collapse = ", "))
}

# Studentised Breusch-Pagan (Koenker 1981) on the columns of the model.
breusch_pagan <- function(X, residuals) {
  e2 <- residuals^2
  one <- fit_linear(X, e2 / mean(e2), NULL)
  n <- length(e2)
  df <- one$p - 1
  if (df < 1) return(list())
  total <- sum((e2 / mean(e2) - 1)^2)
  statistic <- n * (1 - sum(one$residuals^2) / total)
  test_of("breusch-pagan", "LM", statistic, df, pchisq(statistic, df, lower.tail = FALSE))
}

# Ramsey's RESET with squares and cubes of the fitted values.
reset_test <- function(X, y, fit, w) {
  scaled <- as.vector(scale(fit$fitted))
  if (!all(is.finite(scaled))) return(list())
  wider <- fit_linear(cbind(X, scaled^2, scaled^3), y, w)
  added <- wider$p - fit$p
  if (added < 1 || wider$df < 1) return(list())
  weights <- if (is.null(w)) 1 else w
  rss <- sum(weights * fit$residuals^2)
  rss2 <- sum(weights * wider$residuals^2)
  F <- ((rss - rss2) / added) / (rss2 / wider$df)
  test_of("reset", "F", F, c(added, wider$df), pf(F, added, wider$df, lower.tail = FALSE))
}

durbin_watson <- function(residuals) test_of("durbin-watson", "d", sum(diff(residuals)^2) / sum(residuals^2))

linear_fit <- function(x, fit, y, w, sigma2) {
  weights <- if (is.null(w)) rep(1, length(y)) else w
  rss <- sum(weights * fit$residuals^2)
  n <- length(y)
  centre <- if (x$intercept) sum(weights * fit$fitted) / sum(weights) else 0
  mss <- sum(weights * (fit$fitted - centre)^2)
  base <- if (x$intercept) 1 else 0
  loglik <- 0.5 * (sum(log(weights)) - n * (log(2 * pi) + 1 - log(n) + log(rss)))
  list(
    figures = list(r2 = mss / (mss + rss), "adjusted-r2" = 1 - (rss / fit$df) / ((mss + rss) / (n - base)), sigma = sqrt(sigma2),
      "df-residual" = fit$df, rss = rss, "log-likelihood" = loglik, aic = -2 * loglik + 2 * (fit$p + 1),
      bic = -2 * loglik + log(n) * (fit$p + 1)),
    test = if (fit$p > base) {
      F <- (mss / (fit$p - base)) / (rss / fit$df)
      test_of("overall", "F", F, c(fit$p - base, fit$df), pf(F, fit$p - base, fit$df, lower.tail = FALSE))
    } else list()
  )
}

etalon$linear_model <- function(x) {
  y <- x$y
  w <- x$w
  design <- design_of(x, length(y))
  fit <- fit_linear(design$X, y, w)
  rows <- linear_rows(x, design, fit, y, w)
  summary <- linear_fit(x, fit, y, w, rows$sigma2)
  if (!x$pictures) return(envelope(rows$estimates, summary$test, fit = summary$figures,
    warnings = c(collinear_warning(colnames(design$X), setdiff(seq_len(ncol(design$X)), fit$kept)), rows$warnings)))
  h <- hat_of(fit$qr)
  root <- if (is.null(w)) 1 else sqrt(w)
  standard <- root * fit$residuals / sqrt(rows$sigma2 * pmax(1 - h, 1e-12))
  inflation <- inflation_table(design, fit$kept)
  influence <- influence_parts(h, standard, fit$p)
  envelope(
    estimates = rows$estimates,
    tests = c(summary$test, breusch_pagan(design$X[, fit$kept, drop = FALSE], root * fit$residuals),
      durbin_watson(fit$residuals), reset_test(design$X[, fit$kept, drop = FALSE], y, fit, w)),
    tables = c(inflation, influence$tables),
    fit = summary$figures,
    pictures = c(points_of("residuals-fitted", fit$fitted, fit$residuals), normal_quantiles_of(standard),
      points_of("scale-location", fit$fitted, sqrt(abs(standard))), points_of("leverage", h, standard)),
    warnings = c(collinear_warning(colnames(design$X), setdiff(seq_len(ncol(design$X)), fit$kept)), rows$warnings,
      inflation_warning(inflation), influence$warnings)
  )
}
