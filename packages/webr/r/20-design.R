# The model matrix from variables v1, v2… and terms "1", "1:2"; every column has the name shown to people.

COLLINEAR_TOL <- 1e-11

variable_columns <- function(x, i, power) {
  values <- x[[paste0("v", i)]]
  levels <- x[[paste0("v", i, "_levels")]]
  name <- x$variables[i]
  if (is.null(levels)) {
    label <- if (power == 1) name else paste0(name, "^", power)
    return(matrix(values^power, ncol = 1, dimnames = list(NULL, label)))
  }
  rest <- seq_along(levels)[-1]
  made <- vapply(rest, function(k) as.double(values == k - 1L), double(length(values)))
  matrix(made, ncol = length(rest), dimnames = list(NULL, paste0(name, "[", levels[rest], "]")))
}

product_columns <- function(left, right) {
  made <- lapply(seq_len(ncol(right)), function(j) left * right[, j])
  names <- lapply(seq_len(ncol(right)), function(j) paste(colnames(left), colnames(right)[j], sep = ":"))
  matrix(unlist(made), nrow = nrow(left), dimnames = list(NULL, unlist(names)))
}

design_of <- function(x, n) {
  parts <- lapply(seq_along(x$terms), function(k) {
    at <- as.integer(strsplit(x$terms[k], ":", fixed = TRUE)[[1]])
    Reduce(product_columns, lapply(at, function(i) variable_columns(x, i, x$powers[k])))
  })
  widths <- vapply(parts, ncol, 1L)
  start <- if (x$intercept) list(matrix(1, n, 1, dimnames = list(NULL, "(Intercept)"))) else list()
  list(
    X = if (length(start) + length(parts) == 0) matrix(0, n, 0) else do.call(cbind, c(start, parts)),
    assign = c(if (x$intercept) 0L, rep(seq_along(parts), widths)),
    labels = vapply(x$terms, function(term) paste(x$variables[as.integer(strsplit(term, ":", fixed = TRUE)[[1]])],
      collapse = ":"), "", USE.NAMES = FALSE)
  )
}

hat_of <- function(qr) {
  Q <- qr.qy(qr, diag(1, nrow(qr$qr), qr$rank))
  rowSums(Q^2)
}

# Lines of (X'WX)^-1 x sqrt(w) from the QR of sqrt(w) X: products of these lose no digit to cancellation.
weighed_rows <- function(qr) {
  p <- qr$rank
  Q <- qr.qy(qr, diag(1, nrow(qr$qr), p))
  t(backsolve(qr$qr[seq_len(p), seq_len(p), drop = FALSE], t(Q)))
}

# e is the residual of each row times the root of its weight.
robust_covariance <- function(qr, e, type, df) {
  n <- length(e)
  h <- hat_of(qr)
  scaled <- switch(type, HC0 = e, HC1 = e * sqrt(n / df), HC2 = e / sqrt(1 - h), HC3 = e / (1 - h))
  scaled[h > 1 - 1e-10] <- 0
  crossprod(weighed_rows(qr) * scaled)
}

# CR1: sums of scores by cluster, with G/(G-1) · (n-1)/(n-p).
cluster_covariance <- function(qr, e, cluster, df) {
  sums <- rowsum(weighed_rows(qr) * e, cluster)
  g <- nrow(sums)
  n <- length(e)
  list(v = crossprod(sums) * (g / (g - 1)) * ((n - 1) / df), groups = g)
}

# Generalised variance inflation of each term, Fox and Monette 1992; adjusted = GVIF^(1/(2·df)).
inflation_table <- function(design, kept) {
  columns <- setdiff(kept, which(design$assign == 0))
  terms <- unique(design$assign[columns])
  if (length(terms) < 2 || length(columns) < 2) return(NULL)
  R <- suppressWarnings(cor(design$X[, columns, drop = FALSE]))
  if (anyNA(R)) return(NULL)
  of <- design$assign[columns]
  whole <- det(R)
  gvif <- vapply(terms, function(k) {
    here <- of == k
    det(R[here, here, drop = FALSE]) * det(R[!here, !here, drop = FALSE]) / whole
  }, 1)
  df <- vapply(terms, function(k) sum(of == k), 1)
  table_of("variance-inflation", term = design$labels[terms], df = df, gvif = gvif, adjusted = gvif^(1 / (2 * df)))
}

inflation_warning <- function(table) {
  if (is.null(table)) return(list())
  columns <- table[[1]]$columns
  high <- unclass(columns[[4]])^2 > 10
  if (!any(high)) return(list())
  warning_of("statistics.variance-inflation", terms = paste(unclass(columns[[1]])[high], collapse = ", "))
}

influence_parts <- function(h, standard, p) {
  cook <- standard^2 / p * h / (1 - h)
  cook[!is.finite(cook)] <- NA
  top <- utils::head(order(-cook), 10)
  n <- length(h)
  list(
    tables = table_of("influence", row = top - 1, cook = cook[top], leverage = h[top], standardised = standard[top]),
    warnings = if (any(cook > 1, na.rm = TRUE)) warning_of("statistics.influential", rows = sum(cook > 1, na.rm = TRUE)) else list()
  )
}
