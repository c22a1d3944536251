/**
 * Why somebody was taken off the list of a round: left the organisation; stands on it twice; the school or organisation
 * closed; somebody else is asked in their place; does not want to take part; cannot now (illness and the like).
 */
export const withdrawalReasons = ['left', 'double', 'closed', 'replaced', 'refused', 'other'] as const;

export type WithdrawalReason = (typeof withdrawalReasons)[number];

/** Names as in `ResponseOutcomes`. */
export type WithdrawalOutcome = 'notEligible' | 'refusal' | 'other';

/** What each reason counts as (AAPOR Standard Definitions, shortened; method.md, section 5): NE, R or O. */
export const outcomeOfWithdrawal: Readonly<Record<WithdrawalReason, WithdrawalOutcome>> = {
  left: 'notEligible',
  double: 'notEligible',
  closed: 'notEligible',
  replaced: 'notEligible',
  refused: 'refusal',
  other: 'other',
};
