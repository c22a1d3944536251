import { describe, expect, test } from 'vitest';
import type { OpenList } from '../../../app/operations/findList';
import { takeAnswers } from '../../../app/respondent/flow/takeAnswers';
import { readVisit } from '../../../app/respondent/flow/visit';
import { toResponse } from '../../../app/respondent/http/pageReply';
import type { ListOperations } from '../../../app/respondent/listOperations';
import type { Definition } from '../../../surveys/definition/types';
import { formClient, next } from './formClient';
import { exampleToken, memoryList, openList, publishedList } from './memoryLists';
import { elementsOf, readHtml } from './readHtml';

const samenwerking = publishedList('samenwerking');

async function post(
  operations: ListOperations,
  form: [string, string][],
  {
    cookie,
    secure = true,
    query = '',
    isTooLarge = false,
  }: { cookie?: string; secure?: boolean; query?: string; isTooLarge?: boolean } = {},
) {
  const reports: unknown[] = [];
  const request = new Request(`https://example.test/v/${exampleToken}${query}`, {
    headers: cookie ? { Cookie: cookie } : {},
  });
  const visit = readVisit(request, 'v', exampleToken);
  const taken = await takeAnswers(operations, visit, form, {
    secure,
    report: (error) => reports.push(error),
    isTooLarge,
  });
  const reply = toResponse(taken);
  const html = await reply.text();
  return { reply, reports, page: readHtml(html), text: readHtml(html).text };
}

const helpt = (...form: [string, string][]): [string, string][] => [
  ['_page', 'helpt'],
  ['_go', 'next'],
  ...form,
];

describe('a page of more than 64 kB', () => {
  test('with a text that does not fit is shown again as it was typed, and nothing of it is kept', async () => {
    const list = memoryList(samenwerking);
    const long = 'Zin. '.repeat(20_000);
    const { reply, page, text } = await post(list, helpt(['sw_helpt', 'project'], ['sw_open', long]), {
      isTooLarge: true,
    });
    expect(reply.status).toBe(413);
    expect(text).toContain('Er is te veel tekst op deze bladzijde.');
    expect(text).toContain('U gebruikte 99999 tekens, er passen 2000.');
    expect(elementsOf(page, 'textarea')[0]?.text).toBe(long.trim());
    expect(list.posts).toEqual([]);
  });

  test('of texts that all fit is kept: a letter may take nine bytes on its way', async () => {
    const list = memoryList(samenwerking);
    const { reply } = await post(list, helpt(['sw_open', '’'.repeat(2000)]), { isTooLarge: true });
    expect(reply.status).toBe(303);
    expect(list.merged().sw_open).toHaveLength(2000);
  });
});

describe('a slip on the page', () => {
  test('is told above and beside the question, with everything that was typed', async () => {
    const list = memoryList(samenwerking);
    const long = 'Zin. '.repeat(500);
    const { reply, page, text } = await post(
      list,
      helpt(['sw_helpt', 'project'], ['sw_helpt', 'scholing'], ['sw_helpt', 'visitatie'], ['sw_open', long]),
    );
    expect(reply.status).toBe(422);
    expect(text).toContain('Kijk nog even naar deze 2 vragen');
    expect(text).toContain('Kies er hoogstens 2. Haal een vinkje weg.');
    expect(text).toContain('U gebruikte 2499 tekens, er passen 2000.');
    const summary = elementsOf(page).find(({ attributes }) => attributes.role === 'alert');
    expect(summary?.attributes).toMatchObject({ tabindex: '-1', autofocus: '' });
    expect(elementsOf(summary as never, 'a').map(({ attributes }) => attributes.href)).toEqual([
      '#sw_helpt-1',
      '#sw_open-1',
    ]);
    expect(elementsOf(page, 'textarea')[0]?.text).toBe(long.trim());
    const ticked = elementsOf(page, 'input').filter(({ attributes }) => attributes.checked !== undefined);
    expect(ticked.map(({ attributes }) => attributes.value)).toEqual(['visitatie', 'project', 'scholing']);
    expect(list.posts).toEqual([]);
  });

  test('keeps meanwhile what was right on the same page, so that leaving loses nothing', async () => {
    const list = memoryList(samenwerking);
    const { reply } = await post(
      list,
      helpt(['sw_helpt', 'other'], ['sw_helpt-Comment', ''], ['sw_open', 'Tijd.']),
    );
    expect(reply.status).toBe(422);
    expect(reply.headers.get('Set-Cookie')).toMatch(/^device=/);
    expect(list.merged()).toEqual({ sw_open: 'Tijd.' });
    expect(list.finished()).toBe(false);
  });

  test('with an invisible character: it is taken out, and pressing again is enough', async () => {
    const list = memoryList(samenwerking);
    const { page, text } = await post(list, helpt(['sw_open', 'uit Word\u000bgeplakt']));
    expect(text).toContain('Er stond een onzichtbaar teken in uw tekst.');
    const shown = elementsOf(page, 'textarea')[0]?.text ?? '';
    expect(shown).toBe('uit Wordgeplakt');
    expect((await post(list, helpt(['sw_open', shown]))).reply.status).toBe(303);
  });

  test('a needed answer does not keep anyone from going back or changing the language', async () => {
    const ouders = memoryList(publishedList('ouders'));
    const client = formClient(ouders);
    await client.open();
    await client.press(next, { ou_vraag: ['ja'] });
    await client.press({ name: '_lang', value: 'en' });
    expect(client.status()).toBe(200);
    expect(client.heading()).toBe('Who you spoke with');
    await client.press({ name: '_go', value: 'back' });
    expect(client.fields().map(({ name }) => name)).toEqual(['ou_vraag']);
  });
});

