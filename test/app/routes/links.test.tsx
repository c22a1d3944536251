import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Poster } from '../../../app/components/links/Poster';
import { QrCode } from '../../../app/components/links/QrCode';
import { mailKit } from '../../../app/operations/links/mailKit';
import { makeSharedLinks, stopSharedLink } from '../../../app/operations/links/sharedLinks';
import { viewLinks } from '../../../app/operations/links/viewLinks';
import { erasePerson } from '../../../app/operations/privacy/person/erasePerson';
import { viewPerson } from '../../../app/operations/privacy/person/viewPerson';
import { openRound } from '../../../app/operations/rounds/openRound';
import { prepareRound } from '../../../app/operations/rounds/prepareRound';
import * as keeperPage from '../../../app/routes/doorsturen.$token';
import * as preview from '../../../app/routes/metingen.$id.voorbeeld.($way)';
import { findSchools } from '../../../db/queries/schools';
import { inAssociation } from '../../../db/transaction';
import { makeAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { testContext } from '../../support/testContext';
import { makeOfficer, sentTo, signIn, visit } from './visitor';

const database = testDatabase();

async function schoolLink() {
  const ctx = testContext(() => database.db);
  const { id } = await makeAssociation(ctx);
  const prepared = await prepareRound(ctx, 'test', id, { survey: 'ouders', year: 2026 });
  if (!prepared.ok) throw new Error('not prepared');
  const { roundId } = prepared.value;
  const [school] = await inAssociation(ctx.db, id, (tx) => findSchools(tx, id));
  await makeSharedLinks(ctx, 'test', id, roundId, { kind: 'school', schoolIds: [school?.id ?? ''] });
  await openRound(ctx, 'test', id, roundId);
  const link = async () => {
    const [first] = (await viewLinks(ctx, id, roundId))?.links ?? [];
    if (!first) throw new Error('no link');
    return first;
  };
  return { ctx, id, roundId, link };
}

/** Reads a code as a camera would: dark where the path draws. */
async function readQr(svg: string): Promise<string> {
  const decodeQR = (await import('qr/decode.js')).default;
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const scale = 4;
  const side = size * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1/g)) {
    for (let dy = 0; dy < scale; dy += 1) {
      for (let dx = 0; dx < scale; dx += 1) {
        const at = ((Number(y) * scale + dy) * side + Number(x) * scale + dx) * 4;
        data.fill(0, at, at + 3);
      }
    }
  }
  return decodeQR({ width: side, height: side, data });
}

it('the code on a poster leads to the link that stands below it', async () => {
  const { link } = await schoolLink();
  const kit = await link();
  expect(kit.typed).toMatch(/^peilstok\.test\/v\/[0-9a-z]{6}-[0-9a-z]{6}$/);
  const html = renderToStaticMarkup(<Poster kit={kit} />);
  expect(html.replace(/<[^>]+>/g, '')).toContain(kit.typed);
  expect(html).toContain('Wij weten niet wie u bent');
  expect(html).not.toMatch(/style=/);
  expect(await readQr(renderToStaticMarkup(<QrCode text={kit.url} title="code" />))).toBe(kit.url);
});

