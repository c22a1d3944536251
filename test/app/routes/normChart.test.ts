import { beforeAll, expect, test } from 'vitest';
import { recordFigure } from '../../../app/operations/norms/recordFigure';
import { loader } from '../../../app/routes/_bureau.resultaten.normen_.$norm_.grafiek';
import { makeAssociation, type TestAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { testContext } from '../../support/testContext';
import { makeOfficer, signIn, visit } from './visitor';

const database = testDatabase();
const ctx = testContext(() => database.db);
let mine: TestAssociation;
let session: string;
let elsewhere: string;

beforeAll(async () => {
  ctx.setNow('2026-11-22T10:00:00Z');
  mine = await makeAssociation(ctx, { name: 'SWV Grafiek' });
  const theirs = await makeAssociation(ctx, { name: 'SWV Zonder' });
  session = await signIn(ctx, await makeOfficer(ctx, 'grafiek@toets.example', [mine.id]));
  elsewhere = await signIn(ctx, await makeOfficer(ctx, 'zonder@toets.example', [theirs.id]));
  const at = { norm: 'Netwerk-5b', measure: 'thuiszitters' };
  for (const [period, value] of [
    ['2026-K1', '12'],
    ['2026-K2', '3'],
    ['2026-K3', '9'],
  ] as const) {
    const figure = { period, value, ofCount: '', perBoard: {}, source: 'registratie', note: '' };
    expect((await recordFigure(ctx, 'test', mine.id, at, figure, false)).ok).toBe(true);
  }
});

const chart = async (query: string, norm = 'Netwerk-5b', who = session) => {
  const reply = await visit(ctx, loader, { params: { norm }, query, session: who });
  if (!(reply instanceof Response)) throw new Error('no reply');
  return reply;
};

test('an officer saves the chart of a norm as a drawing, without the number that is about three pupils', async () => {
  const reply = await chart('?cijfer=thuiszitters&als=svg');
  expect(reply.status).toBe(200);
  expect(reply.headers.get('Content-Type')).toBe('image/svg+xml');
  expect(reply.headers.get('Content-Disposition')).toContain('"Netwerk-5b-thuiszitters.svg"');
  const svg = await reply.text();
  expect(svg).toMatch(/^<svg xmlns=/);
  expect(svg).toContain('1e kwartaal 2026: 12. 2e kwartaal 2026: niet getoond. 3e kwartaal 2026: 9.');
  expect(svg).not.toContain('2e kwartaal 2026: 3.');
});

test('a saved chart says which norm it is about, what is counted and from whom: it is pasted where no page is', async () => {
  const words = (await (await chart('?cijfer=thuiszitters&als=svg')).text()).replaceAll(/<[^>]+>/g, ' ');
  expect(words).toContain('Netwerk-5b Thuiszitters');
  expect(words).toContain('Bron: registratie.');
  expect(words).toContain('Niet getoond: aantallen van 1 tot 4 leerlingen');
});

test('an officer saves it as a picture', async () => {
  const reply = await chart('?cijfer=thuiszitters&als=png');
  expect(reply.headers.get('Content-Type')).toBe('image/png');
  expect([...new Uint8Array(await reply.arrayBuffer()).slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
});

test('where there is nothing to draw there is no file', async () => {
  expect((await chart('?cijfer=binnen-6-weken&als=svg')).status).toBe(404);
  expect((await chart('?cijfer=bestaat-niet&als=svg')).status).toBe(404);
  expect((await chart('?cijfer=thuiszitters&als=svg', 'Netwerk-99')).status).toBe(404);
});

test('another samenwerkingsverband has no chart of these figures', async () => {
  expect((await chart('?cijfer=thuiszitters&als=svg', 'Netwerk-5b', elsewhere)).status).toBe(404);
});
