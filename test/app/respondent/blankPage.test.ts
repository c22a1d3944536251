import { describe, expect, test } from 'vitest';
import type { OpenList } from '../../../app/operations/findList';
import { openPage } from '../../../app/respondent/flow/openPage';
import { readVisit } from '../../../app/respondent/flow/visit';
import { itemPlaces } from '../../../surveys/answers/itemPlaces';
import { visiblePages } from '../../../surveys/answers/visiblePages';
import { openList, publishedList } from './memoryLists';

const ouders = publishedList('ouders');
const anna = 'abc123-0123456789abcdefghjkmnpqrs';
const bram = 'abc123-srqpnmkjhgfedcba9876543210';

function shown(list: OpenList, page: string, token: string, query = ''): string {
  const visit = readVisit(new Request(`https://example.test/v/${token}${query}`), 'v', token);
  const { body } = openPage(list, visit, page);
  return Array.isArray(body) ? Buffer.concat(body).toString() : String(body);
}

describe('a page that nobody has answered', () => {
  test('is the same for two parents, but for the link of each, in every language', () => {
    for (const page of visiblePages(ouders, { ou_vraag: 'ja' })) {
      for (const language of ['nl', 'en', 'ar']) {
        const [of, and] = [anna, bram].map((token) =>
          shown(openList(ouders, { answers: { ou_vraag: 'ja' } }), page, token, `?l=${language}`),
        ) as [string, string];
        expect(and).not.toContain(anna);
        expect(and.split(bram)).toHaveLength(2);
        expect(and).toBe(of.replace(anna, bram));
      }
    }
  });

  test('is what it would be without being kept: a link of another kind is rendered for its reader', () => {
    // No personal link of ours has such a token, so nothing is kept for it.
    const other = 'abc123-0123456789abcdefghjkmnpqrstv';
    for (const page of visiblePages(ouders, {})) {
      shown(openList(ouders), page, anna);
      const kept = shown(openList(ouders), page, anna);
      expect(kept).toBe(
        shown(openList(ouders), page, other).replace(other, anna).replace('/privacy?', '/privacy/abc123?'),
      );
    }
  });

  test('follows what the bureau changes: contact, name, colour, logo, day', () => {
    const list = openList(ouders);
    const [first = ''] = visiblePages(ouders, {});
    const association = { name: 'SWV Voorbeeld', logoUrl: null, accent: null };
    const seen = [
      shown(list, first, anna),
      shown({ ...list, intro: { ...list.intro, contact: 'ander@swvvoorbeeld.example' } }, first, anna),
      shown({ ...list, intro: { ...list.intro, datum: '2027-01-15' } }, first, anna),
      shown({ ...list, association: { ...association, name: 'SWV Anders' } }, first, anna),
      shown({ ...list, association: { ...association, accent: '#aa0000' } }, first, anna),
      shown({ ...list, association: { ...association, logoUrl: 'data:image/png;base64,AAAA' } }, first, anna),
      shown({ ...list, association: { ...association, logoUrl: 'data:image/png;base64,BBBB' } }, first, anna),
      shown({ ...list, started: true }, first, anna),
      shown({ ...list, finished: true, deviceKnown: true }, first, anna),
    ];
    expect(new Set(seen).size).toBe(seen.length);
    expect(shown(list, first, anna)).toBe(seen[0]);
    const answers = { ou_vraag: 'ja' };
    const last = visiblePages(ouders, answers).at(-1) ?? '';
    const other = { ...list.intro, contact: 'ander@swvvoorbeeld.example' };
    expect(shown({ ...list, answers }, last, anna)).toContain(list.intro.contact);
    expect(shown({ ...list, answers, intro: other }, last, anna)).toContain(other.contact);
  });

  test('with an answer shows it to whoever gave it, and to nobody after', () => {
    const page = itemPlaces(ouders).get('ou_web_vinden')?.page ?? '';
    const mine = shown(openList(ouders, { answers: { ou_vraag: 'ja', ou_web_vinden: 4 } }), page, anna);
    expect(mine).toContain(' checked');
    expect(shown(openList(ouders, { answers: { ou_vraag: 'ja' } }), page, bram)).not.toContain(' checked');
  });
});
