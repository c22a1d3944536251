# Rscript proportions.R    (R 4.2.2)
source("write.R")
# Every M is tried; exact ties with 0.025 (such as 1/40) do not count as above it.
finite <- function(k, n, N) {
  M <- 0:N
  low <- phyper(k - 1, M, N - M, n, lower.tail = FALSE) > 0.025 * (1 + 1e-10)
  high <- phyper(k, M, N - M, n) > 0.025 * (1 + 1e-10)
  c(min(M[low]), max(M[high])) / N
}
# Wilson's limits with n* are the roots in P of (p - P)^2 = z^2 P (1 - P) / n*.
wilson_fpc <- function(k, n, N) {
  if (n == N) return(rep(k / n, 2))
  p <- k / n; ns <- n * (N - 1) / (N - n); a <- qnorm(0.975)^2 / ns
  sort(Re(polyroot(c(p^2, -2 * p - a, 1 + a))))
}
grid <- list(c(20, 24, 31), c(29, 30, 31), c(0, 24, 31), c(24, 24, 31), c(31, 31, 31), c(1, 1, 40), c(1, 2, 3), c(5, 10, NA),
             c(0, 7, NA), c(7, 7, NA), c(1, 50, 1000), c(640, 1000, 5000), c(312, 412, 2993), c(2500, 5000, 50000),
             c(1, 4000, 50000), c(15, 22, 60), c(0, 49, 50), c(1, 99, 100))
out <- lapply(grid, function(x) {
  k <- x[1]; n <- x[2]; N <- x[3]
  jeffreys <- c(if (k == 0) 0 else qbeta(0.025, k + 0.5, n - k + 0.5), if (k == n) 1 else qbeta(0.975, k + 0.5, n - k + 0.5))
  list(k = k, n = n, N = N, p = k / n,
       wilson = as.numeric(suppressWarnings(prop.test(k, n, correct = FALSE))$conf.int),
       clopper_pearson = as.numeric(binom.test(k, n)$conf.int), jeffreys = jeffreys,
       wilson_fpc = if (is.na(N)) NULL else wilson_fpc(k, n, N),
       hypergeometric = if (is.na(N)) NULL else finite(k, n, N))
})
# Every list of up to 25 members: the exact finite interval of each possible result.
small <- do.call(c, lapply(1:25, function(N) lapply(1:N, function(n) {
  limits <- round(sapply(0:n, finite, n, N) * N)
  list(N = N, n = n, low = limits[1, ], high = limits[2, ])   # for k = 0, 1, .. n
})))
set.seed(3)
tails <- lapply(1:40, function(i) {
  N <- sample(c(31, 200, 1000, 5000), 1); M <- sample(0:N, 1); n <- sample(1:N, 1)
  x <- min(n, max(0, round(n * M / N + rnorm(1) * 4 * sqrt(n * M / N * (1 - M / N) * (N - n) / N))))
  list(x = x, N = N, M = M, n = n, p = phyper(x, M, N - M, n))
})
write_reference(list(proportions = out, tails = tails), "proportions.json")
write_reference(small, "finite-small-lists.json")
