import { beforeEach, describe, expect, it } from 'vitest';
import { showList } from '../../../app/respondent/flow/showList';
import { takeAnswers } from '../../../app/respondent/flow/takeAnswers';
import { readVisit } from '../../../app/respondent/flow/visit';
import { toResponse } from '../../../app/respondent/http/pageReply';
import { readForm } from '../../../app/respondent/http/readForm';
import type { ListOperations } from '../../../app/respondent/listOperations';
import { filledIn } from '../../support/browser/htmlForm';
import { plainBrowser } from '../../support/browser/plainBrowser';
import { type WillingPerson, willingPerson } from '../../support/browser/willingPerson';
import { galleryList } from '../../support/gallery/galleryList';
import { exampleToken, memoryList } from './memoryLists';

const pagesOver = (operations: ListOperations) => async (request: Request) => {
  const visit = readVisit(request, 'v', exampleToken);
  if (request.method === 'GET') return toResponse(await showList(operations, visit));
  const read = await readForm(request);
  if (!read.ok) throw new Error(read.reason);
  const around = {
    secure: true,
    report: (error: unknown) => {
      throw error;
    },
  };
  return toResponse(await takeAnswers(operations, visit, read.form, around));
};

type Browser = ReturnType<typeof plainBrowser>;

/** Fills in what is there and corrects it until the page is taken. Gives how often something was wrong. */
async function answerPage(browser: Browser, person: WillingPerson, button = 'Verder'): Promise<number> {
  const form = browser.form();
  if (!form) throw new Error(`No form: ${browser.heading()}`);
  await browser.press(button, person.fillIn(form));
  let slips = 0;
  while (browser.status() === 422) {
    slips += 1;
    if (slips > 12) throw new Error(`Cannot get past ${browser.heading()}`);
    await browser.press(button, person.correct(browser.form() as never));
  }
  expect(browser.status()).toBe(200);
  return slips;
}

