import { beforeAll, describe, expect, it } from 'vitest';
import { findList } from '../../../app/operations/findList';
import { recordAnswers } from '../../../app/operations/recordAnswers';
import { closeRound } from '../../../app/operations/rounds/closeRound';
import { openPage } from '../../../app/respondent/flow/openPage';
import { readVisit } from '../../../app/respondent/flow/visit';
import { chromeLocales, chromeTexts } from '../../../app/respondent/texts/chromeTexts';
import { action, loader } from '../../../app/routes/v.$token';
import { inAssociation } from '../../../db/transaction';
import { visiblePages } from '../../../surveys/answers/visiblePages';
import { makeAssociation, type TestAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { type OpenedRound, openTestRound, tokenIn } from '../../support/playedRound';
import { type TestContext, testContext } from '../../support/testContext';
import { exampleToken, openList, publishedList } from './memoryLists';
import { elementsOf, readHtml } from './readHtml';

const database = testDatabase();
const newContext = (now: string) => testContext(() => database.db, { now });
const inSchoolYear = '2027-03-02T09:00:00Z';
const csv = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'));

async function show(ctx: TestContext, token: string, query = '', form?: Record<string, string>) {
  const headers = new Headers({ 'Accept-Language': 'nl' });
  if (form) headers.set('Content-Type', 'application/x-www-form-urlencoded');
  const body = form ? new URLSearchParams(form).toString() : null;
  const url = `http://peilstok.test/v/${token}${query}`;
  const request = new Request(url, { method: form ? 'POST' : 'GET', headers, body });
  const args = { request, params: { token }, context: { app: ctx } };
  const reply = (await (form ? action : loader)(args as never)) as Response;
  return { status: reply.status, html: await reply.text() };
}

/** What the line about the school says; null when the page has none. */
function schoolOn(html: string): string | null {
  const lines = elementsOf(readHtml(html), 'p').filter(({ attributes }) => attributes.class === 'school');
  expect(lines.length).toBeLessThan(2);
  return lines[0]?.text ?? null;
}

/** A round of schools of which An answers for the first two; the link of each school, by its name. */
async function twoSchools(ctx: TestContext, names = ['De Brug', 'Het Anker']) {
  const association = await makeAssociation(ctx);
  for (const [index, name] of names.entries()) {
    await inAssociation(ctx.db, association.id, (tx) =>
      tx
        .updateTable('school')
        .set({ name })
        .where('association_id', '=', association.id)
        .where('name', '=', association.schools[index] as string)
        .execute(),
    );
  }
  const rows = names.map((name) => `an@scholen.example;An;"${name.replaceAll('"', '""')}"`);
  const file = csv('email;naam;vestiging', ...rows);
  const { roundId } = await openTestRound(ctx, association, { survey: 'scholen', year: 2027, file });
  const mail = ctx.sent.at(-1)?.text ?? '';
  const links = names.map((name) => tokenIn(mail.slice(mail.indexOf(`Voor ${name}\n`)))) as [string, string];
  expect(new Set(links).size).toBe(2);
  return { association, roundId, links };
}

async function finish(ctx: TestContext, token: string) {
  const post = { token, deviceCookie: null, page: 'vraag', answers: {}, cleared: [], finished: true };
  expect((await recordAnswers(ctx, { ...post, locale: 'nl' })).kind).toBe('recorded');
}

describe('a contact of two schools', () => {
  it('reads at the top of every page for which school it is', async () => {
    const ctx = newContext(inSchoolYear);
    const { links } = await twoSchools(ctx);
    const list = await findList(ctx, links[0], null);
    if (list.kind !== 'open') throw new Error(list.kind);
    const pages = visiblePages(list.definition, {});
    expect(pages.length).toBeGreaterThan(2);
    // One after the other, twice: what was made for one school is not given to the next.
    for (const page of [...pages, ...pages]) {
      const shown = await Promise.all(links.map((link) => show(ctx, link, `?p=${page}`)));
      expect(shown.map(({ status }) => status)).toEqual([200, 200]);
      expect(shown.map(({ html }) => schoolOn(html))).toEqual(['Voor: De Brug', 'Voor: Het Anker']);
      expect(shown[0]?.html).not.toContain('Het Anker');
      expect(shown[1]?.html).not.toContain('De Brug');
    }
  });

  it('reads it when a page comes back, after the end, before erasing, and when the round is closed', async () => {
    const ctx = newContext(inSchoolYear);
    const { association, roundId, links } = await twoSchools(ctx);
    const [first, second] = links;
    const again = await show(ctx, second, '', { _page: 'no-such-page', _go: 'next' });
    expect([again.status, schoolOn(again.html)]).toEqual([400, 'Voor: Het Anker']);
    await finish(ctx, first);
    const thanks = await show(ctx, first);
    expect(thanks.html).toContain('Dank u wel');
    expect(schoolOn(thanks.html)).toBe('Voor: De Brug');
    const asked = await show(ctx, first, '?wissen');
    expect(asked.html).toContain('Wilt u uw antwoorden wissen?');
    expect(schoolOn(asked.html)).toBe('Voor: De Brug');
    expect(schoolOn((await show(ctx, second)).html)).toBe('Voor: Het Anker');
    await closeRound(ctx, 'test', association.id, roundId);
    const closed = await Promise.all(links.map((link) => show(ctx, link)));
    expect(closed.map(({ status }) => status)).toEqual([410, 410]);
    expect(closed.map(({ html }) => schoolOn(html))).toEqual(['Voor: De Brug', 'Voor: Het Anker']);
    const askedThen = await show(ctx, first, '?wissen');
    expect(askedThen.html).toContain('Wilt u uw antwoorden wissen?');
    expect(schoolOn(askedThen.html)).toBe('Voor: De Brug');
  });

  it('who was taken off the list reads for which school the link was', async () => {
    const ctx = newContext(inSchoolYear);
    const { association, roundId, links } = await twoSchools(ctx);
    await inAssociation(ctx.db, association.id, (tx) =>
      tx.updateTable('recipient').set({ withdrawn: true }).where('round_id', '=', roundId).execute(),
    );
    const { status, html } = await show(ctx, links[1]);
    expect(html).toContain('Deze link is ingetrokken');
    expect([status, schoolOn(html)]).toEqual([410, 'Voor: Het Anker']);
  });

  it('reads a name with signs of HTML as it is written', async () => {
    const ctx = newContext(inSchoolYear);
    const { links } = await twoSchools(ctx, ['De <b>Brug</b> & "Co"', "Het 'Anker'"]);
    const [brug, anker] = await Promise.all(links.map((link) => show(ctx, link)));
    expect(schoolOn(brug?.html ?? '')).toBe('Voor: De <b>Brug</b> & "Co"');
    expect(brug?.html).not.toContain('<b>Brug');
    expect(schoolOn(anker?.html ?? '')).toBe("Voor: Het 'Anker'");
  });
});

describe('a parent', () => {
  const ctx = newContext('2026-11-22T10:00:00Z');
  let association: TestAssociation;
  let round: OpenedRound;
  beforeAll(async () => {
    association = await makeAssociation(ctx);
    const [school] = association.schools;
    const file = csv('email;vestiging', ...[1, 2].map((who) => `ouder${who}@huis.example;${school}`));
    round = await openTestRound(ctx, association, { survey: 'ouders', year: 2026, file });
  });

  it('whose list belongs to a school never reads its name: not on a page, not after the end, not when it is closed', async () => {
    const [token, other] = [...round.tokens.values()] as [string, string];
    const recipients = await inAssociation(ctx.db, association.id, (tx) =>
      tx.selectFrom('recipient').select('school_id').where('round_id', '=', round.roundId).execute(),
    );
    expect(recipients.every(({ school_id }) => school_id !== null)).toBe(true);
    const unnamed = async (link: string, query = '') => {
      const { html } = await show(ctx, link, query);
      expect(html).not.toContain('class="school"');
      for (const name of association.schools) expect(html).not.toContain(name);
    };
    await unnamed(token);
    await finish(ctx, token);
    await unnamed(token);
    await unnamed(token, '?wissen');
    await closeRound(ctx, 'test', association.id, round.roundId);
    await unnamed(token);
    await unnamed(other);
  });
});

describe('the name of a school', () => {
  const name = 'Christelijk College De Overkant, locatie Van Heemstralaan';

  it('stands in the page under a word of its language, marked as Dutch, in all six', () => {
    const definition = { ...publishedList('scholen'), languages: chromeLocales };
    const list = openList(definition, { school: name });
    const said = chromeLocales.map((locale) => {
      const visit = readVisit(
        new Request(`https://example.test/v/${exampleToken}?l=${locale}`),
        'v',
        exampleToken,
      );
      const { body } = openPage(list, visit, visiblePages(list.definition, {})[0] ?? '');
      const page = readHtml(String(body));
      expect(elementsOf(page, 'html')[0]?.attributes.lang).toBe(locale);
      expect(elementsOf(page, 'bdi').find(({ text }) => text === name)?.attributes.lang).toBe(
        locale === 'nl' ? undefined : 'nl',
      );
      expect(schoolOn(String(body))).toBe(`${chromeTexts(locale).forSchool} ${name}`);
      return schoolOn(String(body));
    });
    expect(new Set(said).size).toBe(6);
  });

  it('is in no page that is kept for others', () => {
    const visit = readVisit(new Request(`https://example.test/v/${exampleToken}`), 'v', exampleToken);
    const list = openList(publishedList('scholen'));
    const [page = ''] = visiblePages(list.definition, {});
    const shown = (school: string | null) => {
      const { body } = openPage({ ...list, school }, visit, page);
      return Array.isArray(body) ? Buffer.concat(body).toString() : String(body);
    };
    const seen = [name, 'Het Anker', null, 'Het Anker', name].map((school) => schoolOn(shown(school)));
    expect(seen).toEqual([`Voor: ${name}`, 'Voor: Het Anker', null, 'Voor: Het Anker', `Voor: ${name}`]);
  });
});
