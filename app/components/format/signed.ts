import { dutchSignedNumber } from '../../../surveys/statistics/wording/dutchNumber';

/** A difference with its sign: `+0,7`, `−0,3`, `0,0`. */
export const signed = (difference: number): string => dutchSignedNumber(difference);

/** `+0,4 tot +1,0`; null reads `geen marge`. */
export function signedPair(ci: [number, number] | null): string {
  return ci === null ? 'geen marge' : `${signed(ci[0])} tot ${signed(ci[1])}`;
}
