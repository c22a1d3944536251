import { checkbox } from './checkbox';
import { comment } from './comment';
import { dropdown } from './dropdown';
import type { QuestionInput } from './field';
import { radiogroup } from './radiogroup';
import { ranking } from './ranking';
import { rating } from './rating';
import { text } from './text';

/** A matrix and a multipletext are drawn a part at a time; `renderPageQuestions` puts them together. */
const renderers: Record<string, (input: QuestionInput) => string> = {
  radiogroup,
  dropdown,
  checkbox,
  tagbox: checkbox,
  boolean: radiogroup,
  rating,
  ranking,
  matrix: radiogroup,
  comment,
  text,
  multipletext: text,
};

/** SurveyJS question types that the respondent's page shows. */
export const renderedTypes: readonly string[] = Object.keys(renderers);

/**
 * One question, or one row or line of it, as HTML.
 * @throws Error for a type outside `renderedTypes`: a definition with one should not have been published.
 */
export function renderQuestion(input: QuestionInput): string {
  const { type } = input.place.element;
  const render = Object.hasOwn(renderers, type) ? renderers[type] : undefined;
  if (!render) throw new Error(`Question type ${type} of ${input.place.item.key} cannot be rendered`);
  return render(input);
}
