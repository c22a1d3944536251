import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../../surveys/answers/types';
import { hiddenAnswers } from '../../../surveys/answers/visibleItems';
import { back, formClient, inDutch, inEnglish, next, type ShownField } from './formClient';
import { memoryList, publishedList } from './memoryLists';

const lists: [string, number][] = [
  ['scholen', 1],
  ['samenwerking', 1],
  ['samenwerking', 2],
  ['ouders', 1],
  ['ketenpartners', 1],
];

type Choose = (field: ShownField) => string[];
const first: Choose = (field) => (field.type === 'textarea' ? ['Goed geholpen.'] : field.values.slice(0, 1));
const last: Choose = (field) =>
  field.type === 'radio' ? field.values.slice(-1) : field.type === 'textarea' ? ['Regel 1\nRegel 2'] : [];

/** Answers every page with `choose` until there is no form, and gives back all that was filled in. */
async function walk(client: ReturnType<typeof formClient>, choose: Choose) {
  const filled: Record<string, string[]> = {};
  for (let page = 0; client.hasForm(); page++) {
    if (page > 20) throw new Error('There is no end to it');
    const fill: Record<string, string[]> = {};
    for (const field of client.fields()) {
      fill[field.name] = choose(field);
      filled[field.name] = fill[field.name] as string[];
    }
    await client.press(next, fill);
    expect(client.status()).toBe(200);
  }
  return filled;
}

const asPosted = (value: AnswerValue | undefined) =>
  value === undefined ? [] : Array.isArray(value) ? value : [String(value)];

