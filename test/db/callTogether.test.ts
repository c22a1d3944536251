import { describe, expect, it } from 'vitest';
import { callTogether } from '../../db/callTogether';
import type { Database } from '../../db/connection';

const db = {} as Database;

/** Trips as they were made; each waits until it is answered or broken off. */
function trips() {
  const made: { calls: readonly string[]; answer(): void; fail(error: unknown): void }[] = [];
  const call = callTogether<string, string>(
    (_, calls) =>
      new Promise((resolve, reject) => {
        made.push({
          calls,
          answer: () => resolve(calls.map((name) => `page of ${name}`)),
          fail: reject,
        });
      }),
  );
  return { made, ask: (name: string, round = 'round') => call(db, round, name) };
}

const allCalls = (made: { calls: readonly string[] }[]) => made.map(({ calls }) => calls);

/** Until what was asked is on its way. */
const untilAsked = () => new Promise((resolve) => setImmediate(resolve));

const refused = Object.assign(new Error('refused'), { severity: 'ERROR', code: 'PS001' });

describe('people who come in the same moment', () => {
  it('go to the database in one trip, and each gets their own reply', async () => {
    const { made, ask } = trips();
    const replies = ['anna', 'bram', 'cees'].map((name) => ask(name));
    await untilAsked();
    expect(allCalls(made)).toEqual([['anna', 'bram', 'cees']]);
    made[0]?.answer();
    expect(await Promise.all(replies)).toEqual(['page of anna', 'page of bram', 'page of cees']);
  });

  it('whoever comes while a trip is under way goes with the next one, never with one that has begun', async () => {
    const { made, ask } = trips();
    const replies: Promise<string>[] = [];
    for (const name of ['anna', 'bram', 'cees', 'dina']) {
      replies.push(ask(name));
      await untilAsked();
    }
    expect(allCalls(made)).toEqual([['anna']]);
    made[0]?.answer();
    await replies[0];
    await untilAsked();
    expect(allCalls(made)).toEqual([['anna'], ['bram', 'cees', 'dina']]);
    made[1]?.answer();
    expect(await Promise.all(replies)).toHaveLength(4);
  });

  it('people of two rounds do not wait for each other', async () => {
    const { made, ask } = trips();
    void ask('anna', 'one');
    void ask('bram', 'two');
    await untilAsked();
    expect(allCalls(made)).toEqual([['anna'], ['bram']]);
  });

  it('a hundred are too many for one trip', async () => {
    const { made, ask } = trips();
    const replies = Array.from({ length: 100 }, (_, index) => ask(String(index)));
    await untilAsked();
    expect(made.map(({ calls }) => calls.length)).toEqual([64]);
    made[0]?.answer();
    await replies[0];
    await untilAsked();
    expect(made.map(({ calls }) => calls.length)).toEqual([64, 36]);
    made[1]?.answer();
    expect((await Promise.all(replies)).at(-1)).toBe('page of 99');
  });

  it('nobody fails by the company they came in: each is tried again by itself', async () => {
    const { made, ask } = trips();
    const replies = Promise.allSettled(['anna', 'bram', 'cees'].map((name) => ask(name)));
    await untilAsked();
    made[0]?.fail(refused);
    await untilAsked();
    expect(allCalls(made.slice(1))).toEqual([['anna'], ['bram'], ['cees']]);
    made[1]?.answer();
    made[2]?.fail(refused);
    made[3]?.answer();
    expect((await replies).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('where the connection was lost nobody knows what was kept, so all hear it and nothing is tried again', async () => {
    const { made, ask } = trips();
    const replies = Promise.allSettled(['anna', 'bram'].map((name) => ask(name)));
    await untilAsked();
    made[0]?.fail(Object.assign(new Error('closed'), { code: 'CONNECTION_CLOSED' }));
    expect((await replies).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await untilAsked();
    expect(made).toHaveLength(1);
  });
});
