import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAnswers } from '../../app/operations/answers/openAnswers';
import { makeSharedLinks } from '../../app/operations/links/sharedLinks';
import { openRound } from '../../app/operations/rounds/openRound';
import { prepareRound } from '../../app/operations/rounds/prepareRound';
import { findOpenResponses } from '../../db/queries/responses';
import { findRound } from '../../db/queries/rounds';
import { findSharedLinks } from '../../db/queries/sharedLinks';
import { inAssociation } from '../../db/transaction';
import { makeAssociation } from '../support/association';
import { openBrowser } from '../support/browser';
import { testDatabase } from '../support/database';
import { servedProduct } from '../support/servedProduct';
import { testContext } from '../support/testContext';

const database = testDatabase();
const ctx = testContext(() => database.db);
const product = servedProduct(ctx);
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

/** A round at the counter of the loket: one link, and everything that was answered through it. */
async function counter() {
  const { id } = await makeAssociation(ctx);
  const prepared = await prepareRound(ctx, 'test', id, { survey: 'ouders', year: 2026 });
  if (!prepared.ok) throw new Error('not prepared');
  const { roundId } = prepared.value;
  await makeSharedLinks(ctx, 'test', id, roundId, { kind: 'loket', schoolIds: [] });
  const opened = await openRound(ctx, 'test', id, roundId);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const token = await inAssociation(ctx.db, id, async (tx) => {
    const [link] = await findSharedLinks(tx, id, roundId);
    return `${(await findRound(tx, id, roundId))?.code}-${link?.code}`;
  });
  const answered = async () => {
    const key = await ctx.keys.find(roundId);
    if (!key) throw new Error('An open round has a key');
    const rows = await inAssociation(ctx.db, id, (tx) => findOpenResponses(tx, id, roundId));
    return rows.map(
      ({ pseudonym, ciphertext }) =>
        readAnswers(key, { associationId: id, roundId, pseudonym }, ciphertext).answers,
    );
  };
  return { address: `${product.baseUrl}/v/${token}`, answered };
}

const answer = (page: Page, name: string, value: string) =>
  page.locator(`label.choice:has([name=${name}][value="${value}"])`).tap();

test('one parent after another on a tablet: each is one list, and nobody finds what another typed', async () => {
  const { address, answered } = await counter();
  const tablet = await browser.newContext({
    locale: 'nl-NL',
    viewport: { width: 820, height: 1180 },
    hasTouch: true,
  });
  const page = await tablet.newPage();
  page.setDefaultTimeout(10_000);
  await page.clock.install();
  await page.goto(address);
  await answer(page, 'ou_vraag', 'ja');
  await page.clock.runFor(20_100);
  await page.locator('.live-state', { hasText: 'Opgeslagen' }).waitFor();
  await page.locator('.buttons button[value=next]').click();
  await page.waitForURL(/p=contact/);
  expect(await answered()).toEqual([{ ou_vraag: 'ja' }]);

  // Of what this parent taps last, the page never hears that it was stored.
  await tablet.route(`${address}**`, (route) =>
    route.request().method() === 'POST' && route.request().postData()?.includes('_go=save')
      ? route.abort()
      : route.continue(),
  );
  await answer(page, 'ou_wie', 'school');
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).toContain('ou_wie');
  await page.locator('a[href*=ander]').click();
  await page.locator('form button').click();
  await page.locator('[name=ou_vraag]').first().waitFor();
  await page.locator('.live').waitFor();
  expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({});
  expect(await page.locator(':checked').count()).toBe(0);

  await answer(page, 'ou_vraag', 'nee');
  await page.locator('.buttons button[value=next]').click();
  await page.waitForURL(/p=zonder_vraag/);
  const lists = await answered();
  expect(lists).toHaveLength(2);
  expect(lists).toContainEqual({ ou_vraag: 'nee' });
  expect(lists).toContainEqual(expect.objectContaining({ ou_vraag: 'ja' }));
  await tablet.close();
});
