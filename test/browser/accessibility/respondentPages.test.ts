import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { closeRound } from '../../../app/operations/rounds/closeRound';
import { unsubscribeTokenOf } from '../../../app/operations/tokens/unsubscribeToken';
import { openPage } from '../../../app/respondent/flow/openPage';
import { takeAnswers } from '../../../app/respondent/flow/takeAnswers';
import { readVisit } from '../../../app/respondent/flow/visit';
import { inAssociation } from '../../../db/transaction';
import { visiblePages } from '../../../surveys/answers/visiblePages';
import { exampleToken, memoryList, openList } from '../../app/respondent/memoryLists';
import { makeAssociation, type TestAssociation } from '../../support/association';
import { openBrowser } from '../../support/browser';
import { testDatabase } from '../../support/database';
import { galleryList } from '../../support/gallery/galleryList';
import { type OpenedRound, openTestRound, parentsFile, schoolsFile } from '../../support/playedRound';
import { servedProduct } from '../../support/servedProduct';
import { testContext } from '../../support/testContext';
import { violationsOn } from './violations';

const NOW = '2026-11-22T10:00:00Z';
const SHAPES = [
  { place: 0, name: 'a phone', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { place: 1, name: 'a phone in the dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  { place: 2, name: 'a large screen', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
] as const;

const database = testDatabase();
const ctx = testContext(() => database.db, { now: NOW });
const product = servedProduct(ctx);
let browser: Browser;
let association: TestAssociation;
let parents: OpenedRound;
/** Per survey a link for each shape. */
const lists = new Map<string, string[]>();

const linksOf = (round: OpenedRound) => [...round.tokens.values()];
const nth = (round: OpenedRound, place: number) => [...round.tokens.values()][place] as string;

beforeAll(async () => {
  browser = await openBrowser();
  association = await makeAssociation(ctx);
  parents = await openTestRound(ctx, association, { survey: 'ouders', year: 2026, file: parentsFile(12) });
  lists.set('ouders', linksOf(parents));
  const partners = new TextEncoder().encode(
    'email;soort\n1@zorg.example;gemeente\n2@zorg.example;ggd\n3@zorg.example;overig\n',
  );
  const file = schoolsFile(association.schools);
  ctx.setNow('2027-03-10T10:00:00Z');
  for (const survey of ['scholen', 'samenwerking']) {
    lists.set(survey, linksOf(await openTestRound(ctx, association, { survey, year: 2027, file })));
  }
  ctx.setNow(NOW);
  lists.set(
    'ketenpartners',
    linksOf(await openTestRound(ctx, association, { survey: 'ketenpartners', year: 2026, file: partners })),
  );
});
afterAll(async () => {
  await browser?.close();
});

/** @param withScript false: the script does not arrive, as on a bad line. */
async function newPage(shape: (typeof SHAPES)[number] = SHAPES[0], withScript = true): Promise<Page> {
  const { viewport, colorScheme } = shape;
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  if (!withScript) await page.route('**/assets/**', (route) => route.abort());
  return page;
}

const listAt = (token: string, query = '') => `${product.baseUrl}/v/${token}${query}`;

async function expectNone(page: Page, what: string): Promise<void> {
  expect(await violationsOn(page), what).toEqual([]);
}

const goOn = (page: Page) => page.locator('.buttons .button').first().click();

describe.each(SHAPES)('on $name', (shape) => {
  it.each(['ouders', 'scholen', 'samenwerking', 'ketenpartners'])(
    'every page of %s has no violations: empty, filled in, with a slip, and the thanks',
    async (survey) => {
      if (survey === 'scholen' || survey === 'samenwerking') ctx.setNow('2027-03-10T10:00:00Z');
      const page = await newPage(shape);
      await page.goto(listAt(lists.get(survey)?.[shape.place] as string));
      let seen = 0;
      while ((await page.locator('form [name=_page]').count()) > 0 && seen < 15) {
        seen += 1;
        const where = `${survey}, page ${seen}`;
        await expectNone(page, where);
        for (const group of await page.locator('fieldset').all()) {
          const last = group.locator('input[type=radio][value=other], input[type=checkbox][value=other]');
          if ((await last.count()) > 0) await last.first().check({ force: true });
          else if ((await group.locator('input[type=radio]').count()) > 0)
            await group.locator('input[type=radio]').first().check({ force: true });
        }
        const other = page.locator('.other input, .other textarea');
        if ((await other.count()) > 0) {
          await goOn(page);
          await page.locator('[role=alert]').waitFor();
          await expectNone(page, `${where}, with a slip`);
          for (const text of await other.all()) if (await text.isVisible()) await text.fill('Iets anders');
        }
        for (const text of await page.locator('textarea').all()) await text.fill('Het ging goed.');
        await expectNone(page, `${where}, filled in`);
        const before = page.url();
        await goOn(page);
        await page.waitForURL((url) => url.href !== before);
        await page.waitForLoadState();
      }
      expect(seen).toBeGreaterThan(1);
      await expectNone(page, `${survey}, thanks`);
      await page.context().close();
      ctx.setNow(NOW);
    },
    120_000,
  );
});

describe('the other pages of a respondent', () => {
  /** Opens a page in two languages, one of them from right to left, and looks at each. */
  async function look(page: Page, path: string, what: string): Promise<void> {
    for (const language of ['nl', 'ar']) {
      const reply = await page.goto(
        `${product.baseUrl}${path}${path.includes('?') ? '&' : '?'}l=${language}`,
      );
      expect(reply, what).not.toBeNull();
      await expectNone(page, `${what}, ${language}`);
    }
  }

  it('have no violations: unknown, not open, withdrawn, closed, no cookies, trouble, too many tries', async () => {
    const page = await newPage();
    await look(page, '/v/x', 'unknown');
    await look(page, `/v/${nth(parents, 1)}?p=luisteren&n=1`, 'no cookies');
    ctx.setNow('2026-10-01T10:00:00Z');
    await look(page, `/v/${nth(parents, 1)}`, 'not open yet');
    ctx.setNow(NOW);

    await inAssociation(ctx.db, association.id, (tx) =>
      tx
        .updateTable('recipient')
        .set({ withdrawn: true })
        .where('round_id', '=', parents.roundId)
        .where('id', 'in', (query) =>
          query.selectFrom('recipient').select('id').where('round_id', '=', parents.roundId).limit(1),
        )
        .execute(),
    );
    const statuses = [];
    for (const token of parents.tokens.values()) {
      const reply = await page.goto(listAt(token));
      if (reply?.status() === 410) await expectNone(page, 'withdrawn');
      statuses.push(reply?.status());
    }
    expect(statuses.filter((status) => status === 410)).toHaveLength(1);

    const { keys } = ctx;
    ctx.keys = { ...keys, find: async () => null };
    await look(page, `/v/${nth(parents, 2)}`, 'key is missing');
    ctx.keys = keys;

    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const gone = vi.spyOn(ctx, 'db', 'get').mockImplementation(() => {
      throw new Error('gone');
    });
    await look(page, `/v/${nth(parents, 2)}`, 'trouble');
    gone.mockRestore();
    const unscripted = await newPage(SHAPES[0], false);
    await unscripted.goto(listAt(nth(parents, 3)));
    await goOn(unscripted);
    await unscripted.locator('[role=alert]').waitFor();
    await expectNone(unscripted, 'a needed answer is missing, told by the server');
    await unscripted.locator('input[type=radio]').first().check({ force: true });
    const goneAgain = vi.spyOn(ctx, 'db', 'get').mockImplementation(() => {
      throw new Error('gone');
    });
    await goOn(unscripted);
    await unscripted.waitForLoadState();
    await expectNone(unscripted, 'trouble while saving');
    goneAgain.mockRestore();
    logged.mockRestore();

    for (let times = 0; times < 31; times += 1) await fetch(listAt(`zzzzz${times % 8}-x`));
    const reply = await page.goto(listAt('x'));
    expect(reply?.status()).toBe(429);
    await look(page, '/v/x', 'too many tries');

    await closeRound(ctx, 'test', association.id, parents.roundId);
    await look(page, `/v/${nth(parents, 4)}`, 'closed');
  }, 120_000);

  it('have no violations: begun elsewhere, opting out, privacy, toegankelijkheid', async () => {
    const page = await newPage();
    await look(page, `/v/${lists.get('ketenpartners')?.[0]}`, 'sent elsewhere');
    await look(page, `/v/${lists.get('ketenpartners')?.[0]}?p=bekend`, 'again, elsewhere');
    const token = unsubscribeTokenOf(ctx.secret, association.id, 'ouder1@huis.example');
    await look(page, `/afmelden/${token}`, 'opting out');
    await page.locator('button.button').click();
    await page.waitForLoadState();
    await expectNone(page, 'opted out');
    await look(page, '/afmelden/x', 'wrong opt-out');
    for (const shape of SHAPES) {
      const other = await newPage(shape);
      for (const path of ['/privacy', `/privacy/${nth(parents, 0).slice(0, 6)}`, '/toegankelijkheid'])
        for (const language of ['nl', 'en']) {
          await other.goto(`${product.baseUrl}${path}?l=${language}`);
          await expectNone(other, `${path} in ${language} on ${shape.name}`);
        }
    }
  }, 120_000);
});

describe('every type of question', () => {
  it.each(SHAPES)(
    'has no violations on $name: empty, and with everything forgotten',
    async (shape) => {
      const page = await newPage(shape);
      const around = {
        secure: true,
        report: (error: unknown) => {
          throw error;
        },
      };
      const pages = visiblePages(galleryList, {});
      expect(pages.length).toBeGreaterThan(2);
      for (const name of pages) {
        const visit = readVisit(new Request(`https://x.example/v/${exampleToken}`), 'v', exampleToken);
        const form: [string, string][] = [
          ['_page', name],
          ['_go', 'next'],
        ];
        const empty = openPage(openList(galleryList), visit, name);
        await page.setContent(String(empty.body));
        await expectNone(page, `${name}, empty`);
        const wrong = await takeAnswers(memoryList(galleryList), visit, form, around);
        if (wrong.status !== 422) continue;
        await page.setContent(String(wrong.body));
        await expectNone(page, `${name}, with everything forgotten`);
      }
    },
    120_000,
  );
});

describe('this test', () => {
  it('would see a page without a language, a picture without words and pale letters', async () => {
    const page = await newPage();
    await page.setContent(
      '<html><body><main><h1>x</h1><img src="data:,"><p style="color:#bbb;background:#fff">bleek</p></main></body></html>',
    );
    const found = (await violationsOn(page)).join('\n');
    for (const rule of ['html-has-lang', 'image-alt', 'color-contrast']) expect(found).toContain(rule);
  });
});
