import type { Definition } from '../../../surveys/definition/types';
import { LEAST_FOR_DISTRIBUTIONS } from '../../../surveys/disclosure/thresholds';
import { responseRates } from '../../../surveys/statistics/response/responseRates';
import type { ResponseCounts } from '../sealing/frozenRound';
import type { RoundResult } from './roundResult';

/**
 * The response of a sealed round as it may leave. How many a filter question sent away is the spread of answers to that
 * question: with fewer than 10 lists back, only the number of lists is told.
 */
export function publicResponse(definition: Definition, counts: ResponseCounts): RoundResult['response'] {
  const { invited, complete, partial, breakOff, screenedOut, noAnswer } = counts;
  const returned = complete + partial + breakOff + screenedOut;
  const analysed = complete + partial;
  const isFiltered = definition.screenedIf !== null;
  const rates = responseRates({
    complete,
    partial,
    breakoff: breakOff,
    refusal: 0,
    noContact: noAnswer,
    other: 0,
    undeliverable: 0,
    notEligible: 0,
    screened: isFiltered ? screenedOut : null,
  });
  const rr2 = isFiltered ? null : rates.RR2;
  if (isFiltered && returned < LEAST_FOR_DISTRIBUTIONS) {
    const hidden = { analysed: null, complete: null, partial: null, breakOff: null, screenedOut: null };
    return { invited, returned, noAnswer, rr2, rr4: null, ...hidden };
  }
  const rr4 = isFiltered ? rates.RR4 : null;
  return { invited, returned, noAnswer, rr2, rr4, analysed, complete, partial, breakOff, screenedOut };
}
