const oneDecimal = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A score as people in the Netherlands write it: 7.64 becomes `7,6`. Rounds half away from zero, only here. */
export function decimal(value: number): string {
  return oneDecimal.format(value);
}
