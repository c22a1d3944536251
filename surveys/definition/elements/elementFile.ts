import { z } from 'zod';
import { indicatorKey, itemKey, key, localText, maxLength, name, partName, version } from './basics';

/**
 * The form of one element of a page: the questions, the texts and the panels that the respondent's page renders and
 * the decoder judges. Strict: a property that is not named is refused.
 */

export const rowCondition = z.strictObject({ item: itemKey, in: z.array(z.string().min(1)).min(1) });

const condition = z.string().min(1).optional();
const needed = { isRequired: z.boolean().optional(), requiredErrorText: localText.optional() };
const conditions = { visibleIf: condition, enableIf: condition, requiredIf: condition };
const common = { name, title: localText, description: localText.optional(), ...conditions, ...needed };

const scored = {
  indicator: indicatorKey.optional(),
  aspect: key.optional(),
  reversed: z.boolean().optional(),
  countsOnlyIf: rowCondition.optional(),
};
const scaledSettings = { version, scale: key.optional(), ...scored };
const openSettings = z.strictObject({ version, maxLength: maxLength.optional() });

const choiceValue = z.union([z.string().min(1).max(100), z.number(), z.boolean()]);
const choice = z.strictObject({ value: choiceValue, text: localText });
const choices = z.array(choice).min(1).max(100);

const other = { showOtherItem: z.boolean().optional(), otherText: localText.optional() };
/** Answers of SurveyJS beside the list; in `checkbox` and `tagbox` they stand alone. */
const beside = {
  showNoneItem: z.boolean().optional(),
  noneText: localText.optional(),
  showDontKnowItem: z.boolean().optional(),
  dontKnowText: localText.optional(),
  showRefuseItem: z.boolean().optional(),
  refuseText: localText.optional(),
};
const limits = {
  minSelectedChoices: z.int().min(0).optional(),
  maxSelectedChoices: z.int().min(0).optional(),
};
const placeholder = localText.optional();

const radiogroup = z.strictObject({
  type: z.literal('radiogroup'),
  ...common,
  choices: choices.optional(),
  ...other,
  ...beside,
  peilstok: z.strictObject({ ...scaledSettings, maxLength: maxLength.optional() }),
});

const dropdown = z.strictObject({
  type: z.literal('dropdown'),
  ...common,
  choices,
  ...other,
  ...beside,
  placeholder,
  peilstok: openSettings,
});

const severalAnswers = { ...common, choices, ...limits, ...other, ...beside, peilstok: openSettings };
const checkbox = z.strictObject({ type: z.literal('checkbox'), ...severalAnswers });
const tagbox = z.strictObject({ type: z.literal('tagbox'), ...severalAnswers, placeholder });

const boolean = z.strictObject({
  type: z.literal('boolean'),
  ...common,
  valueTrue: choiceValue.optional(),
  valueFalse: choiceValue.optional(),
  labelTrue: localText,
  labelFalse: localText,
  peilstok: z.strictObject({ version }),
});

const rating = z.strictObject({
  type: z.literal('rating'),
  ...common,
  rateMin: z.number().optional(),
  rateMax: z.number().optional(),
  rateStep: z.number().positive().optional(),
  rateValues: choices.optional(),
  minRateDescription: localText.optional(),
  maxRateDescription: localText.optional(),
  peilstok: z.strictObject(scaledSettings),
});

const ranking = z.strictObject({
  type: z.literal('ranking'),
  ...common,
  choices: z.array(choice).min(2).max(30),
  selectToRankEnabled: z.boolean().optional(),
  ...limits,
  peilstok: z.strictObject({ version }),
});

const row = z.strictObject({
  value: z.union([partName, z.int().min(0)]),
  text: localText,
  visibleIf: condition,
  peilstok: z.strictObject({ version: version.optional(), ...scored }).optional(),
});
const matrix = z.strictObject({
  type: z.literal('matrix'),
  ...common,
  columns: z.array(choice).min(2).max(20).optional(),
  rows: z.array(row).min(1).max(50),
  eachRowRequired: z.boolean().optional(),
  peilstok: z.strictObject(scaledSettings),
});

const comment = z.strictObject({
  type: z.literal('comment'),
  ...common,
  maxLength: maxLength.optional(),
  placeholder,
  peilstok: openSettings,
});

const line = {
  inputType: z.enum(['text', 'number', 'email', 'tel', 'date']).optional(),
  min: z.union([z.number(), z.string()]).optional(),
  max: z.union([z.number(), z.string()]).optional(),
  maxLength: maxLength.optional(),
  placeholder,
};
const text = z.strictObject({ type: z.literal('text'), ...common, ...line, peilstok: openSettings });

const multipletext = z.strictObject({
  type: z.literal('multipletext'),
  ...common,
  items: z
    .array(z.strictObject({ name: partName, title: localText, ...needed, ...line }))
    .min(1)
    .max(20),
  peilstok: openSettings,
});

const html = z.strictObject({ type: z.literal('html'), name, html: localText, visibleIf: condition });

const panelOf = {
  name,
  title: localText.optional(),
  description: localText.optional(),
  ...conditions,
  ...needed,
};

const question = [
  radiogroup,
  dropdown,
  checkbox,
  tagbox,
  boolean,
  rating,
  ranking,
  matrix,
  comment,
  text,
  multipletext,
] as const;

export type QuestionFile = z.infer<(typeof question)[number]>;
export type TextFile = z.infer<typeof html>;
export interface PanelFile {
  type: 'panel';
  name: string;
  title?: z.infer<typeof localText> | undefined;
  description?: z.infer<typeof localText> | undefined;
  visibleIf?: string | undefined;
  enableIf?: string | undefined;
  requiredIf?: string | undefined;
  isRequired?: boolean | undefined;
  requiredErrorText?: z.infer<typeof localText> | undefined;
  elements: ElementFile[];
}
export type ElementFile = QuestionFile | TextFile | PanelFile;

const panel = z.strictObject({
  type: z.literal('panel'),
  ...panelOf,
  get elements(): z.ZodArray<z.ZodType<ElementFile>> {
    return z.array(element).min(1);
  },
});

export const element: z.ZodType<ElementFile> = z.discriminatedUnion('type', [
  ...question,
  html,
  panel,
]) as unknown as z.ZodType<ElementFile>;

/** Question types that the respondent's page renders and the decoder judges, and what stands between them. */
export const supportedTypes: readonly string[] = [...question, html, panel].map(
  (schema) => schema.shape.type.value,
);
