import { parseToken } from '../../operations/tokens/recipientToken';

/**
 * A token as links write it (`code-secret`, lower case), however it was typed. What cannot be a token stays as
 * it is. One way of writing means one address, so that the device cookie is found again.
 */
export function linkToken(typed: string): string {
  const token = parseToken(typed);
  return token ? `${token.code}-${token.canonical.slice(token.code.length)}` : typed;
}
