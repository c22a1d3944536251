import { beforeAll, describe, expect, it } from 'vitest';
import { stopSharedLink } from '../../../app/operations/links/sharedLinks';
import { viewLinks } from '../../../app/operations/links/viewLinks';
import { closeRound } from '../../../app/operations/rounds/closeRound';
import { sealRound } from '../../../app/operations/sealing/sealRound';
import { action, loader } from '../../../app/routes/v.$token';
import { findOpenResponses } from '../../../db/queries/responses';
import { inAssociation } from '../../../db/transaction';
import { makeAssociation, type TestAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { type OpenedRound, openTestRound, parentsFile } from '../../support/playedRound';
import { testContext } from '../../support/testContext';
import { counter as counterOf } from './counter';

const database = testDatabase();
const counter = () => counterOf(testContext(() => database.db));

describe('somebody who came by a link that many hold', () => {
  /** Screened out in two pages: the list is finished. */
  async function answered() {
    const browser = await counter();
    const { path, send, startIn } = browser;
    const start = startIn((await send(path)).html);
    await send(path, { _page: 'vraag', _go: 'next', _start: start, ou_vraag: 'nee' });
    const thanks = await send(path, { _page: 'zonder_vraag', _go: 'next', ou_vinden_zonder: '4' });
    return { ...browser, thanks: await send(thanks.to ?? path), start };
  }

  it('reads after the end where it can be changed or erased, and erases it in two presses', async () => {
    const { path, send, thanks, kept, hasCookie } = await answered();
    expect(thanks.html).toContain('Veranderen of wissen kan alleen op dit apparaat, in deze browser.');
    expect(thanks.html).toContain('href="?wissen">Mijn antwoorden wissen</a>');
    const asked = await send(`${path}?wissen`);
    expect(asked.html).toContain('Wilt u uw antwoorden wissen?');
    expect(asked.html).toContain('Wij weten niet wie u bent.');
    expect(asked.html).not.toContain('herinnering');
    expect(await kept()).toBe(1);
    const erased = await send(`${path}?wissen`, {});
    expect(erased.status).toBe(200);
    expect(erased.html).toContain('Uw antwoorden zijn gewist');
    expect(erased.html).toContain('data-over');
    expect([await kept(), hasCookie()]).toEqual([0, false]);
    expect((await send(path)).html).not.toMatch(/Mijn antwoorden wissen|<input[^>]* checked/);
  });

  it('can erase it half-way too, from every page with a list that was begun', async () => {
    const { path, send, startIn, kept } = await counter();
    const first = await send(path);
    expect(first.html).not.toContain('?wissen');
    const to = await send(path, {
      _page: 'vraag',
      _go: 'next',
      _start: startIn(first.html),
      ou_vraag: 'ja',
    });
    expect((await send(to.to ?? '')).html).toContain('href="?wissen"');
    expect((await send(`${path}?wissen`, {})).html).toContain('Uw antwoorden zijn gewist');
    expect(await kept()).toBe(0);
  });

  it('is told on another device that nothing of theirs is there, and erases nothing of anybody', async () => {
    const { path, send, forget, kept } = await answered();
    forget();
    expect((await send(`${path}?wissen`)).html).toContain('Hier staan geen antwoorden van u');
    expect((await send(`${path}?wissen`, {})).html).toContain('Hier staan geen antwoorden van u');
    expect(await kept()).toBe(1);
  });

  it('erases twice without harm, as when a button is tapped twice', async () => {
    const { path, send, kept } = await answered();
    await send(`${path}?wissen`, {});
    expect((await send(`${path}?wissen`, {})).html).toContain('Misschien heeft u uw antwoorden al gewist.');
    expect(await kept()).toBe(0);
  });

  it('can still erase it by a link that was stopped', async () => {
    const ctx = testContext(() => database.db);
    const { path, send, startIn, kept, association, roundId } = await counterOf(ctx);
    const start = startIn((await send(path)).html);
    await send(path, { _page: 'vraag', _go: 'next', _start: start, ou_vraag: 'ja' });
    const [link] = (await viewLinks(ctx, association, roundId))?.links ?? [];
    await stopSharedLink(ctx, 'test', association, roundId, link?.id ?? '', { replace: false });
    const stopped = await send(path);
    expect([stopped.status, stopped.html.includes('href="?wissen"')]).toEqual([410, true]);
    expect((await send(`${path}?wissen`, {})).html).toContain('Uw antwoorden zijn gewist');
    expect(await kept()).toBe(0);
  });

  it('reads it in their own language', async () => {
    const { path, send } = await answered();
    const asked = await send(`${path}?wissen&l=en`);
    expect(asked.html).toContain('Yes, erase my answers');
    expect(asked.html).toContain(`href="${path}?l=nl&amp;wissen"`);
  });
});

describe('a parent with a link of their own', () => {
  const ctx = testContext(() => database.db);
  let association: TestAssociation;
  let round: OpenedRound;
  beforeAll(async () => {
    association = await makeAssociation(ctx);
    round = await openTestRound(ctx, association, { survey: 'ouders', year: 2026, file: parentsFile(4) });
  });

  const tokenOf = (who: number) => round.tokens.get(`ouder${who}@huis.example`) as string;
  async function send(who: number, query: string, form?: Record<string, string>, cookie = '') {
    const headers = new Headers({ Cookie: cookie });
    if (form) headers.set('Content-Type', 'application/x-www-form-urlencoded');
    const body = form ? new URLSearchParams(form).toString() : null;
    const url = `http://peilstok.test/v/${tokenOf(who)}${query}`;
    const request = new Request(url, { method: form ? 'POST' : 'GET', headers, body });
    const args = { request, params: { token: tokenOf(who) }, context: { app: ctx } };
    const reply = (await (form ? action : loader)(args as never)) as Response;
    return { status: reply.status, html: await reply.text(), set: reply.headers.get('Set-Cookie') };
  }
  const kept = () =>
    inAssociation(
      ctx.db,
      association.id,
      async (tx) => (await findOpenResponses(tx, association.id, round.roundId)).length,
    );
  async function finish(who: number): Promise<void> {
    const { set } = await send(who, '', { _page: 'vraag', _go: 'next', ou_vraag: 'nee' });
    await send(who, '', { _page: 'zonder_vraag', _go: 'next', ou_vinden_zonder: '4' }, set?.split(';')[0]);
  }

  it('erases what was answered, from any device, and counts as somebody who has not answered', async () => {
    await finish(1);
    await finish(2);
    const asked = await send(1, '?wissen');
    expect(asked.html).toContain('U kunt dus nog een herinnering krijgen.');
    expect(asked.html).not.toContain('Wij weten niet wie u bent.');
    expect((await send(1, '?wissen', {})).html).toContain('U kunt opnieuw beginnen tot en met');
    expect(await kept()).toBe(1);
    expect((await send(1, '')).html).not.toContain('Dank u wel');
    expect((await send(2, '')).html).toContain('Dank u wel');
  });

  it('is asked nothing when nothing was answered, and nothing happens', async () => {
    const before = await kept();
    expect((await send(3, '')).html).not.toContain('?wissen');
    expect((await send(3, '?wissen')).html).toContain('Hier staan geen antwoorden van u');
    expect((await send(3, '?wissen', {})).status).toBe(200);
    expect(await kept()).toBe(before);
  });

  it('erases nothing by opening the address: a mail scanner opens every link', async () => {
    const before = await kept();
    expect((await send(2, '?wissen')).status).toBe(200);
    expect(await kept()).toBe(before);
  });

  it('can do so after closing, and no more after sealing', async () => {
    await finish(4);
    await closeRound(ctx, 'test', association.id, round.roundId);
    const closed = await send(4, '');
    expect([closed.status, closed.html.includes('href="?wissen"')]).toEqual([410, true]);
    expect((await send(3, '')).html).not.toContain('?wissen');
    const erased = await send(4, '?wissen', {});
    expect(erased.html).toContain('Uw antwoorden zijn gewist');
    expect(erased.html).not.toContain('opnieuw beginnen');
    expect(await kept()).toBe(1);
    await sealRound(ctx, 'test', association.id, round.roundId);
    const sealed = await send(2, '?wissen', {});
    expect([sealed.status, sealed.html.includes('De vragenlijst is gesloten')]).toEqual([410, true]);
    expect(sealed.html).not.toContain('?wissen');
  });
});
