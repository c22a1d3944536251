import { participate } from './participate';

export interface ReplayTask {
  port: number;
  tokens: string[];
  /** Number of the parent behind the first token. */
  firstParent: number;
  atOnce: number;
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
export async function replay({ port, tokens, firstParent, atOnce }: ReplayTask): Promise<Replayed> {
  const requestsMs: number[] = [];
  const participationsMs: number[] = [];
  const failures: Record<string, number> = {};
  let next = 0;
  const phone = async (): Promise<void> => {
    while (next < tokens.length) {
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
  await Promise.all(Array.from({ length: atOnce }, phone));
  const seconds = (performance.now() - begun) / 1000;
  return { seconds, complete: participationsMs.length, requestsMs, participationsMs, failures };
}
