import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOperatorSignInAddress } from '../../app/operations/accounts/requestSignIn';
import { makeAssociation, type TestAssociation } from '../support/association';
import { openBrowser } from '../support/browser';
import { answerAndSeal, openCooperation } from '../support/cooperationRounds';
import { testDatabase } from '../support/database';
import { servedProduct } from '../support/servedProduct';
import { testContext } from '../support/testContext';

const database = testDatabase();
const ctx = testContext(() => database.db);
const product = servedProduct(ctx);
let browser: Browser;
let association: TestAssociation;
let roundId = '';

beforeAll(async () => {
  browser = await openBrowser();
  association = await makeAssociation(ctx);
  const round = await openCooperation(ctx, association, 2025);
  await answerAndSeal(ctx, association, round, (school) => (school % 5) + 1);
  roundId = round.roundId;
});
afterAll(() => browser?.close());

describe('a result on paper', () => {
  it.each([
    ['an indicator with seven questions', () => `/resultaten/${roundId}/indicator/Bureau-7b`, 4],
    ['a round', () => `/resultaten/${roundId}`, 3],
    ['the overview', () => '/resultaten', 1],
    ['all 37 norms', () => '/resultaten/normen', 2],
  ])(
    '%s takes no more sheets than a board reads, and no explanation that nobody opened',
    async (_, path, sheets) => {
      const page = await browser.newPage();
      await page.goto(await makeOperatorSignInAddress(ctx));
      await page.getByRole('button', { name: 'Aanmelden' }).click();
      await page.waitForURL('**/programma');
      await page.goto(product.baseUrl + path());
      expect(await page.locator('h1').count()).toBe(1);
      const printed = await page.pdf({ format: 'A4' });
      expect(sheetsIn(printed)).toBeLessThanOrEqual(sheets);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.explanation:not([open]) summary:visible').count()).toBe(0);
      await page.close();
    },
  );
});

/** How many pages a PDF has: each is an object of its own. */
function sheetsIn(pdf: Buffer): number {
  const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(0);
  return pages;
}
