import { readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOperatorSignInAddress } from '../../../app/operations/accounts/requestSignIn';
import { closeRound } from '../../../app/operations/rounds/closeRound';
import { prepareRound } from '../../../app/operations/rounds/prepareRound';
import { sealRound } from '../../../app/operations/sealing/sealRound';
import { inAssociation } from '../../../db/transaction';
import { answer, answersOfNumber } from '../../attacks/support/crowd';
import { makeAssociation, type TestAssociation } from '../../support/association';
import { openBrowser } from '../../support/browser';
import { testDatabase } from '../../support/database';
import { openTestRound, parentsFile, schoolsFile } from '../../support/playedRound';
import { servedProduct } from '../../support/servedProduct';
import { testContext } from '../../support/testContext';
import { violationsOn } from './violations';

/** A page looks alike in every state on a large screen; on a phone each is looked at. */
const SIZES = [
  { width: 390, height: 844, states: ['sealed', 'open', 'closed', 'draft'] },
  { width: 1280, height: 900, states: ['sealed', 'open'] },
];
/** Files, not pages; or the respondent's, which have a test of their own. */
const NO_PAGE =
  /^(_bureau|v\.\$token|afmelden|privacy\.|toegankelijkheid|.*\.export|.*mail(\.\$kind\.\$language)?|uitloggen|\$)$|^instellingen\.privacy/;
/** The preview is drawn by SurveyJS: the page around it is ours. */
const NOT_OURS: Record<string, string> = { vragenlijst: '.survey-preview' };

const database = testDatabase();
const ctx = testContext(() => database.db);
const product = servedProduct(ctx);
let browser: Browser;
let association: TestAssociation;
/** Rounds by their state. */
const rounds = new Map<string, string>();
let text = '';

beforeAll(async () => {
  browser = await openBrowser();
  association = await makeAssociation(ctx);
  const sealed = await openTestRound(ctx, association, {
    survey: 'ouders',
    year: 2026,
    file: parentsFile(14),
  });
  for (const [number, token] of [...sealed.tokens.values()].slice(0, 12).entries())
    await answer(ctx, token, answersOfNumber(40 + number, `Het ging goed, keer ${number}.`));
  for (const step of [closeRound, sealRound])
    expect((await step(ctx, 'test', association.id, sealed.roundId)).ok).toBe(true);
  rounds.set('sealed', sealed.roundId);
  const rows = await inAssociation(ctx.db, association.id, (tx) =>
    tx.selectFrom('sealed_text').select('id').execute(),
  );
  text = rows[0]?.id ?? '';
  ctx.setNow('2027-03-10T10:00:00Z');
  const file = schoolsFile(association.schools);
  rounds.set(
    'open',
    (await openTestRound(ctx, association, { survey: 'scholen', year: 2027, file })).roundId,
  );
  const closed = await openTestRound(ctx, association, { survey: 'samenwerking', year: 2027, file });
  await closeRound(ctx, 'test', association.id, closed.roundId);
  rounds.set('closed', closed.roundId);
  ctx.setNow('2026-11-22T10:00:00Z');
  const draft = await prepareRound(ctx, 'test', association.id, { survey: 'ketenpartners', year: 2026 });
  if (!draft.ok) throw new Error(JSON.stringify(draft.problems));
  rounds.set('draft', draft.value.roundId);
}, 120_000);
afterAll(async () => {
  await browser?.close();
});

/** Every address with a page, from the files of app/routes; with a round in it once per state. */
function addresses(wanted: readonly string[]): string[] {
  return readdirSync('app/routes')
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => file.slice(0, -'.tsx'.length))
    .filter((name) => !NO_PAGE.test(name))
    .flatMap((name) => {
      const path = name
        .replace(/^_bureau\.?/, '')
        .split('.')
        .map((part) => part.replace(/_$/, ''))
        .filter((part) => part !== '_index' && part !== 'index')
        .join('/')
        .replace('$survey/$year', 'ouders/2028')
        .replace('$survey', 'ouders')
        .replace('$text', text)
        .replace('$token', 'x'.repeat(43));
      if (!path.includes('$id')) return [`/${path}`];
      const states = path.startsWith('resultaten') ? ['sealed'] : wanted;
      return states.map((state) => `/${path.replace('$id', rounds.get(state) as string)}`);
    });
}

async function signedIn(viewport: (typeof SIZES)[number]): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(await makeOperatorSignInAddress(ctx));
  expect(await violationsOn(page), 'signing in').toEqual([]);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await page.waitForURL('**/programma');
  return page;
}

describe.each(SIZES)('at $width pixels', (size) => {
  it('every page of the bureau has no violations, in every state of a round', async () => {
    const page = await signedIn(size);
    const found: string[] = [];
    const seen = new Set<string>();
    for (const address of addresses(size.states)) {
      await page.goto(product.baseUrl + address);
      const where = new URL(page.url()).pathname;
      if (seen.has(where)) continue;
      seen.add(where);
      const except = NOT_OURS[where.split('/').at(-1) ?? ''] ?? null;
      for (const line of await violationsOn(page, except)) found.push(`${where}: ${line}`);
    }
    expect(seen.size).toBeGreaterThan(30);
    expect(found).toEqual([]);
  }, 300_000);

  it('forms that were sent back with problems have none either, nor has a page that is not there', async () => {
    const page = await signedIn(size);
    const forms = [
      '/instellingen',
      '/instellingen/collegas',
      '/instellingen/talen',
      '/instellingen/talen/ouders/ar',
      '/instellingen/privacy/persoon',
      '/instellingen/privacy/verwerking/ouders',
      '/instellingen/privacy/alles',
      `/metingen/${rounds.get('draft')}/gegevens`,
      `/metingen/${rounds.get('draft')}/ontvangers`,
      `/metingen/${rounds.get('open')}/sluiten`,
      `/metingen/${rounds.get('closed')}/verzegelen`,
    ];
    const found: string[] = [];
    for (const address of forms) {
      await page.goto(product.baseUrl + address);
      const form = page.locator('main form').last();
      if ((await form.count()) === 0) continue;
      await form.evaluate((one: HTMLFormElement) => {
        one.noValidate = true;
        for (const field of one.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), textarea'))
          if (field.type !== 'checkbox' && field.type !== 'radio') field.value = '';
      });
      await form.locator('button[type=submit], button:not([type])').first().click();
      await page.waitForLoadState();
      for (const line of await violationsOn(page)) found.push(`${address}, sent back: ${line}`);
    }
    await page.goto(`${product.baseUrl}/nergens`);
    for (const line of await violationsOn(page)) found.push(`/nergens: ${line}`);
    expect(found).toEqual([]);
  }, 120_000);
});
