# Rscript means.R    (R 4.2.2, survey 4.1.1)
source("write.R")
suppressMessages(library(survey))
map5 <- function(x) 1 + (x - 1) * 9 / 4
set.seed(20221)
cases <- list(
  list(name = "24 of 31 schools", y = map5(sample(1:5, 24, TRUE, c(1, 2, 5, 10, 6))), N = 31),
  list(name = "6 of 40", y = map5(c(4, 3, 5, 4, 2, 3)), N = 40),
  list(name = "two of three", y = c(5.5, 7.75), N = 3),
  list(name = "all but one of 31", y = map5(sample(1:5, 30, TRUE)), N = 31),
  list(name = "composites of three items, 412 of 2993", y = rowMeans(matrix(map5(sample(1:5, 1236, TRUE)), 412)), N = 2993),
  list(name = "little spread, 5000 of 50000", y = rep(c(10, 10, 10, 10, 7.75), 1000), N = 50000)
)
out <- lapply(cases, function(case) {
  d <- data.frame(y = case$y, N = case$N)
  fin <- svymean(~y, svydesign(ids = ~1, fpc = ~N, data = d))
  inf <- suppressWarnings(svymean(~y, svydesign(ids = ~1, data = d)))
  df <- length(d$y) - 1
  list(name = case$name, y = case$y, N = case$N, mean = mean(d$y), sd = sd(d$y), se = as.numeric(SE(inf)),
       ci = as.numeric(t.test(d$y)$conf.int), se_fpc = as.numeric(SE(fin)), ci_fpc = as.numeric(confint(fin, df = df)))
})
# Valid answers as a domain among the respondents (alt_se_fpc_domain): 20 valid of 26 respondents, N = 31.
y <- c(map5(c(4, 3, 5, 4, 2, 3, 4, 4, 5, 1, 3, 4, 5, 5, 4, 2, 3, 4, 4, 5)), rep(NA, 6))
d <- data.frame(y = y, N = 31)
dom <- svymean(~y, subset(svydesign(ids = ~1, fpc = ~N, data = d), !is.na(y)))
write_reference(list(estimates = out, domain = list(y = y[1:20], respondents = 26, N = 31, se = as.numeric(SE(dom)))), "means.json")
