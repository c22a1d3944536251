/** One outcome per invited address. */
export interface ResponseOutcomes {
  /** More than 80 % of the closed items answered. */
  complete: number;
  /** 50 to 80 %. */
  partial: number;
  /** Less than 50 %; counted under R. */
  breakoff: number;
  /** Opted out. */
  refusal: number;
  /** Eligible, nothing came back. */
  noContact: number;
  /** Ill and the like. */
  other: number;
  /** The invitation did not arrive. */
  undeliverable: number;
  /** Left, double, school closed. */
  notEligible: number;
  /** Ended at the filter question; 0 when nobody did, null when the survey has none. */
  screened: number | null;
}

export interface ResponseRates {
  /** All invited addresses. */
  invited: number;
  I: number;
  P: number;
  /** Refusals and break-offs. */
  R: number;
  breakoff: number;
  NC: number;
  O: number;
  UO: number;
  NE: number;
  /** Estimated share of the unknown that is eligible, 0 to 1; null when nothing is known. */
  e: number | null;
  RR1: number | null;
  RR2: number | null;
  RR3: number | null;
  RR4: number | null;
  RR5: number | null;
  RR6: number | null;
}

/**
 * Response rates of named persons (AAPOR Standard Definitions, 9th ed., shortened), 0 to 1.
 * RR1 = I/(I+P+R+NC+O+UO), RR2 with I+P above the line; RR3 and RR4 with e UO; RR5 = I/(I+P+R+NC+O), RR6 with I+P.
 * e = (I+P+R+NC+O)/(I+P+R+NC+O+NE). RR2 is reported as "respons"; RR6 as "van wie het bericht kreeg".
 *
 * Screened survey (one with a filter question): who answered nothing is of unknown eligibility, so NC counts under UO,
 * e = n/(n + screened) with n = I + P, and RR4 is reported; those screened out are not eligible. Rates are null when nobody stands below the
 * line. They do not exist for anonymous open links: "niet te berekenen".
 */
export function responseRates(outcomes: ResponseOutcomes): ResponseRates {
  const { complete: I, partial: P, breakoff, other: O } = outcomes;
  const isScreened = outcomes.screened !== null;
  const screened = outcomes.screened ?? 0;
  const R = outcomes.refusal + breakoff;
  const NC = isScreened ? 0 : outcomes.noContact;
  const UO = outcomes.undeliverable + (isScreened ? outcomes.noContact : 0);
  const NE = outcomes.notEligible + screened;
  const eligible = I + P + R + NC + O;
  const e = isScreened ? ratio(I + P, I + P + screened) : ratio(eligible, eligible + NE);
  const estimated = e === null ? null : eligible + e * UO;
  return {
    invited: eligible + UO + NE,
    I,
    P,
    R,
    breakoff,
    NC,
    O,
    UO,
    NE,
    e,
    RR1: ratio(I, eligible + UO),
    RR2: ratio(I + P, eligible + UO),
    RR3: ratio(I, estimated),
    RR4: ratio(I + P, estimated),
    RR5: ratio(I, eligible),
    RR6: ratio(I + P, eligible),
  };
}

function ratio(part: number, whole: number | null): number | null {
  return whole === null || whole === 0 ? null : part / whole;
}