describe('a form that no page of ours sends', () => {
  const forged: [string, [string, string][]][] = [
    ['an unknown field', helpt(['sw_open', 'Tijd.'], ['is_admin', '1'])],
    ['an unlisted choice', helpt(['sw_open', 'Tijd.'], ['sw_helpt', 'alles'])],
    ['an answer of another page', helpt(['sw_open', 'Tijd.'], ['sw_kennen', '5'])],
    ['two texts', helpt(['sw_open', 'Tijd.'], ['sw_open', 'Geld.'])],
    ['no page', [['sw_open', 'Tijd.']]],
    [
      'a page that does not exist',
      [
        ['_page', 'constructor'],
        ['sw_open', 'Tijd.'],
      ],
    ],
  ];
  test.each(forged)('%s: a plain answer, and nothing is stored', async (_what, form) => {
    const list = memoryList(samenwerking);
    const { reply, text } = await post(list, form);
    expect(reply.status).toBe(400);
    expect(text).toContain('Een antwoord is niet goed aangekomen.');
    expect(list.posts).toEqual([]);
  });

  test('an answer to a question that is no longer asked is not stored, and that is said', async () => {
    const list = memoryList(publishedList('ouders'));
    const phone = formClient(list);
    await phone.open();
    await phone.press(next, { ou_vraag: ['nee'] });
    const { reply, text } = await post(
      list,
      [
        ['_page', 'luisteren'],
        ['ou_gehoord', '5'],
      ],
      {
        cookie: phone.cookie() ?? '',
      },
    );
    expect(reply.status).toBe(400);
    expect(text).toContain('U heeft een eerder antwoord veranderd.');
    expect(list.merged()).toEqual({ ou_vraag: 'nee' });
  });

  test('the last page alone does not finish a list whose filter question is open', async () => {
    const list = memoryList(publishedList('ouders'));
    const { reply } = await post(list, [
      ['_page', 'zonder_vraag'],
      ['_go', 'next'],
    ]);
    expect(reply.headers.get('Location')).toBe(`/v/${exampleToken}?p=vraag`);
    expect(list.finished()).toBe(false);
  });
});

describe('what is stored', () => {
  test('goes with the device’s cookie, for this link only, until the round is over', async () => {
    const { reply } = await post(memoryList(samenwerking), helpt(['sw_open', 'Tijd.']));
    expect(reply.status).toBe(303);
    expect(reply.headers.get('Set-Cookie')).toMatch(
      new RegExp(
        `^device=[\\w-]+; Path=/v/${exampleToken}; Expires=Thu, 17 Dec 2026 00:00:00 GMT; HttpOnly; SameSite=Lax; Secure$`,
      ),
    );
    const plain = await post(memoryList(samenwerking), helpt(['sw_open', 'Tijd.']), { secure: false });
    expect(plain.reply.headers.get('Set-Cookie')).not.toContain('Secure');
  });

  test('twice the same post is once the same answer', async () => {
    const list = memoryList(samenwerking);
    const first = await post(list, helpt(['sw_open', 'Tijd.']));
    const cookie = first.reply.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    const second = await post(list, helpt(['sw_open', 'Tijd.']), { cookie });
    expect(second.reply.status).toBe(303);
    expect(list.merged()).toEqual({ sw_open: 'Tijd.' });
  });

  test('what this device emptied is taken back; what it never gave is not', async () => {
    const list = memoryList(samenwerking);
    const first = await post(list, helpt(['sw_open', 'Tijd.'], ['sw_helpt', 'project']));
    const cookie = first.reply.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    await post(list, helpt(['sw_open', '']), {});
    expect(list.merged()).toEqual({ sw_open: 'Tijd.', sw_helpt: ['project'] });
    await post(list, helpt(['sw_open', ''], ['sw_helpt', 'project']), { cookie });
    expect(list.merged()).toEqual({ sw_helpt: ['project'] });
  });
});

describe('when storing does not work', () => {
  const failing = (
    recordAnswers: ListOperations['recordAnswers'],
    definition: Definition = samenwerking,
  ) => ({
    findList: async () => openList(definition),
    recordAnswers,
  });

  test('trouble: the page comes back with every answer still on it', async () => {
    const { reply, page, text, reports } = await post(
      failing(async () => {
        throw new Error('no database');
      }),
      helpt(['sw_open', 'Tijd en geld.'], ['sw_helpt', 'project']),
    );
    expect(reply.status).toBe(503);
    expect(text).toContain('Bewaren is niet gelukt. Uw antwoorden staan nog op deze bladzijde.');
    expect(elementsOf(page, 'textarea')[0]?.text).toBe('Tijd en geld.');
    expect(reports).toHaveLength(1);
  });

  test('the round closed meanwhile: that is said', async () => {
    const { reply, text } = await post(
      failing(async () => ({
        kind: 'refused',
        state: { kind: 'closed', locale: 'nl', associationName: 'SWV Voorbeeld' },
      })),
      helpt(['sw_open', 'Tijd.']),
    );
    expect(reply.status).toBe(410);
    expect(text).toContain('De vragenlijst is gesloten');
  });
});

test('a recipient with another language gets the list in it, with a way to Dutch', async () => {
  const open: Partial<OpenList> = { locale: 'en' };
  const client = formClient(memoryList(samenwerking, open));
  await client.open();
  expect(client.heading()).toBe('How do schools work together?');
  await client.press({ name: '_lang', value: 'nl' });
  expect(client.heading()).toBe('Hoe werken scholen samen?');
  const turkish = formClient(memoryList(samenwerking, { locale: 'tr' }));
  await turkish.open();
  expect(turkish.heading()).toBe('Hoe werken scholen samen?');
});
