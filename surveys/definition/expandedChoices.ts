import type { DefinitionFile } from './definitionFile';
import type { QuestionFile } from './elements/elementFile';
import { ratePoints } from './elements/ratePoints';
import type { LocalText } from './types';

export interface JsonChoice {
  /** 1..length for a point of a scale, `nvt` beside it, otherwise the value of the choice. */
  value: string | number | boolean;
  text: LocalText;
}

type Scales = DefinitionFile['peilstok']['scales'];

/** The scale that a question (of a type that can have one) names; undefined when it names none. */
export function scaleKeyOf(element: QuestionFile): string | undefined {
  return element.type === 'radiogroup' || element.type === 'rating' || element.type === 'matrix'
    ? element.peilstok.scale
    : undefined;
}

/** The points of a scale as numbers 1..length and, when it offers it, `nvt`. Empty for a scale that does not exist. */
export function scaleChoices(key: string, scales: Scales): JsonChoice[] {
  const scale = scales[key];
  if (!scale) return [];
  const points = scale.labels.map((text, index) => ({ value: index + 1, text: text as LocalText }));
  const beside = scale.notApplicable ? [{ value: 'nvt', text: scale.notApplicable as LocalText }] : [];
  return [...points, ...beside];
}

/** What the question lists itself, in the property of its type; undefined when it lists nothing. */
export function listedChoices(element: QuestionFile): JsonChoice[] | undefined {
  switch (element.type) {
    case 'radiogroup':
    case 'dropdown':
    case 'checkbox':
    case 'tagbox':
    case 'ranking':
      return element.choices as JsonChoice[] | undefined;
    case 'matrix':
      return element.columns as JsonChoice[] | undefined;
    case 'rating':
      return element.rateValues as JsonChoice[] | undefined;
    default:
      return undefined;
  }
}

/**
 * The answers to choose from: those of the question itself, the points of its scale, the numbers of a rating, yes and
 * no. `other` and what SurveyJS puts beside a list are not among them. Empty for an open question.
 */
export function expandedChoices(element: QuestionFile, scales: Scales): JsonChoice[] {
  const listed = listedChoices(element);
  if (listed) return listed;
  const scale = scaleKeyOf(element);
  if (scale !== undefined) return scaleChoices(scale, scales);
  if (element.type === 'rating') return ratePoints(element);
  if (element.type !== 'boolean') return [];
  return [
    { value: element.valueTrue ?? true, text: element.labelTrue as LocalText },
    { value: element.valueFalse ?? false, text: element.labelFalse as LocalText },
  ];
}
