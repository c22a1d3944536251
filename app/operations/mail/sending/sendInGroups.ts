import { setTimeout as wait } from 'node:timers/promises';

/** Mails of one sending that are with the mail server, or on their way there, at most. */
const AT_ONCE = 60;
/** Results are committed so many at a time; while they are, the others keep the connections busy. */
const GROUP = 25;
/** The longest that a result waits for others to be committed with, ms: a kill meanwhile makes it unknown. */
const GROUP_WAIT_MS = 25;
/** When the database is away, results are kept and offered again after these waits, ms: two minutes in all. */
const DATABASE_WAITS_MS = [100, 250, 500, 1000, 2000, 4000, 8000, 15_000, 30_000, 60_000];

export interface GroupedWork<Item, Result> {
  /**
   * Commits results and takes up to `room` new items, in one transaction. null = nothing more is to be taken now.
   * May throw when the database is away; then the same results are offered again.
   */
  exchange(results: readonly Result[], room: number): Promise<Item[] | null>;
  /** Never throws for what a mail server does. */
  perform(item: Item): Promise<Result>;
  /** After a failed exchange, before it is tried again. */
  reconnect(): Promise<void>;
}

/**
 * Performs items several at a time, with results committed in groups: an item is performed only after the transaction
 * that took it has been committed, and its result is committed within a moment after it is known.
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

  /** Resolves when a group of results is there, when nothing more is performed, or when the first has waited enough. */
  const group = (): Promise<void> =>
    new Promise((resolve) => {
      let timer: NodeJS.Timeout | null = null;
      const end = (): void => {
        if (timer) clearTimeout(timer);
        somethingEnded = () => {};
        resolve();
      };
      somethingEnded = () => {
        if (performing === 0 || done.length >= GROUP || failures.length > 0) end();
        else if (done.length > 0) timer ??= setTimeout(end, GROUP_WAIT_MS);
      };
      somethingEnded();
    });

  while (takesMore || performing > 0 || done.length > 0) {
    const results = done.splice(0);
    if (failures.length > 0) takesMore = false;
    const room = takesMore ? AT_ONCE - performing : 0;
    const taken = await persistently(work, results, room);
    for (const item of taken ?? []) begin(item);
    if (room > 0 && (taken === null || taken.length === 0)) takesMore = false;
    if (performing > 0) await group();
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
