import type { Definition, Item, SurveyJsonElement } from '../../../surveys/definition/types';

const text = (nl: string) => ({ nl });

function item(changes: Partial<Item> & Pick<Item, 'key' | 'kind' | 'page'>): Item {
  return {
    question: changes.key,
    part: null,
    exclusive: [],
    minSelected: null,
    mustRankAll: false,
    input: changes.kind === 'open' ? { type: 'comment', min: null, max: null } : null,
    version: 1,
    title: text(changes.key),
    indicator: null,
    aspect: null,
    scale: null,
    reversed: false,
    countsOnlyIf: null,
    choices: [],
    hasOther: false,
    maxSelected: null,
    maxLength: 20,
    required: false,
    visibleIf: null,
    ...changes,
  };
}

const scale = {
  key: 'eens5',
  length: 5,
  labels: ['een', 'twee', 'drie', 'vier', 'vijf'].map(text),
  notApplicable: text('weet ik niet'),
};
const points = [1, 2, 3, 4, 5, { value: 'nvt', text: 'weet ik niet' }];
const choices = (...values: string[]) => values.map((value) => ({ value, text: text(value) }));

const items: Item[] = [
  item({ key: 'vraag', kind: 'choice', page: 'begin', choices: choices('ja', 'nee'), required: true }),
  item({ key: 'gehoord', kind: 'scaled', page: 'midden', scale, visibleIf: "{vraag} = 'ja'" }),
  item({
    key: 'bereikt',
    kind: 'scaled',
    page: 'midden',
    scale: { ...scale, notApplicable: null },
    visibleIf: "{vraag} = 'ja'",
  }),
  item({
    key: 'wie',
    kind: 'choice',
    page: 'midden',
    choices: choices('school', 'loket'),
    hasOther: true,
    visibleIf: "{vraag} = 'ja'",
  }),
  item({ key: 'waarom', kind: 'open', page: 'uitleg', visibleIf: "{vraag} = 'ja' and {wie} = 'loket'" }),
  item({
    key: 'helpt',
    kind: 'multiple',
    page: 'slot',
    choices: choices('a', 'b', 'c'),
    hasOther: true,
    maxSelected: 2,
  }),
  item({ key: 'open', kind: 'open', page: 'slot' }),
];

const element = (name: string): SurveyJsonElement => {
  const found = items.find(({ key }) => key === name) as Item;
  const type = {
    scaled: 'radiogroup',
    choice: 'radiogroup',
    multiple: 'checkbox',
    ranking: 'ranking',
    open: 'comment',
  }[found.kind];
  const listed =
    found.kind === 'scaled' ? points.slice(0, found.scale?.notApplicable ? 6 : 5) : found.choices;
  return {
    type,
    name,
    title: found.title,
    isRequired: found.required,
    ...(type === 'comment' ? {} : { choices: listed }),
    ...(found.hasOther ? { showOtherItem: true } : {}),
    ...(found.maxSelected === null ? {} : { maxSelectedChoices: found.maxSelected }),
  };
};

/** A small list with everything that decides about answers: a filter, a chain of conditions, limits, anders. */
export const exampleList: Definition = {
  survey: 'voorbeeld',
  version: 1,
  title: text('Voorbeeld'),
  audience: 'ouders',
  unit: 'person',
  promise: 'anonymous',
  languages: ['nl'],
  schedule: {
    parity: 'even',
    basis: 'calendar-year',
    firstYear: 2022,
    opens: '03-01',
    closes: '04-15',
    remindAfterDays: [10],
  },
  fields: [],
  intro: text('Inleiding'),
  introShared: null,
  indicators: [],
  items,
  screenedIf: { item: 'vraag', in: ['nee'] },
  json: {
    locale: 'nl',
    pages: [
      { name: 'begin', elements: [element('vraag')] },
      {
        name: 'midden',
        visibleIf: "{vraag} = 'ja'",
        elements: [
          { type: 'panel', name: 'paneel', elements: [element('gehoord'), element('bereikt')] },
          element('wie'),
        ],
      },
      { name: 'uitleg', elements: [{ ...element('waarom'), visibleIf: "{wie} = 'loket'" }] },
      { name: 'slot', elements: [element('helpt'), element('open')] },
    ],
  },
};
