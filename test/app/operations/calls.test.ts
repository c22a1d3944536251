import { expect, it } from 'vitest';
import { updateAssociation } from '../../../app/operations/associations/association';
import {
  markCalled,
  offerCalls,
  removeCall,
  requestCall,
  viewCalls,
} from '../../../app/operations/calls/callList';
import { applyRetention } from '../../../app/operations/privacy/retention/applyRetention';
import { action, loader } from '../../../app/routes/v.$token_.bellen';
import { getAssociationRow } from '../../../db/queries/associations';
import { inAssociation } from '../../../db/transaction';
import { makeAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { openTestRound, parentsFile } from '../../support/playedRound';
import { testContext } from '../../support/testContext';

const database = testDatabase();
const parent = { name: 'Fatma Yılmaz', phone: '06 12345678', when: 'na vijf uur', locale: 'nl' as const };

async function scene() {
  const ctx = testContext(() => database.db);
  const association = await makeAssociation(ctx);
  return { ctx, id: association.id, association };
}

it('a parent who asks to be called stands on the list with the day, and is called', async () => {
  const { ctx, id } = await scene();
  expect((await viewCalls(ctx, id)).requests).toEqual([]);
  expect(await requestCall(ctx, id, parent)).toBe(true);
  expect(await requestCall(ctx, id, { ...parent, when: 'morgen' })).toBe(true);
  const [request, ...others] = (await viewCalls(ctx, id)).requests;
  expect(others).toEqual([]);
  expect(request).toMatchObject({
    ...parent,
    when: 'morgen',
    askedOn: '2026-11-22',
    deletedOn: '2026-12-22',
  });
  await markCalled(ctx, id, request?.id ?? '', true);
  expect((await viewCalls(ctx, id)).requests[0]?.calledOn).toBe('2026-11-22');
  await removeCall(ctx, id, request?.id ?? '');
  expect((await viewCalls(ctx, id)).requests).toEqual([]);
});

it('a request is deleted on its day, called or not, and the deletion is counted', async () => {
  const { ctx, id } = await scene();
  await requestCall(ctx, id, parent);
  ctx.setNow('2026-12-21T10:00:00Z');
  expect((await applyRetention(ctx, id)).calls).toBe(0);
  ctx.setNow('2026-12-22T10:00:00Z');
  expect((await applyRetention(ctx, id)).calls).toBe(1);
  expect((await viewCalls(ctx, id)).requests).toEqual([]);
});

it('two parents who ask at the same moment both stand on the list', async () => {
  const { ctx, id } = await scene();
  const phones = ['06 11111111', '06 22222222', '06 33333333'];
  await Promise.all(phones.map((phone) => requestCall(ctx, id, { ...parent, phone })));
  const { requests } = await viewCalls(ctx, id);
  expect(requests.map(({ phone }) => phone).sort()).toEqual(phones);
});

it('the offer stays as it is when the bureau changes other settings', async () => {
  const { ctx, id } = await scene();
  await offerCalls(ctx, 'test', id, true);
  const { settings, name } = await inAssociation(ctx.db, id, (tx) => getAssociationRow(tx, id));
  const { callOffer: _, ...form } = settings;
  const changed = await updateAssociation(ctx, 'test', id, {
    name,
    settings: { ...form, loket: 'de balie' },
  });
  expect(changed.ok).toBe(true);
  expect((await viewCalls(ctx, id)).isOffered).toBe(true);
});

it('a parent is asked only where the bureau offers it, and nothing is kept of a number that is none', async () => {
  const { ctx, id, association } = await scene();
  const { tokens } = await openTestRound(ctx, association, {
    survey: 'ouders',
    year: 2026,
    file: parentsFile(1),
  });
  const token = [...tokens.values()][0] ?? '';
  const send = async (form?: Record<string, string>) => {
    const request = new Request(`http://peilstok.test/v/${token}/bellen`, {
      method: form ? 'POST' : 'GET',
      ...(form && { body: new URLSearchParams(form) }),
    });
    const args = { request, params: { token }, context: { app: ctx } };
    const reply = (await (form ? action : loader)(args as never)) as Response;
    return { status: reply.status, to: reply.headers.get('Location'), html: await reply.text() };
  };
  expect((await send()).to).toBe(`/v/${token}`);
  expect((await send({ naam: 'Jan', telefoon: '06 12345678' })).to).toBe(`/v/${token}`);
  await offerCalls(ctx, 'test', id, true);
  const asked = await send();
  expect(asked.html).toContain('komen niet bij uw antwoorden te staan');
  expect(asked.html).toContain(`href="/v/${token}/bellen?l=en"`);
  expect(asked.html).toContain(`href="/v/${token}">Nee, terug</a>`);
  const wrong = await send({ naam: '', telefoon: 'geen', wanneer: '<b>' });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('&lt;b&gt;');
  // A link to another language would lose what was typed.
  expect(wrong.html).not.toContain('bellen?l=en"');
  expect((await viewCalls(ctx, id)).requests).toEqual([]);
  const kept = await send({ naam: 'Jan', telefoon: '+31 6 12345678', wanneer: '' });
  expect(kept.html).toContain('Wij bellen u');
  expect((await viewCalls(ctx, id)).requests).toMatchObject([{ name: 'Jan', phone: '+31 6 12345678' }]);
});
