import { writableText } from '../../../surveys/answers/decodeText';
import { otherTextKey } from '../../../surveys/answers/otherChoice';
import type { AnswerProblem, SlipCode } from '../../../surveys/answers/types';
import { localised } from '../texts/localised';
import type { CommonSlip } from '../texts/questions/questionTexts';
import { questionTextsIn } from '../texts/questions/questionTextsIn';
import type { QuestionInput } from './field';
import { limitWords } from './limitsHint';
import { wordsOf } from './partOf';

const common: ReadonlySet<string> = new Set<CommonSlip>([
  'too_many',
  'too_long',
  'control_character',
  'other_not_chosen',
  'other_without_text',
  'required',
]);

const own: Record<Exclude<SlipCode, CommonSlip>, true> = {
  too_few: true,
  not_alone: true,
  same_place: true,
  place_skipped: true,
  rank_all: true,
  not_a_number: true,
  not_a_day: true,
  not_an_address: true,
  not_a_phone: true,
  too_low: true,
  too_high: true,
  required_one: true,
};

/** Whether a person can have made this on the page; else the form was stale or forged. */
export function isSlip(problem: AnswerProblem): problem is AnswerProblem & { code: SlipCode } {
  return common.has(problem.code) || Object.hasOwn(own, problem.code);
}

const isCommon = (code: SlipCode): code is CommonSlip => common.has(code);

/** What went wrong at a question in the respondent's language; null when nothing did. */
export function slipText(input: QuestionInput): string | null {
  const { place, locale, texts, values, problem } = input;
  if (!problem) return null;
  if (!isSlip(problem)) return texts.unreadable;
  const { item } = place;
  const { code } = problem;
  if (code === 'required') return requiredText(input);
  if (!isCommon(code)) {
    const { least, most } = limitWords(item, locale);
    return questionTextsIn(locale).slips[code]({ min: item.minSelected ?? 0, least, most });
  }
  if (code === 'too_many') return texts.slips.too_many({ max: item.maxSelected ?? 0, length: 0 });
  const lines = problem.item === otherTextKey(item.key) || item.input?.type !== 'comment' ? 'one' : 'many';
  const text = writableText(values.get(problem.item)?.[0] ?? '', lines);
  return texts.slips[code]({ max: item.maxLength, length: text.length });
}

/** What a question says when it needs an answer: its own words in this language, else the usual ones. */
export function requiredText({ place, locale, texts }: QuestionInput): string {
  const said = localised(wordsOf(place).requiredErrorText, locale);
  if (said && (said.attributes === '' || locale === 'nl')) return said.text;
  return place.item.kind === 'open'
    ? questionTextsIn(locale).requiredText
    : texts.slips.required({ max: 0, length: 0 });
}
