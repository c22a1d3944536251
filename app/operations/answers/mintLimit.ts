/**
 * Browsers that may begin at one shared link: a newsletter to 5,000 parents must pass in its first minute, a script that
 * fills the database must not. Counted in this process only: a counter in the database would stand beside each answer as
 * to time and link, and make all who begin wait for one another.
 */
const MOST = [
  { seconds: 60, begun: 10_000 },
  { seconds: 86_400, begun: 60_000 },
] as const;
const KEPT_LINKS = 10_000;

const windows = new Map<string, { since: number; begun: number }>();

/** Counts one more browser that begins at this link. @returns false when there were too many; then nothing is counted. */
export function mayBegin(linkId: string, now: Date): boolean {
  const at = now.getTime();
  const counted = MOST.map(({ seconds, begun: most }) => {
    const name = `${linkId} ${seconds}`;
    const known = windows.get(name);
    const isCurrent = known !== undefined && Math.abs(at - known.since) < seconds * 1000;
    return { name, most, window: isCurrent ? known : { since: at, begun: 0 } };
  });
  if (counted.some(({ window, most }) => window.begun >= most)) return false;
  for (const { name, window } of counted) {
    if (windows.size >= KEPT_LINKS) windows.delete(windows.keys().next().value as string);
    windows.set(name, { since: window.since, begun: window.begun + 1 });
  }
  return true;
}
