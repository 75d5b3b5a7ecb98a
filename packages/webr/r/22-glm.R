# Generalised linear models by IRLS (glm.fit), with a certificate when the maximum is at infinity.

family_of <- function(x) switch(x$family,
  "binomial" = binomial(x$link), "poisson" = poisson(x$link), "gamma" = Gamma(x$link),
  "quasi-binomial" = quasibinomial(x$link), "quasi-poisson" = quasipoisson(x$link)
)

SEPARATION_MARGIN <- 1e-5

# Does the line move·X leave every outcome on its good side? Then the likelihood grows without end along it.
separating <- function(X, y, move, counts) {
  line <- as.vector(X %*% move)
  most <- max(abs(line))
  if (!is.finite(most) || most == 0) return(NULL)
  line <- line / most
  good <- if (counts) ifelse(y > 0, -abs(line), -line) else ifelse(y > 0.5, line, -line)
  if (any(good < -SEPARATION_MARGIN)) return(NULL)
  size <- abs(move) * pmax(apply(X, 2, sd), abs(colMeans(X)) * 1e-3) / most
  list(complete = all(good > SEPARATION_MARGIN), moved = size > 1e-3)
}

# A few more steps from where the fit stopped: if it still moves, the direction of the move is tried.
find_separation <- function(X, y, w, offset, family, coef) {
  counts <- family$family %in% c("poisson", "quasipoisson")
  if (!counts && !family$family %in% c("binomial", "quasibinomial")) return(NULL)
  control <- list(epsilon = 1e-300, maxit = 3, trace = FALSE)
  start <- coef
  for (turn in 1:4) {
    more <- suppressWarnings(tryCatch(glm.fit(X, y, weights = w, offset = offset, family = family, start = start,
      control = control), error = function(e) NULL))
    if (is.null(more) || anyNA(more$coefficients)) break
    move <- more$coefficients - start
    if (max(abs(move)) < 1e-4 * max(1, abs(start))) return(NULL)
    found <- separating(X, y, move, counts)
    if (!is.null(found)) return(found)
    start <- more$coefficients
  }
  separating(X, y, coef, counts)
}

looks_separated <- function(fit, family) {
  if (!fit$converged || fit$boundary) return(TRUE)
  kind <- family$family
  if (kind %in% c("binomial", "quasibinomial")) return(any(fit$fitted.values < 1e-6 | fit$fitted.values > 1 - 1e-6))
  if (kind %in% c("poisson", "quasipoisson")) return(any(fit$fitted.values < 1e-6))
  FALSE
}

glm_bootstrap <- function(x, X, y, w, offset, family) {
  set.seed(x$seed, "Mersenne-Twister", "Inversion", "Rejection")
  n <- length(y)
  found <- matrix(NA_real_, x$replicates, ncol(X))
  for (b in seq_len(x$replicates)) {
    rows <- sample.int(n, replace = TRUE)
    one <- suppressWarnings(tryCatch(glm.fit(X[rows, , drop = FALSE], y[rows], weights = w[rows], offset = offset[rows],
      family = family), error = function(e) NULL))
    if (!is.null(one) && one$converged && !looks_separated(one, family)) found[b, ] <- one$coefficients
    if (b %% 25 == 0) say_progress(b / x$replicates)
  }
  found
}

glm_covariance <- function(x, fit, X, dispersion) {
  p <- fit$rank
  bread <- chol2inv(fit$qr$qr[seq_len(p), seq_len(p), drop = FALSE])
  e <- sqrt(fit$weights) * fit$residuals
  df <- fit$df.residual
  if (substr(x$errors, 1, 2) == "HC") return(list(v = robust_covariance(fit$qr, e, x$errors, df), warnings = list()))
  if (x$errors == "cluster") {
    clustered <- cluster_covariance(fit$qr, e, x$cluster, df)
    return(list(v = clustered$v, warnings = few_clusters(clustered$groups)))
  }
  list(v = bread * dispersion, warnings = list())
}

glm_rows <- function(x, fit, X, y, w, offset, family, dispersion) {
  names <- colnames(X)
  if (x$errors == "bootstrap")
    return(bootstrap_rows(glm_bootstrap(x, X, y, w, offset, family), names, fit$coefficients, x$level))
  made <- glm_covariance(x, fit, X, dispersion)
  se <- sqrt(diag(made$v))
  free <- x$errors == "model" && family$family %in% c("Gamma", "quasibinomial", "quasipoisson")
  df <- if (free) fit$df.residual else Inf
  bounds <- bounds_of(fit$coefficients, se, x$level)
  list(
    estimates = estimates_of(names, fit$coefficients, se, bounds$lo, bounds$hi,
      2 * pt(abs(fit$coefficients / se), df, lower.tail = FALSE)),
    warnings = made$warnings
  )
}

