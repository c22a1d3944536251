const whole = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });

/** A count: 12500 becomes `12.500`. */
export function wholeNumber(value: number): string {
  return whole.format(value);
}
