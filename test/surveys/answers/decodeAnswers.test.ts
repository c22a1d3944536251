import { describe, expect, test } from 'vitest';
import { decodeAnswers } from '../../../surveys/answers/decodeAnswers';
import type { Answers, FormEntries } from '../../../surveys/answers/types';
import { exampleList } from './exampleList';

const decode = (page: string | null, form: FormEntries, known: Answers = { vraag: 'ja' }) =>
  decodeAnswers(exampleList, form, { page, known });

const problemsOf = (page: string | null, form: FormEntries, known?: Answers) => {
  const decoded = decode(page, form, known);
  return decoded.ok ? [] : decoded.problems;
};

describe('what a respondent fills in becomes canonical', () => {
  test('points of a scale become numbers, beside it nvt, choices stay as listed', () => {
    const decoded = decode('midden', [
      ['_page', 'midden'],
      ['_go', 'next'],
      ['gehoord', '4'],
      ['wie', 'loket'],
      ['wie-Comment', ''],
    ]);
    expect(decoded).toEqual({
      ok: true,
      answers: { gehoord: 4, wie: 'loket' },
      cleared: ['bereikt', 'wie-Comment'],
    });
    expect(decode('midden', [['gehoord', 'nvt']])).toMatchObject({ ok: true, answers: { gehoord: 'nvt' } });
  });

  test('several choices come back once each, in the order of the questionnaire', () => {
    const form: FormEntries = [
      ['helpt', 'c'],
      ['helpt', 'a'],
    ];
    expect(decode('slot', form)).toMatchObject({ ok: true, answers: { helpt: ['a', 'c'] } });
  });

  test('anders, namelijk keeps its text beside the choice', () => {
    const form: FormEntries = [
      ['helpt', 'other'],
      ['helpt', 'b'],
      ['helpt-Comment', '  koffie '],
    ];
    expect(decode('slot', form)).toEqual({
      ok: true,
      answers: { helpt: ['b', 'other'], 'helpt-Comment': 'koffie' },
      cleared: ['open'],
    });
  });

  test('text loses the white space around it and has one kind of line end and accent', () => {
    const decoded = decode('slot', [['open', '  cafe\u0301\r\nthee\rrust\n ']]);
    expect(decoded.answers).toEqual({ open: 'café\nthee\nrust' });
  });

  test('length is counted after that, in the units of a browser', () => {
    expect(decode('slot', [['open', `  ${'e\u0301\r\n'.repeat(10)}  `]])).toMatchObject({ ok: true });
    expect(decode('slot', [['open', '😀'.repeat(10)]])).toMatchObject({ ok: true });
    expect(problemsOf('slot', [['open', `${'😀'.repeat(10)}!`]])).toEqual([
      { item: 'open', code: 'too_long' },
    ]);
  });

  test('an empty page is an answer to nothing, and says what is empty', () => {
    expect(decode('slot', [])).toEqual({
      ok: true,
      answers: {},
      cleared: ['helpt', 'helpt-Comment', 'open'],
    });
    expect(decode('slot', [['open', ' \r\n ']])).toEqual(decode('slot', []));
    expect(decode('midden', [['gehoord', '']])).toEqual(decode('midden', []));
  });

  test('without a page the whole list is judged at once', () => {
    const form: FormEntries = [
      ['vraag', 'ja'],
      ['wie', 'loket'],
      ['waarom', 'dichtbij'],
    ];
    expect(decode(null, form, {})).toMatchObject({
      ok: true,
      answers: { vraag: 'ja', wie: 'loket', waarom: 'dichtbij' },
    });
  });
});

