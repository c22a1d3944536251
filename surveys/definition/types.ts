/**
 * The shape of a questionnaire: SurveyJS JSON with one custom property, `peilstok`,
 * on the survey and on every question (elsewhere made JSON may leave it out there). A file in `surveys/definitions` is a template:
 * `[[fields]]` are unfilled and scaled items name their scale instead of listing choices.
 * A published (resolved) version is the same JSON with both filled in.
 */

export type Locale = 'nl' | 'en' | 'tr' | 'ar' | 'pl' | 'uk';

/** Text per language; Dutch is always there, other languages fall back to it. */
export type LocalText = { nl: string } & Partial<Record<Locale, string>>;

export type Audience = 'scholen' | 'ouders' | 'ketenpartners';

/** Rows that count: those whose answer to `item` is one of `in`. */
export interface RowCondition {
  item: string;
  in: string[];
}

/** An answering scale of `length` worded points, 1 = least in agreement; n.v.t. stands apart from it. */
export interface Scale {
  key: string;
  length: number;
  labels: LocalText[];
  /** Wording of the answer beside the scale (value `nvt`), null when it is not offered. */
  notApplicable: LocalText | null;
}

export interface Aspect {
  key: string;
  title: LocalText;
}

export interface Indicator {
  /** e.g. `Bureau-2`. A score is kept per indicator and audience. */
  key: string;
  title: LocalText;
  /** Norm text, verbatim from the association's quality document. */
  norm: string;
  /** Empty when the norm has one part; otherwise every aspect must be met. */
  aspects: Aspect[];
  /** Only these rows count for the indicator; null = every row. */
  countsOnlyIf: RowCondition | null;
}

export interface Schedule {
  parity: 'even' | 'odd' | 'yearly';
  basis: 'calendar-year' | 'school-year-start' | 'school-year-end';
  firstYear: number;
  /** Month and day, `MM-DD`. */
  opens: string;
  closes: string;
  /** Days after opening. */
  remindAfterDays: number[];
}

/** `ranking`: the choices in the order that the respondent gave them. */
export type ItemKind = 'scaled' | 'choice' | 'multiple' | 'ranking' | 'open';

export interface Choice {
  value: string;
  text: LocalText;
  /** The value in the SurveyJS JSON where it is no text. */
  raw?: number | boolean;
}

/** What an open item takes. `min` and `max` of a number or a date (ISO day); null = no limit. */
export interface OpenInput {
  type: 'comment' | 'text' | 'number' | 'email' | 'tel' | 'date';
  min: number | string | null;
  max: number | string | null;
}

/** One answer as scoring, decoding and comparing see it: a question, a row of a matrix, a line of a multipletext. */
export interface Item {
  /** Name of the question; of a part of one `question.part`. */
  key: string;
  /** Name of the question it is (part of). */
  question: string;
  /** Row of a matrix, line of a multipletext; null when it is the whole question. */
  part: string | null;
  /** Raised on every change of meaning: a break in the series of this item. */
  version: number;
  kind: ItemKind;
  title: LocalText;
  /** null = outside every indicator (a signal, a filter, an open question). */
  indicator: string | null;
  aspect: string | null;
  /** Set when kind is `scaled`. Values are 1..length, or `nvt`. */
  scale: Scale | null;
  reversed: boolean;
  countsOnlyIf: RowCondition | null;
  /** Choice, multiple and ranking items; empty otherwise. */
  choices: Choice[];
  /** Values among the choices that stand alone, as `none`. */
  exclusive: string[];
  /** `anders, namelijk`: its text is answered under `<key>-Comment`. */
  hasOther: boolean;
  /** Fewest choices of a multiple item or a ranking; null = no limit. */
  minSelected: number | null;
  /** Most choices of a multiple item or a ranking; null = no limit. */
  maxSelected: number | null;
  /** A ranking in which every choice gets a place. */
  mustRankAll: boolean;
  /** Of open items; null otherwise. */
  input: OpenInput | null;
  /** Characters of an open answer or of the other-text. */
  maxLength: number;
  required: boolean;
  /** SurveyJS expression over everything it stands in (`visibleIf` and `enableIf`), null when always asked. */
  visibleIf: string | null;
  page: string;
}

export interface Definition {
  survey: string;
  version: number;
  title: LocalText;
  audience: Audience;
  /** `school`: one list per vestiging. `person`: one per person. */
  unit: 'school' | 'person';
  /** What respondents are promised: parents anonymous after sealing, others confidential. */
  promise: 'anonymous' | 'confidential';
  /** Dutch first. In languages that were added by a translation a text may be missing; it falls back to Dutch. */
  languages: Locale[];
  schedule: Schedule;
  /** Template fields that publishing must fill: swv, loket. */
  fields: string[];
  /** Shown before the first question; may hold round fields [[datum]] [[minuten]] [[bron]] [[contact]]. */
  intro: LocalText;
  /** Same for a shared link, where nobody is known. */
  introShared: LocalText | null;
  indicators: Indicator[];
  items: Item[];
  /** Rows that ended at the filter question: outside the figures, known members of the list. */
  screenedIf: RowCondition | null;
  /** The SurveyJS JSON itself, scales expanded to choices and (when resolved) fields filled. */
  json: SurveyJson;
}

/** Loosely typed SurveyJS JSON: only what this product reads is named. */
export interface SurveyJson {
  title?: unknown;
  locale?: string;
  pages: SurveyJsonPage[];
  [key: string]: unknown;
}
export interface SurveyJsonPage {
  name: string;
  title?: unknown;
  description?: unknown;
  visibleIf?: string;
  elements: SurveyJsonElement[];
  [key: string]: unknown;
}
export interface SurveyJsonElement {
  type: string;
  name: string;
  title?: unknown;
  description?: unknown;
  visibleIf?: string;
  isRequired?: boolean;
  [key: string]: unknown;
}
