import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { schoolsFile } from '../support/playedRound';
import { respondentPhones } from '../support/respondentPhones';

const phones = respondentPhones(
  { survey: 'samenwerking', year: 2027, now: '2027-03-20T10:00:00Z' },
  ({ schools }) => schoolsFile(schools),
);

const answer = (page: Page, name: string, value: string) =>
  page.locator(`label.choice:has([name=${name}][value="${value}"])`).tap();
const checked = (page: Page, name: string) => page.locator(`[name=${name}]:checked`).getAttribute('value');
const status = (page: Page) => page.locator('.live-state').textContent();
const saysIn = (page: Page, text: string) => page.locator('.live-state').filter({ hasText: text }).waitFor();
const goOn = (page: Page) => page.locator('.buttons button[value=next]').click();
const heading = (page: Page) => page.locator('h1').textContent();
const kept = (page: Page) => page.evaluate(() => ({ ...sessionStorage }));

/** Opens a link on a phone whose clock the test moves. */
async function opened(address: string, options = {}) {
  const phone = await phones.phone(options);
  const page = await phones.page(phone);
  await page.clock.install();
  await page.goto(address);
  await page.locator('.live').waitFor();
  return { phone, page };
}

describe('answers are kept by themselves', () => {
  test('20 seconds after they changed, said on the page, and never as a finished list', async () => {
    const { token, address } = phones.freshLink();
    const { page } = await opened(address);
    expect(await page.locator('.live').textContent()).toContain('elke 20 seconden');
    await answer(page, 'sw_kennen', '4');
    await answer(page, 'sw_contact', 'nvt');
    expect(await page.locator('.live-count').textContent()).toBe('2 van 3 vragen ingevuld');
    await page.clock.runFor(19_000);
    expect(await phones.saved(token)).toBeNull();
    await page.clock.runFor(1_500);
    await saysIn(page, 'Opgeslagen');
    expect(await page.locator('[role=status]').textContent()).toBe('Opgeslagen');
    expect(await phones.saved(token)).toMatchObject({
      answers: { sw_kennen: 4, sw_contact: 'nvt' },
      finished: false,
    });
    expect(await kept(page)).toEqual({});
    await answer(page, 'sw_kennen', '2');
    expect(await status(page)).toBe('');
  });

  test('when the phone is put away or the page is closed at once', async () => {
    const { token, address } = phones.freshLink();
    const { page } = await opened(address);
    await answer(page, 'sw_kennen', '5');
    expect(await phones.saved(token)).toBeNull();
    await page.goto('about:blank');
    await expect.poll(async () => (await phones.saved(token))?.answers).toEqual({ sw_kennen: 5 });
  });

  test('a page that is killed while somebody types has them in the tab, and sends them when it is back', async () => {
    const { token, address } = phones.freshLink();
    const { phone, page } = await opened(address);
    await goOn(page);
    await page.waitForURL(/p=samen/);
    await goOn(page);
    await page.waitForURL(/p=helpt/);
    await page.locator('textarea').pressSequentially('Tijd en ru');
    await answer(page, 'sw_helpt', 'project');
    const devtools = await phone.newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    devtools.send('Page.crash').catch(() => {});
    await crashed;
    expect(await phones.saved(token)).toBeNull();
    await devtools.send('Page.navigate', { url: `${address}?p=helpt` });
    await expect
      .poll(async () => (await phones.saved(token))?.answers)
      .toEqual({ sw_open: 'Tijd en ru', sw_helpt: ['project'] });
    const { result } = await devtools.send('Runtime.evaluate', {
      expression: "document.querySelector('textarea').value",
    });
    expect(result.value).toBe('Tijd en ru');
  });

  test('without a line: said, tried again longer and longer, and sent when the line is back', async () => {
    const { token, address } = phones.freshLink();
    const { phone, page } = await opened(address);
    const tries: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') tries.push(request.postData() ?? '');
    });
    await phone.setOffline(true);
    await answer(page, 'sw_kennen', '3');
    await page.clock.runFor(20_100);
    await saysIn(page, 'Geen verbinding. Uw antwoorden staan op dit apparaat');
    expect(tries).toHaveLength(1);
    await page.clock.runFor(2_100);
    await expect.poll(() => tries.length).toBe(2);
    await page.clock.runFor(2_100);
    expect(tries).toHaveLength(2);
    await phone.setOffline(false);
    await saysIn(page, 'Opgeslagen');
    expect((await phones.saved(token))?.answers).toEqual({ sw_kennen: 3 });
  });

  test('what is not right yet loses nothing else, and is not complained about', async () => {
    const { token, address } = phones.freshLink();
    const { page } = await opened(`${address}?p=helpt`);
    await page.locator('textarea').fill('Tijd.');
    await answer(page, 'sw_helpt', 'other');
    await page.clock.runFor(20_100);
    await saysIn(page, 'Opgeslagen, behalve wat nog niet af is.');
    expect((await phones.saved(token))?.answers).toEqual({ sw_open: 'Tijd.' });
    expect(await page.locator('.error').count()).toBe(0);
    await page.reload();
    expect(await checked(page, 'sw_helpt')).toBe('other');
    await page.locator('[name=sw_helpt-Comment]').fill('Een bus');
    await page.clock.runFor(20_100);
    await saysIn(page, 'Opgeslagen');
    expect((await phones.saved(token))?.answers).toEqual({
      sw_open: 'Tijd.',
      sw_helpt: ['other'],
      'sw_helpt-Comment': 'Een bus',
    });
  });

  test('a tab that stood open does not take back what another tab answered', async () => {
    const { token, address } = phones.freshLink();
    const { phone, page } = await opened(address);
    const other = await phones.page(phone);
    await other.goto(address);
    await answer(other, 'sw_kennen', '5');
    await goOn(other);
    await other.waitForURL(/p=samen/);
    await answer(page, 'sw_contact', '2');
    await page.clock.runFor(20_100);
    await saysIn(page, 'Opgeslagen');
    expect((await phones.saved(token))?.answers).toEqual({ sw_kennen: 5, sw_contact: 2 });
  });

  test('an answer that is taken back is taken back', async () => {
    const { token, address } = phones.freshLink();
    const { page } = await opened(`${address}?p=helpt`);
    await answer(page, 'sw_helpt', 'project');
    await page.clock.runFor(20_100);
    await saysIn(page, 'Opgeslagen');
    await answer(page, 'sw_helpt', 'project');
    await page.clock.runFor(20_100);
    await saysIn(page, 'Opgeslagen');
    expect((await phones.saved(token))?.answers).toEqual({});
  });
});

