# Rscript reliability.R    (R 4.2.2, psych 2.2.9)
source("write.R")
suppressMessages(library(psych))
map5 <- function(x) 1 + (x - 1) * 9 / 4
make <- function(n, m, strength, reversed = integer(0)) {
  f <- rnorm(n)
  x <- sapply(1:m, function(j) pmin(5, pmax(1, round(3.4 + strength * f + rnorm(n)))))
  x[, reversed] <- 6 - x[, reversed]
  map5(x)
}
set.seed(41)
cases <- list(
  list(name = "four items, 31 schools", x = make(31, 4, 1)),
  list(name = "three items, 412 parents", x = make(412, 3, 0.8)),
  list(name = "two items", x = make(60, 2, 0.9)),
  list(name = "five items, one not reversed", x = make(200, 5, 1, 3)),
  list(name = "unrelated items", x = make(40, 4, 0)),
  list(name = "twelve items", x = make(1500, 12, 0.7))
)
out <- lapply(cases, function(case) {
  x <- case$x; colnames(x) <- paste0("item", seq_len(ncol(x))); m <- ncol(x)
  a <- suppressWarnings(psych::alpha(as.data.frame(x), check.keys = FALSE))
  ci <- suppressWarnings(psych::alpha.ci(a$total$raw_alpha, n.obs = nrow(x), n.var = m, digits = 17))
  dropped <- if (m == 2) NULL else sapply(1:m, function(j) suppressWarnings(psych::alpha(as.data.frame(x[, -j]), check.keys = FALSE))$total$raw_alpha)
  r <- cor(x)[1, 2]
  list(name = case$name, answers = lapply(1:m, function(j) paste(1 + (x[, j] - 1) * 4 / 9, collapse = "")), alpha = a$total$raw_alpha,
       feldt = c(ci$lower.ci, ci$upper.ci), spearman_brown = if (m == 2) 2 * r / (1 + r) else NULL,
       item_rest = a$item.stats$r.drop, alpha_if_dropped = dropped)
})
write_reference(out, "reliability.json")
