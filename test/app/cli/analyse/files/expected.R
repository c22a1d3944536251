# What `peilstok analyse request.json` must say, computed by other software: R with the packages survey and psych.
# Run in this folder: Rscript expected.R (Debian: r-base-core r-cran-survey r-cran-psych r-cran-jsonlite).
suppressPackageStartupMessages({ library(survey); library(psych); library(jsonlite) })
K <- 5; DELTA <- 0.5

words <- I
nothing <- NA_real_

read <- function(file) {
  first <- readLines(file, 1, encoding = 'UTF-8')
  read.csv(file, sep = if (grepl(';', first)) ';' else ',', colClasses = 'character', fileEncoding = 'UTF-8-BOM', na.strings = NULL, check.names = FALSE)
}
points <- function(x) suppressWarnings(as.numeric(x))
score <- function(x) 1 + (points(x) - 1) * 9 / 4

share <- function(k, n, N) {
  if (n == 0) return(NULL)
  w <- prop.test(k, n, correct = FALSE)$conf.int[1:2]; if (k == 0) w[1] <- 0; if (k == n) w[2] <- 1
  cp <- binom.test(k, n)$conf.int[1:2]
  je <- c(if (k == 0) 0 else qbeta(.025, k + .5, n - k + .5), if (k == n) 1 else qbeta(.975, k + .5, n - k + .5))
  wf <- NULL; wc <- NULL; hy <- NULL
  if (!is.na(N) && n <= N) {
    p <- k / n; z <- qnorm(.975)
    if (n == N) wf <- c(p, p) else {
      m <- n * (N - 1) / (N - n)
      wf <- ((p + z^2 / (2 * m)) + c(-1, 1) * z * sqrt(p * (1 - p) / m + z^2 / (4 * m^2))) / (1 + z^2 / m)
    }
    wc <- c(max(wf[1], k / N), min(wf[2], (k + N - n) / N))
    M <- k:(k + N - n)
    ok <- phyper(k - 1, M, N - M, n, lower.tail = FALSE) > .025 & phyper(k, M, N - M, n) > .025
    hy <- range(M[ok]) / N
  }
  list(k = k, n = n, N = N, p = k / n, wilson = w, clopper_pearson = cp, jeffreys = je, wilson_fpc = wf,
       wilson_fpc_clipped = wc, hypergeometric = hy, shown = if (is.null(hy)) w else hy,
       shown_method = if (is.null(hy)) 'wilson' else 'hypergeometric')
}
estimate <- function(y, N) {
  n <- length(y); m <- mean(y); s <- sd(y); se <- s / sqrt(n); t <- qt(.975, n - 1)
  clip <- function(ci) pmin(pmax(ci, 1), 10)
  ci <- m + c(-1, 1) * t * se
  f <- if (is.na(N)) nothing else sqrt(1 - n / N)
  list(n = n, N = N, mean = m, sd = s, se = se, ci = ci, fpc = f, se_fpc = se * f,
       ci_fpc = if (is.na(N)) NULL else m + c(-1, 1) * t * se * f, ci_shown = clip(ci),
       ci_fpc_shown = if (is.na(N)) NULL else clip(m + c(-1, 1) * t * se * f))
}
# Weighted: everybody who answered (analysed or screened out) is in the design; a score's valid answers are a domain.
weighted <- function(y, design, name) {
  design <- update(design, y = y, ok = !is.na(y), good = as.numeric(y >= 6.625 - 1e-9))
  domain <- subset(design, ok)
  m <- svymean(~y, domain); w <- weights(domain); df <- degf(domain)
  alone <- subset(svydesign(ids = ~1, strata = ~cell, weights = ~w, data = design$variables), ok)
  g <- svymean(~good, domain); p <- coef(g)[[1]]; se <- SE(g)[[1]]
  neff <- if (p > 0 && p < 1) p * (1 - p) / se^2 else sum(w)^2 / sum(w^2)
  z <- qnorm(.975)
  wi <- ((p + z^2 / (2 * neff)) + c(-1, 1) * z * sqrt(p * (1 - p) / neff + z^2 / (4 * neff^2))) / (1 + z^2 / neff)
  out <- list(mean = coef(m)[[1]], se_fpc = SE(m)[[1]], se_nofpc = SE(svymean(~y, alone))[[1]], df = df,
    ci_fpc = coef(m)[[1]] + c(-1, 1) * qt(.975, df) * SE(m)[[1]],
    ci_nofpc = coef(m)[[1]] + c(-1, 1) * qt(.975, df) * SE(svymean(~y, alone))[[1]],
    n_valid = length(w), n_strata = length(unique(domain$variables$cell)), sum_weights_valid = sum(w),
    kish_deff = length(w) * sum(w^2) / sum(w)^2, n_eff_kish = sum(w)^2 / sum(w^2), max_weight = max(w), min_weight = min(w))
  out[[name]] <- list(p = p, se_fpc = se, n_eff = neff, wilson_neff = wi)
  out
}
composite <- function(d, keys) {
  s <- sapply(keys, function(key) score(d[[key]]))
  valid <- rowSums(!is.na(s))
  ifelse(valid >= ceiling(length(keys) / 2) & valid > 0, rowMeans(s, na.rm = TRUE), NA)
}
reliability <- function(d, keys) {
  s <- as.data.frame(sapply(keys, function(key) score(d[[key]]))); s <- s[complete.cases(s), , drop = FALSE]
  n <- nrow(s); m <- length(keys)
  a <- suppressWarnings(suppressMessages(psych::alpha(s, check.keys = FALSE, warnings = FALSE)))
  al <- a$total$raw_alpha
  list(n_complete = n, n_items = m, alpha = al,
       feldt_ci = c(1 - (1 - al) * qf(.975, n - 1, (n - 1) * (m - 1)), 1 - (1 - al) * qf(.025, n - 1, (n - 1) * (m - 1))),
       spearman_brown = if (m == 2) 2 * cor(s[[1]], s[[2]]) / (1 + cor(s[[1]], s[[2]])) else nothing,
       item_rest = setNames(lapply(keys, function(k) cor(s[[k]], rowSums(s[setdiff(keys, k)]))), keys),
       alpha_if_dropped = setNames(lapply(keys, function(k) { r <- s[setdiff(keys, k)]
         if (m == 2) nothing else (m - 1) / (m - 2) * (1 - sum(diag(var(r))) / sum(var(r))) }), keys),
       show = n >= 30)
}
status <- function(d, shown) {
  # shown: list of item -> logical vector; more than 80 % complete, 50-80 % partial
  answered <- Reduce('+', lapply(names(shown), function(k) shown[[k]] & d[[k]] != ''))
  of <- Reduce('+', lapply(shown, as.numeric))
  ifelse(answered / of > .8 + 1e-12, 'complete', ifelse(answered / of >= .5, 'partial', 'breakoff'))
}
rates <- function(I, P, breakoff, screened, eligible, refusal = 0, O = 0, UO = 0, NE = 0) {
  NC <- eligible - I - P - breakoff - screened - refusal - O - UO
  R <- refusal + breakoff
  if (screened > 0) { UO <- UO + NC; NC <- 0; NE <- NE + screened; e <- (I + P) / (I + P + screened) }
  else e <- (I + P + R + NC + O) / (I + P + R + NC + O + NE)
  known <- I + P + R + NC + O
  list(invited = known + UO + NE, I = I, P = P, R = R, breakoff = breakoff, NC = NC, O = O, UO = UO, NE = NE, e = e,
       RR1 = I / (known + UO), RR2 = (I + P) / (known + UO), RR3 = I / (known + e * UO), RR4 = (I + P) / (known + e * UO),
       RR5 = I / known, RR6 = (I + P) / known)
}
wave <- function(d, st, items, sets, N, rows, design = NULL, screened = rep(FALSE, nrow(d)), response) {
  used <- st %in% c('complete', 'partial') & !screened
  item <- function(key) {
    r <- rows[[key]] & st != 'breakoff'; x <- d[[key]][r]; y <- score(x); y <- y[!is.na(y)]
    out <- c(list(n_rows = sum(r), n_nvt = sum(x == 'nvt'), n_blank = sum(x == ''),
      counts_raw = setNames(lapply(1:5, function(p) sum(x == p)), 1:5)), estimate(y, N),
      list(mean_native = mean(points(x), na.rm = TRUE), top2 = share(sum(y >= 7.75), length(y), N)))
    if (!is.null(design)) {
      full <- ifelse(r, score(d[[key]]), NA)[design$variables$row]
      out$weighted <- weighted(full, design, 'top2')
    }
    out
  }
  indicator <- function(keys) {
    count <- used & rows[[keys[1]]]
    y <- ifelse(count, composite(d, keys), NA); v <- y[!is.na(y)]
    out <- c(list(items = words(keys), min_items = ceiling(length(keys) / 2), n_too_few_items = sum(count & is.na(y))),
      estimate(v, N), list(satisfied = share(sum(v >= 6.625 - 1e-9), length(v), N), reliability = reliability(d[count, ], keys)))
    if (!is.null(design)) out$weighted <- weighted(y[design$variables$row], design, 'satisfied')
    out
  }
  list(n_rows_file = nrow(d), n_analysed = sum(used), items = setNames(lapply(items, item), items),
       indicators = lapply(sets, indicator), response = response(st, used, screened))
}
# Changes
rank <- function(y1, y2) {
  w <- suppressWarnings(wilcox.test(y2, y1, exact = FALSE, correct = TRUE)); d <- outer(y2, y1, '-')
  list(cliffs_delta = (sum(d > 1e-9) - sum(d < -1e-9)) / length(d), mann_whitney_u = w$statistic[[1]], mann_whitney_p = w$p.value)
}
verdict <- function(ci95, ci90) if (ci90[1] > -DELTA && ci90[2] < DELTA) 'gelijk_gebleven' else if (ci95[1] > 0) 'verbeterd' else if (ci95[2] < 0) 'gedaald' else 'niet_te_zeggen'
welch <- function(m1, v1, f1, m2, v2, f2) {
  se <- sqrt(v1 + v2); df <- (v1 + v2)^2 / (v1^2 / f1 + v2^2 / f2); d <- m2 - m1
  ci <- function(p) d + c(-1, 1) * qt(p, df) * se
  list(diff = d, se = se, df = df, ci95 = ci(.975), ci90 = ci(.95), t = d / se, p = 2 * pt(-abs(d / se), df), verdict = verdict(ci(.975), ci(.95)))
}
change <- function(y1, y2, fpc, nofpc, common, of) {
  y1 <- round(y1[!is.na(y1)], 10); y2 <- round(y2[!is.na(y2)], 10); n1 <- length(y1); n2 <- length(y2); f <- n1 + n2 - 2
  sp <- sqrt(((n1 - 1) * var(y1) + (n2 - 1) * var(y2)) / f); d <- (mean(y2) - mean(y1)) / sp
  wil <- function(k, n) prop.test(k, n, correct = FALSE)$conf.int[1:2]
  k1 <- sum(y1 >= 6.625 - 1e-9); k2 <- sum(y2 >= 6.625 - 1e-9); w1 <- wil(k1, n1); w2 <- wil(k2, n2); p1 <- k1 / n1; p2 <- k2 / n2
  list(common_items = words(common), trend_shown = TRUE, n1 = n1, n2 = n2, suppressed = min(n1, n2) < K, fpc = fpc, nofpc = nofpc,
    effect = c(list(sd_pooled = sp, cohens_d = d, hedges_g = d * exp(lgamma(f / 2) - lgamma((f - 1) / 2)) / sqrt(f / 2)), rank(y1, y2)),
    satisfied = list(diff = p2 - p1, ci95 = p2 - p1 + c(-sqrt((p2 - w2[1])^2 + (w1[2] - p1)^2), sqrt((w2[2] - p2)^2 + (p1 - w1[1])^2))))
}
plain <- function(y1, N1, y2, N2) {
  y1 <- y1[!is.na(y1)]; y2 <- y2[!is.na(y2)]; n1 <- length(y1); n2 <- length(y2)
  v <- function(y, N) var(y) / length(y) * (if (is.na(N)) 1 else 1 - length(y) / N)
  list(fpc = if (is.na(N1) || is.na(N2)) NULL else welch(mean(y1), v(y1, N1), n1 - 1, mean(y2), v(y2, N2), n2 - 1),
       nofpc = welch(mean(y1), v(y1, NA), n1 - 1, mean(y2), v(y2, NA), n2 - 1))
}
adjust <- function(changes, family) {
  for (kind in c('fpc', 'nofpc')) {
    ps <- p.adjust(sapply(family, function(k) if (is.null(changes[[k]][[kind]])) NA else changes[[k]][[kind]]$p), 'holm')
    for (i in seq_along(family)) if (!is.null(changes[[family[i]]][[kind]])) {
      one <- changes[[family[i]]][[kind]]
      one$p_holm <- ps[[i]]
      one$verdict_holm <- if (one$verdict %in% c('verbeterd', 'gedaald') && ps[[i]] >= .05) 'niet_te_zeggen' else one$verdict
      changes[[family[i]]][[kind]] <- one
    }
  }
  changes
}