it('the text for Magister holds the link, the promise and the last day', async () => {
  const { message, url } = await (await schoolLink()).link();
  expect(message.text).toContain(`Ga naar: ${url}\n`);
  expect(message.text).toMatch(/weet niet wie u bent\. School ziet uw antwoorden niet\./);
  expect(message.text).toMatch(/tot en met \d+ \w+ 2026/);
  expect(message.text).not.toMatch(/\[\[|undefined|null/);
});

it('a text for who reads English has a link of its own that opens the list in English; a poster says to scan', async () => {
  const { otherLanguages, url } = await (await schoolLink()).link();
  expect(otherLanguages).toEqual([
    {
      locale: 'en',
      onPoster: 'Scan the code to fill in the questionnaire in English.',
      inText: 'Fill in the questionnaire in English:',
      url: `${url}?l=en`,
    },
  ]);
});

it('a tussenpersoon gets a mail, tells how many parents it went to, and sees no count of answers', async () => {
  const { ctx, id, roundId, link } = await schoolLink();
  const { id: linkId } = await link();
  const mailed = await mailKit(ctx, 'test', id, roundId, linkId, 'Coordinator@School.example');
  expect(mailed).toEqual({ ok: true, value: null });
  const address = /http:\/\/peilstok\.test\/doorsturen\/([\w-]+)/.exec(ctx.sent.at(-1)?.text ?? '');
  const params = { token: address?.[1] ?? '' };
  const page = (await visit(ctx, keeperPage.loader, { params })) as { kit: object };
  expect(page.kit).not.toHaveProperty('completed');
  const posted = await visit(ctx, keeperPage.action, { params, form: { aantal: '310' } });
  expect(sentTo(posted)).toMatch(/melding=opgeslagen$/);
  expect(await link()).toMatchObject({
    population: 310,
    populationBy: 'tussenpersoon',
    keeperEmail: 'coordinator@school.example',
  });
  const wrong = await visit(ctx, keeperPage.action, { params, form: { aantal: 'alle' } });
  expect(JSON.stringify(wrong)).toContain('geen aantal');
});

it('nobody gets in at a tussenpersoon’s page with an address of their own making', async () => {
  const { ctx, link } = await schoolLink();
  const token = (await link()).keeperUrl.split('/').at(-1) ?? '';
  const other = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
  for (const typed of [other, 'x', '']) {
    const reply = await visit(ctx, keeperPage.loader, { params: { token: typed } });
    expect(reply instanceof Response && reply.status).toBe(404);
  }
});

it('a tussenpersoon who asks what is known of them sees it, and can have it erased', async () => {
  const { ctx, id, roundId, link } = await schoolLink();
  await mailKit(ctx, 'test', id, roundId, (await link()).id, 'coordinator@school.example');
  const known = await viewPerson(ctx, id, 'coordinator@school.example');
  expect(known.ok && known.value.keeps).toHaveLength(1);
  await erasePerson(ctx, 'test', id, 'coordinator@school.example');
  expect((await link()).keeperEmail).toBeNull();
});

it('a link that is stopped forgets who kept it', async () => {
  const { ctx, id, roundId, link } = await schoolLink();
  const { id: linkId } = await link();
  await mailKit(ctx, 'test', id, roundId, linkId, 'coordinator@school.example');
  await stopSharedLink(ctx, 'test', id, roundId, linkId, { replace: false });
  expect(await link()).toMatchObject({ isStopped: true, keeperEmail: null });
});

it('the bureau walks through a list, past a page that depends on an answer, and nothing is stored', async () => {
  const { ctx, id, roundId } = await schoolLink();
  const session = await signIn(ctx, await makeOfficer(ctx, `${id}@bureau.example`, [id]));
  let walked = '';
  const send = async (query: string, form?: Record<string, string>, way?: 'gedeeld') => {
    const route = form ? preview.action : preview.loader;
    const path = `/metingen/${roundId}/voorbeeld${way ? `/${way}` : ''}`;
    const request = new Request(`http://peilstok.test${path}${query}`, {
      method: form ? 'POST' : 'GET',
      headers: { Cookie: `peilstok_session=${session}${walked}` },
      ...(form && { body: new URLSearchParams(form) }),
    });
    const args = { request, params: { id: roundId, way }, context: { app: ctx, nonce: 'nonce' } };
    const reply = (await route(args as never)) as Response;
    const set = reply.headers.get('Set-Cookie');
    if (set) walked = `; ${set.split(';')[0]}`;
    return { to: reply.headers.get('Location') ?? '', html: await reply.text() };
  };
  const first = await send('');
  expect(first.html).toContain('<b>Voorbeeld: SWV De Toets</b>');
  expect((await send('?l=en')).html).toContain('lang="en"');
  const screened = await send('', { _page: 'vraag', _go: 'next', ou_vraag: 'nee' });
  expect((await send(new URL(screened.to, 'http://x').search)).html).toContain('ou_vinden_zonder');
  const on = await send('', { _page: 'vraag', _go: 'next', ou_vraag: 'ja' });
  expect((await send(new URL(on.to, 'http://x').search)).html).toContain('ou_wie');
  const blank = await send('', undefined, 'gedeeld');
  expect(blank.html).toContain('Wij weten niet wie u bent.');
  const start = /name="_start" value="([\w-]+)"/.exec(blank.html)?.[1] ?? '';
  const shared = await send('', { _page: 'vraag', _go: 'next', _start: start, ou_vraag: 'ja' }, 'gedeeld');
  expect(shared.to).toContain('/voorbeeld/gedeeld?p=');
  const second = await send(new URL(shared.to, 'http://x').search, undefined, 'gedeeld');
  expect(second.html).toContain('Vult iemand anders op dit apparaat de vragenlijst in?');
  expect((await send('?wissen', {}, 'gedeeld')).html).toContain('Uw antwoorden zijn gewist');
  const rows = await inAssociation(ctx.db, id, (tx) =>
    tx.selectFrom('open_response').select('pseudonym').execute(),
  );
  expect(rows).toEqual([]);
});
