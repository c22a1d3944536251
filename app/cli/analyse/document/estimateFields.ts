import type { MeanEstimate } from '../../../../surveys/statistics/means/meanEstimate';
import type { ProportionEstimate } from '../../../../surveys/statistics/proportions/proportionEstimate';

/** A mean under the names of the analysis document. */
export const meanFields = (estimate: MeanEstimate) => ({
  n: estimate.n,
  N: estimate.N,
  mean: estimate.mean,
  sd: estimate.sd,
  se: estimate.se,
  ci: estimate.ci,
  fpc: estimate.fpc,
  se_fpc: estimate.seFpc,
  ci_fpc: estimate.ciFpc,
  ci_shown: estimate.ciShown,
  ci_fpc_shown: estimate.ciFpcShown,
  flags: estimate.flags,
});

/** A share (`top2`, `satisfied`) under the names of the analysis document. */
export const shareFields = (estimate: ProportionEstimate) => ({
  k: estimate.k,
  n: estimate.n,
  N: estimate.N,
  p: estimate.p,
  wilson: estimate.wilson,
  clopper_pearson: estimate.clopperPearson,
  jeffreys: estimate.jeffreys,
  wilson_fpc: estimate.wilsonFpc,
  wilson_fpc_clipped: estimate.wilsonFpcClipped,
  hypergeometric: estimate.hypergeometric,
  shown: estimate.shown,
  shown_method: estimate.shownMethod,
});
