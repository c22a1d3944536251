/** Outside these a mean in half points would say that (nearly) everybody gave the lowest or the highest answer. */
const LEAST = 1.5;
const MOST = 9.5;

/** From this many answers on a tenth of a point is a matter of several answers, as half a point is before. */
const LEAST_FOR_TENTHS = 100;

/**
 * A mean that leaves rounded so that several answers more or less give the same: in half points from 1.5 ("of lager") to
 * 9.5 ("of hoger"), from 100 answers in tenths.
 * @param nWhole respondents with a score of the whole, whose exact number is told
 */
export const roundedMean = (mean: number, nWhole: number): number =>
  !isRoundedToHalves(nWhole)
    ? Math.round(mean * 10) / 10
    : Math.min(MOST, Math.max(LEAST, Math.round(mean * 2) / 2));

export const isRoundedToHalves = (nWhole: number): boolean => nWhole < LEAST_FOR_TENTHS;
