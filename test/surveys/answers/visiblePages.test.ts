import { describe, expect, test } from 'vitest';
import { isScreenedOut } from '../../../surveys/answers/isScreenedOut';
import type { Answers } from '../../../surveys/answers/types';
import { hiddenAnswers, missingRequired, visibleItems } from '../../../surveys/answers/visibleItems';
import { nextPage, pageCount, previousPage, visiblePages } from '../../../surveys/answers/visiblePages';
import { exampleList as list } from './exampleList';

describe('the way through a list with a filter question', () => {
  test('before the filter is answered only what everyone is asked stands open', () => {
    expect(visiblePages(list, {})).toEqual(['begin', 'slot']);
  });

  test('who had a question goes past the questions about it', () => {
    expect(visiblePages(list, { vraag: 'ja' })).toEqual(['begin', 'midden', 'slot']);
    expect(nextPage(list, { vraag: 'ja', wie: 'loket' }, 'midden')).toBe('uitleg');
    expect(nextPage(list, { vraag: 'ja' }, 'slot')).toBeNull();
    expect(previousPage(list, { vraag: 'ja' }, 'slot')).toBe('midden');
    expect(previousPage(list, { vraag: 'ja' }, 'begin')).toBeNull();
  });

  test('who had none goes past them, back and forth', () => {
    expect(nextPage(list, { vraag: 'nee' }, 'begin')).toBe('slot');
    expect(previousPage(list, { vraag: 'nee' }, 'slot')).toBe('begin');
  });

  test('answers that change while they are being given are judged anew, settled ones need not be', () => {
    const giving: Answers = {};
    expect(visiblePages(list, giving)).toEqual(['begin', 'slot']);
    giving.vraag = 'ja';
    expect(visiblePages(list, giving)).toEqual(['begin', 'midden', 'slot']);
    const settled: Answers = Object.freeze({ ...giving });
    expect(visiblePages(list, settled)).toEqual(['begin', 'midden', 'slot']);
    const other = {
      ...list,
      json: { ...list.json, pages: list.json.pages.slice(0, 1) },
      items: list.items.slice(0, 1),
    };
    expect([...visibleItems(other, settled).visible]).toEqual([list.items[0]?.key]);
    expect(visiblePages(list, settled)).toEqual(['begin', 'midden', 'slot']);
  });

  test('a page that has just been hidden still knows what comes after it', () => {
    expect(nextPage(list, { vraag: 'nee' }, 'midden')).toBe('slot');
    expect(previousPage(list, { vraag: 'nee' }, 'midden')).toBe('begin');
  });
});

describe('an earlier answer that is changed', () => {
  const answers = { vraag: 'nee', gehoord: 4, wie: 'other', 'wie-Comment': 'opa', helpt: ['a'] };

  test('leaves the answers to hidden questions to be cleared, their texts too', () => {
    expect(hiddenAnswers(list, answers)).toEqual(['gehoord', 'wie', 'wie-Comment']);
    expect(hiddenAnswers(list, { ...answers, vraag: 'ja' })).toEqual([]);
  });

  test('hides in a chain: what a hidden answer opened is closed with it', () => {
    const chain = { vraag: 'nee', wie: 'loket', waarom: 'dichtbij' };
    expect(visiblePages(list, chain)).toEqual(['begin', 'slot']);
    expect(hiddenAnswers(list, chain)).toEqual(['wie', 'waarom']);
  });
});

describe('how far one is', () => {
  test('is not said while an open question still decides about pages', () => {
    expect(pageCount(list, {}, 'begin')).toBeNull();
    expect(pageCount(list, { vraag: 'ja' }, 'midden')).toBeNull();
  });

  test('is said once it is settled', () => {
    expect(pageCount(list, { vraag: 'nee' }, 'begin')).toBe(2);
    expect(pageCount(list, { vraag: 'ja', wie: 'loket' }, 'midden')).toBe(4);
    expect(pageCount(list, { vraag: 'ja' }, 'slot')).toBe(3);
  });
});

test('only a visible question can be needed', () => {
  expect(missingRequired(list, {})).toEqual(['vraag']);
  expect(missingRequired(list, { vraag: 'nee' })).toEqual([]);
});

test('who answers the filter with nee is screened out; who has not answered it is not', () => {
  expect(isScreenedOut(list, { vraag: 'nee' })).toBe(true);
  expect(isScreenedOut(list, { vraag: 'ja' })).toBe(false);
  expect(isScreenedOut(list, {})).toBe(false);
  expect(isScreenedOut({ ...list, screenedIf: null }, { vraag: 'nee' })).toBe(false);
});
