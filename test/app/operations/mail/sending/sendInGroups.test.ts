import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { sendInGroups } from '../../../../../app/operations/mail/sending/sendInGroups';

const CONNECTIONS = 5;
const MAILS = 300;

/** Sends mails to a server that answers as `answer` says; gives what was in hand at each commit, at most and in all. */
async function sendTo(
  answer: (mail: number) => Promise<void>,
): Promise<{ mostInHand: number; results: number[] }> {
  const committed: number[] = [];
  let taken = 0;
  let mostInHand = 0;
  await sendInGroups<number, number>({
    atOnce: CONNECTIONS,
    async exchange(results, room) {
      for (let i = 0; i < 20; i++) await turn();
      committed.push(...results);
      const mails = Array.from({ length: Math.min(room, MAILS - taken) }, (_, i) => taken + i);
      taken += mails.length;
      mostInHand = Math.max(mostInHand, taken - committed.length);
      return mails;
    },
    async perform(mail) {
      await answer(mail);
      return mail;
    },
    reconnect: async () => {},
  });
  return { mostInHand, results: committed };
}

const everyMail = Array.from({ length: MAILS }, (_, mail) => mail);

describe('what a kill can leave unknown', () => {
  it('with a server slower than our database: what its connections hold, and the next two', async () => {
    let answering = Promise.resolve();
    const { mostInHand, results } = await sendTo(() => {
      answering = answering.then(async () => {
        for (let i = 0; i < 50; i++) await turn();
      });
      return answering;
    });
    expect(mostInHand).toBeLessThanOrEqual(CONNECTIONS + 2 + 2);
    expect(results.sort((a, b) => a - b)).toEqual(everyMail);
  });

  it('with a server quicker than our database: never more than twenty', async () => {
    const { mostInHand, results } = await sendTo(() => turn());
    expect(mostInHand).toBe(20);
    expect(results.sort((a, b) => a - b)).toEqual(everyMail);
  });
});

it('a sending in which something unexpected happens commits what it knows and then says so', async () => {
  const committed: number[] = [];
  const sending = sendInGroups<number, number>({
    atOnce: CONNECTIONS,
    exchange: async (results, room) => {
      committed.push(...results);
      return Array.from({ length: room }, (_, mail) => mail);
    },
    perform: async (mail) => {
      await turn();
      if (mail === 1) throw new Error('out of order');
      return mail;
    },
    reconnect: async () => {},
  });
  await expect(sending).rejects.toThrow('out of order');
  expect(committed).toContain(0);
});

it('where pages are served too, others have their turn before every mail, and a pause after every commit', async () => {
  let commits = 0;
  let pauses = 0;
  let turns = 0;
  let isOver = false;
  const others = (async () => {
    while (!isOver) {
      await turn();
      turns += 1;
    }
  })();
  const begunAtTurn: number[] = [];
  const left = everyMail.slice(0, 60);
  await sendInGroups<number, number>({
    atOnce: CONNECTIONS,
    async exchange(results, room) {
      commits += 1;
      expect(pauses).toBe(commits - 1);
      return results.length === 0 && room === 0 ? null : left.splice(0, room);
    },
    async perform(mail) {
      begunAtTurn.push(turns);
      return mail;
    },
    reconnect: async () => {},
    rest: async () => {
      pauses += 1;
    },
  });
  isOver = true;
  await others;
  expect(begunAtTurn).toHaveLength(60);
  expect(new Set(begunAtTurn).size).toBe(60);
});

it('where pages are served too, two mails are begun between pauses, and all connections still come into use', async () => {
  let sinceRest = 0;
  let mostBegun = 0;
  let underWay = 0;
  let mostUnderWay = 0;
  const left = everyMail.slice(0, 60);
  await sendInGroups<number, number>({
    atOnce: CONNECTIONS,
    exchange: async (_, room) => left.splice(0, room),
    async perform(mail) {
      sinceRest += 1;
      underWay += 1;
      mostBegun = Math.max(mostBegun, sinceRest);
      mostUnderWay = Math.max(mostUnderWay, underWay);
      for (let i = 0; i < 50; i++) await turn();
      underWay -= 1;
      return mail;
    },
    reconnect: async () => {},
    rest: async () => {
      sinceRest = 0;
    },
  });
  expect(mostBegun).toBe(2);
  expect(mostUnderWay).toBeGreaterThanOrEqual(CONNECTIONS);
});

it('a sending that is to stop finishes what is in hand, and leaves the rest', async () => {
  const left = [...everyMail];
  const committed: number[] = [];
  await sendInGroups<number, number>({
    atOnce: CONNECTIONS,
    async exchange(results, room) {
      committed.push(...results);
      return left.splice(0, room);
    },
    perform: async (mail) => {
      await turn();
      return mail;
    },
    reconnect: async () => {},
    goesOn: () => committed.length < 40,
  });
  expect(committed.length).toBeGreaterThanOrEqual(40);
  expect(committed.length).toBeLessThanOrEqual(40 + 20);
  expect([...committed, ...left].sort((a, b) => a - b)).toEqual(everyMail);
});
