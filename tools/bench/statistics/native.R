# The same procedures by R's own functions and packages, one line per number vector: seed, name, numbers to 17 digits.
# Rscript native.R first.csv second.csv …

suppressPackageStartupMessages(library(survival))
has <- function(package) suppressWarnings(requireNamespace(package, quietly = TRUE))

say <- function(seed, name, values) {
  text <- ifelse(is.finite(values), sprintf("%.17g", values), "null")
  cat(seed, "\t", name, "\t", paste(text, collapse = " "), "\n", sep = "")
}

shown <- function(test) c(unname(test$estimate)[1], test$conf.int, unname(test$statistic), test$p.value)
brief <- function(test) c(unname(test$statistic), unname(test$parameter), test$p.value)
table_of_coefficients <- function(model) {
  rows <- coef(summary(model))
  c(rows[, 1], rows[, 2], rows[, 4])
}

native_tests <- function(d, say) {
  two <- t.test(y ~ h, d, var.equal = TRUE)
  say("t-one", shown(t.test(d$x, mu = 4.5)))
  say("t-two", c(unname(two$estimate[1] - two$estimate[2]), shown(two)[-1]))
  welch <- t.test(y ~ h, d)
  say("welch", c(unname(welch$estimate[1] - welch$estimate[2]), shown(welch)[-1]))
  say("t-less", brief(t.test(y ~ h, d, alternative = "less")))
  paired <- t.test(d$x, d$z, paired = TRUE)
  say("t-paired", shown(paired))
  x <- d$y[d$h == "f"]
  y <- d$y[d$h == "m"]
  exact <- length(x) < 50 && length(y) < 50 && !anyDuplicated(d$y)
  say("mann-whitney", shown(wilcox.test(x, y, exact = exact, conf.int = TRUE, tol.root = 1e-10)))
  moved <- abs(d$x - 4.5)
  distinct <- !anyDuplicated(moved) && all(moved > 0)
  sr <- wilcox.test(d$x, mu = 4.5, exact = nrow(d) < 50 && distinct, conf.int = TRUE, tol.root = 1e-10)
  say("signed-rank", c(unname(sr$statistic), sr$p.value))
  # The limits of tied samples changed between R 4.2 and R 4.6.
  if (distinct) say("signed-rank-interval", c(unname(sr$estimate), sr$conf.int))
  model <- aov(y ~ g, d)
  rows <- summary(model)[[1]]
  say("anova", c(rows[1, 4], rows[, 1], rows[1, 5], rows[, 2]))
  say("tukey", TukeyHSD(model)$g[, 4])
  bartlett <- bartlett.test(y ~ g, d)
  say("bartlett", c(unname(bartlett$statistic), bartlett$p.value))
  say("anova-welch", brief(oneway.test(y ~ g, d)))
  rows <- summary(aov(y ~ g * h, d))[[1]]
  say("anova-two", as.vector(t(rows[1:3, 4:5])))
  say("kruskal", brief(kruskal.test(y ~ g, d)))
  say("friedman", brief(friedman.test(y ~ g | k, d)))
  say("chi-square", brief(chisq.test(d$g, d$b, correct = FALSE)))
  say("chi-square-yates", brief(chisq.test(d$h, d$b)))
  fisher <- fisher.test(d$h, d$b)
  say("fisher-two", c(unname(fisher$estimate), fisher$conf.int, fisher$p.value))
  say("fisher-many", fisher.test(d$g, d$b)$p.value)
  say("mcnemar", brief(mcnemar.test(table(d$b, d$d), correct = FALSE)))
  say("binomial", shown(binom.test(sum(d$b), nrow(d), 0.4)))
  say("proportions", brief(prop.test(tapply(d$b, d$g, sum), table(d$g), correct = FALSE)))
  say("pearson", c(cor.test(d$x, d$z)$estimate, cor.test(d$x, d$z)$conf.int, cor.test(d$x, d$z)$statistic, cor.test(d$x, d$z)$p.value))
  ranked <- function(method) {
    exact <- nrow(d) < 50 && !anyDuplicated(d$x) && !anyDuplicated(d$z)
    found <- cor.test(d$x, d$z, method = method, exact = if (exact) NULL else FALSE)
    c(unname(found$statistic), found$p.value)
  }
  say("spearman", ranked("spearman"))
  say("kendall", ranked("kendall"))
  shapiro <- shapiro.test(d$y)
  say("shapiro", c(unname(shapiro$statistic), shapiro$p.value))
}

native_linear <- function(d, say) {
  formula <- y ~ x + z + g + x:g
  model <- lm(formula, d)
  all <- summary(model)
  say("lm", c(table_of_coefficients(model), all$r.squared, all$adj.r.squared, all$sigma, AIC(model), BIC(model)))
  weighted <- lm(formula, d, weights = w)
  say("lm-weighted", c(table_of_coefficients(weighted), summary(weighted)$r.squared, summary(weighted)$sigma, as.double(logLik(weighted))))
  origin <- lm(y ~ 0 + x + z, d)
  say("lm-no-intercept", c(table_of_coefficients(origin), summary(origin)$r.squared, summary(origin)$adj.r.squared, summary(origin)$sigma))
  say("lm-log", table_of_coefficients(lm(log(w) ~ x + I(x^2), d)))
  say("durbin-watson", sum(diff(residuals(model))^2) / sum(residuals(model)^2))
  say("cook", unname(sort(cooks.distance(model), decreasing = TRUE)[1:3]))
  if (has("sandwich")) {
    for (type in c("HC0", "HC1", "HC2", "HC3")) say(tolower(type), sqrt(diag(sandwich::vcovHC(model, type))))
    say("hc3-weighted", sqrt(diag(sandwich::vcovHC(weighted, "HC3"))))
    say("cluster", sqrt(diag(sandwich::vcovCL(model, cluster = d$k, type = "HC1"))))
  }
  if (has("lmtest")) {
    bp <- lmtest::bptest(model)
    say("breusch-pagan", c(unname(bp$statistic), unname(bp$p.value)))
    reset <- lmtest::resettest(model, power = 2:3)
    say("reset", c(unname(reset$statistic), unname(reset$p.value)))
  }
  if (has("car")) say("vif", unname(car::vif(lm(y ~ x + z + g, d))[, 1]))
}

