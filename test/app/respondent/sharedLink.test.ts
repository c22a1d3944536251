import { expect, it } from 'vitest';
import { testDatabase } from '../../support/database';
import { testContext } from '../../support/testContext';
import { counter as counterOf } from './counter';

const database = testDatabase();
const counter = () => counterOf(testContext(() => database.db));

it('a parent at a shared link reads that nobody is known, in the language of the browser', async () => {
  const { path, send } = await counter();
  const dutch = await send(path);
  expect(dutch.html).toContain('Wij weten niet wie u bent.');
  expect(dutch.html).not.toMatch(/onder een code|e-mailadres van/);
  expect(dutch.html).not.toContain('?ander');
  expect(dutch.set).toBeNull();
  expect((await send(path, undefined, 'en-GB,en;q=0.8')).html).toContain('We do not know who you are.');
});

it('two parents fill it in on one tablet after each other, and neither sees the other', async () => {
  const { path, send, startIn, hasCookie } = await counter();
  const first = await send(path);
  const posted = await send(path, {
    _page: 'vraag',
    _go: 'next',
    _start: startIn(first.html),
    ou_vraag: 'nee',
  });
  expect(posted.status).toBe(303);
  expect(hasCookie()).toBe(true);
  const resumed = await send(`${path}?p=vraag`);
  expect(resumed.html).toMatch(/value="nee"[^>]*checked/);
  expect(resumed.html).not.toContain('name="_start"');
  expect(resumed.html).toContain(`href="${path}?ander"`);
  const asked = await send(`${path}?ander`);
  expect(asked.html).toContain('Iemand anders op dit apparaat?');
  expect(hasCookie()).toBe(true);
  const anew = await send(`${path}?ander`, {});
  expect([anew.status, anew.to]).toEqual([303, path]);
  expect(hasCookie()).toBe(false);
  const second = await send(path);
  expect(second.html).not.toMatch(/<input[^>]* checked/);
  expect(startIn(second.html)).not.toBe(startIn(first.html));
});

it('a browser that keeps no cookies is told so, and its later pages begin no second list', async () => {
  const { path, send, startIn, forget } = await counter();
  const first = await send(path);
  const posted = await send(path, {
    _page: 'vraag',
    _go: 'next',
    _start: startIn(first.html),
    ou_vraag: 'ja',
  });
  forget();
  expect((await send(posted.to ?? '')).html).toContain('Uw browser bewaart geen cookies');
  const lost = await send(path, { _page: 'contact', _go: 'next', ou_wie: 'loket' });
  expect(lost.status).toBe(409);
  expect(lost.html).toContain('Dit apparaat wordt niet meer herkend');
  expect(lost.set).toBeNull();
});

it('a slip on the first page keeps what was typed, and begins no other list when it is sent again', async () => {
  const { path, send, startIn, hasCookie } = await counter();
  const start = startIn((await send(path)).html);
  const slip = await send(path, { _page: 'vraag', _go: 'next', _start: start });
  expect(slip.status).toBe(422);
  expect(startIn(slip.html)).toBe(start);
  expect(hasCookie()).toBe(false);
});
