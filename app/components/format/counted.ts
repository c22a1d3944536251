import { wholeNumber } from './wholeNumber';

/** `1 antwoord`, `12 antwoorden`. */
export function counted(count: number, one: string, many: string): string {
  return `${wholeNumber(count)} ${count === 1 ? one : many}`;
}
