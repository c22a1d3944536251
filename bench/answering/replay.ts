import { setTimeout as wait } from 'node:timers/promises';
import { participate } from './participate';

export interface ReplayTask {
  port: number;
  tokens: string[];
  /** Number of the parent behind the first token. */
  firstParent: number;
  /** So many at a time, each beginning when another is done. */
  atOnce: number;
  /** Or: one begins at every so many milliseconds, however many are under way. */
  everyMs?: number;
}

export interface Replayed {
  seconds: number;
  complete: number;
  requestsMs: number[];
  participationsMs: number[];
  /** Each kind of failure once, with how often. */
  failures: Record<string, number>;
}

/** Lets every parent answer once, so many at a time. */
export async function replay({ port, tokens, firstParent, atOnce, everyMs }: ReplayTask): Promise<Replayed> {
  const requestsMs: number[] = [];
  const participationsMs: number[] = [];
  const failures: Record<string, number> = {};
  let next = 0;
  const phone = async (most: number): Promise<void> => {
    for (let done = 0; done < most && next < tokens.length; done += 1) {
      const index = next++;
      const begun = performance.now();
      try {
        const steps = await participate(port, tokens[index] as string, firstParent + index);
        participationsMs.push(performance.now() - begun);
        for (const { tookMs } of steps) requestsMs.push(tookMs);
      } catch (error) {
        const { message } = error as Error;
        failures[message] = (failures[message] ?? 0) + 1;
      }
    }
  };
  const begun = performance.now();
  if (everyMs === undefined) {
    await Promise.all(Array.from({ length: atOnce }, () => phone(Number.POSITIVE_INFINITY)));
  } else {
    await Promise.all(
      tokens.map(async (_, index) => {
        await wait(Math.max(0, index * everyMs - (performance.now() - begun)));
        await phone(1);
      }),
    );
  }
  const seconds = (performance.now() - begun) / 1000;
  return { seconds, complete: participationsMs.length, requestsMs, participationsMs, failures };
}
