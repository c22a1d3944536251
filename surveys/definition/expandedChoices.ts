import type { DefinitionFile, ElementFile } from './definitionFile';
import type { LocalText } from './types';

export interface JsonChoice {
  /** 1..length for a point of a scale, `nvt` beside it, otherwise the key of the choice. */
  value: string | number;
  text: LocalText;
}

/**
 * What SurveyJS gets as `choices`: those of the question itself, or the points of its scale as numbers 1..length and,
 * when the scale offers it, `nvt`. Empty for an open question and for a scale that does not exist.
 */
export function expandedChoices(
  element: ElementFile,
  scales: DefinitionFile['peilstok']['scales'],
): JsonChoice[] {
  if (element.type === 'comment') return [];
  if (element.choices) return element.choices as JsonChoice[];
  const scale = element.type === 'radiogroup' ? scales[element.peilstok.scale ?? ''] : undefined;
  if (!scale) return [];
  const points = scale.labels.map((text, index) => ({ value: index + 1, text: text as LocalText }));
  const beside = scale.notApplicable ? [{ value: 'nvt', text: scale.notApplicable as LocalText }] : [];
  return [...points, ...beside];
}
