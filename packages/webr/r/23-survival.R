# Kaplan-Meier, log-rank and Cox's model, written from their formulas: base R has no survival package.

# One line per distinct time: at risk just before, events, censored.
risk_table <- function(time, event) {
  at <- sort(unique(time))
  place <- match(time, at)
  events <- tabulate(place[event == 1], length(at))
  left <- tabulate(place, length(at))
  risk <- length(time) - c(0, cumsum(left)[-length(at)])
  list(time = at, risk = risk, events = events, censored = left - events)
}

# Product-limit estimate, Greenwood's variance, log(-log) limits.
kaplan_meier <- function(time, event, level) {
  rows <- risk_table(time, event)
  survival <- cumprod(1 - rows$events / rows$risk)
  greenwood <- cumsum(rows$events / (rows$risk * (rows$risk - rows$events)))
  z <- qnorm(1 - (1 - level) / 2)
  theta <- z * sqrt(greenwood) / log(survival)
  lo <- survival^exp(-theta)
  hi <- survival^exp(theta)
  flat <- survival == 1
  lo[flat] <- NA
  hi[flat] <- NA
  lo[survival == 0] <- NA
  hi[survival == 0] <- NA
  c(rows, list(survival = survival, se = survival * sqrt(greenwood), lo = lo, hi = hi))
}

first_below <- function(time, curve, share) {
  curve[is.na(curve)] <- 1
  below <- which(curve <= share + 1e-9)
  if (length(below) == 0) return(NA_real_)
  i <- below[1]
  if (abs(curve[i] - share) > 1e-9) return(time[i])
  lower <- which(curve < share - 1e-9)
  if (length(lower) == 0) time[i] else (time[i] + time[lower[1]]) / 2
}

curve_limits_at_zero <- function(curve, limit) {
  limit[curve$survival == 0] <- 0
  limit
}

median_rows <- function(curve, group) {
  hi <- curve$hi
  lo <- curve$lo
  estimates_of("median-survival", first_below(curve$time, curve$survival, 0.5),
    lo = first_below(curve$time, lo, 0.5), hi = first_below(curve$time, hi, 0.5), group = group)
}

value_at <- function(curve, when, name, before) {
  i <- findInterval(when, curve$time)
  ifelse(i == 0, before, curve[[name]][pmax(i, 1)])
}

read_rows <- function(curve, at, group) {
  if (length(at) == 0) return(list())
  estimates_of(paste0("survival@", format(at, trim = TRUE, digits = 15)), value_at(curve, at, "survival", 1), value_at(curve, at, "se", 0),
    value_at(curve, at, "lo", NA), value_at(curve, at, "hi", NA), group = group)
}

log_rank <- function(time, event, group) {
  k <- nlevels(group)
  at <- sort(unique(time[event == 1]))
  place <- findInterval(time, at)
  observed <- vapply(levels(group), function(one) sum(event[group == one]), 1)
  risk <- vapply(levels(group), function(one) {
    counts <- tabulate(place[group == one] + 1, length(at) + 1)
    rev(cumsum(rev(counts)))[-1]
  }, double(length(at)))
  risk <- matrix(risk, ncol = k)
  total <- rowSums(risk)
  events <- tabulate(match(time[event == 1], at), length(at))
  expected <- colSums(risk * events / total)
  share <- risk / total
  factor <- ifelse(total > 1, events * (total - events) / (total - 1), 0)
  v <- diag(colSums(share * factor), k) - crossprod(share * sqrt(factor))
  gap <- (observed - expected)[-k]
  statistic <- as.double(gap %*% solve(v[-k, -k, drop = FALSE], gap))
  list(statistic = statistic, df = k - 1, observed = observed, expected = expected)
}

etalon$survival_curve <- function(x) {
  grouped <- !is.null(x$g)
  group <- if (grouped) droplevels(factor_of(x$g, x$g_levels)) else factor(rep("", length(x$time)))
  curves <- lapply(levels(group), function(one) kaplan_meier(x$time[group == one], x$event[group == one], x$level))
  label <- function(i) if (grouped) levels(group)[i] else NA
  each <- seq_along(curves)
  tested <- if (nlevels(group) > 1 && sum(x$event) > 0) log_rank(x$time, x$event, group)
  bind <- function(name) unlist(lapply(curves, `[[`, name))
  envelope(
    estimates = unlist(lapply(each, function(i)
      c(median_rows(curves[[i]], label(i)), read_rows(curves[[i]], x$at, label(i)))), recursive = FALSE),
    tests = if (is.null(tested)) list() else
      test_of("log-rank", "chi2", tested$statistic, tested$df, pchisq(tested$statistic, tested$df, lower.tail = FALSE)),
    tables = c(
      table_of("survival", group = rep(levels(group), lengths(lapply(curves, `[[`, "time"))), time = bind("time"), risk = bind("risk"),
        events = bind("events"), censored = bind("censored"), survival = bind("survival"), se = bind("se"), lo = bind("lo"), hi = bind("hi")),
      if (!is.null(tested)) table_of("log-rank", group = levels(group), n = as.vector(table(group)), observed = tested$observed,
        expected = tested$expected)
    ),
    fit = list(events = sum(x$event)),
    pictures = list(list(id = "survival", of = length(x$time), series = lapply(each, function(i) {
      curve <- curves[[i]]
      at <- unique(round(seq(1, length(curve$time), length.out = min(length(curve$time), floor(MOST_POINTS / length(each))))))
      series_of(levels(group)[i], curve$time[at], curve$survival[at], curve$lo[at], curve$hi[at])
    })))
  )
}

