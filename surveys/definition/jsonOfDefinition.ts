import type { DefinitionFile } from './definitionFile';
import { defaultOpenLength } from './definitionFile';
import { expandedChoices } from './expandedChoices';
import type { SurveyJson } from './types';

/**
 * The JSON that survey-core gets: scales written out as choices (numbers 1..length, then `nvt`) and open answers
 * with their longest length. It can be read again as a definition and then gives the same definition.
 */
export function jsonOfDefinition(file: DefinitionFile): SurveyJson {
  const { $schema: _editorsOnly, ...rest } = file;
  return {
    ...rest,
    pages: file.pages.map((page) => ({
      ...page,
      elements: page.elements.map((element) => {
        if (element.type !== 'comment') {
          return { ...element, choices: expandedChoices(element, file.peilstok.scales) };
        }
        const maxLength = element.peilstok.maxLength ?? defaultOpenLength;
        return { ...element, maxLength, peilstok: { ...element.peilstok, maxLength } };
      }),
    })),
  };
}
