import { describe, expect, it } from 'vitest';
import { definitionTextNotes, definitionTextProblems } from '../../../surveys/definition/definitionProblems';
import { getDefinition } from '../../../surveys/definition/readDefinition';
import { resolveDefinition } from '../../../surveys/definition/resolveDefinition';

const peilstok = {
  survey: 'elders',
  audience: 'ouders',
  schedule: {
    parity: 'yearly',
    basis: 'calendar-year',
    firstYear: 2022,
    opens: '03-01',
    closes: '04-15',
    remindAfterDays: [],
  },
  intro: 'Welkom.',
};
const survey = (elements: object[], more: object = {}) => ({
  title: 'Elders gemaakt',
  peilstok,
  pages: [{ name: 'page1', elements }],
  ...more,
});
const linesOf = (json: unknown) => JSON.stringify(json, null, 1);
const problemsOf = (json: unknown) =>
  definitionTextProblems(linesOf(json)).map(({ where, message }) => `${where}: ${message}`);
const wordsAt = (json: unknown, line: number | null) => linesOf(json).split('\n')[(line ?? 0) - 1]?.trim();

/** What SurveyJS' own tools write for a small satisfaction survey. */
const elsewhere = survey(
  [
    {
      type: 'rating',
      name: 'nps-score',
      title: 'Beveelt u ons aan?',
      rateCount: 11,
      rateMin: 0,
      rateMax: 10,
    },
    {
      type: 'radiogroup',
      name: 'question1',
      choices: ['Item 1', { value: 'Item 2' }, { value: 3, text: 'Drie' }],
    },
    { type: 'matrix', name: 'Vraag 2', columns: ['Column 1', 'Column 2'], rows: ['Row 1', 'Row 2'] },
    {
      type: 'boolean',
      name: 'question3',
      title: { default: 'Eens?', en: 'Agree?' },
      valueTrue: 'Yes',
      valueFalse: 'No',
    },
    { type: 'comment', name: 'question4', rows: 2, visibleIf: '{nps-score} <= 6 && {question1} notempty' },
    {
      type: 'checkbox',
      name: 'question5',
      choices: [1, 2],
      hasOther: true,
      showNoneItem: true,
      choicesOrder: 'random',
    },
  ],
  { logoPosition: 'right', showQuestionNumbers: 'off' },
);

describe('SurveyJS JSON made for another product', () => {
  it('is read as it is: texts, choices, names, defaults', () => {
    expect(problemsOf(elsewhere)).toEqual([]);
    const list = resolveDefinition(getDefinition(elsewhere), {});
    expect(list).toMatchObject({ version: 1, unit: 'person', promise: 'anonymous', languages: ['nl', 'en'] });
    expect(
      list.items.map(({ key, kind, choices }) => [key, kind, choices.map(({ value }) => value).join()]),
    ).toEqual([
      ['nps-score', 'choice', '0,1,2,3,4,5,6,7,8,9,10'],
      ['question1', 'choice', 'Item 1,Item 2,3'],
      ['Vraag 2.Row 1', 'choice', 'Column 1,Column 2'],
      ['Vraag 2.Row 2', 'choice', 'Column 1,Column 2'],
      ['question3', 'choice', 'Yes,No'],
      ['question4', 'open', ''],
      ['question5', 'multiple', '1,2,none'],
    ]);
    expect(list.items.find(({ key }) => key === 'question3')?.title).toEqual({ nl: 'Eens?', en: 'Agree?' });
    expect(list.json.pages.map(({ elements }) => elements.length)).toEqual([4, 2]);
    expect(getDefinition(list.json)).toEqual(list);
  });

  it('says what was left out or read in one way, with the line', () => {
    const notes = definitionTextNotes(linesOf(elsewhere));
    expect(notes.map(({ where, line, message }) => [where, wordsAt(elsewhere, line), message])).toEqual(
      [
        ['pages[0].elements[1]', '{', '"question1" heeft geen title: de naam staat er als vraag'],
        ['pages[0].elements[2]', '{', '"Vraag 2" heeft geen title: de naam staat er als vraag'],
        ['pages[0].elements[4].rows', '2,', '"rows" gaat over het uiterlijk bij SurveyJS en doet hier niets'],
        ['pages[0].elements[4]', '{', '"question4" heeft geen title: de naam staat er als vraag'],
        [
          'pages[0].elements[5].choicesOrder',
          '"random"',
          'antwoorden staan voor iedereen in dezelfde volgorde, zodat rondes te vergelijken zijn',
        ],
        ['pages[0].elements[5]', '{', '"question5" heeft geen title: de naam staat er als vraag'],
        [
          'logoPosition',
          '"right",',
          '"logoPosition" gaat over het uiterlijk bij SurveyJS en doet hier niets',
        ],
        [
          'showQuestionNumbers',
          '"off"',
          '"showQuestionNumbers" gaat over het uiterlijk bij SurveyJS en doet hier niets',
        ],
      ].map(([where, words, message]) => [where, expect.stringContaining(words as string), message]),
    );
  });

  it('without settings of its own is told which it needs', () => {
    const { peilstok: _none, ...bare } = survey([{ type: 'text', name: 'a' }]);
    expect(problemsOf(bare)).toEqual([
      'peilstok: ontbreekt: zet bovenin "peilstok" met survey (naam), audience (scholen, ouders of ketenpartners), schedule (wanneer) en intro (tekst vooraf)',
    ]);
  });

  it('without pages has one, and problems stand where its writer wrote them', () => {
    const flat = {
      title: 'x',
      peilstok,
      elements: [
        { type: 'text', name: 'a' },
        { type: 'file', name: 'b' },
      ],
    };
    expect(problemsOf(flat)[0]).toMatch(
      /^elements\[1\]\.type: vraagtype "file" wordt niet ondersteund; bestanden/,
    );
    expect(getDefinition({ ...flat, elements: flat.elements.slice(0, 1) }).items).toHaveLength(1);
  });
});

