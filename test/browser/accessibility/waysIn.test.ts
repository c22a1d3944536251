import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOperatorSignInAddress } from '../../../app/operations/accounts/requestSignIn';
import { offerCalls } from '../../../app/operations/calls/callList';
import { decideLanguage } from '../../../app/operations/languages/decideLanguage';
import { makeSharedLinks } from '../../../app/operations/links/sharedLinks';
import { viewLinks } from '../../../app/operations/links/viewLinks';
import { findSchools } from '../../../db/queries/schools';
import { inAssociation } from '../../../db/transaction';
import { makeAssociation, type TestAssociation } from '../../support/association';
import { openBrowser } from '../../support/browser';
import { testDatabase } from '../../support/database';
import { type OpenedRound, openTestRound, parentsFile } from '../../support/playedRound';
import { servedProduct } from '../../support/servedProduct';
import { testContext } from '../../support/testContext';
import { violationsOn } from './violations';

const SIZES = [
  { place: 0, width: 390, height: 844 },
  { place: 1, width: 1280, height: 900 },
];
const LANGUAGES = ['nl', 'ar'] as const;

const database = testDatabase();
const ctx = testContext(() => database.db);
const product = servedProduct(ctx);
let browser: Browser;
let association: TestAssociation;
let round: OpenedRound;
/** Paths: links that many hold, their own pages, and the tussenpersoon's. */
let shared = '';
let linkId = '';
let keeper = '';

beforeAll(async () => {
  browser = await openBrowser();
  association = await makeAssociation(ctx);
  const { id } = association;
  for (const language of ['en', 'ar']) {
    await decideLanguage(ctx, 'test', id, { survey: 'ouders', version: 1, language, isOffered: true });
  }
  await offerCalls(ctx, 'test', id, true);
  round = await openTestRound(ctx, association, { survey: 'ouders', year: 2026, file: parentsFile(6) });
  const [school] = await inAssociation(ctx.db, id, (tx) => findSchools(tx, id));
  const schoolIds = school ? [school.id] : [];
  await makeSharedLinks(ctx, 'test', id, round.roundId, { kind: 'school', schoolIds });
  await makeSharedLinks(ctx, 'test', id, round.roundId, { kind: 'loket', schoolIds: [] });
  await makeSharedLinks(ctx, 'test', id, round.roundId, { kind: 'website', schoolIds: [] });
  const links = (await viewLinks(ctx, id, round.roundId))?.links ?? [];
  const ofSchool = links.find(({ kind }) => kind === 'school');
  if (!ofSchool) throw new Error('The school has no link.');
  shared = new URL(ofSchool.url).pathname;
  keeper = new URL(ofSchool.keeperUrl).pathname;
  linkId = ofSchool.id;
});
afterAll(async () => {
  await browser?.close();
});

interface Look {
  page: Page;
  found: string[];
  /** Looks at the page as it stands. */
  at(what: string): Promise<void>;
  open(path: string, status?: number): Promise<void>;
  press(name: string | RegExp): Promise<void>;
}

