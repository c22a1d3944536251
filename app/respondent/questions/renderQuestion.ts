import { checkbox } from './checkbox';
import { comment } from './comment';
import type { QuestionInput } from './field';
import { radiogroup } from './radiogroup';

const renderers: Record<string, (input: QuestionInput) => string> = { radiogroup, checkbox, comment };

/** SurveyJS question types that the respondent's page shows. */
export const renderedTypes: readonly string[] = Object.keys(renderers);

/**
 * One question as HTML.
 * @throws Error for a type outside `renderedTypes`: a definition with one should not have been published.
 */
export function renderQuestion(input: QuestionInput): string {
  const { type } = input.place.element;
  const render = Object.hasOwn(renderers, type) ? renderers[type] : undefined;
  if (!render) throw new Error(`Question type ${type} of ${input.place.item.key} cannot be rendered`);
  return render(input);
}
