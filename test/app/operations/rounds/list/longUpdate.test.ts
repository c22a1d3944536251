import { expect, it, vi } from 'vitest';
import type { AppContext } from '../../../../../app/context';
import { oneAsFile } from '../../../../../app/operations/rounds/list/oneAsFile';
import { startListUpdate } from '../../../../../app/operations/rounds/list/startListUpdate';
import { updateList } from '../../../../../app/operations/rounds/list/updateList';
import { importKey, stopAllImports } from '../../../../../app/operations/rounds/upload/runningImports';
import { stageRecipients } from '../../../../../app/operations/rounds/upload/stageRecipients';
import { stopImport } from '../../../../../app/operations/rounds/upload/startImport';
import { viewImport } from '../../../../../app/operations/rounds/upload/viewImport';
import { viewUpload } from '../../../../../app/operations/rounds/upload/viewUpload';
import { action as press } from '../../../../../app/routes/_bureau.metingen.$id.ontvangers_.inlezen';
import {
  action,
  loader,
} from '../../../../../app/routes/_bureau.metingen.$id.ontvangers_.inlezen_.voortgang';
import { inAssociation } from '../../../../../db/transaction';
import { testDatabase } from '../../../../support/database';
import { testContext } from '../../../../support/testContext';
import { makeOfficer, type RouteFunction, sentTo, signIn, visit } from '../../../routes/visitor';
import { heldUpAt } from '../heldUpAt';
import { csv, leadsTo, mailsNow, parentsRound } from './openRoundOfSchools';

const database = testDatabase();
/** Three parts of new people. */
const NEW = 2300;
const emailOf = (index: number) => `nieuw${index}@huis.example`;
const BEFORE = { listed: 3, withdrawn: 0, invitations: 3, acts: 0 };
const AFTER = { listed: NEW + 3, withdrawn: 2, invitations: NEW + 3, acts: 1 };

/** An open round of three parents; a file waits with the first of them and very many new people. */
async function waitingFile() {
  const ctx = testContext(() => database.db, { now: '2026-03-02T09:00:00Z' });
  const round = await parentsRound(ctx, 3);
  const { id, roundId } = round;
  const stage = async (emails: string[], at: string) => {
    ctx.setNow(at);
    const bytes = csv('email', ...emails);
    expect(await stageRecipients(ctx, id, roundId, { bytes, name: 'ouders.csv' })).toEqual({ ok: true });
  };
  const failures: unknown[] = [];
  const start = (from: AppContext = ctx) =>
    startListUpdate(from, 'els', id, roundId, 'left', (error) => void failures.push(error));
  const view = (from: AppContext = ctx) => viewImport(from, id, roundId);
  const state = () =>
    inAssociation(ctx.db, id, async (tx) => {
      const people = await tx
        .selectFrom('recipient')
        .select('withdrawn')
        .where('round_id', '=', roundId)
        .execute();
      const mails = await tx
        .selectFrom('send_ledger')
        .select('state')
        .where('round_id', '=', roundId)
        .execute();
      const acts = await tx
        .selectFrom('audit')
        .select('id')
        .where('action', '=', 'lijst bijgewerkt')
        .execute();
      return {
        listed: people.length,
        withdrawn: people.filter(({ withdrawn }) => withdrawn).length,
        invitations: mails.length,
        acts: acts.length,
      };
    });
  const ended = () => ctx.imports.get(importKey(id, roundId))?.ended;
  await stage(
    ['ouder1@huis.example', ...Array.from({ length: NEW }, (_, index) => emailOf(index))],
    '2026-03-02T10:00:00Z',
  );
  return { ...round, ctx, stage, start, view, state, ended, failures };
}

/** One stayed, a thousand are written, the next thousand waits; two will be withdrawn. */
const HALFWAY = { state: 'running', done: 1001, total: NEW + 3, isStopping: false };
/** Waiting ends when it is so; a busy machine may take this long, in ms. */
const soon = { timeout: 20_000 };

it('a long list of an open round is told how far it is; twice, here or elsewhere, is once, and everybody new gets one mail', async () => {
  const { ctx, id, roundId, tokens, start, view, state, ended } = await waitingFile();
  const letGo = await heldUpAt(ctx, id, emailOf(1500));
  expect(await start()).toEqual({ runs: true });
  await vi.waitFor(async () => expect(await view()).toEqual(HALFWAY), soon);
  const otherProcess: AppContext = { ...testContext(() => database.db), imports: new Map() };
  expect(await view(otherProcess)).toEqual({ state: 'elsewhere' });
  expect([await start(), await start(otherProcess)]).toEqual([{ runs: true }, { runs: true }]);
  expect(await state()).toEqual(BEFORE);
  await letGo();
  await ended();
  expect(await view()).toEqual({ state: 'updated', invited: NEW });
  expect(await view(otherProcess)).toEqual({ state: 'taken', recipients: null });
  expect(await state()).toEqual(AFTER);
  const mailed = (await mailsNow(ctx, id, roundId)).map(({ to }) => to.address);
  expect(mailed.sort()).toEqual(Array.from({ length: NEW }, (_, index) => emailOf(index)).sort());
  expect(await leadsTo(ctx, tokens.get('ouder1@huis.example'))).toBe('open');
  expect(await leadsTo(ctx, tokens.get('ouder2@huis.example'))).toBe('withdrawn');
});

