/**
 * A number as Dutch readers write it: `7,6`. Rounded half away from zero, with 1e-9 of slack so that 6,85 stored as
 * 6.8499999999999996 becomes 6,9. Never `-0,0`. The minus sign is U+2212.
 */
export function dutchNumber(value: number, decimals = 1): string {
  const { negative, digits } = rounded(value, decimals);
  return (negative ? MINUS : '') + digits;
}

/** The same with a plus sign for what is above zero: `+0,7`. */
export function dutchSignedNumber(value: number, decimals = 1): string {
  const { negative, digits, zero } = rounded(value, decimals);
  return (zero ? '' : negative ? MINUS : '+') + digits;
}

/** A share 0-1 as whole per cent: `63%`. */
export function dutchPercentage(share: number, decimals = 0): string {
  return `${dutchNumber(share * 100, decimals)}%`;
}

const MINUS = '\u2212';
const SLACK = 1e-9;

function rounded(value: number, decimals: number) {
  const power = 10 ** decimals;
  const whole = Math.floor(Math.abs(value) * power + 0.5 + SLACK);
  return {
    zero: whole === 0,
    negative: value < 0 && whole !== 0,
    digits: (whole / power).toFixed(decimals).replace('.', ','),
  };
}
