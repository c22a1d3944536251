import { escapeHtml } from '../escapeHtml';
import type { ChromeTexts } from '../texts/chromeTexts';
import { questionTextsIn } from '../texts/questions/questionTextsIn';
import type { QuestionInput } from './field';
import { limitWords } from './limitsHint';
import { requiredText } from './slipText';

/**
 * What the optional script checks before it posts, as attributes of the question's own element: each rule carries the words
 * that the server would use. README.md lists them. The script knows no question type.
 */
export function questionRules(input: QuestionInput): string {
  const { place, texts, locale, isRequired } = input;
  const { item } = place;
  if (item.kind === 'ranking') return rankingRules(input);
  return (
    (isRequired ? rule('data-required', requiredText(input)) : '') +
    (item.minSelected === null
      ? ''
      : ` data-min="${item.minSelected}"` +
        rule('data-too-few', questionTextsIn(locale).slips.too_few({ ...noWords, min: item.minSelected }))) +
    (item.maxSelected === null
      ? ''
      : ` data-max="${item.maxSelected}"` +
        rule('data-too-many', texts.slips.too_many({ ...none, max: item.maxSelected })))
  );
}

/** Places of a ranking: each once, from the first on, and all of them where that is asked. */
function rankingRules(input: QuestionInput): string {
  const { item } = input.place;
  const { slips } = questionTextsIn(input.locale);
  return (
    (input.isRequired ? rule('data-required', requiredText(input)) : '') +
    rule('data-twice', slips.same_place(noWords)) +
    (item.mustRankAll
      ? ` data-all="${item.choices.length}"${rule('data-not-all', slips.rank_all(noWords))}`
      : '') +
    rule('data-gap', slips.place_skipped(noWords))
  );
}

/** Rules of a number or a day: what it must look like, and between which limits it lies. */
export function limitRules({ place: { item }, locale }: QuestionInput): string {
  const { type, min, max } = item.input ?? { type: 'text', min: null, max: null };
  const { slips } = questionTextsIn(locale);
  const words = { ...noWords, ...limitWords(item, locale) };
  return (
    (type === 'number' ? rule('data-no-number', slips.not_a_number(words)) : '') +
    (min === null ? '' : ` data-least="${min}"${rule('data-too-low', slips.too_low(words))}`) +
    (max === null ? '' : ` data-most="${max}"${rule('data-too-high', slips.too_high(words))}`)
  );
}

/** Rules of a text field: how long it may be, in UTF-16 units. */
export function textRules({ place: { item }, texts }: QuestionInput): string {
  return (
    ` data-max="${item.maxLength}"` +
    rule('data-too-long', texts.slips.too_long({ max: item.maxLength, length: '{n}' }))
  );
}

/** Rules of the text of `anders, namelijk`, beside its length: it belongs to the choice with the value `other`. */
export function otherTextRules(input: QuestionInput): string {
  const { slips }: ChromeTexts = input.texts;
  return (
    textRules(input) +
    rule('data-empty', slips.other_without_text(none)) +
    rule('data-unchosen', slips.other_not_chosen(none))
  );
}

const none = { max: 0, length: 0 };
const noWords = { min: 0, least: '', most: '' };

function rule(name: string, text: string): string {
  return ` ${name}="${escapeHtml(text)}"`;
}
