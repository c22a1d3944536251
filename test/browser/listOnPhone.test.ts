import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { schoolsFile } from '../support/playedRound';
import { respondentPhones } from '../support/respondentPhones';

const phones = respondentPhones(
  { survey: 'samenwerking', year: 2027, now: '2027-03-20T10:00:00Z' },
  ({ schools }) => schoolsFile(schools),
);

const SCRIPT = '**/assets/invullen-*.js';
const answer = (page: Page, name: string, value: string) =>
  page.locator(`label.choice:has([name=${name}][value="${value}"])`).tap();
const goOn = (page: Page) => page.locator('.buttons button[value=next]').click();
const thanks = (page: Page) => page.getByRole('heading', { name: 'Dank u wel' }).waitFor();
const saysIn = (page: Page, text: string) => page.locator('.live-state').filter({ hasText: text }).waitFor();

/** Everything on the page that a person or a screen reader meets, in order; but for the school, of which each list has its own. */
const asMet = (page: Page) =>
  page.evaluate(() => {
    const passing = ['checked', 'autofocus', 'hidden'];
    const elements = [...document.querySelectorAll('main *')].filter(
      (one) => !one.closest('.live,[role=status],.school'),
    );
    return [
      document.title,
      ...elements.map((one) => {
        const attributes = [...one.attributes]
          .filter(({ name }) => !passing.includes(name))
          .map(({ name, value }) => `${name}=${value}`);
        const text =
          one.tagName === 'TEXTAREA' ? [] : [...one.childNodes].filter((node) => node.nodeType === 3);
        return [one.tagName, ...attributes.sort(), ...text.map((node) => node.textContent)].join(' ');
      }),
    ];
  });

async function makeSlips(page: Page): Promise<void> {
  for (const choice of ['project', 'scholing', 'visitatie']) await answer(page, 'sw_helpt', choice);
  await page.locator('textarea').fill('Zin. '.repeat(500));
  await goOn(page);
  await page.locator('.summary').waitFor();
}

/** The whole list by tapping, whatever happens to scripts meanwhile. */
async function fillIn(page: Page): Promise<void> {
  await answer(page, 'sw_kennen', '4');
  await goOn(page);
  await page.waitForURL(/p=samen/);
  await answer(page, 'sw_delen', '5');
  await goOn(page);
  await page.waitForURL(/p=helpt/);
  await answer(page, 'sw_helpt', 'project');
  await page.locator('textarea').fill('Tijd en rust.');
  await goOn(page);
  await thanks(page);
}
const filledIn = {
  answers: { sw_kennen: 4, sw_delen: 5, sw_helpt: ['project'], sw_open: 'Tijd en rust.' },
  finished: true,
};

describe('a slip', () => {
  test('is told before posting exactly as the server tells it, with the focus on the summary', async () => {
    const withScript = await phones.page(await phones.phone());
    const without = await phones.page(await phones.phone({ javaScriptEnabled: false }));
    const mine = phones.freshLink();
    await withScript.goto(`${mine.address}?p=helpt`);
    await without.goto(`${phones.freshLink().address}?p=helpt`);
    const posts: string[] = [];
    withScript.on('request', (request) => {
      if (request.method() === 'POST') posts.push(request.postData() ?? '');
    });
    await makeSlips(withScript);
    await makeSlips(without);
    expect(posts.filter((body) => body.includes('_go=next'))).toEqual([]);
    expect(await withScript.locator('.summary').textContent()).toContain('Kijk nog even naar deze 2 vragen');
    expect(await asMet(withScript)).toEqual(await asMet(without));
    const focused = () =>
      withScript.evaluate(() => document.activeElement?.className || document.activeElement?.id);
    expect(await focused()).toBe('summary');
    await withScript.locator('.summary a').last().click();
    expect(await focused()).toBe('sw_open-1');

    await withScript.locator('textarea').fill('Kort.');
    await answer(withScript, 'sw_helpt', 'visitatie');
    await answer(withScript, 'sw_helpt', 'other');
    await answer(withScript, 'sw_helpt', 'scholing');
    await goOn(withScript);
    expect(await withScript.locator('.error').allTextContents()).toEqual([
      'Let op: Schrijf op wat u bedoelt, of kies een ander antwoord.',
    ]);
    await withScript.locator('[name=sw_helpt-Comment]').fill('Een bus');
    await goOn(withScript);
    await thanks(withScript);
    expect((await phones.saved(mine.token))?.answers).toEqual({
      sw_helpt: ['project', 'other'],
      'sw_helpt-Comment': 'Een bus',
      sw_open: 'Kort.',
    });
  });

  test('that only the server sees still comes back beside everything that was typed', async () => {
    const { token, address } = phones.freshLink();
    const page = await phones.page(await phones.phone());
    await page.goto(`${address}?p=helpt`);
    await page.locator('textarea').fill('uit Word\u000bgeplakt');
    await goOn(page);
    await page.locator('.error', { hasText: 'onzichtbaar teken' }).waitFor();
    expect(await page.locator('textarea').inputValue()).toBe('uit Wordgeplakt');
    await goOn(page);
    await thanks(page);
    expect((await phones.saved(token))?.answers).toEqual({ sw_open: 'uit Wordgeplakt' });
  });
});

