import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type OpenAnswers, readAnswers } from '../../app/operations/answers/openAnswers';
import { parseToken, pseudonymOf } from '../../app/operations/tokens/recipientToken';
import { findOpenResponse } from '../../db/queries/responses';
import { inAssociation } from '../../db/transaction';
import { makeAssociation, type TestAssociation } from './association';
import { openBrowser } from './browser';
import { testDatabase } from './database';
import { type OpenedRound, openTestRound } from './playedRound';
import { servedProduct } from './servedProduct';
import { type TestContext, testContext } from './testContext';

export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

export interface RespondentPhones {
  readonly ctx: TestContext;
  readonly browser: Browser;
  readonly round: OpenedRound;
  /** A link nobody has used yet. */
  freshLink(): { token: string; address: string };
  /** A phone of its own: cookies, storage and line. Closed after the test. */
  phone(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** A page that fails the test when a script of it throws. */
  page(phone: BrowserContext): Promise<Page>;
  /** What lies in the database for a link, decrypted; null = nothing. */
  saved(token: string): Promise<OpenAnswers | null>;
}

/** One open round behind the built product, and phones to answer it with. Call at the top of a test file. */
export function respondentPhones(
  list: { survey: string; year: number; now: string },
  recipients: (association: TestAssociation) => Uint8Array,
): RespondentPhones {
  const database = testDatabase();
  const ctx = testContext(() => database.db, { now: list.now });
  const product = servedProduct(ctx);
  const phones: BrowserContext[] = [];
  const failures: Error[] = [];
  let browser: Browser;
  let association: TestAssociation;
  let round: OpenedRound;
  let unused: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    association = await makeAssociation(ctx, { schools: 40 });
    round = await openTestRound(ctx, association, { ...list, file: recipients(association) });
    unused = [...round.tokens.values()];
  });
  afterEach(async () => {
    for (const phone of phones.splice(0)) await phone.close();
    const [first] = failures.splice(0);
    if (first) throw first;
  });
  afterAll(async () => {
    await browser?.close();
  });

  return {
    ctx,
    get browser() {
      return browser;
    },
    get round() {
      return round;
    },
    freshLink() {
      const token = unused.pop();
      if (token === undefined) throw new Error('Every link of this round is used.');
      return { token, address: `${product.baseUrl}/v/${token}` };
    },
    async phone(options = {}) {
      const phone = await browser.newContext({ ...PHONE, ...options });
      phones.push(phone);
      return phone;
    },
    async page(phone) {
      const page = await phone.newPage();
      page.setDefaultTimeout(10_000);
      page.on('pageerror', (error) => failures.push(error));
      return page;
    },
    async saved(token) {
      const key = await ctx.keys.find(round.roundId);
      const parsed = parseToken(token);
      if (!key || !parsed) throw new Error('An open round has a key, and its links can be read.');
      const pseudonym = pseudonymOf(key, parsed);
      const { id: associationId } = association;
      const { roundId } = round;
      const ciphertext = await inAssociation(ctx.db, associationId, (tx) =>
        findOpenResponse(tx, associationId, roundId, pseudonym),
      );
      return ciphertext ? readAnswers(key, { associationId, roundId, pseudonym }, ciphertext) : null;
    },
  };
}
