/**
 * Two scores closer than this are the same score. Scores are sums of ninths and quarters, so equal answers can differ
 * by rounding (about 1e-15); real scores on a list of 100 items still differ by more than 1e-3.
 */
export const SCORE_TOLERANCE = 1e-9;
