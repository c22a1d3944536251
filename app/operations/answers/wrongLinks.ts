import type { AppContext } from '../../context';

const WINDOW_MS = 10 * 60_000;
/** A class that types a link over from a poster makes mistakes; a script makes more. */
const MOST_OF_VISITOR = 30;
const MOST_OF_CODE = 300;
const KEPT = 20_000;

interface Counter {
  since: number;
  tries: number;
}

/** Counters live and go with the process that counts: addresses of visitors are stored nowhere. */
const countersOf = new WeakMap<object, Map<string, Counter>>();

/**
 * Counts one try with a link that leads nowhere, by whoever tries and by the six characters it begins with. Only asked
 * after a link was found wrong: whoever has a right one is never limited, however many share an address.
 * @param visitor network address; null = unknown
 * @returns whether there were too many of them in ten minutes
 */
export function isTriedTooOften(
  ctx: Pick<AppContext, 'clock'>,
  typed: string,
  visitor: string | null,
): boolean {
  const counters = countersOf.get(ctx) ?? new Map<string, Counter>();
  countersOf.set(ctx, counters);
  const now = ctx.clock.now().getTime();
  const count = (name: string): number => {
    const known = counters.get(name);
    const isCurrent = known !== undefined && Math.abs(now - known.since) < WINDOW_MS;
    const next = isCurrent ? { since: known.since, tries: known.tries + 1 } : { since: now, tries: 1 };
    counters.delete(name);
    if (counters.size >= KEPT) counters.delete(counters.keys().next().value as string);
    counters.set(name, next);
    return next.tries;
  };
  const ofCode = count(`code ${typed.slice(0, 6).toLowerCase()}`);
  const ofVisitor = visitor === null ? 0 : count(`visitor ${visitor}`);
  return ofVisitor > MOST_OF_VISITOR || ofCode > MOST_OF_CODE;
}
