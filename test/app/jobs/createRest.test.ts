import { describe, expect, it } from 'vitest';
import { createRest } from '../../../app/jobs/createRest';

/** A process whose work and pauses are counted, not timed. */
function process() {
  const pauses: number[] = [];
  let busy = 1000;
  const rest = createRest({
    busyMs: () => busy,
    wait: async (ms) => {
      pauses.push(ms);
      await Promise.resolve();
    },
  });
  return { rest, pauses, work: (ms: number) => (busy += ms) };
}

describe('a process that sends mail and serves pages', () => {
  it('leaves two thirds of its time to the pages', async () => {
    const { rest, pauses, work } = process();
    for (const ms of [10, 3, 40]) {
      work(ms);
      await rest();
    }
    expect(pauses).toEqual([20, 6, 80]);
  });

  it('does so however many rounds are sent at once: they pause one after another', async () => {
    const { rest, pauses, work } = process();
    work(10);
    const first = rest();
    const second = rest().then(() => work(5));
    await Promise.all([first, second]);
    await rest();
    expect(pauses).toEqual([20, 10]);
  });

  it('hardly pauses when the mail server is what takes the time, and never for long', async () => {
    const { rest, pauses, work } = process();
    await rest();
    expect(pauses).toEqual([]);
    work(5000);
    await rest();
    expect(pauses).toEqual([250]);
  });
});