describe('whatever is wrong is named', () => {
  const wrong: [what: string, page: string, form: FormEntries, problem: { item: string; code: string }][] = [
    ['a field nobody asked for', 'slot', [['extra', 'x']], { item: 'extra', code: 'unknown_item' }],
    ['a control field nobody knows', 'slot', [['_admin', '1']], { item: '_admin', code: 'unknown_item' }],
    [
      'a control field twice',
      'slot',
      [
        ['_go', 'next'],
        ['_go', 'back'],
      ],
      { item: '_go', code: 'repeated' },
    ],
    ['a question of another page', 'slot', [['gehoord', '4']], { item: 'gehoord', code: 'not_on_page' }],
    ['a choice that is not listed', 'midden', [['wie', 'buurman']], { item: 'wie', code: 'not_a_choice' }],
    ['a choice in other letters', 'midden', [['wie', 'School']], { item: 'wie', code: 'not_a_choice' }],
    [
      'an unlisted one among several',
      'slot',
      [
        ['helpt', 'a'],
        ['helpt', 'z'],
      ],
      { item: 'helpt', code: 'not_a_choice' },
    ],
    ['a point outside the scale', 'midden', [['gehoord', '6']], { item: 'gehoord', code: 'out_of_range' }],
    ['a point below the scale', 'midden', [['gehoord', '0']], { item: 'gehoord', code: 'out_of_range' }],
    [
      'a point that is no whole number',
      'midden',
      [['gehoord', '4.5']],
      { item: 'gehoord', code: 'not_a_choice' },
    ],
    ['a point written oddly', 'midden', [['gehoord', '04']], { item: 'gehoord', code: 'not_a_choice' }],
    ['a list as a point', 'midden', [['gehoord', '[4]']], { item: 'gehoord', code: 'not_a_choice' }],
    [
      'nvt where it is not offered',
      'midden',
      [['bereikt', 'nvt']],
      { item: 'bereikt', code: 'not_a_choice' },
    ],
    [
      'two answers to one question',
      'midden',
      [
        ['gehoord', '4'],
        ['gehoord', '4'],
      ],
      { item: 'gehoord', code: 'repeated' },
    ],
    [
      'one choice ticked twice',
      'slot',
      [
        ['helpt', 'a'],
        ['helpt', 'a'],
      ],
      { item: 'helpt', code: 'repeated' },
    ],
    [
      'two texts',
      'slot',
      [
        ['open', 'a'],
        ['open', 'b'],
      ],
      { item: 'open', code: 'repeated' },
    ],
    [
      'more choices than allowed',
      'slot',
      [
        ['helpt', 'a'],
        ['helpt', 'b'],
        ['helpt', 'c'],
      ],
      { item: 'helpt', code: 'too_many' },
    ],
    ['text that is too long', 'slot', [['open', 'x'.repeat(21)]], { item: 'open', code: 'too_long' }],
    ['a NUL in a text', 'slot', [['open', 'a\u0000b']], { item: 'open', code: 'control_character' }],
    ['half a surrogate pair', 'slot', [['open', 'a\ud83d']], { item: 'open', code: 'control_character' }],
    [
      'a new line in a line of text',
      'slot',
      [
        ['helpt', 'other'],
        ['helpt-Comment', 'a\nb'],
      ],
      { item: 'helpt-Comment', code: 'control_character' },
    ],
    [
      'anders without its text',
      'slot',
      [['helpt', 'other']],
      { item: 'helpt-Comment', code: 'other_without_text' },
    ],
    [
      'the text of anders without it',
      'midden',
      [
        ['wie', 'school'],
        ['wie-Comment', 'opa'],
      ],
      { item: 'wie-Comment', code: 'other_not_chosen' },
    ],
    ['a page that does not exist', 'nergens', [], { item: '_page', code: 'not_a_choice' }],
    ['a needed answer that is missing', 'begin', [], { item: 'vraag', code: 'required' }],
  ];
  test.each(wrong)('%s', (_what, page, form, problem) => {
    expect(problemsOf(page, form)).toEqual([problem]);
  });

  test('a question that is not asked of this respondent', () => {
    expect(problemsOf('midden', [['gehoord', '4']], { vraag: 'nee' })).toEqual([
      { item: 'gehoord', code: 'not_visible' },
    ]);
    expect(problemsOf('midden', [], { vraag: 'nee' })).toEqual([]);
  });

  test('names from the depths of JavaScript are fields like any other', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__proto__[x]']) {
      expect(problemsOf('slot', [[name, '1']])).toEqual([{ item: name, code: 'unknown_item' }]);
    }
    expect(({} as { x?: string }).x).toBeUndefined();
  });

  test('an endless name comes back short', () => {
    expect(problemsOf('slot', [['n'.repeat(60_000), '1']])[0]?.item).toHaveLength(64);
  });

  test('what is right on the page stands beside what is wrong', () => {
    const decoded = decode('midden', [
      ['gehoord', '4'],
      ['bereikt', '9'],
    ]);
    expect(decoded).toEqual({
      ok: false,
      answers: { gehoord: 4 },
      cleared: ['wie', 'wie-Comment'],
      problems: [{ item: 'bereikt', code: 'out_of_range' }],
    });
  });
});