# Parents
OU <- c('ou_gehoord', 'ou_serieus', 'ou_snel', 'ou_vinden', 'ou_uitleg', 'ou_mogelijk', 'ou_stap')
ouSets <- list(`Bureau-3` = OU[-3], `Bureau-3:gehoord` = OU[1:2], `Bureau-3:geinformeerd` = OU[4:7], `Bureau-9a` = c('ou_web_vinden', 'ou_web_duidelijk'))
parents <- function(year, response) {
  d <- read(sprintf('ouders-%d.csv', year)); pop <- read(sprintf('population-ouders-%d.csv', year)); pop$N <- as.numeric(pop$N)
  screened <- d$ou_vraag == 'nee'; yes <- !screened; loket <- d$ou_wie %in% c('loket', 'allebei')
  rows <- c(setNames(rep(list(loket), 7), OU), list(ou_web_vinden = yes, ou_web_duidelijk = yes, ou_vinden_zonder = screened))
  shown <- c(list(ou_vraag = rep(TRUE, nrow(d)), ou_wie = yes), rows)
  st <- status(d, shown); st[screened] <- 'screened'
  used <- st %in% c('complete', 'partial')
  pop$cell <- ifelse(pop$weight_cell == '', pop$school_id, pop$weight_cell)
  cell <- pop$cell[match(d$school_id, pop$school_id)]
  total <- tapply(pop$N, pop$cell, sum); answered <- table(factor(cell[used | screened], names(total)))
  w <- setNames(as.numeric(total) / as.numeric(answered), names(total))
  keep <- which(used | screened)
  data <- data.frame(row = keep, cell = cell[keep], w = w[cell[keep]], N = as.numeric(total[cell[keep]]))
  design <- svydesign(ids = ~1, strata = ~cell, weights = ~w, fpc = ~N, data = data)
  out <- wave(d, st, c('ou_vinden_zonder', OU, 'ou_web_vinden', 'ou_web_duidelijk'), ouSets, NA, rows, design, screened, response(sum(pop$N)))
  n <- sapply(pop$school_id, function(s) sum(used & d$school_id == s)); N <- sum(pop$N); rate <- n / pop$N; overall <- sum(n) / N
  out$N <- N
  out$strata <- setNames(lapply(seq_along(n), function(i) list(N = pop$N[i], n = n[[i]], rate = rate[[i]])), pop$school_id)
  out$representativeness <- list(overall_rate = overall, r_indicator = 1 - 2 * sqrt(sum(pop$N * (rate - overall)^2) / (N - 1)), dissimilarity = sum(abs(pop$N / N - n / sum(n))) / 2)
  hasAnalysed <- tapply(n, pop$cell, sum)
  out$weights <- setNames(lapply(seq_along(n), function(i) if (hasAnalysed[[pop$cell[i]]] == 0) nothing else w[[pop$cell[i]]]), pop$school_id)
  ys <- lapply(ouSets, function(keys) ifelse(used & rows[[keys[1]]], composite(d, keys), NA))
  list(out = out, ys = ys)
}
response22 <- function(N) function(st, used, screened) rates(sum(st == 'complete'), sum(st == 'partial'), sum(st == 'breakoff'), sum(screened), 305, 4, 2, 9, 6)
response24 <- function(N) function(st, used, screened) rates(sum(st == 'complete'), sum(st == 'partial'), sum(st == 'breakoff'), sum(screened), N)
p22 <- parents(2022, response22); p24 <- parents(2024, response24)
side <- function(p, key) p$out$indicators[[key]]$weighted
ouChanges <- lapply(names(ouSets), function(key) { a <- side(p22, key); b <- side(p24, key)
  change(p22$ys[[key]], p24$ys[[key]], welch(a$mean, a$se_fpc^2, a$df, b$mean, b$se_fpc^2, b$df), welch(a$mean, a$se_nofpc^2, a$df, b$mean, b$se_nofpc^2, b$df), ouSets[[key]], length(ouSets[[key]])) })
