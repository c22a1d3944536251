import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOperatorSignInAddress } from '../../app/operations/accounts/requestSignIn';
import { sendWaitingMails } from '../../app/operations/mail/sendWaitingMails';
import { makeAssociation } from '../support/association';
import { openBrowser } from '../support/browser';
import { testDatabase } from '../support/database';
import { parentsFile, tokenIn } from '../support/playedRound';
import { servedProduct } from '../support/servedProduct';
import { testContext } from '../support/testContext';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

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

/** Says what the page shows when a step fails, and fails on errors in the browser's console. */
async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => {
    throw error;
  });
  return page;
}

/** Ticks what has to be read first, and presses the button. */
async function confirm(page: Page, button: string): Promise<void> {
  for (const tick of await page.locator('form.confirm-form input[type=checkbox]').all()) await tick.check();
  await page.getByRole('button', { name: button }).click();
}

/** Goes through the list as a person would: the `nth` answer everywhere, then on to the thanks. */
async function fillIn(link: string, nth: number, { javaScriptEnabled }: { javaScriptEnabled: boolean }) {
  const phone = await browser.newContext({ ...PHONE, javaScriptEnabled });
  const page = await newPage(phone);
  await page.goto(link);
  for (let pages = 0; pages < 12 && (await page.locator('form').count()) > 0; pages += 1) {
    for (const group of await page.locator('fieldset:has(input[type=radio])').all()) {
      const choices = group.locator('input[type=radio]');
      const count = await choices.count();
      // The filter's yes and "with the loket" are the first choices; statements get the asked answer.
      await choices.nth(count > 5 ? nth - 1 : 0).check({ force: true });
    }
    const before = page.url();
    await page
      .getByRole('button', { name: /^(Verder|Versturen)$/ })
      .last()
      .click();
    await page.waitForURL(({ href }) => href !== before);
  }
  const text = (await page.locator('body').textContent()) ?? '';
  await phone.close();
  return text;
}

describe('the whole path, in a browser of phone size', () => {
  it('leads from signing in to a sealed result', async () => {
    await makeAssociation(ctx, { name: 'SWV De Toets' });
    const desk = await browser.newContext(PHONE);
    const page = await newPage(desk);

    await page.goto(await makeOperatorSignInAddress(ctx));
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await page.waitForURL('**/programma');

    // Planned for the spring and not held: whether it is still to be held is asked first.
    await page.getByRole('link', { name: /Beslissen.*loket/s }).click();
    await page.getByRole('button', { name: 'Alsnog houden: nu voorbereiden' }).click();
    await page.waitForURL('**/metingen/**');
    await page.fill('input[name=opensOn]', '2026-11-22');
    await page.fill('input[name=closesOn]', '2026-12-18');
    await page.fill('input[name=sealBy]', '2027-01-15');
    await page.getByRole('button', { name: /Bewaren/ }).click();
    await page.waitForURL('**/ontvangers');

    const wrong = Buffer.from('email;naam\ngeen adres;Jan\n');
    await page.setInputFiles('input[type=file]', { name: 'ouders.csv', mimeType: 'text/csv', buffer: wrong });
    await page.getByRole('button', { name: 'Nakijken' }).click();
    await page.getByText('geen adres').first().waitFor();
    await page.getByRole('button', { name: 'Ander bestand kiezen' }).click();
    await page.waitForURL('**/ontvangers');
    const right = Buffer.from(parentsFile(6));
    await page.setInputFiles('input[type=file]', { name: 'ouders.csv', mimeType: 'text/csv', buffer: right });
    await page.getByRole('button', { name: 'Nakijken' }).click();
    await page.getByRole('button', { name: 'Deze lijst overnemen' }).click();
    await page.waitForURL('**/ontvangers?melding=*');
    await page.getByText('ouder1@huis.example').first().waitFor();

    const draft = page.url().replace(/\/ontvangers.*$/, '');
    await page.goto(`${draft}/controle`);
    await page.goto(`${draft}/openen`);
    await confirm(page, 'Openen en uitnodigingen versturen');
    await page.waitForURL('**/metingen/*?melding=geopend*');

    const [round] = await database.db.selectFrom('round_route').selectAll().execute();
    await sendWaitingMails(ctx, round?.association_id as string, round?.round_id as string);
    expect(ctx.sent).toHaveLength(6);
    const links = ctx.sent.map((mail) => `${product.baseUrl}/v/${tokenIn(mail.text)}`);
    for (const [index, link] of links.slice(0, 5).entries()) {
      const text = await fillIn(link, 4, { javaScriptEnabled: index > 0 });
      expect(text).toContain('Dank u wel');
    }
    await page.goto(draft);
    expect(await page.locator('body').textContent()).toMatch(/5 klaar/);

    await page.goto(`${draft}/sluiten`);
    await confirm(page, 'Meting sluiten');
    await page.waitForURL('**/metingen/*?melding=*');
    await page.goto(`${draft}/verzegelen`);
    await confirm(page, 'Definitief verzegelen');
    await page.waitForURL('**/resultaten/**');
    const result = await page.locator('main').textContent();
    // Five times "mee eens" is 7.75.
    expect(result).toContain('7,8');
    expect(result).toContain('Ouders voelen zich gehoord en goed geïnformeerd');
    expect(result).toMatch(/5 antwoorden|5 van/);

    const late = await fillIn(links[5] as string, 4, { javaScriptEnabled: true });
    expect(late).not.toContain('Dank u wel');
    await desk.close();
  }, 120_000);
});
