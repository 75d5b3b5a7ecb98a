# Components and clusters. Columns are c1, c2…

columns_of <- function(x) {
  made <- vapply(seq_along(x$columns), function(i) x[[paste0("c", i)]], double(length(x$c1)))
  matrix(made, ncol = length(x$columns), dimnames = list(NULL, x$columns))
}

# The sign of a component is free: its largest loading is made positive.
turn_components <- function(found) {
  for (k in seq_len(ncol(found$rotation))) {
    top <- which.max(abs(found$rotation[, k]))
    if (found$rotation[top, k] < 0) {
      found$rotation[, k] <- -found$rotation[, k]
      found$x[, k] <- -found$x[, k]
    }
  }
  found
}

etalon$components <- function(x) {
  values <- columns_of(x)
  found <- turn_components(prcomp(values, center = TRUE, scale. = x$scale))
  share <- found$sdev^2 / sum(found$sdev^2)
  k <- length(share)
  names <- paste0("PC", seq_len(k))
  at <- thin_series(nrow(values))
  envelope(
    estimates = estimates_of(paste0("share:", names), share),
    tables = c(
      table_of("components", component = names, sd = found$sdev, share = share, cumulative = cumsum(share)),
      do.call(table_of, c(list("loadings", column = x$columns), stats::setNames(lapply(seq_len(k), function(j) found$rotation[, j]), names)))
    ),
    pictures = c(
      picture_of("scree", k, series_of("share", seq_len(k), share)),
      if (k > 1) picture_of("components", nrow(values), series_of("rows", found$x[at, 1], found$x[at, 2], rows = at - 1),
        series_of("loadings", found$rotation[, 1], found$rotation[, 2]))
    )
  )
}

MOST_PAIRED <- 3000

# Mean silhouette per row (Rousseeuw 1987) on at most MOST_PAIRED rows taken at even places.
silhouettes <- function(values, group) {
  at <- unique(round(seq(1, nrow(values), length.out = min(nrow(values), MOST_PAIRED))))
  distance <- as.matrix(dist(values[at, , drop = FALSE]))
  own <- group[at]
  sizes <- table(factor(own, levels = sort(unique(own))))
  labels <- as.integer(names(sizes))
  sums <- vapply(labels, function(one) rowSums(distance[, own == one, drop = FALSE]), double(length(at)))
  sums <- matrix(sums, nrow = length(at))
  place <- match(own, labels)
  mine <- cbind(seq_along(at), place)
  n_own <- as.vector(sizes)[place]
  a <- sums[mine] / pmax(n_own - 1, 1)
  means <- sweep(sums, 2, as.vector(sizes), "/")
  means[mine] <- Inf
  b <- apply(means, 1, min)
  width <- ifelse(n_own == 1, 0, (b - a) / pmax(a, b))
  list(width = width, group = own, at = at)
}

# Groups are renumbered by their first row, so that the same partition has the same numbers.
renumber <- function(group) match(group, unique(group))

etalon$clusters <- function(x) {
  raw <- columns_of(x)
  values <- if (x$scale) scale(raw) else raw
  set.seed(x$seed, "Mersenne-Twister", "Inversion", "Rejection")
  within <- NA
  if (x$method == "k-means") {
    found <- kmeans(values, x$groups, iter.max = 100, nstart = x$starts)
    group <- renumber(found$cluster)
    within <- found$tot.withinss
  } else {
    linkage <- switch(x$linkage, ward = "ward.D2", x$linkage)
    group <- renumber(cutree(hclust(dist(values), linkage), x$groups))
  }
  shape <- silhouettes(values, group)
  k <- max(group)
  by_group <- vapply(seq_len(k), function(g) mean(shape$width[shape$group == g]), 1)
  centres <- lapply(seq_len(ncol(raw)), function(j) vapply(seq_len(k), function(g) mean(raw[group == g, j]), 1))
  turned <- turn_components(prcomp(values, rank. = 2))
  by_width <- order(shape$group, -shape$width)
  thin <- thin_series(length(by_width))
  at <- thin_series(nrow(values))
  envelope(
    estimates = c(estimates_of("silhouette", mean(shape$width)),
      estimates_of(rep("silhouette", k), by_group, group = as.character(seq_len(k)))),
    tables = c(
      do.call(table_of, c(list("clusters", group = as.character(seq_len(k)), n = tabulate(group, k)),
        stats::setNames(centres, x$columns))),
      table_of("members", row = seq_along(group) - 1, group = group)
    ),
    fit = list("within-ss" = within),
    pictures = c(
      if (ncol(values) > 1) list(list(id = "clusters", of = nrow(values), series = lapply(seq_len(k), function(g) {
        here <- at[group[at] == g]
        series_of(as.character(g), turned$x[here, 1], turned$x[here, 2], rows = here - 1)
      }))),
      picture_of("silhouette", length(by_width), series_of("width", seq_along(thin), shape$width[by_width][thin], rows = shape$at[by_width][thin] - 1))
    ),
    warnings = if (length(shape$at) < nrow(raw)) warning_of("statistics.sampled-silhouette", rows = length(shape$at), of = nrow(raw)) else list()
  )
}
