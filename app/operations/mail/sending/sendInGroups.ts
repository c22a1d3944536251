import { setImmediate as othersTurn, setTimeout as wait } from 'node:timers/promises';

/** Items in hand at most: taken, and their result not yet committed. So many a kill leaves unknown, and no more. */
const MOST_IN_HAND = 20;
/** One that waits for the connection that is free next, and one for the connection after it. */
const READY = 2;
/** Where the same machine serves others, so many are begun between two of its rests: a page waits for these at most. */
const BEGUN_BETWEEN_RESTS = 2;
/** When the database is away, results are kept and offered again after these waits, ms: two minutes in all. */
const DATABASE_WAITS_MS = [100, 250, 500, 1000, 2000, 4000, 8000, 15_000, 30_000, 60_000];

export interface GroupedWork<Item, Result> {
  /**
   * Commits results and takes up to `room` new items, in one transaction. null = nothing more is to be taken now.
   * May throw when the database is away; then the same results are offered again.
   */
  exchange(results: readonly Result[], room: number): Promise<Item[] | null>;
  /** Items that are performed side by side; what is taken beyond these only waits. */
  readonly atOnce: number;
  /** Never throws for what a mail server does. */
  perform(item: Item): Promise<Result>;
  /** After a failed exchange, before it is tried again. */
  reconnect(): Promise<void>;
  /** Between two transactions, where the same machine serves others; then they also have their turn before every item. */
  rest?: (() => Promise<void>) | undefined;
  /** False once the product is to stop: what is in hand is finished, what waits is left for the next start. */
  goesOn?: (() => boolean) | undefined;
}

/**
 * Performs items several at a time, with results committed in groups: an item is performed only after the transaction
 * that took it has been committed, and its result goes with the first transaction after it is known. As few are in hand as
 * keep all connections busy: as many as there are, and twice what comes back during one transaction. A slow server never
 * has more than a few waiting, whose outcome a kill would make unknown without reason.
 * @throws the database's error when it stays away for two minutes; results known by then are lost
 */
export async function sendInGroups<Item, Result>(work: GroupedWork<Item, Result>): Promise<void> {
  const done: Result[] = [];
  const failures: unknown[] = [];
  let performing = 0;
  let takesMore = true;
  let somethingEnded = (): void => {};

  const begin = (item: Item): void => {
    performing += 1;
    work
      .perform(item)
      .then(
        (result) => void done.push(result),
        (error) => void failures.push(error),
      )
      .then(() => {
        performing -= 1;
        somethingEnded();
      });
  };

  /** Resolves when there are results, or when nothing more is performed. */
  const results = (): Promise<void> =>
    new Promise((resolve) => {
      somethingEnded = () => {
        if (performing > 0 && done.length === 0) return;
        somethingEnded = () => {};
        resolve();
      };
      somethingEnded();
    });

  const mostInHand = Math.max(MOST_IN_HAND, work.atOnce);
  let cameBack = 0;
  while (takesMore || performing > 0 || done.length > 0) {
    const known = done.splice(0);
    if (failures.length > 0 || work.goesOn?.() === false) takesMore = false;
    const wanted = Math.min(mostInHand, work.atOnce + READY + 2 * cameBack) - performing;
    const most = work.rest ? BEGUN_BETWEEN_RESTS : wanted;
    const room = takesMore ? Math.max(0, Math.min(wanted, most)) : 0;
    const taken = await persistently(work, known, room);
    cameBack = done.length;
    for (const item of taken ?? []) {
      if (work.rest) await othersTurn();
      begin(item);
    }
    if (room > 0 && (taken === null || taken.length === 0)) takesMore = false;
    // With room left, the next may begin beside those that are under way.
    if (performing > 0 && (!takesMore || wanted <= room)) await results();
    await work.rest?.();
  }
  if (failures.length > 0) throw failures[0];
}

async function persistently<Item, Result>(
  work: GroupedWork<Item, Result>,
  results: readonly Result[],
  room: number,
): Promise<Item[] | null> {
  for (const pause of DATABASE_WAITS_MS) {
    try {
      return await work.exchange(results, room);
    } catch {
      await wait(pause);
      await work.reconnect().catch(() => undefined);
    }
  }
  return work.exchange(results, room);
}
