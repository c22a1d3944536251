import { readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOperatorSignInAddress } from '../../../app/operations/accounts/requestSignIn';
import { enterFigures } from '../../../app/operations/earlier/enterFigures';
import { publishFeedback } from '../../../app/operations/feedback/publishFeedback';
import { saveFeedback } from '../../../app/operations/feedback/saveFeedback';
import { viewFeedback } from '../../../app/operations/feedback/viewFeedback';
import { saveAction } from '../../../app/operations/improving/saveAction';
import { saveConclusion } from '../../../app/operations/improving/saveConclusion';
import { recordFigure } from '../../../app/operations/norms/recordFigure';
import { closeRound } from '../../../app/operations/rounds/closeRound';
import { prepareRound } from '../../../app/operations/rounds/prepareRound';
import { sealRound } from '../../../app/operations/sealing/sealRound';
import { findRecipients } from '../../../db/queries/recipients';
import { findBoards } from '../../../db/queries/schools';
import { inAssociation } from '../../../db/transaction';
import { reportOf } from '../../app/operations/earlier/reportOf';
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
  /^(_bureau|v\.\$token|afmelden|privacy\.|toegankelijkheid|.*\.export|.*\.(grafiek|verzoek)|acties\.export\.\$format|mailteksten\.voorbeeld\..*|metingen\.\$id\.telefoon\..*|.*mail(\.\$kind\.\$language)?|uitloggen|\$)$|^instellingen\.privacy/;
/** What a made-up link, mail or code leads to: a page that says so, which is looked at too; a real link's pages in `waysIn`. */
const MAY_BE_MISSING = /^\/(outbox|afmelden|doorsturen|v)\/|\/links\/\$link(\/|$)/;
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
let recipient = '';
let board = '';
let action = '';
/** Of the round with a public page. */
let code = '';

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
  const boards = await inAssociation(ctx.db, association.id, (tx) => findBoards(tx, association.id));
  board = boards[0]?.id ?? '';
  const figure = await recordFigure(
    ctx,
    'test',
    association.id,
    { norm: 'Netwerk-5b', measure: 'thuiszitters' },
    {
      period: '2026-K3',
      value: '',
      ofCount: '',
      perBoard: Object.fromEntries(boards.map(({ id }, index) => [id, String(index + 2)])),
      source: 'registratie',
      note: '',
    },
    false,
  );
  expect(figure.ok).toBe(true);
  await improveOn(sealed.roundId);
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
  await enterElsewhere();
  const draft = await prepareRound(ctx, 'test', association.id, { survey: 'ketenpartners', year: 2026 });
  if (!draft.ok) throw new Error(JSON.stringify(draft.problems));
  rounds.set('draft', draft.value.roundId);
}, 120_000);
afterAll(async () => {
  await browser?.close();
});

/** Two rounds held elsewhere, of which only figures are known: the later is held against the earlier. */
async function enterElsewhere(): Promise<void> {
  for (const [year, mean] of [
    [2019, 6.4],
    [2021, 7.1],
  ] as const) {
    const figures = { 'Bureau-7b': { n: 24, mean, sd: 1.2, share: 0.5 } };
    const entered = await enterFigures(ctx, 'test', association.id, reportOf('samenwerking', year, figures));
    if (!entered.ok) throw new Error(JSON.stringify(entered.problems));
    rounds.set(year === 2019 ? 'elsewhere before' : 'elsewhere', entered.value.roundId);
  }
}

/** What only a round held elsewhere shows. */
function ofElsewhere(): string[] {
  const [id, before] = [rounds.get('elsewhere'), rounds.get('elsewhere before')];
  return [
    `/resultaten/${id}`,
    `/resultaten/${id}/indicator/Bureau-7b`,
    `/resultaten/vergelijken?links=${before}:Bureau-7b&rechts=${id}:Bureau-7b`,
    '/metingen/elders?meting=samenwerking&jaar=2021',
    '/metingen/elders/bestand?meting=samenwerking&jaar=2021',
  ];
}

