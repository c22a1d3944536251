import { wholeNumber } from './wholeNumber';

/** A share between 0 and 1 as whole percents with a space that does not break: 0.824 becomes `82 %`. */
export function percent(share: number): string {
  return `${wholeNumber(share * 100)}\u00a0%`;
}