it('a long list of an open round that is stopped changes nothing and invites nobody, and its file can be taken again', async () => {
  const { ctx, id, roundId, start, view, state, ended } = await waitingFile();
  const letGo = await heldUpAt(ctx, id, emailOf(1500));
  await start();
  await vi.waitFor(async () => expect(await view()).toEqual(HALFWAY), soon);
  stopImport(ctx, id, roundId);
  expect(await view()).toMatchObject({ state: 'running', isStopping: true });
  await letGo();
  await ended();
  expect(await view()).toEqual({ state: 'stopped' });
  expect(await state()).toEqual(BEFORE);
  expect(await mailsNow(ctx, id, roundId)).toEqual([]);
  expect((await viewUpload(ctx, id, roundId))?.update).toMatchObject({ added: { total: NEW }, same: 1 });
  expect(await start()).toEqual({ runs: true });
  await ended();
  expect(await state()).toEqual(AFTER);
});

it('a long list of an open round that fails halfway changes nothing and says so, and goes whole the next time', async () => {
  const { ctx, start, view, state, ended, failures } = await waitingFile();
  const { random } = ctx;
  let ids = 0;
  const uuid = () => {
    ids += 1;
    if (ids === NEW + 1500) throw new Error('no more ids');
    return random.uuid();
  };
  expect(await start({ ...ctx, random: { ...random, uuid } })).toEqual({ runs: true });
  await ended();
  expect(await view()).toEqual({ state: 'failed' });
  expect(failures).toEqual([new Error('no more ids')]);
  expect(await state()).toEqual(BEFORE);
  await start();
  await ended();
  expect([await view(), await state()]).toEqual([{ state: 'updated', invited: NEW }, AFTER]);
});

it('a process that stops undoes what it did to an open list, and the next one says it was interrupted', async () => {
  const { ctx, id, start, view, state } = await waitingFile();
  const letGo = await heldUpAt(ctx, id, emailOf(1500));
  await start();
  await vi.waitFor(async () => expect(await view()).toEqual(HALFWAY), soon);
  const closing = stopAllImports(ctx.imports);
  await letGo();
  await closing;
  expect(await view({ ...ctx, imports: new Map() })).toEqual({ state: 'interrupted' });
  expect(await state()).toEqual(BEFORE);
});

it('a file that is chosen while an open list is updated waits, also while one person is added by hand', async () => {
  const { ctx, id, roundId, stage, start, view, state, ended } = await waitingFile();
  const letGo = await heldUpAt(ctx, id, emailOf(1500));
  await start();
  await vi.waitFor(async () => expect(await view()).toEqual(HALFWAY), soon);
  await stage(['later@huis.example'], '2026-03-02T10:00:05Z');
  await letGo();
  await ended();
  expect(await view()).toEqual({ state: 'waiting' });
  const one = { email: 'een@huis.example', name: '', language: '', school: '', type: '', role: '' };
  const added = await updateList(ctx, 'els', id, roundId, oneAsFile(one), { absentWhy: null });
  expect(added).toMatchObject({ ok: true, invited: 1 });
  expect((await viewUpload(ctx, id, roundId))?.update).toMatchObject({ added: { total: 1 } });
  expect(await state()).toMatchObject({ listed: NEW + 4, acts: 2 });
});

it('the officer of an open round sees people and a page that comes back by itself, stops it, and hears how many are invited', async () => {
  const { ctx, id, roundId, stage, ended, state } = await waitingFile();
  const session = await signIn(ctx, await makeOfficer(ctx, 'els@bureau.example', [id]));
  const params = { id: roundId };
  const list = `/metingen/${roundId}/ontvangers`;
  const take = (afwezig = 'left') =>
    visit(ctx, press as RouteFunction, { params, session, form: { wat: 'overnemen', afwezig } });
  const look = () => visit(ctx, loader as RouteFunction, { params, session });
  const letGo = await heldUpAt(ctx, id, emailOf(1500));
  expect(sentTo(await take())).toBe(`${list}/inlezen/voortgang`);
  await vi.waitFor(async () => {
    const words = { title: 'Lijst bijwerken', unit: 'ontvangers' };
    expect(await look()).toMatchObject({ data: { view: HALFWAY, words, refreshes: true } });
  }, soon);
  expect(sentTo(await take())).toBe(`${list}/inlezen/voortgang`);
  await visit(ctx, action as RouteFunction, { params, session, form: { wat: 'stoppen' } });
  await letGo();
  await ended();
  expect(await look()).toMatchObject({ data: { view: { state: 'stopped' }, refreshes: false } });
  expect(await state()).toEqual(BEFORE);
  await take();
  await ended();
  expect(sentTo(await look())).toBe(`${list}?melding=bijgewerkt&aantal=${NEW}`);
  await stage(['een@huis.example'], '2026-03-02T11:00:00Z');
  expect(sentTo(await take(''))).toBe(`${list}?melding=bijgewerkt&aantal=1`);
});
