import { z } from 'zod';

/**
 * The form of a definition file: what SurveyJS JSON may hold here, and nothing else. A property that is not named
 * is refused, because the respondent's page would not show it or the decoder could not judge its answers.
 * `definition.schema.json` is made from this; meaning (does that indicator exist?) is checked in `meaningProblems`.
 */

const locales = ['nl', 'en', 'tr', 'ar', 'pl', 'uk'] as const;

const localText = z.strictObject({
  nl: z.string().min(1),
  en: z.string().min(1).optional(),
  tr: z.string().min(1).optional(),
  ar: z.string().min(1).optional(),
  pl: z.string().min(1).optional(),
  uk: z.string().min(1).optional(),
});

const key = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/);
const indicatorKey = z.string().regex(/^[A-Z][A-Za-z]*-[0-9]+[a-z]?$/);
const version = z.int().min(1).max(999);
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/);
const maxLength = z.int().min(1).max(10_000);

const rowCondition = z.strictObject({ item: key, in: z.array(z.string().min(1)).min(1) });

const scale = z.strictObject({
  length: z.int().min(2).max(10),
  labels: z.array(localText).min(2).max(10),
  notApplicable: localText.nullable(),
});

const indicator = z.strictObject({
  key: indicatorKey,
  title: localText,
  norm: z.string().min(1),
  aspects: z.array(z.strictObject({ key, title: localText })),
  countsOnlyIf: rowCondition.optional(),
});

const schedule = z.strictObject({
  parity: z.enum(['even', 'odd', 'yearly']),
  basis: z.enum(['calendar-year', 'school-year-start', 'school-year-end']),
  firstYear: z.int().min(2000).max(2200),
  opens: monthDay,
  closes: monthDay,
  remindAfterDays: z.array(z.int().min(1).max(365)).max(5),
});

const scaledSettings = {
  version,
  indicator: indicatorKey.optional(),
  aspect: key.optional(),
  scale: key.optional(),
  reversed: z.boolean().optional(),
  countsOnlyIf: rowCondition.optional(),
};

const common = {
  name: key,
  title: localText,
  description: localText.optional(),
  visibleIf: z.string().min(1).optional(),
  isRequired: z.boolean().optional(),
};

const other = { showOtherItem: z.boolean().optional(), otherText: localText.optional() };

const radiogroup = z.strictObject({
  type: z.literal('radiogroup'),
  ...common,
  choices: z
    .array(z.strictObject({ value: z.union([key, z.int().min(1).max(10)]), text: localText }))
    .min(2)
    .optional(),
  ...other,
  peilstok: z.strictObject({ ...scaledSettings, maxLength: maxLength.optional() }),
});

const checkbox = z.strictObject({
  type: z.literal('checkbox'),
  ...common,
  choices: z.array(z.strictObject({ value: key, text: localText })).min(1),
  maxSelectedChoices: z.int().min(1).optional(),
  ...other,
  peilstok: z.strictObject({ version, maxLength: maxLength.optional() }),
});

const comment = z.strictObject({
  type: z.literal('comment'),
  ...common,
  maxLength: maxLength.optional(),
  peilstok: z.strictObject({ version, maxLength: maxLength.optional() }),
});

const element = z.discriminatedUnion('type', [radiogroup, checkbox, comment]);

const page = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_-]{0,59}$/),
  title: localText,
  description: localText.optional(),
  visibleIf: z.string().min(1).optional(),
  elements: z.array(element).min(1),
});

export const definitionFileSchema = z.strictObject({
  $schema: z.string().optional(),
  title: localText,
  locale: z.literal('nl'),
  peilstok: z.strictObject({
    survey: key,
    version,
    audience: z.enum(['scholen', 'ouders', 'ketenpartners']),
    unit: z.enum(['school', 'person']),
    promise: z.enum(['anonymous', 'confidential']),
    languages: z.array(z.enum(locales)).min(1),
    // In a published version: languages of a translation, in which a text may be missing.
    translated: z.array(z.enum(locales)).min(1).optional(),
    fields: z.array(key),
    schedule,
    scales: z.record(key, scale),
    indicators: z.array(indicator),
    screenedIf: rowCondition.optional(),
    intro: localText,
    introShared: localText.optional(),
  }),
  pages: z.array(page).min(1),
});

export type DefinitionFile = z.infer<typeof definitionFileSchema>;
export type ElementFile = DefinitionFile['pages'][number]['elements'][number];

/** Question types that the respondent's page renders and the decoder judges. */
export const supportedTypes = ['radiogroup', 'checkbox', 'comment'] as const;

/** Characters of an open answer when the definition gives none. */
export const defaultOpenLength = 2000;
/** Characters of `anders, namelijk` when the definition gives none. */
export const defaultOtherLength = 200;
