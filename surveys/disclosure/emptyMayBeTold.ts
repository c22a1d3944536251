import { LEAST_FOR_DISTRIBUTIONS } from './thresholds';

/**
 * Whether a question without answers may be told from one that is not shown. With few lists back "geen antwoorden" is an
 * answer too: that none of four parents was asked a question says what all four said to the one before it, and that
 * none had an opinion says what each of them answered. It may when nobody sent a list in, and from as many lists as
 * the spread of answers asks for.
 * @param lists lists that came back, screened-out ones too
 */
export function emptyMayBeTold(lists: number, threshold: number): boolean {
  return lists === 0 || lists >= Math.max(threshold, LEAST_FOR_DISTRIBUTIONS);
}
