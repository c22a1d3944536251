import { expect, it, vi } from 'vitest';
import type { AppContext } from '../../../../app/context';
import { prepareRound } from '../../../../app/operations/rounds/prepareRound';
import { importKey, stopAllImports } from '../../../../app/operations/rounds/upload/runningImports';
import { stageRecipients } from '../../../../app/operations/rounds/upload/stageRecipients';
import { startImport, stopImport } from '../../../../app/operations/rounds/upload/startImport';
import { viewImport } from '../../../../app/operations/rounds/upload/viewImport';
import { viewUpload } from '../../../../app/operations/rounds/upload/viewUpload';
import { action as press } from '../../../../app/routes/_bureau.metingen.$id.ontvangers_.inlezen';
import { action, loader } from '../../../../app/routes/_bureau.metingen.$id.ontvangers_.inlezen_.voortgang';
import { inAssociation } from '../../../../db/transaction';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { type TestContext, testContext } from '../../../support/testContext';
import { makeOfficer, type RouteFunction, sentTo, signIn, visit } from '../../routes/visitor';
import { heldUpAt } from './heldUpAt';

const database = testDatabase();
/** Three parts, and nobody is left waiting for so many. */
const PARENTS = 2300;
const emailOf = (index: number) => `ouder${index}@huis.example`;

/** A draft with three parents on its list and a long file that waits. */
async function waitingFile(people = PARENTS) {
  const ctx = testContext(() => database.db);
  const { id } = await makeAssociation(ctx);
  const prepared = await prepareRound(ctx, 'els', id, { survey: 'ouders', year: 2026 });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const { roundId } = prepared.value;
  const stage = async (emails: string[], at: string) => {
    ctx.setNow(at);
    const bytes = new TextEncoder().encode(['email', ...emails].join('\n'));
    expect(await stageRecipients(ctx, id, roundId, { bytes, name: 'ouders.csv' })).toEqual({ ok: true });
  };
  const failures: unknown[] = [];
  const start = (from: AppContext = ctx) =>
    startImport(from, 'els', id, roundId, (error) => void failures.push(error));
  const view = (from: AppContext = ctx) => viewImport(from, id, roundId);
  const listed = () =>
    inAssociation(ctx.db, id, async (tx) => {
      const rows = await tx.selectFrom('recipient').select('id').where('round_id', '=', roundId).execute();
      return rows.length;
    });
  const acts = () =>
    inAssociation(ctx.db, id, async (tx) => {
      const noted = await tx
        .selectFrom('audit')
        .select('id')
        .where('action', '=', 'ontvangers ingelezen')
        .execute();
      return noted.length;
    });
  const ended = () => ctx.imports.get(importKey(id, roundId))?.ended;
  await stage(['a@huis.example', 'b@huis.example', 'c@huis.example'], '2026-11-22T09:00:00Z');
  expect(await start()).toEqual({ runs: false, imported: { ok: true, recipients: 3 } });
  await stage(
    Array.from({ length: people }, (_, index) => emailOf(index)),
    '2026-11-22T10:00:00Z',
  );
  return { ctx, id, roundId, stage, start, view, listed, acts, ended, failures };
}

/** The import waits in its second part until what this gives is called. */
const heldUpInSecondPart = (ctx: TestContext, id: string) => heldUpAt(ctx, id, emailOf(1500));

it('a long list is told how far it is, and who presses twice, here or elsewhere, starts no second', async () => {
  const { ctx, id, start, view, listed, acts, ended } = await waitingFile();
  const before = await acts();
  const letGo = await heldUpInSecondPart(ctx, id);
  expect(await start()).toEqual({ runs: true });
  const here = { state: 'running', done: 1000, total: PARENTS, isStopping: false };
  await vi.waitFor(async () => expect(await view()).toEqual(here));
  const otherProcess: AppContext = { ...testContext(() => database.db), imports: new Map() };
  expect(await view(otherProcess)).toEqual({ state: 'elsewhere' });
  expect([await start(), await start(otherProcess)]).toEqual([{ runs: true }, { runs: true }]);
  expect(await listed()).toBe(3);
  await letGo();
  await ended();
  expect(await view()).toEqual({ state: 'taken', recipients: PARENTS });
  expect(await view(otherProcess)).toEqual({ state: 'taken', recipients: null });
  expect([await listed(), await acts()]).toEqual([PARENTS, before + 1]);
});

