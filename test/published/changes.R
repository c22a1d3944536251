# Rscript changes.R    (R 4.2.2)
source("write.R")
map5 <- function(x) 1 + (x - 1) * 9 / 4
# Welch-Satterthwaite from the two squared standard errors, as t.test does it.
welch <- function(d, v1, v2, df1, df2) {
  se <- sqrt(v1 + v2); df <- se^4 / (v1^2 / df1 + v2^2 / df2)
  list(diff = d, se = se, df = df, t = d / se, p = 2 * pt(-abs(d / se), df),
       ci95 = d + c(-1, 1) * qt(0.975, df) * se, ci90 = d + c(-1, 1) * qt(0.95, df) * se)
}
set.seed(112)
cases <- list(
  list(name = "24 and 27 of 31 schools", y1 = map5(sample(1:5, 24, TRUE, c(2, 4, 6, 8, 4))), y2 = map5(sample(1:5, 27, TRUE, c(1, 2, 5, 10, 9))), N1 = 31, N2 = 31),
  list(name = "small groups", y1 = map5(c(3, 4, 2, 3, 5)), y2 = map5(c(4, 4, 5, 3, 5, 4)), N1 = 12, N2 = 9),
  list(name = "composites, hundreds", y1 = rowMeans(matrix(map5(sample(1:5, 900, TRUE)), 300)), y2 = rowMeans(matrix(map5(sample(1:5, 1236, TRUE, c(1, 2, 4, 4, 3))), 412)), N1 = 2800, N2 = 2993),
  list(name = "large and clear", y1 = map5(sample(1:5, 600, TRUE, c(3, 4, 5, 3, 1))), y2 = map5(sample(1:5, 700, TRUE, c(1, 2, 5, 6, 4))), N1 = 50000, N2 = 50000),
  list(name = "no spread on one side", y1 = rep(7.75, 6), y2 = map5(c(4, 4, 5, 3, 5, 4)), N1 = 12, N2 = 9)
)
out <- lapply(cases, function(case) {
  y1 <- case$y1; y2 <- case$y2; n1 <- length(y1); n2 <- length(y2)
  no <- t.test(y2, y1); no90 <- t.test(y2, y1, conf.level = 0.9)
  f <- n1 + n2 - 2
  pooled <- sqrt((sum((y1 - mean(y1))^2) + sum((y2 - mean(y2))^2)) / f)
  d <- (mean(y2) - mean(y1)) / pooled
  # beta() instead of two gammas: J = sqrt(pi) / (sqrt(f/2) B((f-1)/2, 1/2)).
  J <- sqrt(pi) / (sqrt(f / 2) * beta((f - 1) / 2, 0.5))
  s <- sign(outer(round(y2, 8), round(y1, 8), "-"))
  w <- suppressWarnings(wilcox.test(round(y2, 8), round(y1, 8), exact = FALSE, correct = TRUE))
  c(case, list(
    nofpc = list(diff = mean(y2) - mean(y1), se = no$stderr, df = as.numeric(no$parameter), t = as.numeric(no$statistic), p = no$p.value,
                 ci95 = as.numeric(no$conf.int), ci90 = as.numeric(no90$conf.int)),
    fpc = welch(mean(y2) - mean(y1), (1 - n1 / case$N1) * var(y1) / n1, (1 - n2 / case$N2) * var(y2) / n2, n1 - 1, n2 - 1),
    sd_pooled = pooled, cohens_d = d, hedges_g = J * d, cliffs_delta = mean(s),
    mann_whitney_u = as.numeric(w$statistic), mann_whitney_p = w$p.value))
})
wilson <- function(k, n) as.numeric(suppressWarnings(prop.test(k, n, correct = FALSE))$conf.int)
newcombe <- lapply(list(c(48, 80, 56, 70), c(3, 10, 9, 10), c(0, 10, 7, 34), c(0, 10, 10, 10), c(15, 24, 20, 27), c(1500, 2000, 1600, 2100)), function(x) {
  p1 <- x[1] / x[2]; p2 <- x[3] / x[4]; a <- wilson(x[1], x[2]); b <- wilson(x[3], x[4])
  list(k1 = x[1], n1 = x[2], k2 = x[3], n2 = x[4], diff = p2 - p1,
       ci95 = c(p2 - p1 - sqrt((p2 - b[1])^2 + (a[2] - p1)^2), p2 - p1 + sqrt((b[2] - p2)^2 + (p1 - a[1])^2)))
})
ps <- list(c(0.01, 0.04, 0.03, 0.005), c(0.5, 0.9), c(0.02), c(0.04, 0.04, 0.04), c(1e-12, 0.2, 0.011, 0.013, 0.7, 1))
holm <- lapply(ps, function(p) list(p = I(p), adjusted = I(p.adjust(p, "holm"))))
hedges <- lapply(c(2, 3, 10, 46, 500, 1e5), function(f) list(f = f, J = sqrt(pi) / (sqrt(f / 2) * beta((f - 1) / 2, 0.5))))
write_reference(list(changes = out, newcombe = newcombe, holm = holm, hedges = hedges), "changes.json")
