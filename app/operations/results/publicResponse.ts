import type { Definition } from '../../../surveys/definition/types';
import { LEAST_FOR_DISTRIBUTIONS } from '../../../surveys/disclosure/thresholds';
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
  // AAPOR RR2, (I+P) over everyone on the list; not defined when a filter question ends lists.
  const rr2 = invited > 0 && !isFiltered ? analysed / invited : null;
  if (isFiltered && returned < LEAST_FOR_DISTRIBUTIONS) {
    const hidden = { analysed: null, complete: null, partial: null, breakOff: null, screenedOut: null };
    return { invited, returned, noAnswer, rr2, ...hidden };
  }
  return { invited, returned, noAnswer, rr2, analysed, complete, partial, breakOff, screenedOut };
}
