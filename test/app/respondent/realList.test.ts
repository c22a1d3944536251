import type { LoaderFunctionArgs } from '@remix-run/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { readAnswers } from '../../../app/operations/answers/openAnswers';
import { importRecipients } from '../../../app/operations/rounds/importRecipients';
import { openRound } from '../../../app/operations/rounds/openRound';
import { prepareRound } from '../../../app/operations/rounds/prepareRound';
import { parseToken, pseudonymOf, tokenOf } from '../../../app/operations/tokens/recipientToken';
import { unsubscribeTokenOf } from '../../../app/operations/tokens/unsubscribeToken';
import * as optOut from '../../../app/routes/afmelden.$token';
import * as list from '../../../app/routes/v.$token';
import { recordAssociation } from '../../../db/queries/associations';
import { findOptOuts } from '../../../db/queries/optOuts';
import { findRecipients } from '../../../db/queries/recipients';
import { findOpenResponse } from '../../../db/queries/responses';
import { findRound } from '../../../db/queries/rounds';
import { inAssociation } from '../../../db/transaction';
import { confirmProcessings } from '../../support/confirmProcessings';
import { testDatabase } from '../../support/database';
import { testContext } from '../../support/testContext';
import { browserOf, next } from './formClient';

const associationId = '00000000-0000-4000-8000-0000000000aa';
const database = testDatabase();
const app = testContext(() => database.db, { now: '2026-03-02T10:00:00Z' });
let tokens: string[] = [];
let saved: (token: string) => Promise<unknown>;

/** What the server does: the route of `/v/<token>` with the context. */
async function handle(request: Request): Promise<Response> {
  const token = decodeURIComponent(new URL(request.url).pathname.split('/')[2] ?? '');
  const args = { request, params: { token }, context: { app } } as unknown as LoaderFunctionArgs;
  return request.method === 'POST' ? list.action(args) : list.loader(args);
}

const browser = (token: string) => browserOf(handle, `/v/${token}`);

beforeAll(async () => {
  await inAssociation(app.db, associationId, (tx) =>
    recordAssociation(tx, {
      id: associationId,
      name: 'SWV De Proef',
      sector: 'vo',
      isExample: false,
      settings: {
        loket: 'het loket',
        loketEnglish: null,
        contact: 'vragen@deproef.example',
        senderName: 'SWV De Proef',
        replyTo: null,
        accent: null,
        logo: null,
      },
      createdAt: app.clock.now(),
    }),
  );
  await inAssociation(app.db, associationId, (tx) => confirmProcessings(app, tx, associationId));
  const prepared = await prepareRound(app, 'test', associationId, { survey: 'ouders', year: 2026 });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const { roundId } = prepared.value;
  const file = new TextEncoder().encode('email;language\nouder@example.org;nl\nparent@example.org;en\n');
  const imported = await importRecipients(app, 'test', associationId, roundId, file);
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  const opened = await openRound(app, 'test', associationId, roundId);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const key = await app.keys.find(roundId);
  if (!key) throw new Error('An open round has a key');
  const { round, recipients } = await inAssociation(app.db, associationId, async (tx) => ({
    round: await findRound(tx, associationId, roundId),
    recipients: await findRecipients(tx, associationId, roundId),
  }));
  if (!round) throw new Error('The round is gone');
  tokens = recipients
    .sort((a, b) => a.email.localeCompare(b.email))
    .map(({ id }) => tokenOf(key, round.code, id));
  saved = async (token) => {
    const parsed = parseToken(token);
    if (!parsed) throw new Error('No token');
    const pseudonym = pseudonymOf(key, parsed);
    const ciphertext = await inAssociation(app.db, associationId, (tx) =>
      findOpenResponse(tx, associationId, roundId, pseudonym),
    );
    return ciphertext ? readAnswers(key, { associationId, roundId, pseudonym }, ciphertext) : null;
  };
});

describe('with the database', () => {
  test('a parent answers the whole list; a second device sees none of it and may replace it', async () => {
    const [token = ''] = tokens;
    const phone = browser(token);
    await phone.open();
    expect(phone.heading()).toBe('Wat vindt u van het loket?');
    expect(await saved(token)).toBeNull();
    await phone.press(next, { ou_vraag: ['ja'] });
    await phone.press(next, { ou_wie: ['loket'] });
    await phone.press(next, { ou_gehoord: ['5'], ou_serieus: ['nvt'] });
    await phone.press(next);
    await phone.press(next);
    expect(await saved(token)).toMatchObject({ finished: false });
    await phone.press(next, { ou_open_beter: ['Sneller.\nEn vaker.'] });
    expect(phone.heading()).toBe('Dank u wel');
    expect(phone.cookie()).toMatch(/^device=/);
    expect(await saved(token)).toMatchObject({
      finished: true,
      locale: 'nl',
      answers: {
        ou_vraag: 'ja',
        ou_wie: 'loket',
        ou_gehoord: 5,
        ou_serieus: 'nvt',
        ou_open_beter: 'Sneller.\nEn vaker.',
      },
    });

    const laptop = browser(token.toUpperCase());
    await laptop.open('?p=vraag');
    expect(laptop.url()).toContain(`/v/${token}?p=vraag`);
    expect(laptop.fields()).toMatchObject([{ name: 'ou_vraag', current: [] }]);
    await laptop.press(next, { ou_vraag: ['ja'] });
    await laptop.press(next, { ou_wie: ['allebei'] });
    expect(laptop.fields().flatMap(({ current }) => current)).toEqual([]);
    await laptop.press(next, { ou_serieus: ['4'] });
    expect(await saved(token)).toMatchObject({
      answers: { ou_wie: 'allebei', ou_gehoord: 5, ou_serieus: 4 },
    });
  });

  test('a parent with English as language is asked in English', async () => {
    const client = browser(tokens[1] ?? '');
    await client.open();
    expect(client.heading()).toBe('What do you think of het loket?');
    await client.press(next, { ou_vraag: ['nee'] });
    await client.press(next);
    expect(client.page().text).toContain('The other questions do not fit your situation');
  });

  test('one click in a mail program takes the address off the list, at once', async () => {
    const token = unsubscribeTokenOf(app.secret, associationId, 'ouder@example.org');
    const reply = await optOut.action({
      request: new Request(`https://example.test/afmelden/${token}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      }),
      params: { token },
      context: { app },
    } as unknown as LoaderFunctionArgs);
    expect(reply.status).toBe(200);
    expect(await reply.text()).toContain('U krijgt geen e-mail meer');
    expect((await inAssociation(app.db, associationId, (tx) => findOptOuts(tx, associationId))).size).toBe(1);
  });

  test('after the last day the link says that the list is closed', async () => {
    app.setNow('2026-07-01T10:00:00Z');
    const client = browser(tokens[0] ?? '');
    await client.open();
    expect(client.status()).toBe(410);
    expect(client.heading()).toBe('De vragenlijst is gesloten');
  });
});