describe('somebody who knows nothing but HTML answers a list with every type of question', () => {
  let list: ReturnType<typeof memoryList>;
  let browser: Browser;
  beforeEach(async () => {
    list = memoryList(galleryList);
    browser = plainBrowser(pagesOver(list), `/v/${exampleToken}`);
    await browser.open();
  });

  it('and what they chose and wrote is what is stored', async () => {
    const person = willingPerson('first');
    expect(browser.heading()).toBe('Alle soorten vragen');
    expect(await answerPage(browser, person)).toBeGreaterThan(0);
    expect(browser.heading()).toBe('Uw oordeel');
    expect(await answerPage(browser, person)).toBeGreaterThan(0);
    expect(browser.heading()).toBe('Invullen');
    expect(await answerPage(browser, person)).toBe(0);
    // A question that depends on one of the page before it has a page of its own.
    expect(await answerPage(browser, person)).toBe(0);
    expect(browser.buttons()).toContain('Versturen');
    expect(await answerPage(browser, person, 'Versturen')).toBe(0);
    expect(browser.heading()).toBe('Dank u wel');
    expect(list.finished()).toBe(true);
    expect(list.merged()).toEqual({
      contact: 'ja',
      nps: '0',
      onderwerpen: ['tlv', 'advies'],
      werk: '1',
      kanalen: ['Nieuwsbrief', 'LinkedIn', 'Website'],
      terugbel: 'true',
      'tevreden.website': 1,
      'tevreden.nieuwsbrief': 1,
      'tevreden.Rij 3': 1,
      waarom: 'Een regel\nbij waarom',
      tip: 'Iets bij tip',
      algemeen: 1,
      'gebruik.loket': 'nooit',
      'gebruik.site': 'nooit',
      volgorde: ['snel', 'duidelijk', 'een'],
      keuze2: ['Website', 'Nieuwsbrief'],
      aantal: '7.5',
      dag: '2022-01-01',
      mail: 'iemand@voorbeeld.nl',
      bel: '010 - 123 45 67',
      'woorden.eerste': 'Iets bij woorden.eerste',
      'woorden.tweede': 'Iets bij woorden.tweede',
      meer: 'Een regel\nbij meer',
      vervolg: 'ja',
      waarover: 'Een regel\nbij waarover',
    });
  });

  it('and with other answers is asked other questions', async () => {
    const person = willingPerson('last');
    for (let page = 0; page < 3; page++) await answerPage(browser, person);
    await answerPage(browser, person, 'Versturen');
    expect(list.finished()).toBe(true);
    expect(list.merged()).toEqual({
      contact: 'nee',
      nps: '10',
      onderwerpen: ['tlv', 'advies'],
      werk: 'dontknow',
      kanalen: ['Nieuwsbrief', 'LinkedIn', 'Website'],
      terugbel: 'false',
      algemeen: 'nvt',
      'gebruik.loket': 'vaak',
      'gebruik.site': 'vaak',
      volgorde: ['snel', 'duidelijk', 'een'],
      keuze2: ['Website', 'Nieuwsbrief'],
      aantal: '7.5',
      dag: '2022-12-31',
      mail: 'iemand@voorbeeld.nl',
      bel: '010 - 123 45 67',
      'woorden.eerste': 'Iets bij woorden.eerste',
      'woorden.tweede': 'Iets bij woorden.tweede',
      vervolg: 'nee',
    });
  });

  it('goes back, finds everything as it was left, and goes on without losing anything', async () => {
    const person = willingPerson('first');
    const shown: [string, Map<string, string[]>][] = [];
    const look = () => shown.push([browser.heading(), filledIn(browser.form() as never)]);
    await answerPage(browser, person);
    await answerPage(browser, person);
    await answerPage(browser, person);
    const before = list.merged();
    for (let page = 0; page < 3; page++) {
      await browser.press('Terug');
      look();
    }
    expect(shown.map(([heading]) => heading)).toEqual(['Invullen', 'Uw oordeel', 'Alle soorten vragen']);
    const filled = Object.fromEntries(shown.flatMap(([, fields]) => [...fields]));
    expect(filled).toMatchObject({
      contact: ['ja'],
      onderwerpen: ['tlv', 'advies'],
      werk: ['1'],
      'tevreden.Rij 3': ['1'],
      'volgorde.snel': ['1'],
      'volgorde.een': ['3'],
      'keuze2.Spreekuur': [''],
      aantal: ['7.5'],
      dag: ['2022-01-01'],
      meer: ['Een regel\nbij meer'],
    });
    for (let page = 0; page < 3; page++) await browser.press('Verder');
    expect(list.merged()).toEqual(before);
  });

  it('takes an answer back, and what depended on it no longer counts', async () => {
    const person = willingPerson('first');
    for (let page = 0; page < 4; page++) await answerPage(browser, person);
    for (let page = 0; page < 4; page++) await browser.press('Terug');
    const filled = filledIn(browser.form() as never);
    await browser.press('Verder', filled.set('contact', ['nee']).set('terugbel', []));
    expect([...filledIn(browser.form() as never).keys()]).not.toContain('waarom');
    for (let page = 0; page < 3; page++) await browser.press('Verder');
    await browser.press('Versturen');
    expect(browser.heading()).toBe('Dank u wel');
    const stored = list.merged();
    expect(
      Object.keys(stored).filter((key) => /^tevreden|^waarom$|^tip$|^meer$|^terugbel$/.test(key)),
    ).toEqual([]);
    expect(stored).toMatchObject({ contact: 'nee', algemeen: 1, waarover: 'Een regel\nbij waarover' });
  });

  it('has a ranking kept by the script of the page only when it is whole, and taken back when it is emptied', async () => {
    const handle = pagesOver(list);
    let cookie = '';
    const save = async (places: Record<string, string>) => {
      const body = new URLSearchParams({ _page: 'oordeel', _go: 'save', _reply: 'short', ...places });
      const headers = cookie ? { Cookie: cookie } : undefined;
      const reply = await handle(
        new Request(`https://example.test/v/${exampleToken}`, {
          method: 'POST',
          body,
          ...(headers ? { headers } : {}),
        }),
      );
      cookie = reply.headers.get('Set-Cookie')?.split(';')[0] ?? cookie;
      return ((await reply.json()) as { left: string[] }).left;
    };
    expect(await save({ 'volgorde.snel': '1', 'volgorde.duidelijk': '', 'volgorde.een': '' })).toContain(
      'volgorde.snel',
    );
    expect(list.merged()).toEqual({});
    expect(await save({ 'volgorde.snel': '1', 'volgorde.duidelijk': '3', 'volgorde.een': '2' })).toEqual([]);
    expect(list.merged()).toEqual({ volgorde: ['snel', 'een', 'duidelijk'] });
    expect(await save({ 'gebruik.loket': 'soms' })).toEqual([]);
    expect(list.merged()).toMatchObject({ volgorde: ['snel', 'een', 'duidelijk'] });
    expect(await save({ 'volgorde.snel': '', 'volgorde.duidelijk': '', 'volgorde.een': '' })).toEqual([]);
    expect(list.merged()).toEqual({ 'gebruik.loket': 'soms' });
  });

  it('leaves out what may be left out: nothing is filled in for them', async () => {
    await browser.press('Verder');
    expect(browser.status()).toBe(422);
    const need = filledIn(browser.form() as never)
      .set('contact', ['nee'])
      .set('onderwerpen', ['none'])
      .set('kanalen', ['LinkedIn', 'Website']);
    await browser.press('Verder', need);
    await browser.press('Verder', filledIn(browser.form() as never).set('gebruik.loket', ['soms']));
    await browser.press('Verder', filledIn(browser.form() as never).set('woorden.eerste', ['fijn']));
    await browser.press('Versturen');
    expect(list.merged()).toEqual({
      contact: 'nee',
      onderwerpen: ['none'],
      kanalen: ['LinkedIn', 'Website'],
      'gebruik.loket': 'soms',
      'woorden.eerste': 'fijn',
    });
  });
});
