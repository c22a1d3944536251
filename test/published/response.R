# Rscript response.R    (R 4.2.2)
source("write.R")
tables <- list(
  list(N = c(40, 65, 120, 12), n = c(10, 30, 22, 7)),
  list(N = c(10, 10, 10), n = c(5, 5, 5)),
  list(N = c(31, 4), n = c(24, 0)),
  list(N = c(100, 50), n = c(100, 0))
)
out <- lapply(tables, function(t) {
  rho <- rep(t$n / t$N, t$N)   # every member of the list with its stratum's response rate
  list(N = t$N, n = t$n, overall_rate = sum(t$n) / sum(t$N), r_indicator = 1 - 2 * sd(rho),
       dissimilarity = sum(pmax(0, t$N / sum(t$N) - t$n / sum(t$n))))
})
write_reference(out, "response.json")
