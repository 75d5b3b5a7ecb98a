# Levels of 40 candidates by 2 examiners on 5 criteria, and what R says of them: Rscript items.R > items.json
set.seed(7)
n <- 40; k <- 5
theta <- rnorm(n, 0.4, 1.2)
difficulty <- c(-0.8, -0.2, 0.1, 0.5, 1.0)
draw <- function(severity) {
  x <- outer(theta - severity, difficulty, "-") * 0.7 + 1.5 + matrix(rnorm(n * k, 0, 0.6), n)
  pmin(pmax(round(x), 0), 3) + 0
}
one <- draw(-0.2); two <- draw(0.3)
# The fourth criterion copies the third but for a few candidates.
one[1:34, 4] <- one[1:34, 3]; two[1:34, 4] <- two[1:34, 3]
means <- (one + two) / 2

rest <- function(without) rowMeans(means[, -without, drop = FALSE])
block <- sapply(1:k, function(i) {
  rho <- cor(means[, i], rest(i), method = "spearman")
  half <- qnorm(0.975) * sqrt((1 + rho^2 / 2) / (n - 3))
  c(rho, tanh(atanh(rho) - half), tanh(atanh(rho) + half))
})
cronbach <- function(x) ncol(x) / (ncol(x) - 1) * (1 - sum(apply(x, 2, var)) / var(rowSums(x)))
pairs <- combn(k, 2)
partial <- apply(pairs, 2, function(p) {
  held <- rank(rest(p))
  cor(resid(lm(rank(means[, p[1]]) ~ held)), resid(lm(rank(means[, p[2]]) ~ held)))
})
first <- rowMeans(means[1:22, ]); second <- rowMeans(means[23:40, ])
margin <- 0.25
welch <- t.test(first, second)
inner <- t.test(first, second, conf.level = 0.9)
lower <- t.test(first, second, mu = -margin, alternative = "greater")
upper <- t.test(first, second, mu = margin, alternative = "less")

# Steps of one criterion at known locations, by a general optimiser
eta <- theta - difficulty[3]
objective <- function(tau) {
  sums <- sapply(0:3, function(x) x * eta - if (x == 0) 0 else sum(tau[1:x]))
  -sum(sums[cbind(1:n, one[, 3] + 1)] - log(rowSums(exp(sums)))) + sum(tau^2) / (2 * 2^2)
}
steps <- optim(c(0, 0, 0), objective, method = "BFGS", control = list(reltol = 1e-15, maxit = 1000))$par

write <- function(x) paste0("[", paste(sprintf("%.12g", x), collapse = ", "), "]")
rows <- function(x) paste0("[", paste(apply(x, 1, write), collapse = ", "), "]")
cat("{\n", paste(c(
  sprintf('  "source": "%s"', R.version.string),
  paste0('  "one": ', rows(one)), paste0('  "two": ', rows(two)),
  paste0('  "block": ', rows(t(block))),
  paste0('  "alpha": ', sprintf("%.12g", cronbach(means))),
  paste0('  "alphaWithout": ', write(sapply(1:k, function(i) cronbach(means[, -i])))),
  paste0('  "pairs": ', rows(t(pairs - 1))),
  paste0('  "partial": ', write(partial)),
  paste0('  "forms": { "first": ', write(first), ', "second": ', write(second),
         ', "difference": ', sprintf("%.12g", mean(first) - mean(second)),
         ', "interval": ', write(welch$conf.int), ', "inner": ', write(inner$conf.int),
         ', "p": ', sprintf("%.12g", max(lower$p.value, upper$p.value)), ' }'),
  paste0('  "eta": ', write(eta)), paste0('  "steps": ', write(steps))
), collapse = ",\n"), "\n}\n", sep = "")