const choices = ['a', 'b'];
describe('what the page cannot show or the decoder cannot judge is refused by name', () => {
  it.each<[string, object, string]>([
    [
      'an expression',
      { type: 'expression', name: 'q', expression: '1' },
      'elements[0].type: vraagtype "expression" wordt niet ondersteund; rekent',
    ],
    [
      'a table with lists',
      { type: 'matrixdropdown', name: 'q' },
      'elements[0].type: vraagtype "matrixdropdown" wordt niet ondersteund; gebruik matrix',
    ],
    [
      'a picture',
      { type: 'image', name: 'q' },
      'elements[0].type: vraagtype "image" wordt niet ondersteund; plaatjes',
    ],
    [
      'choices of another question',
      { type: 'checkbox', name: 'q', choices, choicesFromQuestion: 'a' },
      'choicesFromQuestion: "choicesFromQuestion": haalt antwoorden ergens anders vandaan',
    ],
    [
      'choices from the web',
      { type: 'dropdown', name: 'q', choices, choicesByUrl: {} },
      'choicesByUrl: "choicesByUrl": haalt antwoorden',
    ],
    [
      'a condition per answer',
      { type: 'checkbox', name: 'q', choices, choicesVisibleIf: '{a} = 1' },
      'maak er twee vragen met visibleIf van',
    ],
    [
      'an answer filled in beforehand',
      { type: 'text', name: 'q', defaultValue: 'x' },
      'vult een antwoord vooraf in',
    ],
    [
      'an alphabetical order',
      { type: 'radiogroup', name: 'q', choices, choicesOrder: 'asc' },
      'zet ze in die volgorde',
    ],
    [
      'a password',
      { type: 'text', name: 'q', inputType: 'password' },
      'elements[0].inputType: "password" kan niet; wel: text, number, email, tel, date',
    ],
    [
      'a box of text below a question',
      { type: 'radiogroup', name: 'q', choices, showCommentArea: true },
      'maak er een eigen vraag van type comment van',
    ],
    [
      'more answers in a row',
      { type: 'matrix', name: 'q', rows: choices, columns: choices, cellType: 'checkbox' },
      'meer antwoorden in één rij',
    ],
    [
      'a script in a text',
      { type: 'html', name: 'q', html: '<p>a</p><script>alert(1)</script>' },
      'elements[0].html.nl: <script> kan niet in een tekst',
    ],
    [
      'a style in a text',
      { type: 'html', name: 'q', html: '<p style="color:red" onclick="x()">a</p>' },
      'style="…", onclick="…" kan niet in een tekst',
    ],
    [
      'an unsafe link',
      { type: 'html', name: 'q', html: '<a href="javascript:alert(1)">a</a>' },
      'href="javascript:alert(1)" kan niet',
    ],
    [
      'a picture in a text',
      { type: 'html', name: 'q', html: '<img src="https://x.test/a.png">' },
      '<img>, src="…" kan niet in een tekst',
    ],
    [
      'answers that SurveyJS takes for the same',
      { type: 'radiogroup', name: 'q', choices: ['Ja', 'ja'] },
      'choices[1]: antwoord "ja" komt meer dan één keer voor',
    ],
    [
      'numbers that are the same',
      { type: 'radiogroup', name: 'q', choices: [5, '05'] },
      'antwoord "05" komt meer dan één keer voor',
    ],
    [
      'a value that files cannot hold',
      { type: 'checkbox', name: 'q', choices: ['a|b'] },
      '"a|b" kan geen waarde zijn',
    ],
    [
      'a value that every object has',
      { type: 'radiogroup', name: 'q', choices: ['constructor', 'b'] },
      '"constructor" kan geen waarde zijn',
    ],
    [
      'a name that every object has',
      { type: 'text', name: 'constructor' },
      'elements[0].name: "constructor" kan geen naam zijn',
    ],
    ['a name of another field', { type: 'text', name: 'q-Comment' }, '"q-Comment" kan geen naam zijn'],
    [
      'yes that equals no',
      { type: 'boolean', name: 'q', valueTrue: 1, valueFalse: '1' },
      'valueFalse: moet anders zijn dan valueTrue',
    ],
    [
      'a rating without end',
      { type: 'rating', name: 'q', rateMax: 100 },
      'rateMax: geeft geen 2 tot 20 punten',
    ],
    [
      'a rating the wrong way round',
      { type: 'rating', name: 'q', rateMin: 5, rateMax: 1 },
      'rateMax: geeft geen 2 tot 20 punten',
    ],
    [
      'who somebody is, in a list that promises anonymity',
      { type: 'text', name: 'q', inputType: 'email' },
      'inputType: "email" vraagt wie iemand is',
    ],
    ['limits to words', { type: 'text', name: 'q', min: 3 }, 'min: kan alleen bij inputType number of date'],
    [
      'a day that is none',
      { type: 'text', name: 'q', inputType: 'date', min: 'today()' },
      'min: moet een dag zijn',
    ],
    [
      'more needed than may be chosen',
      { type: 'checkbox', name: 'q', choices: ['a', 'b', 'c'], minSelectedChoices: 3, maxSelectedChoices: 2 },
      'minSelectedChoices: is meer dan maxSelectedChoices',
    ],
    [
      'two needed beside none of these',
      { type: 'tagbox', name: 'q', choices, minSelectedChoices: 2, showNoneItem: true },
      'geen van deze',
    ],
    [
      'a place for some where all are placed',
      { type: 'ranking', name: 'q', choices, maxSelectedChoices: 1 },
      'alleen bij selectToRankEnabled',
    ],
    [
      'a function',
      { type: 'text', name: 'q', visibleIf: 'today() > 3' },
      'visibleIf: voorwaarde wordt niet ondersteund',
    ],
    [
      'a row that looks at its own matrix',
      {
        type: 'matrix',
        name: 'q',
        columns: choices,
        rows: ['r', { value: 's', text: 's', visibleIf: "{q.r} = 'a'" }],
      },
      'rows[1].visibleIf: vraag "q.r" komt niet eerder in de lijst',
    ],
    [
      'a condition on a whole matrix',
      {
        type: 'panel',
        name: 'p',
        elements: [
          { type: 'matrix', name: 'q', columns: choices, rows: ['r'] },
          { type: 'text', name: 't', visibleIf: '{q} notempty' },
        ],
      },
      '"q" heeft meer onderdelen: noem er één, bijvoorbeeld "q.r"',
    ],
    [
      'a comparison of words',
      {
        type: 'panel',
        name: 'p',
        elements: [
          { type: 'radiogroup', name: 'q', choices },
          { type: 'text', name: 't', enableIf: '{q} > 3' },
        ],
      },
      'enableIf: "q" heeft geen getallen als antwoord',
    ],
    [
      'a required panel that is cut through',
      {
        type: 'panel',
        name: 'p',
        isRequired: true,
        elements: [
          { type: 'radiogroup', name: 'q', choices },
          { type: 'text', name: 't', visibleIf: "{q} = 'a'" },
        ],
      },
      '"p" is verplicht, maar wordt over bladzijden verdeeld',
    ],
  ])('%s', (_what, element, expected) => {
    expect(problemsOf(survey([element])).join('\n')).toContain(expected);
  });

  it('an indicator without a scale, and a scale that the rating does not have', () => {
    const scales = {
      drie: { length: 3, labels: ['a', 'b', 'c'].map((nl) => ({ nl })), notApplicable: null },
    };
    const rating = (peilstokOf: object, more: object = {}) =>
      problemsOf({
        ...survey([{ type: 'rating', name: 'q', ...more, peilstok: { version: 1, ...peilstokOf } }]),
        peilstok: { ...peilstok, scales },
      });
    expect(rating({ scale: 'drie' })).toEqual([]);
    expect(rating({ scale: 'drie' }, { rateMax: 5 }).join()).toContain('zijn niet die van de schaal "drie"');
    expect(rating({ indicator: 'Bureau-1' }).join()).toContain(
      'alleen een schaalvraag kan bij een indicator horen',
    );
  });
});