ratio_table <- function(rows, link) {
  if (!link %in% c("logit", "log")) return(list())
  pick <- function(name) vapply(rows, function(row) as.double(row[[name]]), 1)
  terms <- vapply(rows, function(row) row$term, "")
  table_of("ratios", term = terms, ratio = exp(pick("estimate")), lo = exp(pick("lo")), hi = exp(pick("hi")))
}

blank_row <- function(row) {
  for (name in c("estimate", "se", "lo", "hi", "p")) row[[name]] <- NA_real_
  row
}

glm_figures <- function(fit, family, dispersion, pearson) {
  quasi <- grepl("^quasi", family$family)
  gamma <- family$family == "Gamma"
  list(deviance = fit$deviance, "null-deviance" = fit$null.deviance, "df-residual" = fit$df.residual, "df-null" = fit$df.null,
    aic = if (quasi) NA else fit$aic, dispersion = dispersion, "pearson-ratio" = pearson, iterations = fit$iter)
}

etalon$glm_model <- function(x) {
  y <- x$y
  n <- length(y)
  w <- or_else(x$w, rep(1, n))
  offset <- or_else(x$offset, rep(0, n))
  family <- family_of(x)
  design <- design_of(x, n)
  kept <- sort(fit_linear(design$X, y, NULL)$kept)
  lost <- setdiff(seq_len(ncol(design$X)), kept)
  X <- design$X[, kept, drop = FALSE]
  # glm.fit gives the weights of the step before its last: a second start from its end gives those of the maximum.
  again <- function(start) suppressWarnings(glm.fit(X, y, weights = w, offset = offset, family = family, intercept = x$intercept,
    start = start, control = list(epsilon = 1e-12, maxit = 50, trace = FALSE)))
  first <- again(NULL)
  fit <- if (first$converged) again(first$coefficients) else first
  fit$iter <- first$iter
  pearson <- sum(fit$weights * fit$residuals^2) / fit$df.residual
  free <- family$family %in% c("Gamma", "quasibinomial", "quasipoisson")
  dispersion <- if (free) pearson else 1
  separated <- if (looks_separated(fit, family)) find_separation(X, y, w, offset, family, fit$coefficients)
  rows <- glm_rows(x, fit, X, y, w, offset, family, dispersion)
  if (!is.null(separated)) {
    away <- if (separated$complete) rep(TRUE, ncol(X)) else separated$moved
    rows$estimates[away] <- lapply(rows$estimates[away], blank_row)
  }
  estimates <- c(rows$estimates, estimates_of(colnames(design$X)[lost], rep(NA, length(lost))))[order(c(kept, lost))]
  gap <- fit$null.deviance - fit$deviance
  df_gap <- fit$df.null - fit$df.residual
  envelope(
    estimates = estimates,
    tests = if (df_gap > 0 && !free) test_of("likelihood-ratio", "chi2", gap, df_gap, pchisq(gap, df_gap, lower.tail = FALSE)) else list(),
    tables = c(ratio_table(estimates, family$link), inflation_table(design, kept), if (x$pictures) glm_influence(fit, dispersion)$tables),
    fit = glm_figures(fit, family, dispersion, pearson),
    pictures = if (x$pictures) glm_pictures(fit, y, family, w) else list(),
    warnings = c(collinear_warning(colnames(design$X), lost), rows$warnings,
      if (!is.null(separated)) warning_of("statistics.separation", kind = if (separated$complete) "complete" else "partial",
        terms = paste(setdiff(colnames(X)[separated$moved], "(Intercept)"), collapse = ", "))
      else if (!fit$converged) warning_of("statistics.not-converged", iterations = fit$iter),
      if (family$family == "poisson" && pearson > 1.5) warning_of("statistics.overdispersion", ratio = pearson),
      if (family$family == "binomial") rare_events(sum(y), n - sum(y), ncol(X)))
  )
}

rare_events <- function(events, others, p) {
  fewest <- min(events, others)
  if (p < 2 || fewest >= 10 * (p - 1)) return(list())
  warning_of("statistics.few-events", events = fewest, parameters = p - 1)
}

glm_influence <- function(fit, dispersion) {
  h <- hat_of(fit$qr)
  standard <- sqrt(fit$weights) * fit$residuals / sqrt(dispersion * pmax(1 - h, 1e-12))
  influence_parts(h, standard, fit$rank)
}

glm_pictures <- function(fit, y, family, w) {
  deviance <- sign(y - fit$fitted.values) * sqrt(pmax(family$dev.resids(y, fit$fitted.values, w), 0))
  h <- hat_of(fit$qr)
  c(points_of("residuals-fitted", fit$linear.predictors, deviance), normal_quantiles_of(deviance),
    points_of("leverage", h, deviance))
}