describe.each(lists)('list %s %i, by someone who only reads the form', (survey, version) => {
  test.each([
    ['the first answer everywhere', first],
    ['the last answer everywhere', last],
  ])('%s: every answer arrives, and thanks are said', async (_what, choose) => {
    const list = memoryList(publishedList(survey, version));
    const client = formClient(list);
    await client.open();
    const filled = await walk(client, choose);
    expect(client.heading()).toBe('Dank u wel');
    expect(list.finished()).toBe(true);
    const merged = list.merged();
    for (const [name, values] of Object.entries(filled))
      expect([name, asPosted(merged[name])]).toEqual([name, values]);
    expect(Object.keys(merged).every((key) => key in filled)).toBe(true);
  });

  test('any answers at all: the end is reached, and what is kept is what was filled in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat({ max: 99 })), async (numbers) => {
        const draw = () => numbers.next().value as number;
        const definition = publishedList(survey, version);
        const needed = new Set(definition.items.filter(({ required }) => required).map(({ key }) => key));
        const list = memoryList(definition);
        const client = formClient(list);
        await client.open();
        const filled = await walk(client, (field) => {
          if (field.type === 'text') return [];
          if (field.type === 'textarea') return draw() < 50 ? [] : [`Tekst ${draw()}`];
          const choices = field.values.filter((value) => value !== 'other');
          if (draw() < 30 && !needed.has(field.name)) return [];
          return [choices[draw() % choices.length] as string];
        });
        expect(client.heading()).toBe('Dank u wel');
        for (const [name, values] of Object.entries(filled)) {
          expect([name, asPosted(list.merged()[name])]).toEqual([name, values]);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('back and forth and in another language, nothing that was filled in is lost', async () => {
    const list = memoryList(publishedList(survey, version));
    const client = formClient(list);
    await client.open();
    const choice = (field: ShownField) => (field.type === 'radio' ? field.values.slice(0, 1) : []);
    const fill = Object.fromEntries(client.fields().map((field) => [field.name, choice(field)]));
    await client.press(next, fill);
    const second = Object.fromEntries(client.fields().map((field) => [field.name, first(field)]));
    const secondHeading = client.heading();
    await client.press(back, second);
    expect(Object.fromEntries(client.fields().map(({ name, current }) => [name, current]))).toEqual(fill);
    await client.press(inEnglish);
    expect(client.page().children[0]?.attributes.lang).toBe('en');
    expect(Object.fromEntries(client.fields().map(({ name, current }) => [name, current]))).toEqual(fill);
    await client.press(next);
    expect(client.title()).toMatch(/^Step 2/);
    expect(Object.fromEntries(client.fields().map(({ name, current }) => [name, current]))).toEqual(second);
    await client.press(inDutch);
    expect(client.heading()).toBe(secondHeading);
  });
});

describe('a parent', () => {
  const ouders = () => memoryList(publishedList('ouders'));

  test('who had no question is thanked after one more, and told why', async () => {
    const list = ouders();
    const client = formClient(list);
    await client.open();
    await client.press(next, { ou_vraag: ['nee'] });
    expect(client.fields().map(({ name }) => name)).toEqual(['ou_vinden_zonder']);
    await client.press(next, { ou_vinden_zonder: ['4'] });
    expect(client.page().text).toContain('De andere vragen passen niet bij uw situatie.');
    expect(list.merged()).toEqual({ ou_vraag: 'nee', ou_vinden_zonder: 4 });
  });

  test('who skips the filter question is shown it again, and nothing counts as finished', async () => {
    const list = ouders();
    const client = formClient(list);
    await client.open();
    await client.press(next);
    expect(client.status()).toBe(422);
    expect(client.title()).toMatch(/^Let op: /);
    expect(client.page().text).toContain('Kies een antwoord. Daarna kunt u verder.');
    expect(list.posts).toEqual([]);
  });

  test('who comes back later on the same phone goes on where they were', async () => {
    const client = formClient(ouders());
    await client.open();
    await client.press(next, { ou_vraag: ['ja'] });
    await client.press(next, { ou_wie: ['loket'] });
    await client.open();
    expect(client.fields().map(({ name }) => name)).toContain('ou_gehoord');
    await client.press(back);
    expect(client.fields()).toMatchObject([{ name: 'ou_wie', current: ['loket'] }]);
  });

  test('who changes the filter question afterwards takes back what no longer counts', async () => {
    const list = ouders();
    const client = formClient(list);
    await client.open();
    await walk(client, first);
    await client.open('?p=vraag');
    await client.press(next, { ou_vraag: ['nee'] });
    await client.press(next, {});
    expect(list.merged()).toEqual({ ou_vraag: 'nee' });
  });

  test('on a second device starts blank, sees nothing of the first, and replaces per question', async () => {
    const list = ouders();
    const phone = formClient(list);
    await phone.open();
    await phone.press(next, { ou_vraag: ['ja'] });
    await phone.press(next, { ou_wie: ['allebei'] });
    await phone.press(next, { ou_gehoord: ['2'], ou_serieus: ['3'] });

    const laptop = formClient(list);
    await laptop.open();
    expect(laptop.page().text).toContain('U bent al eerder begonnen, op een ander apparaat.');
    await laptop.press(next, { ou_vraag: ['ja'] });
    expect(laptop.fields()).toMatchObject([{ name: 'ou_wie', current: [] }]);
    await laptop.press(next, { ou_wie: ['loket'] });
    expect(laptop.fields().flatMap(({ current }) => current)).toEqual([]);
    await laptop.press(next, { ou_gehoord: ['5'] });
    expect(list.merged()).toEqual({ ou_vraag: 'ja', ou_wie: 'loket', ou_gehoord: 5, ou_serieus: 3 });
    expect(hiddenAnswers(publishedList('ouders'), list.merged())).toEqual([]);
  });

  test('on a second device is sent to the first question by the address of a later one', async () => {
    const list = ouders();
    const phone = formClient(list);
    await phone.open();
    await phone.press(next, { ou_vraag: ['ja'] });
    const laptop = formClient(list);
    await laptop.open('?p=luisteren');
    expect(laptop.fields().map(({ name }) => name)).toEqual(['ou_vraag']);
  });

  test('whose browser keeps no cookies is told so instead of going round in circles', async () => {
    const client = formClient(ouders(), { cookies: false });
    await client.open();
    await client.press(next, { ou_vraag: ['ja'] });
    expect(client.heading()).toBe('Uw browser bewaart geen cookies');
  });

  test('who has sent the list is thanked again, on another device without a word of the answers', async () => {
    const list = ouders();
    const phone = formClient(list);
    await phone.open();
    await walk(phone, first);
    await phone.open();
    expect(phone.page().text).toContain('tot en met 30 november 2026');
    expect(phone.page().text).toContain('Antwoorden bekijken of veranderen');
    const laptop = formClient(list);
    await laptop.open();
    expect(laptop.heading()).toBe('Dank u wel');
    expect(laptop.page().text).toContain('Opnieuw invullen');
    await laptop.open('?p=vraag');
    expect(laptop.fields().flatMap(({ current }) => current)).toEqual([]);
  });

  test('opening, also with the address of a page, records nothing', async () => {
    const list = ouders();
    const client = formClient(list);
    for (const query of ['', '?p=vraag', '?p=slot', '?p=__proto__', '?l=en', '?l=xx', '?n=1']) {
      await client.open(query);
      expect(client.status()).toBe(200);
    }
    expect(list.posts).toEqual([]);
    expect(client.cookie()).toBeNull();
  });

  test('changing the language before any answer records nothing either', async () => {
    const list = ouders();
    const client = formClient(list);
    await client.open();
    await client.press(inEnglish);
    expect(client.heading()).toBe('What do you think of the Onderwijsloket?');
    expect(list.posts).toEqual([]);
  });
});
