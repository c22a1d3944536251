import type { Definition } from '../../../surveys/definition/types';
import { LEAST_FOR_DISTRIBUTIONS } from '../../../surveys/disclosure/thresholds';
import { responseRates } from '../../../surveys/statistics/response/responseRates';
import type { ResponseCounts } from '../sealing/frozenRound';
import type { FrozenWays } from '../sealing/frozenWays';
import type { ResponseWays, RoundResult } from './roundResult';

/**
 * The response of a sealed round as it may leave. How many a filter question sent away is the spread of answers to that
 * question: with fewer than 10 lists back, of all or of one way in, only the number of lists is told. With links that many
 * hold there is a rate only when schools and loket told to how many they went; it is an estimate then. Whoever came by a
 * website is never in it.
 * @param ways of a round with shared links
 */
export function publicResponse(
  definition: Definition,
  counts: ResponseCounts,
  ways?: FrozenWays,
): RoundResult['response'] {
  const { invited, complete, partial, breakOff, screenedOut, noAnswer } = counts;
  const returned = complete + partial + breakOff + screenedOut;
  const analysed = complete + partial;
  const isFiltered = definition.screenedIf !== null;
  const shared = ways ? (ways.school.population ?? Number.NaN) + (ways.loket.population ?? Number.NaN) : 0;
  const silent = ways ? invited + shared - returned : noAnswer;
  const canTell = !counts.listUnknown && Number.isFinite(silent) && silent >= 0;
  const { undeliverable, refusal, other } = silentOutcomes(counts, canTell ? silent : 0);
  const rates = responseRates({
    complete,
    partial,
    breakoff: breakOff,
    refusal,
    noContact: canTell ? silent - undeliverable - refusal - other : 0,
    other,
    undeliverable,
    notEligible: counts.withdrawn?.notEligible ?? 0,
    screened: isFiltered ? screenedOut : null,
  });
  const rr2 = isFiltered || !canTell ? null : rates.RR2;
  const told = {
    invited,
    returned,
    noAnswer,
    ...(undeliverable > 0 && { undeliverable }),
    ...(counts.withdrawn && { withdrawn: counts.withdrawn }),
    ...(counts.optedOut && { optedOut: counts.optedOut }),
    rr2,
    ...(counts.telephone && { telephone: counts.telephone }),
    ...(counts.listUnknown && { listUnknown: counts.listUnknown }),
    ...(ways && { ways: responseWays(ways) }),
  };
  const parts = ways ? [ways.personal.returned, ways.school.returned, ways.loket.returned] : [returned];
  const tooFew = (lists: number) => lists > 0 && lists < LEAST_FOR_DISTRIBUTIONS;
  if (isFiltered && (returned < LEAST_FOR_DISTRIBUTIONS || parts.some(tooFew))) {
    const hidden = { analysed: null, complete: null, partial: null, breakOff: null, screenedOut: null };
    return { ...told, rr4: null, ...hidden };
  }
  const rr4 = isFiltered && canTell ? rates.RR4 : null;
  return { ...told, rr4, analysed, complete, partial, breakOff, screenedOut };
}

/**
 * What those who sent nothing count as (AAPOR): UO, R and O. Opt-outs and withdrawals, and of parents
 * who could not be reached, are counted whatever came back, so together
 * they can be more than were silent.
 */
export function silentOutcomes(
  counts: Pick<ResponseCounts, 'undeliverable' | 'withdrawn' | 'optedOut'>,
  silent: number,
): { undeliverable: number; refusal: number; other: number } {
  const undeliverable = Math.min(counts.undeliverable ?? 0, silent);
  const refused = (counts.withdrawn?.refusal ?? 0) + (counts.optedOut ?? 0);
  const refusal = Math.min(refused, silent - undeliverable);
  const other = Math.min(counts.withdrawn?.other ?? 0, silent - undeliverable - refusal);
  return { undeliverable, refusal, other };
}

function responseWays({ personal, school, loket, website, weighting }: FrozenWays): ResponseWays {
  return {
    personal: personal.returned,
    school,
    loket,
    website: { returned: website.returned, isKept: website.wave !== null },
    weighting,
  };
}
