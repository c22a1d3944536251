import { performance } from 'node:perf_hooks';
import { setTimeout as waitMs } from 'node:timers/promises';

/** Pause per millisecond of work, in the process that serves the pages and beside it on the same machine. */
const PAUSE_PER_WORK = { within: 6, beside: 3 } as const;
/** A turn that took long because others filled the machine does not make sending stand still. */
const LONGEST_PAUSE_MS = 250;

/**
 * Gives a pause to hold between two turns of long work that nobody waits for, where the same machine serves pages: so many times
 * as long as this process has worked since the pause before. Who pauses at the same time does so one after another, so that several of them together take no
 * more. With a mail server that takes its time there is little work and hardly a pause.
 * @param where `within` the process that serves the pages, which then has six sevenths of itself left for them, or `beside` it
 * @param busyMs how long this process has worked since its start
 */
export function createRest(
  where: keyof typeof PAUSE_PER_WORK,
  {
    busyMs = () => performance.eventLoopUtilization().active,
    wait = waitMs as (ms: number) => Promise<unknown>,
  }: {
    busyMs?: () => number;
    wait?: (ms: number) => Promise<unknown>;
  } = {},
): () => Promise<void> {
  let rested = busyMs();
  let before = Promise.resolve();
  const rest = async (): Promise<void> => {
    const worked = busyMs();
    const pause = Math.min(LONGEST_PAUSE_MS, Math.round(PAUSE_PER_WORK[where] * (worked - rested)));
    // What is done meanwhile (mails under way) counts for the next pause.
    rested = worked;
    if (pause > 0) await wait(pause);
  };
  return () => {
    before = before.then(rest);
    return before;
  };
}