it('a long list that is stopped keeps nothing, and its file can be taken again', async () => {
  const { ctx, id, roundId, start, view, listed, ended } = await waitingFile();
  const letGo = await heldUpInSecondPart(ctx, id);
  await start();
  await vi.waitFor(async () => expect(await view()).toMatchObject({ done: 1000 }));
  stopImport(ctx, id, roundId);
  expect(await view()).toMatchObject({ state: 'running', isStopping: true });
  await letGo();
  await ended();
  expect(await view()).toEqual({ state: 'stopped' });
  expect(await listed()).toBe(3);
  expect((await viewUpload(ctx, id, roundId))?.change).toMatchObject({ total: PARENTS, gone: 3 });
  expect(await start()).toEqual({ runs: true });
  await ended();
  expect(await listed()).toBe(PARENTS);
});

it('a long list that fails halfway keeps nothing and says so, and goes whole the next time', async () => {
  const { ctx, roundId, id, start, view, listed, ended, failures } = await waitingFile();
  const { random } = ctx;
  let ids = 0;
  const uuid = () => {
    ids += 1;
    if (ids === 3000) throw new Error('no more ids');
    return random.uuid();
  };
  expect(await start({ ...ctx, random: { ...random, uuid } })).toEqual({ runs: true });
  await ended();
  expect(await view()).toEqual({ state: 'failed' });
  expect(failures).toEqual([new Error('no more ids')]);
  expect(await listed()).toBe(3);
  expect(await viewUpload(ctx, id, roundId)).not.toBeNull();
  await start();
  await ended();
  expect([await view(), await listed()]).toEqual([{ state: 'taken', recipients: PARENTS }, PARENTS]);
});

it('a process that stops undoes what it was taking in, and the next one says it was interrupted', async () => {
  const { ctx, id, start, view, listed } = await waitingFile();
  const letGo = await heldUpInSecondPart(ctx, id);
  await start();
  await vi.waitFor(async () => expect(await view()).toMatchObject({ done: 1000 }));
  const closing = stopAllImports(ctx.imports);
  await letGo();
  await closing;
  expect(await view({ ...ctx, imports: new Map() })).toEqual({ state: 'interrupted' });
  expect(await listed()).toBe(3);
});

it('a file that is chosen while another is taken in waits, and is not thrown away with it', async () => {
  const { ctx, id, roundId, stage, start, view, ended } = await waitingFile();
  const letGo = await heldUpInSecondPart(ctx, id);
  await start();
  await vi.waitFor(async () => expect(await view()).toMatchObject({ done: 1000 }));
  await stage(['later@huis.example'], '2026-11-22T10:00:05Z');
  await letGo();
  await ended();
  expect(await view()).toEqual({ state: 'waiting' });
  expect((await viewUpload(ctx, id, roundId))?.change).toMatchObject({ total: 1, gone: PARENTS });
});

it('the officer sees rows and a page that comes back by itself, stops it, and with a short list goes straight on', async () => {
  const { ctx, id, roundId, stage, ended, listed } = await waitingFile();
  const session = await signIn(ctx, await makeOfficer(ctx, 'els@bureau.example', [id]));
  const params = { id: roundId };
  const list = `/metingen/${roundId}/ontvangers`;
  const take = () => visit(ctx, press as RouteFunction, { params, session, form: { wat: 'overnemen' } });
  const look = (query = '') => visit(ctx, loader as RouteFunction, { params, session, query });
  const letGo = await heldUpInSecondPart(ctx, id);
  expect(sentTo(await take())).toBe(`${list}/inlezen/voortgang`);
  await vi.waitFor(async () =>
    expect(await look()).toMatchObject({ data: { view: { done: 1000, total: PARENTS } } }),
  );
  const headersOf = async (query: string) =>
    new Headers(((await look(query)) as { init?: ResponseInit }).init?.headers);
  expect((await headersOf('')).get('Refresh')).toBe('2');
  expect((await headersOf('?verversen=zelf')).get('Refresh')).toBeNull();
  expect(sentTo(await take())).toBe(`${list}/inlezen/voortgang`);
  await visit(ctx, action as RouteFunction, { params, session, form: { wat: 'stoppen' } });
  await letGo();
  await ended();
  expect(await look()).toMatchObject({ data: { view: { state: 'stopped' }, refreshes: false } });
  await take();
  await ended();
  expect(sentTo(await look())).toBe(`${list}?melding=ontvangers&aantal=${PARENTS}`);
  await stage(['een@huis.example'], '2026-11-22T11:00:00Z');
  expect(sentTo(await take())).toBe(`${list}?melding=ontvangers&aantal=1`);
  expect(await listed()).toBe(1);
});
