import { performance } from 'node:perf_hooks';
import { setTimeout as waitMs } from 'node:timers/promises';

/** Pause per millisecond of work: work that nobody waits for takes a third of the process at most. */
const PAUSE_PER_WORK = 2;
/** A turn that took long because others filled the machine does not make sending stand still. */
const LONGEST_PAUSE_MS = 250;

/**
 * Gives a pause to hold between two turns of long work in a process that also serves pages: twice as long as the process has
 * worked since the pause before. Who pauses at the same time does so one after another, so that several of them together take no
 * more. With a mail server that takes its time there is little work and hardly a pause.
 * @param busyMs how long this process has worked since its start
 */
export function createRest({
  busyMs = () => performance.eventLoopUtilization().active,
  wait = waitMs as (ms: number) => Promise<unknown>,
}: {
  busyMs?: () => number;
  wait?: (ms: number) => Promise<unknown>;
} = {}): () => Promise<void> {
  let rested = busyMs();
  let before = Promise.resolve();
  const rest = async (): Promise<void> => {
    const pause = Math.min(LONGEST_PAUSE_MS, Math.round(PAUSE_PER_WORK * (busyMs() - rested)));
    if (pause > 0) await wait(pause);
    rested = busyMs();
  };
  return () => {
    before = before.then(rest);
    return before;
  };
}
