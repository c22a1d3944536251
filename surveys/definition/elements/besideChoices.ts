import type { Choice, LocalText } from '../types';
import type { QuestionFile } from './elementFile';

/** What SurveyJS itself calls these answers. */
export const reservedValues: readonly string[] = ['other', 'none', 'refused', 'dontknow'];

/** Answers that SurveyJS puts beside the list: none of these, prefer not to say, don't know. In its own order. */
export function besideChoices(element: QuestionFile): Choice[] {
  if (!('showNoneItem' in element || 'showRefuseItem' in element || 'showDontKnowItem' in element)) return [];
  return [
    ...(element.showNoneItem ? [{ value: 'none', text: element.noneText as LocalText }] : []),
    ...(element.showRefuseItem ? [{ value: 'refused', text: element.refuseText as LocalText }] : []),
    ...(element.showDontKnowItem ? [{ value: 'dontknow', text: element.dontKnowText as LocalText }] : []),
  ];
}
