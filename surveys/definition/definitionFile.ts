import { z } from 'zod';
import { indicatorKey, key, locales, localText, version } from './elements/basics';
import { element, rowCondition } from './elements/elementFile';

/**
 * The form of a definition file: what SurveyJS JSON may hold here, and nothing else. A property that is not named
 * is refused, because the respondent's page would not show it or the decoder could not judge its answers.
 * `definition.schema.json` is made from this; meaning (does that indicator exist?) is checked in `meaningProblems`.
 * Looser JSON of other products is brought to this form first: `plain/`.
 */

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/);

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

const condition = z.string().min(1).optional();

const page = z.strictObject({
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,59}$/),
  title: localText.optional(),
  description: localText.optional(),
  visibleIf: condition,
  enableIf: condition,
  requiredIf: condition,
  isRequired: z.boolean().optional(),
  requiredErrorText: localText.optional(),
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
export type PageFile = DefinitionFile['pages'][number];

/** Characters of an open answer when the definition gives none. */
export const defaultOpenLength = 2000;
/** Characters of `anders, namelijk` and of a line of text when the definition gives none. */
export const defaultOtherLength = 200;
