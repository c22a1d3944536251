/**
 * Figures leave rounded, as they are printed: exact means beside each other (an indicator and its items) are equations
 * that solve for the one respondent who skipped an item; means of one decimal do not (method.md, section 0: round at
 * the end).
 */

/** A score or a difference of scores, in tenths. null stays null. */
export const publicScore = (score: number | null): number | null =>
  score === null ? null : withoutMinusZero(Math.round(score * 10) / 10);

/** A share 0-1 in whole per cents. null stays null. */
export const publicShare = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 100) / 100;

const withoutMinusZero = (value: number) => (value === 0 ? 0 : value);
