import { describe, expect, test } from 'vitest';
import type { ListState } from '../../../app/operations/findList';
import { closedReply } from '../../../app/respondent/flow/messageReply';
import { readVisit } from '../../../app/respondent/flow/visit';
import { toResponse } from '../../../app/respondent/http/pageReply';
import { chromeLocales, chromeTexts } from '../../../app/respondent/texts/chromeTexts';
import { exampleToken } from './memoryLists';
import { elementsOf, readHtml } from './readHtml';

type Closed = Exclude<ListState, { kind: 'open' }>;

async function shown(state: Closed, { query = '', language = 'nl' } = {}) {
  const request = new Request(`https://example.test/v/${exampleToken}${query}`, {
    headers: { 'Accept-Language': language },
  });
  const reply = toResponse(closedReply(readVisit(request, 'v', exampleToken), state));
  const page = readHtml(await reply.text());
  return { reply, page, text: page.text };
}

describe('a link that cannot be answered now', () => {
  const states: [Closed, number, string][] = [
    [{ kind: 'unknown' }, 404, 'Deze link werkt niet'],
    [{ kind: 'too-many-tries' }, 429, 'Even wachten'],
    [{ kind: 'withdrawn', locale: 'nl' }, 410, 'Deze link is ingetrokken'],
    [{ kind: 'not-open', opensOn: '2027-03-01', locale: 'nl' }, 200, 'vanaf 1 maart 2027'],
    [
      { kind: 'closed', locale: 'nl', associationName: 'SWV <Voorbeeld>' },
      410,
      'Neem contact op met SWV <Voorbeeld>.',
    ],
    [{ kind: 'trouble', locale: 'nl' }, 503, 'Er ging iets mis bij ons'],
  ];
  test.each(states)('%o is said plainly, without a form', async (state, status, words) => {
    const { reply, page, text } = await shown(state);
    expect(reply.status).toBe(status);
    expect(text).toContain(words);
    expect(elementsOf(page, 'form')).toEqual([]);
    expect(elementsOf(page, 'h1')).toHaveLength(1);
  });

  test('speaks the recipient’s language, the browser’s when nobody is known, or the chosen one', async () => {
    const english = 'The questionnaire is closed';
    const closed = (locale: 'nl' | 'en' | 'tr'): Closed => ({
      kind: 'closed',
      locale,
      associationName: 'SWV',
    });
    expect((await shown(closed('en'))).text).toContain(english);
    expect((await shown(closed('nl'), { query: '?l=en' })).text).toContain(english);
    expect((await shown({ kind: 'unknown' }, { language: 'fr, en;q=0.8' })).text).toContain(
      'This link does not work',
    );
    expect((await shown({ kind: 'unknown' }, { language: 'fr;q=0.9' })).text).toContain(
      'Deze link werkt niet',
    );
    const { page } = await shown(closed('nl'));
    const hrefs = elementsOf(page, 'a').map(({ attributes }) => attributes.href);
    expect(hrefs).toContain(`/v/${exampleToken}?l=en`);
    expect(hrefs).not.toContain(`/v/${exampleToken}?l=nl`);
  });

  test('is kept nowhere, framed nowhere, and tells nobody the address', async () => {
    const { reply } = await shown({ kind: 'unknown' });
    expect(reply.headers.get('Cache-Control')).toBe('no-store');
    expect(reply.headers.get('Referrer-Policy')).toBe('strict-origin');
    expect(reply.headers.get('X-Robots-Tag')).toBe('noindex, nofollow');
    expect(reply.headers.get('Content-Security-Policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
  });
});

/** The shape of a tree of texts: paths to its leaves, functions called with names for values. */
function paths(value: unknown, path = ''): string[] {
  if (typeof value === 'function') {
    const names = new Proxy(
      {},
      {
        get: (object, name) => (name in object || typeof name === 'symbol' ? Reflect.get(object, name) : '1'),
      },
    );
    return paths(value(names, 2), `${path}()`);
  }
  if (Array.isArray(value)) return value.flatMap((one) => paths(one, path)).slice(0, 1);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => paths(inner, `${path}.${key}`));
  }
  return typeof value === 'string' && value.trim() !== '' ? [path] : [`${path} is empty`];
}

test.each(chromeLocales)('every text exists in %s', (locale) => {
  expect(paths(chromeTexts(locale))).toEqual(paths(chromeTexts('nl')));
  expect(paths(chromeTexts(locale)).filter((path) => path.endsWith('is empty'))).toEqual([]);
});
