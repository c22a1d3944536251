import { expect, it } from 'vitest';
import { recordAnswers } from '../../../app/operations/recordAnswers';
import { viewResult } from '../../../app/operations/results/viewResult';
import { closeRound } from '../../../app/operations/rounds/closeRound';
import { listRecipients } from '../../../app/operations/rounds/listRecipients';
import { sealRound } from '../../../app/operations/sealing/sealRound';
import { action, loader } from '../../../app/routes/metingen.$id.telefoon.$recipient';
import { makeAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { openTestRound, schoolsFile } from '../../support/playedRound';
import { testContext } from '../../support/testContext';
import { makeOfficer, signIn } from './visitor';

const database = testDatabase();

it('a school answers by telephone: recorded as such, and the bureau reads nothing back', async () => {
  const ctx = testContext(() => database.db);
  const association = await makeAssociation(ctx);
  const file = schoolsFile(association.schools);
  const { roundId, tokens } = await openTestRound(ctx, association, { survey: 'scholen', year: 2025, file });
  const session = await signIn(ctx, await makeOfficer(ctx, 'phone@bureau.example', [association.id]));
  const { lines } = await listRecipients(ctx, association.id, roundId, { offset: 0, limit: 50 });
  const [school] = lines;
  // What the school itself sent before must not show.
  await recordAnswers(ctx, {
    token: tokens.get(school?.email ?? '') ?? '',
    deviceCookie: null,
    page: 'leerlingen',
    answers: { sch_casus_gehoord: 1 },
    cleared: [],
    finished: false,
    locale: 'nl',
  });
  let cookie = '';
  const send = async (query: string, form?: Record<string, string>) => {
    const request = new Request(`http://peilstok.test/metingen/${roundId}/telefoon/x${query}`, {
      method: form ? 'POST' : 'GET',
      headers: { Cookie: `peilstok_session=${session}${cookie}` },
      ...(form && { body: new URLSearchParams(form) }),
    });
    const params = { id: roundId, recipient: school?.id ?? '' };
    const args = { request, params, context: { app: ctx, nonce: 'nonce' } };
    const reply = (await (form ? action : loader)(args as never)) as Response;
    const set = reply.headers.get('Set-Cookie');
    if (set) cookie = set.includes('Max-Age=0') ? '' : `; ${set.split(';')[0]}`;
    return { status: reply.status, to: reply.headers.get('Location') ?? '', html: await reply.text(), set };
  };
  const first = await send('');
  expect(first.html).toContain('<b>Telefonisch: SWV De Toets</b>');
  expect(first.html).not.toMatch(/<input[^>]* checked/);
  let html = first.html;
  for (let page = 0; page < 12; page += 1) {
    const name = /name="_page" value="(\w+)"/.exec(html)?.[1];
    if (!name) break;
    const items = [
      ...new Set([...html.matchAll(/<input type="radio" name="(\w+)"/g)].map(([, item]) => item)),
    ];
    const answers = Object.fromEntries(items.map((item) => [item, '4']));
    const posted = await send('', { _page: name, _go: 'next', ...answers });
    expect(posted.status).toBe(303);
    if (cookie) expect(posted.set).toContain('Max-Age=3600');
    html = (await send(new URL(posted.to, 'http://x').search)).html;
  }
  expect(html).toContain('Dank u wel');
  expect(cookie).toBe('');
  expect((await send('?p=leerlingen')).html).not.toMatch(/<input[^>]* checked/);
  for (const line of lines.slice(1)) {
    await recordAnswers(ctx, {
      token: tokens.get(line.email) ?? '',
      deviceCookie: null,
      page: 'leerlingen',
      answers: { sch_casus_gehoord: 4 },
      cleared: [],
      finished: true,
      locale: 'nl',
    });
  }
  await closeRound(ctx, 'test', association.id, roundId);
  await sealRound(ctx, 'test', association.id, roundId);
  expect((await viewResult(ctx, association.id, roundId))?.response.telephone).toBe(1);
});
