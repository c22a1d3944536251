import { beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../../app/operations/problem';
import * as startRoute from '../../../app/routes/_index';
import * as askRoute from '../../../app/routes/aanmelden';
import * as linkRoute from '../../../app/routes/aanmelden_.$token';
import * as outRoute from '../../../app/routes/uitloggen';
import { makeAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { testContext } from '../../support/testContext';
import { makeOfficer, sentTo, visit } from './visitor';

const database = testDatabase();
const ctx = testContext(() => database.db);

beforeAll(async () => {
  const association = await makeAssociation(ctx);
  await makeOfficer(ctx, 'officer@toets.example', [association.id]);
});

const ask = (email: string) => visit(ctx, askRoute.action, { form: { email } });
const tokenInMail = () => /aanmelden\/([A-Za-z0-9_-]+)/.exec(ctx.sent.at(-1)?.text ?? '')?.[1] ?? '';

describe('asking for a link', () => {
  test('gives the same answer to who is known and who is not, and mails only the first', async () => {
    const known = await ask('Officer@toets.example ');
    const unknown = await ask('nobody@toets.example');
    expect(known).toEqual({ email: 'Officer@toets.example', deliversForReal: true });
    expect(unknown).toEqual({ email: 'nobody@toets.example', deliversForReal: true });
    expect(ctx.sent.map((mail) => mail.to.address)).toEqual(['officer@toets.example']);
  });

  test.each(['', 'officer@toets', 'officer'])(
    'with "%s" says that it is no address, and keeps it',
    async (typed) => {
      const { data, init } = (await ask(typed)) as {
        data: { email: string; problems: Problem[] };
        init: object;
      };
      expect(init).toEqual({ status: 422 });
      expect(data.email).toBe(typed);
      expect(data.problems).toMatchObject([
        { field: 'email', message: expect.stringContaining('mailadres') },
      ]);
    },
  );
});

describe('the link in the mail', () => {
  test('may be opened by every mail scanner, and lets somebody in once, by a button', async () => {
    await ask('officer@toets.example');
    const params = { token: tokenInMail() };
    for (let scan = 0; scan < 3; scan += 1) {
      expect(await visit(ctx, linkRoute.loader, { params })).toEqual({ usable: true });
    }
    const reply = (await visit(ctx, linkRoute.action, { params, form: {} })) as Response;
    expect(sentTo(reply)).toBe('/programma');
    const session = /peilstok_session=([^;]+)/.exec(reply.headers.get('Set-Cookie') ?? '')?.[1] ?? '';
    expect(sentTo(await visit(ctx, startRoute.loader, { session }))).toBe('/programma');
    expect(await visit(ctx, linkRoute.action, { params, form: {} })).toEqual({ usable: false });
    expect(await visit(ctx, linkRoute.loader, { params })).toEqual({ usable: false });
  });

  test('signing out ends the session itself, not only the cookie', async () => {
    await ask('officer@toets.example');
    const reply = (await visit(ctx, linkRoute.action, {
      params: { token: tokenInMail() },
      form: {},
    })) as Response;
    const session = /peilstok_session=([^;]+)/.exec(reply.headers.get('Set-Cookie') ?? '')?.[1] ?? '';
    await visit(ctx, outRoute.action, { session, form: {} });
    expect(sentTo(await visit(ctx, startRoute.loader, { session }))).toBe('/aanmelden');
  });

  test('that was never sent is no link', async () => {
    expect(await visit(ctx, linkRoute.loader, { params: { token: 'made-up' } })).toEqual({ usable: false });
  });
});