describe('the same list', () => {
  test('goes on where it was on the same phone, and is blank on another, question by question', async () => {
    const { token, address } = phones.freshLink();
    const { phone, page } = await opened(address);
    await answer(page, 'sw_kennen', '1');
    await goOn(page);
    await page.waitForURL(/p=samen/);
    await answer(page, 'sw_delen', '2');
    await page.close();
    await expect
      .poll(async () => (await phones.saved(token))?.answers)
      .toEqual({ sw_kennen: 1, sw_delen: 2 });
    const back = await phones.page(phone);
    await back.goto(address);
    expect(await back.locator('[name=_page]').getAttribute('value')).toBe('helpt');
    await back.goto(`${address}?p=samen`);
    expect(await checked(back, 'sw_delen')).toBe('2');

    const { page: elsewhere } = await opened(address);
    expect(await elsewhere.locator(':checked').count()).toBe(0);
    await answer(elsewhere, 'sw_kennen', '5');
    await elsewhere.clock.runFor(20_100);
    await saysIn(elsewhere, 'Opgeslagen');
    expect((await phones.saved(token))?.answers).toEqual({ sw_kennen: 5, sw_delen: 2 });
  });

  test('sent twice by an impatient finger is sent once, and leaves nothing in the tab', async () => {
    const { token, address } = phones.freshLink();
    const { page } = await opened(`${address}?p=helpt`);
    const posts: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') posts.push(request.postData() ?? '');
    });
    await page.locator('textarea').fill('Tijd.');
    await page.evaluate(() => {
      const button = document.querySelector('.buttons button') as HTMLButtonElement;
      button.click();
      button.click();
    });
    await page.getByRole('heading', { name: 'Dank u wel' }).waitFor();
    expect(posts.filter((body) => body.includes('_go=next'))).toHaveLength(1);
    expect(await phones.saved(token)).toMatchObject({ answers: { sw_open: 'Tijd.' }, finished: true });
    expect(await kept(page)).toEqual({});
    expect(await page.locator('main').textContent()).toContain(
      'Wilt u nog iets veranderen? Dat kan tot en met',
    );
  });

  test('comes back with the browser’s Back and a reload, answers and all', async () => {
    const { address } = phones.freshLink();
    const { page } = await opened(address);
    await answer(page, 'sw_kennen', '4');
    await goOn(page);
    await page.waitForURL(/p=samen/);
    await page.goBack();
    expect(await heading(page)).toBe('Hoe werken scholen samen?');
    expect(await checked(page, 'sw_kennen')).toBe('4');
    await answer(page, 'sw_vertrouwen', '2');
    await page.reload();
    expect(await heading(page)).toBe('Hoe werken scholen samen?');
    expect(await checked(page, 'sw_vertrouwen')).toBe('2');
    await goOn(page);
    await page.waitForURL(/p=samen/);
  });
});
