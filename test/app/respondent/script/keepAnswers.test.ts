import { describe, expect, test } from 'vitest';
import { backOffMs } from '../../../../app/respondent/script/backOffMs';
import { keepAnswers, type Outcome } from '../../../../app/respondent/script/keepAnswers';
import { type Entry, openPending } from '../../../../app/respondent/script/pending';

/** A tab's storage of which a test decides whether it works. */
function tabStorage() {
  const kept = new Map<string, string>();
  const storage = {
    works: true,
    kept,
    open(): Storage {
      if (!storage.works) throw new Error('SecurityError');
      return {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => kept.set(key, value),
        removeItem: (key: string) => kept.delete(key),
      } as unknown as Storage;
    },
  };
  return storage;
}

const field = (name: string, value: string): [string, string][] => [[name, value]];

describe('pending answers', () => {
  test('are the latest of each question, and outlive the page', () => {
    const tab = tabStorage();
    const pending = openPending(tab.open, 'list');
    pending.keep('een', 'a', field('a', '1'));
    pending.keep('een', 'b', field('b', '2'));
    pending.keep('een', 'a', field('a', '3'));
    pending.keep('twee', 'a', field('a', '4'));
    expect(openPending(tab.open, 'list').all()).toEqual([
      ['een', 'b', [['b', '2']]],
      ['een', 'a', [['a', '3']]],
      ['twee', 'a', [['a', '4']]],
    ]);
    expect(openPending(tab.open, 'another').all()).toEqual([]);
  });

  test('are forgotten when they have arrived, unless they changed meanwhile; the last leaves nothing behind', () => {
    const tab = tabStorage();
    const pending = openPending(tab.open, 'list');
    pending.keep('een', 'a', field('a', '1'));
    pending.keep('een', 'b', field('b', '2'));
    const sent = pending.all();
    pending.keep('een', 'a', field('a', '3'));
    pending.sent(sent);
    expect(pending.all()).toEqual([['een', 'a', [['a', '3']]]]);
    pending.sent(pending.all());
    expect(tab.kept.size).toBe(0);
    pending.keep('een', 'a', field('a', '3'));
    pending.clear();
    expect(tab.kept.size).toBe(0);
  });

  test('last as long as the page where the browser refuses to keep them, and what is kept may be damaged', () => {
    const tab = tabStorage();
    tab.works = false;
    const pending = openPending(tab.open, 'list');
    pending.keep('een', 'a', field('a', '1'));
    expect(pending.all()).toEqual([['een', 'a', [['a', '1']]]]);
    tab.works = true;
    tab.kept.set('list', '[["een"');
    expect(openPending(tab.open, 'list').all()).toEqual([]);
  });
});

/** Keeping with a server, a clock and a phone that the test plays. */
function played(outcomes: Outcome[]) {
  const pending = openPending(tabStorage().open, 'list');
  const posts: [string, string[]][] = [];
  const blind: string[] = [];
  const said: string[] = [];
  const waiting: { ms: number; then: () => void }[] = [];
  let arrive: (() => void) | null = null;
  const keeping = keepAnswers({
    pending,
    page: 'een',
    async post(page, entries) {
      posts.push([page, entries.map(([, , fields]) => fields.map((pair) => pair.join('=')).join('&'))]);
      const outcome = outcomes.shift();
      if (!outcome)
        await new Promise<void>((resolve) => {
          arrive = resolve;
        });
      return outcome ?? { kind: 'kept', left: [] };
    },
    postBlindly: (page, entries: readonly Entry[]) =>
      blind.push(`${page} ${entries.map((entry) => entry[1])}`),
    later(ms, then) {
      const one = { ms, then };
      waiting.push(one);
      return () => waiting.splice(waiting.indexOf(one), 1);
    },
    say: (what) => said.push(what),
  });
  const tap = (question: string, value: string, page = 'een') => {
    pending.keep(page, question, field(question, value));
    keeping.changed();
  };
  return { pending, posts, blind, said, waiting, keeping, tap, arrive: () => arrive?.() };
}

const keptAll: Outcome = { kind: 'kept', left: [] };

describe('keeping', () => {
  test('waits 20 seconds from the first change, and then sends all at once', async () => {
    const { tap, waiting, keeping, posts, said, pending } = played([keptAll]);
    tap('a', '1');
    tap('b', '2');
    tap('a', '3');
    expect(waiting.map(({ ms }) => ms)).toEqual([20_000]);
    await keeping.now();
    expect(posts).toEqual([['een', ['b=2', 'a=3']]]);
    expect(said).toEqual(['saved']);
    expect([pending.all(), waiting]).toEqual([[], []]);
  });

  test('sends nothing twice at once; what changes meanwhile goes 20 seconds later, or at once for who leaves', async () => {
    const { tap, keeping, posts, blind, waiting, said, arrive } = played([]);
    tap('a', '1');
    const first = keeping.now();
    keeping.now();
    tap('b', '2');
    expect(posts).toHaveLength(1);
    keeping.leaving();
    expect(blind).toEqual(['een a,b']);
    arrive();
    await first;
    expect(waiting.map(({ ms }) => ms)).toEqual([20_000]);
    expect(said).toEqual([]);
  });

  test('of who leaves with nothing new sends nothing', () => {
    const { keeping, posts, blind } = played([]);
    keeping.leaving();
    expect([posts, blind]).toEqual([[], []]);
  });

  test('tries again, each time later, and starts afresh once it worked', async () => {
    const offline: Outcome = { kind: 'offline' };
    const trouble: Outcome = { kind: 'trouble' };
    const { tap, keeping, waiting, said, pending } = played([offline, trouble, offline, keptAll]);
    tap('a', '1');
    const delays: number[] = [];
    for (let tries = 0; tries < 3; tries += 1) {
      await keeping.now();
      delays.push(...waiting.map(({ ms }) => ms));
    }
    expect(delays).toEqual([2000, 4000, 8000]);
    expect(pending.all()).toHaveLength(1);
    await keeping.now();
    expect(said).toEqual(['offline', 'trouble', 'offline', 'saved']);
    expect(waiting).toEqual([]);
    expect(backOffMs(30)).toBe(60_000);
  });

  test('holds on to what is not right yet, and to nothing that a page no longer asks', async () => {
    const { tap, keeping, said, pending } = played([
      { kind: 'refused' },
      { kind: 'kept', left: ['b'] },
      { kind: 'refused' },
    ]);
    tap('x', '1', 'nul');
    tap('a', '1');
    tap('b', 'te lang');
    await keeping.now();
    expect(pending.all()).toEqual([['een', 'b', [['b', 'te lang']]]]);
    expect(said).toEqual(['partlySaved']);
    await keeping.now();
    expect(said).toEqual(['partlySaved', 'refused']);
    expect(pending.all()).toHaveLength(1);
  });

  test('leaves the line to a page change, and waits for what is under way before it', async () => {
    const { tap, keeping, posts, arrive } = played([]);
    tap('a', '1');
    const saving = keeping.now();
    const order: string[] = [];
    saving.then(() => order.push('saved'));
    const changing = keeping.alone(async () => order.push('gone on'));
    expect(posts).toHaveLength(1);
    arrive();
    await changing;
    expect(order).toEqual(['saved', 'gone on']);
  });
});
