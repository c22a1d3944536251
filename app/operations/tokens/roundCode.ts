import { isCrockford, normaliseCrockford } from './crockford';
import { parseToken } from './recipientToken';

const CODE_LENGTH = 6;

/** A round code that somebody typed or clicked, lower case; null when it cannot be one. Whole links are none. */
export function parseRoundCode(typed: string): string | null {
  if (typed.length > 20) return null;
  const code = normaliseCrockford(typed);
  return code.length === CODE_LENGTH && isCrockford(code) ? code : null;
}

/** The code that begins this link; null when it can be no link of ours. */
export function roundCodeOf(token: string): string | null {
  return parseToken(token)?.code ?? null;
}
