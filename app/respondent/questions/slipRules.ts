import { escapeHtml } from '../escapeHtml';
import type { ChromeTexts } from '../texts/chromeTexts';
import { questionTextsIn } from '../texts/questions/questionTextsIn';
import type { QuestionInput } from './field';
import { requiredText } from './slipText';

/**
 * What the optional script checks before it posts, as attributes of the question's own element: each rule carries the words
 * that the server would use. README.md lists them. The script knows no question type.
 */
export function questionRules(input: QuestionInput): string {
  const { place, texts, locale, isRequired } = input;
  const { item } = place;
  // The places of a ranking are no choices that can be counted.
  if (item.kind === 'ranking') return '';
  return (
    (isRequired ? rule('data-required', requiredText(input)) : '') +
    (item.minSelected === null
      ? ''
      : ` data-min="${item.minSelected}"` +
        rule(
          'data-too-few',
          questionTextsIn(locale).slips.too_few({ min: item.minSelected, least: '', most: '' }),
        )) +
    (item.maxSelected === null
      ? ''
      : ` data-max="${item.maxSelected}"` +
        rule('data-too-many', texts.slips.too_many({ ...none, max: item.maxSelected })))
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

function rule(name: string, text: string): string {
  return ` ${name}="${escapeHtml(text)}"`;
}
