import { reservedValues } from '../elements/besideChoices';
import type { Path } from '../elements/eachQuestion';
import type { QuestionFile } from '../elements/elementFile';
import { type JsonChoice, listedChoices } from '../expandedChoices';
import { type DefinitionProblem, problemAt } from '../problem';
import { isOwnWord } from './nameProblems';

/** survey-core takes `Ja` and `ja`, 5 and "5" for the same answer. */
const sameness = (value: JsonChoice['value']) => {
  const text = String(value).trim().toLowerCase();
  return text !== '' && Number.isFinite(Number(text)) ? String(Number(text)) : text;
};

/** The property in which a type lists its answers. */
const listedIn = (element: QuestionFile) =>
  element.type === 'matrix' ? 'columns' : element.type === 'rating' ? 'rateValues' : 'choices';

const shown = [
  ['showOtherItem', 'otherText'],
  ['showNoneItem', 'noneText'],
  ['showRefuseItem', 'refuseText'],
  ['showDontKnowItem', 'dontKnowText'],
] as const;

/** What does not fit together in the answers that a question offers and in how many of them may be chosen. */
export function choiceProblems(element: QuestionFile, path: Path): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const report = (part: Path, message: string) => problems.push(problemAt([...path, ...part], message));
  const listed = listedChoices(element) ?? [];
  const seen = new Set<string>();
  listed.forEach(({ value }, c) => {
    const at: Path = [listedIn(element), c];
    const same = sameness(value);
    if (seen.has(same)) report(at, `antwoord "${value}" komt meer dan één keer voor`);
    seen.add(same);
    const text = String(value);
    if (text !== text.trim() || /[|\p{Cc}\p{Surrogate}]/u.test(text) || text.normalize('NFC') !== text) {
      report(at, `"${value}" kan geen waarde zijn: geen spaties aan de rand, geen | en geen stuurtekens`);
    }
    if (isOwnWord(text)) report(at, `"${value}" kan geen waarde zijn: kies een andere`);
    if (reservedValues.includes(text)) report(at, `"${value}" heeft bij SurveyJS een eigen betekenis`);
  });
  const settings = element as Record<string, unknown>;
  for (const [show, text] of shown) {
    if (settings[text] !== undefined && settings[show] !== true) report([text], `kan alleen bij ${show}`);
    if (settings[show] === true && settings[text] === undefined) report([show], `${text} ontbreekt`);
  }
  if (!('choices' in element) || element.type === 'radiogroup' || element.type === 'dropdown')
    return problems;
  const besides = shown.slice(1).filter(([show]) => settings[show] === true).length;
  const count = listed.length + (settings.showOtherItem === true ? 1 : 0);
  const least = element.minSelectedChoices ?? 0;
  const most = element.maxSelectedChoices ?? 0;
  if (most > count) report(['maxSelectedChoices'], 'is meer dan er antwoorden zijn');
  if (least > count) report(['minSelectedChoices'], 'is meer dan er antwoorden zijn');
  if (most > 0 && least > most) report(['minSelectedChoices'], 'is meer dan maxSelectedChoices');
  if (least > 1 && besides > 0) {
    report(
      ['minSelectedChoices'],
      'kan niet samen met een antwoord dat alleen staat (geen van deze): laat één weg',
    );
  }
  if (element.type === 'ranking' && element.selectToRankEnabled !== true && (least > 0 || most > 0)) {
    report([], 'minSelectedChoices en maxSelectedChoices kunnen alleen bij selectToRankEnabled');
  }
  return problems;
}