names(ouChanges) <- names(ouSets)
ouChanges <- adjust(ouChanges, c('Bureau-3', 'Bureau-9a'))

# Schools
whole <- function(file, items, closed, sets, N) {
  d <- read(file); all <- rep(TRUE, nrow(d))
  st <- status(d, setNames(rep(list(all), length(closed)), closed))
  rows <- setNames(rep(list(all), length(items)), items)
  response <- function(st, used, screened) if (is.na(N)) list(I = sum(st == 'complete'), P = sum(st == 'partial'), breakoff = sum(st == 'breakoff')) else rates(sum(st == 'complete'), sum(st == 'partial'), sum(st == 'breakoff'), 0, N)
  out <- wave(d, st, items, sets, N, rows, response = response); out$N <- N
  list(out = out, d = d, used = st != 'breakoff')
}
SW <- c('sw_kennen', 'sw_contact', 'sw_vertrouwen', 'sw_delen', 'sw_afspraken', 'sw_helpen', 'sw_tevreden')
s21 <- whole('samenwerking-2021.csv', SW, c(SW, 'sw_helpt'), list(`Bureau-7b` = SW), 31)
s25 <- whole('samenwerking-2025.csv', SW, c(SW, 'sw_helpt'), list(`Bureau-7b` = SW), 31)
common <- SW[-2]; y <- function(s, keys) ifelse(s$used, composite(s$d, keys), NA)
sw <- plain(y(s21, common), 31, y(s25, common), 31)
swChanges <- adjust(list(`Bureau-7b` = change(y(s21, common), y(s25, common), sw$fpc, sw$nofpc, common, 7)), 'Bureau-7b')
SC <- c('sch_casus_gehoord', 'sch_casus_advies', 'sch_struct_gehoord', 'sch_struct_hulp', 'sch_net_ontmoeten', 'sch_net_leren', 'sch_net_delen', 'sch_web_vinden', 'sch_web_klopt', 'sch_nieuws_nuttig', 'sch_nieuws_actueel', 'sch_linkedin_nuttig', 'sch_bereikbaar')
scSets <- list(`Bureau-2` = SC[1:4], `Bureau-2:casus` = SC[1:2], `Bureau-2:structuur` = SC[3:4], `Bureau-7a` = SC[5:7], `Bureau-9a` = SC[8:9], `Bureau-9b` = SC[10:12])
c23 <- whole('scholen-2023.csv', SC, SC, scSets, 31); c25 <- whole('scholen-2025.csv', SC, SC, scSets, NA)
scChanges <- lapply(scSets, function(keys) { p <- plain(y(c23, keys), 31, y(c25, keys), NA); change(y(c23, keys), y(c25, keys), p$fpc, p$nofpc, keys, length(keys)) })
scChanges <- adjust(scChanges, c('Bureau-2', 'Bureau-7a', 'Bureau-9a', 'Bureau-9b'))

document <- list(waves = list(`ouders-2022` = p22$out, `ouders-2024` = p24$out, `samenwerking-2021` = s21$out, `samenwerking-2025` = s25$out, `scholen-2023` = c23$out, `scholen-2025` = c25$out),
  changes = list(`ouders-2022 ouders-2024` = ouChanges, `samenwerking-2021 samenwerking-2025` = swChanges, `scholen-2023 scholen-2025` = scChanges))
writeLines(toJSON(document, digits = I(15), auto_unbox = TRUE, na = 'null', null = 'null'), 'expected.json')