describe('the whole list', () => {
  test('with script', async () => {
    const { token, address } = phones.freshLink();
    const page = await phones.page(await phones.phone());
    await page.goto(address);
    await fillIn(page);
    expect(await phones.saved(token)).toMatchObject(filledIn);
  });

  test('without script, where nothing is said that only a script does', async () => {
    const { token, address } = phones.freshLink();
    const page = await phones.page(await phones.phone({ javaScriptEnabled: false }));
    await page.goto(address);
    expect(await page.locator('.live').isVisible()).toBe(false);
    await fillIn(page);
    expect(await phones.saved(token)).toMatchObject(filledIn);
  });

  test('while the script never arrives', async () => {
    const { token, address } = phones.freshLink();
    const phone = await phones.phone();
    await phone.route(SCRIPT, (route) => route.abort());
    const page = await phones.page(phone);
    await page.goto(address);
    await fillIn(page);
    expect(await phones.saved(token)).toMatchObject(filledIn);
  });

  test.each([
    [
      'while reading the page',
      'const dead = document.querySelectorAll; Document.prototype.querySelectorAll = null;',
    ],
    ['when an answer is tapped', 'Element.prototype.closest = null;'],
    ['when the page is sent', 'window.FormData = null;'],
    ['while the answers are on their way', 'window.fetch = () => { throw new Error("gone"); };'],
  ])('while the script dies %s', async (_when, sabotage) => {
    const { token, address } = phones.freshLink();
    const phone = await phones.phone();
    await phone.addInitScript(sabotage);
    const page = await phone.newPage();
    await page.goto(address);
    await page.locator('label.choice input[name=sw_kennen][value="4"]').check();
    await goOn(page);
    await page.waitForTimeout(0);
    for (let press = 0; press < 3 && !/p=samen/.test(page.url()); press += 1) {
      await page.waitForURL(/p=samen/, { timeout: 2_500 }).catch(() => goOn(page));
    }
    await page.waitForURL(/p=samen/);
    expect((await phones.saved(token))?.answers).toEqual({ sw_kennen: 4 });
  });

  test('with nothing but a keyboard', async () => {
    const { token, address } = phones.freshLink();
    const page = await phones.page(await phones.phone({ isMobile: false, hasTouch: false }));
    await page.goto(address);
    const focusOn = async (name: string) => {
      for (let presses = 0; presses < 60; presses += 1) {
        const here = await page.evaluate(() => {
          const { name: on, value } = document.activeElement as HTMLInputElement;
          return `${on}=${value}`;
        });
        if (here.startsWith(name)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab never reaches ${name}`);
    };
    await focusOn('sw_kennen');
    await page.keyboard.press('Space');
    for (let step = 1; step < 4; step += 1) await page.keyboard.press('ArrowDown');
    await focusOn('_go=next');
    await page.keyboard.press('Enter');
    await page.waitForURL(/p=samen/);
    await focusOn('sw_delen');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL(/p=helpt/);
    await focusOn('sw_helpt=other');
    await page.keyboard.press('Space');
    await focusOn('sw_helpt-Comment');
    await page.keyboard.type('Een bus');
    await focusOn('sw_open');
    await page.keyboard.type('Tijd.');
    await focusOn('_go=next');
    await page.keyboard.press('Space');
    await thanks(page);
    expect(await phones.saved(token)).toMatchObject({
      answers: {
        sw_kennen: 4,
        sw_delen: 1,
        sw_helpt: ['other'],
        'sw_helpt-Comment': 'Een bus',
        sw_open: 'Tijd.',
      },
      finished: true,
    });
  });
});

describe('trouble on the way', () => {
  test('without a line the page stays with all that was typed, says so, and goes on by itself when it can', async () => {
    const { token, address } = phones.freshLink();
    const phone = await phones.phone();
    const page = await phones.page(phone);
    await page.goto(`${address}?p=helpt`);
    await page.locator('textarea').fill('Tijd en rust.');
    await phone.setOffline(true);
    await goOn(page);
    await saysIn(page, 'Geen verbinding. Uw antwoorden staan op dit apparaat; wij proberen het opnieuw.');
    expect(await page.locator('[role=status]').textContent()).toContain('Laat deze bladzijde open.');
    expect(await page.locator('textarea').inputValue()).toBe('Tijd en rust.');
    await phone.setOffline(false);
    await thanks(page);
    expect(await phones.saved(token)).toMatchObject({
      answers: { sw_open: 'Tijd en rust.' },
      finished: true,
    });
  });

  test('whoever changes an answer meanwhile is not taken along to the next page', async () => {
    const { token, address } = phones.freshLink();
    const phone = await phones.phone();
    const page = await phones.page(phone);
    await page.goto(`${address}?p=helpt`);
    await page.locator('textarea').fill('Tijd');
    await phone.setOffline(true);
    await goOn(page);
    await saysIn(page, 'Geen verbinding.');
    await page.locator('textarea').fill('Tijd en');
    await phone.setOffline(false);
    await saysIn(page, 'Opgeslagen');
    expect(await phones.saved(token)).toMatchObject({ answers: { sw_open: 'Tijd en' }, finished: false });
    expect(await page.locator('textarea').inputValue()).toBe('Tijd en');
  });

  test('a server that fails is asked again, and the page stays', async () => {
    const { token, address } = phones.freshLink();
    const phone = await phones.phone();
    const page = await phones.page(phone);
    await page.goto(`${address}?p=helpt`);
    await page.locator('textarea').fill('Tijd.');
    let failures = 0;
    await phone.route(`${address}**`, (route) => {
      failures += 1;
      return failures === 1 ? route.fulfill({ status: 502, body: 'Bad gateway' }) : route.continue();
    });
    await goOn(page);
    await saysIn(page, 'Bewaren lukt nu niet. Uw antwoorden staan op dit apparaat');
    await goOn(page);
    await thanks(page);
    expect(await phones.saved(token)).toMatchObject({ answers: { sw_open: 'Tijd.' }, finished: true });
  });

  test('a page of somebody in between is no answer of ours', async () => {
    const { address } = phones.freshLink();
    const phone = await phones.phone();
    const page = await phones.page(phone);
    await page.goto(`${address}?p=helpt`);
    await page.locator('textarea').fill('Tijd.');
    await phone.route(`${address}**`, (route) =>
      route.fulfill({ status: 200, body: '<h1>Wifi: log in</h1>' }),
    );
    await goOn(page);
    await saysIn(page, 'Geen verbinding.');
    expect(await page.locator('textarea').inputValue()).toBe('Tijd.');
  });
});

describe('the page itself', () => {
  test('that the browser brings back out of its memory can be sent again', async () => {
    const { token, address } = phones.freshLink();
    const phone = await phones.phone();
    const page = await phones.page(phone);
    await page.goto(`${address}?p=helpt`);
    await page.locator('textarea').fill('Tijd.');
    const held: Route[] = [];
    await phone.route(`${address}**`, (route) => {
      held.push(route);
    });
    await goOn(page);
    await page.locator('form[aria-busy]').waitFor();
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    // A page that was put away lost what it was sending.
    for (const route of held) await route.abort();
    await phone.unroute(`${address}**`);
    expect(await page.locator('form[aria-busy]').count()).toBe(0);
    expect(await page.locator('.live-state').textContent()).toBe('');
    await page.locator('textarea').fill('Tijd en rust.');
    await phone.setOffline(true);
    await phone.setOffline(false);
    await goOn(page);
    await thanks(page);
    expect(await phones.saved(token)).toMatchObject({
      answers: { sw_open: 'Tijd en rust.' },
      finished: true,
    });
  });

  test.each([200, 300])(
    'with text at %i percent needs no scrolling sideways, with errors and all',
    async (percent) => {
      const page = await phones.page(await phones.phone());
      await page.goto(`${phones.freshLink().address}?p=helpt`);
      await page.evaluate((size) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`html{font-size:${size}%!important}`);
        document.adoptedStyleSheets = [sheet];
      }, percent);
      await makeSlips(page);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways).toBeLessThanOrEqual(0);
    },
  );
});