# Efron's partial likelihood: each event of a tie sees its own share of the tied risk taken away.
cox_state <- function(X, beta, ties) {
  eta <- as.vector(X %*% beta)
  shift <- max(eta)
  r <- exp(eta - shift)
  p <- ncol(X)
  pairs <- which(upper.tri(diag(p), diag = TRUE), arr.ind = TRUE)
  XX <- X[, pairs[, 1], drop = FALSE] * X[, pairs[, 2], drop = FALSE]
  at_risk <- function(m) apply(m, 2, cumsum)[ties$last, , drop = FALSE]
  sums <- function(m) rowsum(m[ties$is_event, , drop = FALSE], ties$of_event)
  all <- cbind(r, X * r, XX * r)
  S <- at_risk(all)[ties$row, , drop = FALSE]
  D <- sums(all)[ties$row, , drop = FALSE]
  phi <- S - ties$share * D
  mean <- phi[, 1 + seq_len(p), drop = FALSE] / phi[, 1]
  second <- colSums(phi[, 1 + p + seq_len(nrow(pairs)), drop = FALSE] / phi[, 1])
  information <- matrix(0, p, p)
  information[pairs] <- second
  information[pairs[, 2:1, drop = FALSE]] <- second
  list(
    loglik = sum(eta[ties$is_event]) - sum(log(phi[, 1]) + shift),
    score = colSums(X[ties$is_event, , drop = FALSE]) - colSums(mean),
    information = information - crossprod(mean)
  )
}

# Rows in falling order of time; for each event, which distinct time it has and its share of the tie before it.
cox_ties <- function(time, event) {
  at <- sort(unique(time[event == 1]), decreasing = TRUE)
  place <- match(time, at)
  is_event <- event == 1
  of_event <- place[is_event]
  d <- tabulate(of_event, length(at))
  list(
    is_event = is_event,
    of_event = of_event,
    last = vapply(at, function(one) sum(time >= one), 1),
    row = rep(seq_along(at), d),
    share = (sequence(d) - 1) / rep(d, d)
  )
}

cox_newton <- function(X, ties) {
  beta <- rep(0, ncol(X))
  state <- cox_state(X, beta, ties)
  start <- state
  converged <- FALSE
  for (turn in 1:60) {
    step <- solve(state$information, state$score)
    moved <- cox_state(X, beta + step, ties)
    halved <- 0
    while ((!is.finite(moved$loglik) || moved$loglik < state$loglik - 1e-10) && halved < 20) {
      step <- step / 2
      moved <- cox_state(X, beta + step, ties)
      halved <- halved + 1
    }
    beta <- beta + step
    gain <- moved$loglik - state$loglik
    state <- moved
    if (abs(gain) < 1e-12 * (abs(state$loglik) + 1e-8) || max(abs(step)) < 1e-11) {
      converged <- TRUE
      break
    }
    if (max(abs(beta)) > 30) break
  }
  list(beta = beta, state = state, start = start, converged = converged, iterations = turn)
}

etalon$cox <- function(x) {
  order_back <- order(-x$time)
  n <- length(x$time)
  design <- design_of(c(x, list()), n)
  with_one <- cbind(1, design$X)
  kept <- setdiff(fit_linear(with_one, x$time, NULL)$kept, 1) - 1
  kept <- sort(kept)
  lost <- setdiff(seq_len(ncol(design$X)), kept)
  X <- design$X[order_back, kept, drop = FALSE]
  centre <- colMeans(X)
  spread <- pmax(apply(X, 2, sd), 1e-300)
  ties <- cox_ties(x$time[order_back], x$event[order_back])
  found <- cox_newton(sweep(sweep(X, 2, centre), 2, spread, "/"), ties)
  beta <- found$beta / spread
  se <- sqrt(diag(solve(found$state$information))) / spread
  away <- abs(found$beta) > 10
  bounds <- bounds_of(beta, se, x$level)
  rows <- estimates_of(colnames(X), beta, se, bounds$lo, bounds$hi, 2 * pnorm(abs(beta / se), lower.tail = FALSE))
  rows[away] <- lapply(rows[away], blank_row)
  rows <- c(rows, estimates_of(colnames(design$X)[lost], rep(NA, length(lost))))[order(c(kept, lost))]
  p <- length(kept)
  wald <- as.double(found$beta %*% found$state$information %*% found$beta)
  score <- as.double(found$start$score %*% solve(found$start$information, found$start$score))
  ratio <- 2 * (found$state$loglik - found$start$loglik)
  chi <- function(name, statistic) test_of(name, "chi2", statistic, p, pchisq(statistic, p, lower.tail = FALSE))
  envelope(
    estimates = rows,
    tests = c(chi("likelihood-ratio", ratio), chi("wald", wald), chi("score", score)),
    tables = ratio_table(rows, "log"),
    fit = list(events = sum(x$event), "log-likelihood" = found$state$loglik, aic = -2 * found$state$loglik + 2 * p,
      iterations = found$iterations),
    warnings = c(collinear_warning(colnames(design$X), lost),
      if (any(away)) warning_of("statistics.separation", kind = "partial", terms = paste(colnames(X)[away], collapse = ", "))
      else if (!found$converged) warning_of("statistics.not-converged", iterations = found$iterations),
      if (sum(x$event) < 10 * p) warning_of("statistics.few-events", events = sum(x$event), parameters = p))
  )
}