async function look(size: (typeof SIZES)[number], locale = 'nl-NL'): Promise<Look> {
  const context = await browser.newContext({ viewport: size, locale, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const found: string[] = [];
  const at = async (what: string) => {
    for (const line of await violationsOn(page)) found.push(`${what}: ${line}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) found.push(`${what}: ${wide} pixels wider than the screen`);
  };
  return {
    page,
    found,
    at,
    async open(path, status = 200) {
      const reply = await page.goto(product.baseUrl + path);
      expect(reply?.status(), path).toBe(status);
      await at(path);
    },
    async press(name) {
      await page.getByRole('button', { name }).first().click();
      await page.waitForLoadState();
    },
  };
}

/** Walks a list to its end with the first answer everywhere, and looks at every page. */
async function walk({ page, at }: Look, what: string): Promise<void> {
  let seen = 0;
  while ((await page.locator('form [name=_page]').count()) > 0 && seen < 12) {
    seen += 1;
    for (const group of await page.locator('fieldset.q').all()) {
      const loket = group.locator('input[value=loket]');
      const first = group.locator('input[type=radio]').first();
      await ((await loket.count()) > 0 ? loket : first).check({ force: true });
    }
    await at(`${what}, page ${seen}`);
    const before = page.url();
    await page.locator('.buttons .button').first().click();
    await page.waitForURL((url) => url.href !== before);
    await page.waitForLoadState();
  }
  expect(seen).toBeGreaterThan(3);
}

describe.each(SIZES)('at $width pixels', (size) => {
  it('the pages, poster and cards of a tussenpersoon have no violations, and fit', async () => {
    const eye = await look(size);
    await eye.open(keeper);
    await eye.page.getByRole('textbox').first().fill('alle');
    await eye.press('Bewaren');
    await eye.at('a population that is no number');
    await eye.page.getByRole('textbox').first().fill('240');
    await eye.press('Bewaren');
    await eye.at('a population that was kept');
    await eye.open(`${keeper}/poster`);
    await eye.open(`${keeper}/kaartjes`);
    expect(eye.found).toEqual([]);
  }, 120_000);

  it('the bureau’s pages of links, its previews and its list of calls have no violations, and fit', async () => {
    const eye = await look(size);
    const { page } = eye;
    await page.goto(await makeOperatorSignInAddress(ctx));
    await eye.press('Aanmelden');
    await page.waitForURL('**/programma');
    const at = `/metingen/${round.roundId}`;
    for (const path of ['', `/${linkId}`, `/${linkId}/poster`, `/${linkId}/kaartjes`]) {
      await eye.open(`${at}/links${path}`);
      expect(new URL(page.url()).pathname).toBe(`${at}/links${path}`);
    }
    for (const path of ['/voorbeeld', '/voorbeeld/gedeeld', '/voorbeeld/gedeeld?l=ar']) {
      await eye.open(at + path);
      await walk(eye, path);
      await eye.at(`${path}, at its end`);
      await page.goto(`${page.url().split('?')[0]}?wissen`);
      await eye.at(`${path}, to be erased`);
      await page.locator('main form .button').click();
      await page.waitForLoadState();
      await eye.at(`${path}, erased`);
    }
    await eye.open('/terugbellen');
    expect(eye.found).toEqual([]);
  }, 300_000);

  it.each(LANGUAGES)(
    'a parent at a poster sees no page with violations, in %s',
    async (language) => {
      const eye = await look(size, language === 'ar' ? 'ar' : 'nl-NL');
      const { page } = eye;
      await eye.open(shared);
      expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
      await walk(eye, 'list');
      await eye.at('thanks');
      await eye.open(`${shared}?ander`);
      await eye.open(`${shared}/bellen`);
      await page.locator('.button').first().click();
      await page.waitForLoadState();
      await eye.at('called, nothing filled in');
      await page.locator('[name=naam]').fill('Sara');
      await page.locator('[name=telefoon]').fill('06 12345678');
      await page.locator('.button').first().click();
      await page.waitForLoadState();
      await eye.at('will be called');
      await eye.open(`${shared}?wissen`);
      await page.locator('main form .button').click();
      await page.waitForLoadState();
      await eye.at('erased');
      await eye.open(`${shared}?wissen`);
      await eye.open(`${shared}?p=luisteren&n=1`);
      await eye.open('/v/x', 404);
      expect(eye.found).toEqual([]);
    },
    120_000,
  );

  it.each(LANGUAGES)(
    'a parent who takes their answers back sees no page with violations, in %s',
    async (language) => {
      const eye = await look(size);
      const token = [...round.tokens.values()][size.place * 2 + LANGUAGES.indexOf(language)];
      await eye.open(`/v/${token}?l=${language}`);
      await walk(eye, 'own list');
      await eye.open(`/v/${token}?wissen&l=${language}`);
      await eye.page.locator('main form .button').click();
      await eye.page.waitForLoadState();
      await eye.at('erased');
      expect(eye.found).toEqual([]);
    },
    60_000,
  );
});