/** A conclusion, an interventie and a public page: what hangs on a sealed round. */
async function improveOn(roundId: string): Promise<void> {
  const { id } = association;
  const input = { indicator: 'Bureau-3', kind: 'concluded' as const, body: 'Ouders zijn tevreden.' };
  expect((await saveConclusion(ctx, 'test', id, roundId, input)).ok).toBe(true);
  const saved = await saveAction(ctx, 'test', id, null, {
    kind: 'interventie',
    title: 'Themabijeenkomsten',
    questionName: 'de themabijeenkomsten',
    owner: 'Bureau',
    indicator: 'Bureau-7b',
    items: ['sw_delen'],
    roundId: null,
    developBy: '2026-01-01',
    carryOutFrom: null,
    carryOutUntil: null,
    status: 'gepland',
    remark: '',
    schoolIds: [],
    revision: 0,
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
  action = saved.value.id;
  const view = await viewFeedback(ctx, id, roundId);
  if (!view) throw new Error('A sealed round has a page.');
  expect((await saveFeedback(ctx, 'test', id, roundId, view.draft)).ok).toBe(true);
  expect((await publishFeedback(ctx, 'test', id, roundId, view.contentSha256)).ok).toBe(true);
  code = view.address.slice(-6);
}

/** Somebody who is on the list of the open round now: forms that are tried take people off. */
async function findSomebody(): Promise<string> {
  const roundId = rounds.get('open') as string;
  const listed = await inAssociation(ctx.db, association.id, (tx) =>
    findRecipients(tx, association.id, roundId),
  );
  return listed[0]?.id ?? '';
}

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
        .replace('$norm', 'Netwerk-5b')
        .replace('$board', board)
        .replace('acties/$id', `acties/${action}`)
        .replace('$key', 'Bureau-3')
        .replace('$audience/$kind/$language', 'ouders/uitnodiging/nl')
        .replace('$language', 'tr')
        .replace('$code', code)
        .replace('($way)', 'gedeeld')
        .replace('$token', 'x'.repeat(43));
      if (!path.includes('$id')) return [`/${path}`];
      const states = /^resultaten.*[/]intrekken$/.test(path)
        ? ['elsewhere']
        : path.startsWith('resultaten')
          ? ['sealed']
          : path.includes('$recipient')
            ? wanted.filter((state) => state === 'open')
            : wanted;
      return states.map(
        (state) => `/${path.replace('$id', rounds.get(state) as string).replace('$recipient', recipient)}`,
      );
    });
}

/** The part of the menu that a round's own pages stand under, where they have a menu (a poster has none); null for other pages. */
function sectionOf(where: string): string | null {
  const [, first, id] = where.split('/');
  if (first !== 'metingen') return null;
  const state = [...rounds].find(([, roundId]) => roundId === id)?.[0] ?? '';
  return { draft: 'Programma', open: 'Loopt nu', closed: 'Loopt nu' }[state] ?? 'Resultaten';
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
    recipient = await findSomebody();
    const seen = new Set<string>();
    const marked = new Set<string>();
    for (const address of [...addresses(size.states), ...ofElsewhere()]) {
      const reply = await page.goto(product.baseUrl + address);
      if (!reply?.ok() && !MAY_BE_MISSING.test(address)) found.push(`${address}: ${reply?.status()}`);
      const where = new URL(page.url()).pathname;
      const seenAs = `${where}${new URL(page.url()).search}`;
      if (seen.has(seenAs)) continue;
      seen.add(seenAs);
      const menu = page.locator('.site-menu');
      const section = sectionOf(where);
      if (section && (await menu.count()) > 0) {
        marked.add(section);
        if ((await menu.locator('[aria-current]').allTextContents()).join() !== section)
          found.push(`${where}: not marked as ${section} in the menu`);
      }
      const except = NOT_OURS[where.split('/').at(-1) ?? ''] ?? null;
      for (const line of await violationsOn(page, except)) found.push(`${where}: ${line}`);
    }
    expect(seen.size).toBeGreaterThan(30);
    expect([...marked]).toContain('Loopt nu');
    expect(found).toEqual([]);
  }, 300_000);
});

// After every page was seen: some of these forms close what was open.
describe.each(SIZES)('forms at $width pixels', (size) => {
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
      '/resultaten/normen/inlezen',
      '/resultaten/normen/Netwerk-2a/wijzigen',
      '/acties/nieuw',
      `/resultaten/${rounds.get('sealed')}/conclusies`,
      `/resultaten/${rounds.get('elsewhere')}/intrekken`,
      '/metingen/elders?meting=samenwerking&jaar=2021',
      `/metingen/${rounds.get('draft')}/gegevens`,
      `/metingen/${rounds.get('draft')}/ontvangers`,
      `/metingen/${rounds.get('open')}/intrekken`,
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
        for (const folded of document.querySelectorAll('details')) folded.open = true;
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
