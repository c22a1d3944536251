import { writableText } from '../../../surveys/answers/decodeText';
import { otherTextKey } from '../../../surveys/answers/otherChoice';
import type { AnswerProblem } from '../../../surveys/answers/types';
import type { SlipCode } from '../texts/chromeTexts';
import type { QuestionInput } from './field';

const slipCodes: ReadonlySet<string> = new Set<SlipCode>([
  'too_many',
  'too_long',
  'control_character',
  'other_not_chosen',
  'other_without_text',
  'required',
]);

/** Whether a person can have made this on the page; else the form was stale or forged. */
export function isSlip(problem: AnswerProblem): problem is AnswerProblem & { code: SlipCode } {
  return slipCodes.has(problem.code);
}

/** What went wrong at a question in the respondent's language; null when nothing did. */
export function slipText({ place, texts, values, problem }: QuestionInput): string | null {
  if (!problem) return null;
  if (!isSlip(problem)) return texts.unreadable;
  const { item } = place;
  if (problem.code === 'too_many') return texts.slips.too_many({ max: item.maxSelected ?? 0, length: 0 });
  const lines = problem.item === otherTextKey(item.key) ? 'one' : 'many';
  const text = writableText(values.get(problem.item)?.[0] ?? '', lines);
  return texts.slips[problem.code]({ max: item.maxLength, length: text.length });
}
