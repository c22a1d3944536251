# Rscript weights.R    (R 4.2.2, survey 4.1.1)
source("write.R")
suppressMessages(library(survey))
map5 <- function(x) 1 + (x - 1) * 9 / 4
set.seed(2024)
# Strata with N, analysed and screened-out respondents; y NA = not valid for this item (n.v.t., not eligible, blank).
make <- function(N, n, screened, missing) {
  strata <- sprintf("school%02d", seq_along(N))
  rows <- do.call(rbind, lapply(seq_along(N), function(h) {
    y <- map5(sample(1:5, n[h], TRUE, c(1, 2, 4, 6, 4)))
    y[runif(n[h]) < missing] <- NA
    data.frame(h = strata[h], N = N[h], w = N[h] / (n[h] + screened[h]), y = c(y, rep(NA, screened[h])),
               screened = rep(c(FALSE, TRUE), c(n[h], screened[h])))
  }))
  list(strata = data.frame(stratum = strata, N = N, n = n, screened = screened), rows = rows)
}
waves <- list(
  "all valid" = make(c(40, 65, 120, 12), c(10, 30, 22, 7), c(0, 0, 0, 0), 0),
  "some n.v.t." = make(c(40, 65, 120, 12, 300), c(10, 30, 22, 7, 90), c(0, 0, 0, 0, 0), 0.2),
  "screened out" = make(c(40, 65, 120, 30), c(10, 30, 22, 6), c(4, 11, 9, 3), 0.15),
  "one stratum complete" = make(c(20, 65, 9), c(12, 20, 9), c(0, 0, 0), 0.1),
  "a stratum with one answer, of one" = make(c(20, 65, 1), c(12, 20, 1), c(0, 0, 0), 0),
  "a stratum with n.v.t. only" = (function() { w <- make(c(40, 65, 30), c(10, 30, 4), c(0, 0, 0), 0.1); w$rows$y[w$rows$h == "school03"] <- NA; w })(),
  "thirty-one schools" = make(sample(20:180, 31), sample(4:20, 31, TRUE), rep(0, 31), 0.1),
  "one valid answer in every stratum" = (function() { w <- make(c(40, 65, 30, 20, 9), c(3, 2, 4, 1, 2), c(0, 1, 0, 1, 3), 0); w$rows$y[duplicated(w$rows$h)] <- NA; w })()
)
out <- lapply(names(waves), function(name) {
  rows <- waves[[name]]$rows
  rows$high <- as.numeric(rows$y >= 7.7); rows$in_domain <- !is.na(rows$y)
  lonely <- any(table(rows$h) == 1)
  fin <- subset(svydesign(ids = ~1, strata = ~h, fpc = ~N, weights = ~w, data = rows), in_domain)
  inf <- subset(svydesign(ids = ~1, strata = ~h, weights = ~w, data = rows), in_domain)
  m <- svymean(~y, fin); p <- svymean(~high, fin)
  if (!lonely) mi <- svymean(~y, inf)
  df <- degf(fin); v <- rows[rows$in_domain, ]
  share <- as.numeric(coef(p)); neff <- share * (1 - share) / as.numeric(SE(p))^2
  # Wilson's limits are the roots in P of (p - P)^2 = z^2 P (1 - P) / n_eff.
  a <- qnorm(0.975)^2 / neff
  per <- lapply(split(rows, rows$h), function(r) list(y = I(r$y[!is.na(r$y)])))
  list(name = name, strata = waves[[name]]$strata, valid = lapply(waves[[name]]$strata$stratum, function(h) per[[h]]$y),
       mean = as.numeric(coef(m)), se_fpc = as.numeric(SE(m)), df = df, ci_fpc = if (df > 0) as.numeric(confint(m, df = df)),
       se_nofpc = if (lonely) NULL else as.numeric(SE(mi)), ci_nofpc = if (lonely || df == 0) NULL else as.numeric(confint(mi, df = df)),
       n_valid = nrow(v), n_strata = length(unique(v$h)), sum_weights_valid = sum(v$w),
       # Kish: 1 + squared coefficient of variation (divisor n) of the weights.
       kish_deff = 1 + mean((v$w - mean(v$w))^2) / mean(v$w)^2, max_weight = max(v$w), min_weight = min(v$w),
       high = list(k = I(as.numeric(tapply(v$high, factor(v$h, waves[[name]]$strata$stratum), sum, default = 0))), p = share, se_fpc = as.numeric(SE(p)), n_eff = neff,
                   wilson_neff = sort(Re(polyroot(c(share^2, -2 * share - a, 1 + a))))))
})
trimmed <- lapply(list(
  list(w = c(1, 2, 10), n = c(10, 10, 2)),
  list(w = c(1, 1.5, 2.9, 40), n = c(30, 40, 10, 2)),
  list(w = c(1, 1.2, 2.8, 2.95, 8), n = c(20, 20, 6, 6, 9)),
  list(w = c(2, 3, 5), n = c(5, 5, 5))), function(case) {
  w <- rep(case$w, case$n); g <- rep(seq_along(case$w), case$n); cap <- 3 * median(w)
  des <- suppressWarnings(svydesign(ids = ~1, weights = w, data = data.frame(g = g)))
  # A hair above the cap, or rounding of 1/(1/cap) keeps the recursion going for ever.
  des <- trimWeights(des, upper = cap * (1 + 1e-13), strict = TRUE)
  list(weight = case$w, count = case$n, trimmed = as.numeric(tapply(weights(des), g, mean)))
})
write_reference(list(waves = out, trimmed = trimmed), "weights.json")
