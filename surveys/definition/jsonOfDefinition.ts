import type { DefinitionFile } from './definitionFile';
import { defaultOpenLength, defaultOtherLength } from './definitionFile';
import type { ElementFile } from './elements/elementFile';
import { expandedChoices, scaleKeyOf } from './expandedChoices';
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
      elements: page.elements.map((element) => jsonOfElement(element, file)),
    })),
  } as SurveyJson;
}

function jsonOfElement(element: ElementFile, file: DefinitionFile): object {
  switch (element.type) {
    case 'panel':
      return { ...element, elements: element.elements.map((inside) => jsonOfElement(inside, file)) };
    case 'comment': {
      const maxLength = element.peilstok.maxLength ?? defaultOpenLength;
      return { ...element, maxLength, peilstok: { ...element.peilstok, maxLength } };
    }
    case 'text':
      // A number or a date has limits of its own; a longest length would be about its characters.
      return takesText(element)
        ? { ...element, maxLength: element.maxLength ?? element.peilstok.maxLength ?? defaultOtherLength }
        : element;
    case 'multipletext':
      return {
        ...element,
        items: element.items.map((line) =>
          takesText(line)
            ? { ...line, maxLength: line.maxLength ?? element.peilstok.maxLength ?? defaultOtherLength }
            : line,
        ),
      };
    case 'radiogroup':
      return { ...element, choices: expandedChoices(element, file.peilstok.scales) };
    case 'matrix':
      return { ...element, columns: expandedChoices(element, file.peilstok.scales) };
    case 'rating':
      return scaleKeyOf(element) === undefined
        ? element
        : { ...element, rateValues: expandedChoices(element, file.peilstok.scales) };
    default:
      return element;
  }
}

const takesText = ({ inputType = 'text' }: { inputType?: string | undefined }) =>
  inputType !== 'number' && inputType !== 'date';
