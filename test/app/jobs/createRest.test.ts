import { describe, expect, it } from 'vitest';
import { createRest } from '../../../app/jobs/createRest';

/** A process whose work and pauses are counted, not timed. */
function process(where: 'within' | 'beside' = 'within') {
  const pauses: number[] = [];
  let busy = 1000;
  const rest = createRest(where, {
    busyMs: () => busy,
    wait: async (ms) => {
      pauses.push(ms);
      await Promise.resolve();
    },
  });
  return { rest, pauses, work: (ms: number) => (busy += ms) };
}

describe('a process that sends mail and serves pages', () => {
  it('leaves six sevenths of its time to the pages', async () => {
    const { rest, pauses, work } = process();
    for (const ms of [10, 3, 40]) {
      work(ms);
      await rest();
    }
    expect(pauses).toEqual([60, 18, 240]);
  });

  it('beside the process that serves them it leaves three quarters', async () => {
    const { rest, pauses, work } = process('beside');
    work(10);
    await rest();
    expect(pauses).toEqual([30]);
  });

  it('pauses for what was done during a pause too', async () => {
    const { rest, pauses, work } = process();
    work(10);
    const resting = rest();
    await Promise.resolve();
    work(4);
    await resting;
    await rest();
    expect(pauses).toEqual([60, 24]);
  });

  it('does so however many rounds are sent at once: they pause one after another', async () => {
    const { rest, pauses, work } = process();
    work(10);
    const first = rest();
    const second = rest().then(() => work(5));
    await Promise.all([first, second]);
    await rest();
    expect(pauses).toEqual([60, 30]);
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
