import { decimal } from './decimal';
import { hasMargin } from './hasMargin';

/**
 * The margin of a score as a table tells it: `7,2 tot 7,6`, within 1 to 10; `geen` where everybody answered, so that chance
 * has no part in it; a dash where there is none to tell.
 */
export function marginBetween(ci: readonly [number, number] | null): string {
  if (ci === null) return '–';
  if (!hasMargin(ci)) return 'geen';
  return `${decimal(Math.max(1, ci[0]))} tot ${decimal(Math.min(10, ci[1]))}`;
}
