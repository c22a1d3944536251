import { expect, it } from 'vitest';
import { makeSharedLinks } from '../../../app/operations/links/sharedLinks';
import { openRound } from '../../../app/operations/rounds/openRound';
import { prepareRound } from '../../../app/operations/rounds/prepareRound';
import { action, loader } from '../../../app/routes/v.$token';
import { findRound } from '../../../db/queries/rounds';
import { findSharedLinks } from '../../../db/queries/sharedLinks';
import { inAssociation } from '../../../db/transaction';
import { makeAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { testContext } from '../../support/testContext';

const database = testDatabase();

/** A browser with one cookie jar, at one link. */
async function counter() {
  const ctx = testContext(() => database.db);
  const { id } = await makeAssociation(ctx);
  const prepared = await prepareRound(ctx, 'test', id, { survey: 'ouders', year: 2026 });
  if (!prepared.ok) throw new Error('not prepared');
  const { roundId } = prepared.value;
  await makeSharedLinks(ctx, 'test', id, roundId, { kind: 'loket', schoolIds: [] });
  await openRound(ctx, 'test', id, roundId);
  const token = await inAssociation(ctx.db, id, async (tx) => {
    const [link] = await findSharedLinks(tx, id, roundId);
    return `${(await findRound(tx, id, roundId))?.code}-${link?.code}`;
  });
  const origin = 'http://peilstok.test';
  let cookie: string | null = null;
  const send = async (path: string, form?: Record<string, string>, language = 'nl') => {
    const headers = new Headers({ 'Accept-Language': language });
    if (cookie) headers.set('Cookie', cookie);
    if (form) headers.set('Content-Type', 'application/x-www-form-urlencoded');
    const body = form ? new URLSearchParams(form).toString() : null;
    const request = new Request(origin + path, { method: form ? 'POST' : 'GET', headers, body });
    const args = { request, params: { token }, context: { app: ctx } };
    const reply = (await (form ? action : loader)(args as never)) as Response;
    const set = reply.headers.get('Set-Cookie');
    if (set) cookie = /Max-Age=0/.test(set) ? null : (set.split(';')[0] ?? null);
    return { status: reply.status, to: reply.headers.get('Location'), html: await reply.text(), set };
  };
  const startIn = (html: string) => /name="_start" value="([\w-]+)"/.exec(html)?.[1] ?? '';
  return {
    path: `/v/${token}`,
    send,
    startIn,
    forget: () => (cookie = null),
    hasCookie: () => cookie !== null,
  };
}

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
