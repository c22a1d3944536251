import { beforeAll, describe, expect, test, vi } from 'vitest';
import { getFact, privacyFacts } from '../../../app/operations/privacy/facts/privacyFacts';
import { factIdsFor, respondentFactIds } from '../../../app/operations/privacy/facts/respondentFacts';
import { closeRound } from '../../../app/operations/rounds/closeRound';
import { prepareRound } from '../../../app/operations/rounds/prepareRound';
import { sealRound } from '../../../app/operations/sealing/sealRound';
import { htmlResponse } from '../../../app/respondent/http/htmlResponse';
import { renderFooter } from '../../../app/respondent/renderFooter';
import { privacyLocales, privacyTexts } from '../../../app/respondent/texts/privacy/privacyTexts';
import * as privacy from '../../../app/routes/privacy.($code)';
import * as accessibility from '../../../app/routes/toegankelijkheid';
import * as list from '../../../app/routes/v.$token';
import { makeAssociation, type TestAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { type OpenedRound, openTestRound, parentsFile, schoolsFile } from '../../support/playedRound';
import { testContext } from '../../support/testContext';
import { elementsOf, readHtml } from './readHtml';

const database = testDatabase();
const ctx = testContext(() => database.db);

let association: TestAssociation;
let parents: OpenedRound;
let schools: OpenedRound;
const codeOf = (round: OpenedRound) => ([...round.tokens.values()][0] as string).slice(0, 6);

beforeAll(async () => {
  association = await makeAssociation(ctx);
  parents = await openTestRound(ctx, association, { survey: 'ouders', year: 2026, file: parentsFile(6) });
  ctx.setNow('2027-03-10T10:00:00Z');
  schools = await openTestRound(ctx, association, {
    survey: 'scholen',
    year: 2027,
    file: schoolsFile(association.schools),
  });
  ctx.setNow('2026-11-22T10:00:00Z');
});

async function shown(code: string | undefined, query = '', app: unknown = ctx) {
  const request = new Request(`https://example.test/privacy${code ? `/${code}` : ''}${query}`);
  const reply = await privacy.loader({ request, params: { code }, context: { app } } as never);
  const html = await reply.text();
  return { status: reply.status, html, headers: reply.headers, page: readHtml(html) };
}

describe('the privacy page of a questionnaire', () => {
  test('tells a parent who is responsible, why, on what ground, from where, how long and what to ask for', async () => {
    const { status, page } = await shown(codeOf(parents));
    expect(status).toBe(200);
    const { text } = page;
    for (const words of [
      'SWV De Toets is verantwoordelijk voor uw gegevens',
      'uw toestemming (artikel 6, lid 1, onder a)',
      'uw uitdrukkelijke toestemming (artikel 9, lid 2, onder a)',
      'Wij kregen uw e-mailadres van het loket',
      'U mag vragen wat wij van u bewaren (inzage)',
      'laten verbeteren (rectificatie)',
      'laten wissen, tot ',
      '(bezwaar)',
      'U mag uw toestemming intrekken',
      'Autoriteit Persoonsgegevens',
      'dat een ouder op de lijst staat, is een bijzonder gegeven',
      '180 dagen na het verzegelen',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('[[');
    expect(text).not.toContain('…');
  });

  test('tells a school its own: the task of public interest, no consent to withdraw, contacts and their days', async () => {
    const { text } = (await shown(codeOf(schools))).page;
    expect(text).toContain('een taak van algemeen belang (artikel 6, lid 1, onder e)');
    expect(text).toContain('365 dagen nadat geen lijst hen meer heeft');
    expect(text).not.toContain('toestemming');
    expect(text).not.toMatch(/anoniem/i);
    expect(text).not.toContain(getFact('bureau-before-parent-progress').text);
  });

  test('says of who can see what exactly what the bureau reads, for and against', async () => {
    const { text } = (await shown(codeOf(parents))).page;
    for (const phase of ['before', 'after'] as const) {
      const ids = factIdsFor('ouders', phase);
      expect(ids.length).toBeGreaterThan(5);
      for (const id of ids) {
        const { can, text: fact } = getFact(id);
        expect(text).toContain(`${can ? 'kan' : 'kan niet'} ${fact}`);
      }
    }
    // Nothing is kept from respondents because it sounds bad: what the server and the mail provider can do is told.
    for (const id of [
      'server-before-everything',
      'server-after-copied',
      'mail-before-reminded',
      'mail-before-write',
    ])
      expect(respondentFactIds).toContain(id);
  });

  test('is there in every language of its own, with the words of the bureau marked as Dutch', async () => {
    for (const locale of privacyLocales.filter((one) => one !== 'nl')) {
      const { page, html } = await shown(codeOf(parents), `?l=${locale}`);
      expect(html).toContain(`<html lang="${locale}"`);
      expect(page.text).toContain(privacyTexts(locale).rights.object);
      const dutch = elementsOf(page, 'p').filter(({ attributes }) => attributes.lang === 'nl');
      expect(dutch.map(({ text }) => text).join()).toContain('Meten hoe ouders');
    }
  });

  test('says after sealing that answers can no longer be erased', async () => {
    const round = await openTestRound(ctx, await makeAssociation(ctx, { name: 'SWV Klaar' }), {
      survey: 'ouders',
      year: 2026,
      file: parentsFile(6),
    });
    const [{ association_id }] = (await database.db
      .selectFrom('round_route')
      .select('association_id')
      .where('code', '=', codeOf(round))
      .execute()) as [{ association_id: string }];
    for (const step of [closeRound, sealRound])
      expect((await step(ctx, 'test', association_id, round.roundId)).ok).toBe(true);
    const { text } = (await shown(codeOf(round))).page;
    expect(text).toContain('Deze meting is verzegeld');
    expect(text).not.toContain('laten wissen, tot');
  });
});

describe('the privacy page without a questionnaire', () => {
  test('is one and the same for every code that leads nowhere, for a whole link, a draft and none', async () => {
    const draft = await prepareRound(ctx, 'test', association.id, { survey: 'ketenpartners', year: 2026 });
    if (!draft.ok) throw new Error(JSON.stringify(draft.problems));
    const { code } = await database.db
      .selectFrom('round_route')
      .select('code')
      .where('round_id', '=', draft.value.roundId)
      .executeTakeFirstOrThrow();
    const general = await shown(undefined);
    expect(general.page.text).toContain('Zo gaat Peilstok met uw gegevens om');
    const link = [...parents.tokens.values()][0] as string;
    for (const wrong of ['zzzzzz', 'x', code, link, `${link.slice(0, 6)}x`, '%00', '../x']) {
      expect((await shown(wrong)).html).toBe(general.html);
    }
  });

  test('stands when the database does not, and the log names no code', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const broken = new Proxy(
      {},
      {
        get: () => {
          throw new Error('gone');
        },
      },
    );
    const { status, page } = await shown(codeOf(parents), '', broken);
    expect(status).toBe(200);
    expect(page.text).toContain('Autoriteit Persoonsgegevens');
    expect(JSON.stringify(logged.mock.calls)).not.toContain(codeOf(parents));
    logged.mockRestore();
  });
});

describe('every page of a respondent', () => {
  const open = async (token: string) => {
    const request = new Request(`https://example.test/v/${token}`);
    return (await list.loader({ request, params: { token }, context: { app: ctx } } as never)).text();
  };
  const hrefs = (html: string) =>
    elementsOf(readHtml(html), 'a').map(({ attributes }) => attributes.href ?? '');

  test('leads to its privacy page and to the toegankelijkheidsverklaring, without its token', async () => {
    const token = [...parents.tokens.values()][1] as string;
    const links = hrefs(await open(token));
    expect(links).toContain(`/privacy/${token.slice(0, 6)}?l=nl`);
    expect(links).toContain('/toegankelijkheid');
    for (const href of links.filter((one) => !one.startsWith('#')))
      expect(href).not.toContain(token.slice(7));
  });

  test('of a link that leads nowhere leads to the general one', async () => {
    expect(hrefs(await open('zzzzzz-00000000000000000000000000'))).toContain('/privacy?l=nl');
    expect(renderFooter({ locale: 'en', contact: null, path: '/v/%E0%A4%A' })).toContain('/privacy?l=en');
  });

  test('takes its words about access from the facts: each of them exists and is told once', () => {
    const known = new Set(privacyFacts.map(({ id }) => id));
    expect(respondentFactIds.filter((id) => !known.has(id))).toEqual([]);
    for (const locale of privacyLocales) {
      const { facts } = privacyTexts(locale).access;
      expect(Object.keys(facts).sort()).toEqual([...respondentFactIds].sort());
      for (const words of Object.values(facts)) expect(words).toMatch(/^[\p{Lu}\p{Lo}].*\.$/u);
    }
  });
});

test('the toegankelijkheidsverklaring says what was looked at, when, and what was not', async () => {
  const reply = accessibility.loader({
    request: new Request('https://example.test/toegankelijkheid'),
  } as never);
  const { text } = readHtml(await reply.text());
  for (const words of [
    'WCAG 2.2',
    'gedeeltelijk',
    '22 november 2026',
    'axe-core',
    'schermlezers',
    'nog niet',
  ]) {
    expect(text).toContain(words);
  }
  expect(reply.headers.get('Content-Security-Policy')).toBe(
    htmlResponse({ status: 200, html: '', accent: null }).headers.get('Content-Security-Policy'),
  );
});
