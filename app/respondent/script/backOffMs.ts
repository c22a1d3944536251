/** How long to wait after the nth failure in a row: 2 s, doubling, at most a minute. */
export function backOffMs(failures: number): number {
  return Math.min(2 ** failures, 60) * 1000;
}
