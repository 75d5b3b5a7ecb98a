# Median seconds of glm on columns read from a file of doubles, then its coefficients to 17 digits.
arguments <- commandArgs(TRUE)
rows <- as.integer(arguments[2])
values <- readBin(arguments[1], "double", rows * 21)
d <- as.data.frame(matrix(values, nrow = rows))
names(d) <- c("b", paste0("x", 0:19))
times <- vapply(seq_len(as.integer(arguments[3])), function(i) system.time(model <<- glm(b ~ ., binomial, d))[["elapsed"]], 1)
model <- glm(b ~ ., binomial, d, control = glm.control(epsilon = 1e-12))
cat(median(times), sprintf("%.17g", coef(model)))