native_general <- function(d, say) {
  tight <- glm.control(epsilon = 1e-12, maxit = 50)
  # glm gives the weights of the step before its last; from its end, those of the maximum.
  settled <- function(formula, family) {
    first <- glm(formula, family, d, control = tight)
    glm(formula, family, d, control = tight, start = coef(first))
  }
  logistic <- settled(b ~ x + g, binomial)
  say("logistic", c(table_of_coefficients(logistic), deviance(logistic), logistic$null.deviance, AIC(logistic)))
  say("logistic-probit", table_of_coefficients(settled(b ~ x + g, binomial("probit"))))
  counts <- settled(c ~ x + g, poisson)
  say("poisson", c(table_of_coefficients(counts), deviance(counts), AIC(counts)))
  quasi <- settled(c ~ x + g, quasipoisson)
  say("quasi-poisson", c(table_of_coefficients(quasi), summary(quasi)$dispersion))
  gamma <- settled(t ~ x + g, Gamma("log"))
  say("gamma", c(table_of_coefficients(gamma), summary(gamma)$dispersion))
  if (has("sandwich")) {
    say("logistic-hc0", sqrt(diag(sandwich::vcovHC(logistic, "HC0"))))
    say("logistic-cluster", sqrt(diag(sandwich::vcovCL(logistic, cluster = d$k, type = "HC1"))))
  }
}

native_survival <- function(d, say) {
  model <- coxph(Surv(t, e) ~ x + g, d, ties = "efron", control = coxph.control(eps = 1e-13, iter.max = 60))
  rows <- coef(summary(model))
  all <- summary(model)
  say("cox", c(rows[, 1], rows[, 3], rows[, 5], all$logtest[c(1, 3)], model$wald.test, all$waldtest[3], all$sctest[c(1, 3)]))
  curve <- survfit(Surv(t, e) ~ 1, d, conf.type = "log-log")
  last <- curve$surv == 0
  say("survival", c(curve$surv, ifelse(last, NA, curve$std.err * curve$surv)))
  say("survival-limits", c(ifelse(last | curve$surv == 1, NA, curve$lower), ifelse(last | curve$surv == 1, NA, curve$upper)))
  medians <- summary(survfit(Surv(t, e) ~ h, d, conf.type = "log-log"))$table
  say("median-survival", as.vector(t(medians[, c("median", "0.95LCL", "0.95UCL")])))
  gap <- survdiff(Surv(t, e) ~ g, d)
  say("log-rank", c(gap$chisq, 2, pchisq(gap$chisq, 2, lower.tail = FALSE), gap$exp))
}

native_patterns <- function(d, say) {
  say("acf", c(acf(d$s, 8, plot = FALSE)$acf[-1], pacf(d$s, 8, plot = FALSE)$acf))
  say("ljung-box", brief(Box.test(d$s, 8, "Ljung-Box")))
  parts <- stl(ts(d$s, frequency = 6), "periodic")$time.series
  say("stl", c(parts[, "trend"], parts[, "seasonal"]))
  smoothed <- tryCatch(predict(HoltWinters(ts(d$s, frequency = 6)), 3), error = function(e) NULL)
  if (!is.null(smoothed)) say("holt-winters", as.vector(smoothed))
  components <- prcomp(d[c("x", "z", "y")], scale. = TRUE)
  say("components", c(components$sdev, cumsum(components$sdev^2) / sum(components$sdev^2)))
  values <- scale(as.matrix(d[c("x", "y")]))
  width <- function(group) mean(cluster::silhouette(group, dist(values))[, 3])
  set.seed(7, "Mersenne-Twister", "Inversion", "Rejection")
  found <- kmeans(values, 3, iter.max = 100, nstart = 20)
  say("k-means", c(found$tot.withinss, width(found$cluster)))
  say("hierarchical", width(cutree(hclust(dist(values), "ward.D2"), 3)))
  say("power-t", power.t.test(delta = 0.4, sd = 1.1, power = 0.85, strict = TRUE, tol = 1e-10)$n)
  say("power-proportion", power.prop.test(n = 90, p1 = 0.4, p2 = 0.6, strict = TRUE)$power)
  say("holm", p.adjust(c(0.001, 0.008, 0.039, 0.041, 0.3), "holm"))
}

for (path in commandArgs(TRUE)) {
  seed <- sub("\\.csv$", "", basename(path))
  d <- read.csv(path, stringsAsFactors = TRUE)
  speak <- function(name, values) say(seed, name, values)
  suppressWarnings({
    native_tests(d, speak)
    native_linear(d, speak)
    native_general(d, speak)
    native_survival(d, speak)
    native_patterns(d, speak)
  })
}
