import { otherValue } from '../../../surveys/answers/otherChoice';
import { escapeHtml } from '../escapeHtml';
import { localised } from '../texts/localised';
import { questionTextsIn } from '../texts/questions/questionTextsIn';
import { controlState, labelled, type QuestionInput } from './field';
import { firstInputId } from './firstInputId';
import { listedAndBeside } from './listedAndBeside';
import { otherLine } from './otherText';
import { wordsOf } from './partOf';

/** One answer out of a long list, perhaps with `anders, namelijk`. Its first line is no answer. */
export function dropdown(input: QuestionInput): string {
  const { place, locale, texts, values } = input;
  const { item, element } = place;
  const chosen = values.get(item.key)?.[0] ?? '';
  const option = (value: string, text: unknown, usual: string) => {
    const found = localised(text, locale) ?? { text: usual, attributes: '' };
    return (
      `<option value="${escapeHtml(value)}"${found.attributes}${value === chosen && value !== '' ? ' selected' : ''}>` +
      `${escapeHtml(found.text)}</option>`
    );
  };
  const [listed, beside] = listedAndBeside(item);
  const options = [
    option('', wordsOf(place).placeholder, questionTextsIn(locale).choose),
    ...listed.map(({ value, text }) => option(value, text, value)),
    ...(item.hasOther ? [option(otherValue, element.otherText, texts.otherText)] : []),
    ...beside.map(({ value, text }) => option(value, text, value)),
  ];
  return labelled(
    input,
    (describedBy) =>
      `<select id="${firstInputId(item.key)}" name="${escapeHtml(item.key)}"${controlState(input)}${describedBy}>` +
      `${options.join('')}</select>${item.hasOther ? otherLine(input) : ''}`,
  );
}
