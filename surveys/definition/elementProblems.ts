import type { DefinitionFile, ElementFile } from './definitionFile';
import { expandedChoices } from './expandedChoices';
import { type DefinitionProblem, problemAt } from './problem';

type Path = (string | number)[];

/** What does not fit together inside one question, or between it and the scales and indicators. */
export function elementProblems(element: ElementFile, path: Path, file: DefinitionFile): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const report = (part: Path, message: string) => problems.push(problemAt([...path, ...part], message));
  const { scales, indicators } = file.peilstok;
  if (element.type === 'comment') {
    if (element.maxLength !== undefined && element.maxLength !== element.peilstok.maxLength) {
      report(['maxLength'], 'moet gelijk zijn aan peilstok.maxLength');
    }
    return problems;
  }
  if (element.otherText && !element.showOtherItem) report(['otherText'], 'kan alleen bij showOtherItem');
  if (element.showOtherItem && !element.otherText) report(['showOtherItem'], 'otherText ontbreekt');
  if (element.peilstok.maxLength !== undefined && !element.showOtherItem) {
    report(['peilstok', 'maxLength'], 'kan alleen bij een open vraag of showOtherItem');
  }
  const values = (element.choices ?? []).map((choice) => String(choice.value));
  values.forEach((value, c) => {
    if (values.indexOf(value) !== c)
      report(['choices', c], `antwoord "${value}" komt meer dan één keer voor`);
  });
  if (element.type === 'checkbox') {
    values.forEach((value, c) => {
      if (value === 'other' || value === 'none')
        report(['choices', c], `"${value}" heeft bij SurveyJS een eigen betekenis`);
    });
    const choices = values.length + (element.showOtherItem ? 1 : 0);
    if ((element.maxSelectedChoices ?? 1) > choices)
      report(['maxSelectedChoices'], 'is meer dan er antwoorden zijn');
    return problems;
  }
  const { scale, indicator, aspect, reversed, countsOnlyIf } = element.peilstok;
  if (scale === undefined) {
    if (!element.choices) report([], 'choices of peilstok.scale ontbreekt');
    if (indicator !== undefined || aspect !== undefined || reversed || countsOnlyIf) {
      report(
        ['peilstok'],
        'alleen een schaalvraag kan bij een indicator horen, omgekeerd zijn of voor een deel tellen',
      );
    }
    element.choices?.forEach((choice, c) => {
      if (typeof choice.value === 'number')
        report(['choices', c], 'een getal als antwoord kan alleen bij een schaal');
      if (choice.value === 'other' || choice.value === 'none') {
        report(['choices', c], `"${choice.value}" heeft bij SurveyJS een eigen betekenis`);
      }
    });
    return problems;
  }
  if (!scales[scale]) report(['peilstok', 'scale'], `schaal "${scale}" bestaat niet`);
  else if (element.choices) {
    const expanded = expandedChoices({ ...element, choices: undefined }, scales);
    if (JSON.stringify(expanded) !== JSON.stringify(element.choices)) {
      report(['choices'], `zijn niet gelijk aan de schaal "${scale}"; laat ze weg`);
    }
  }
  if (element.showOtherItem) report(['showOtherItem'], 'kan niet bij een schaal');
  const owner = indicators.find((one) => one.key === indicator);
  if (indicator !== undefined && !owner)
    report(['peilstok', 'indicator'], `indicator "${indicator}" bestaat niet`);
  if (owner && owner.aspects.length > 0 && aspect === undefined)
    report(['peilstok'], `aspect van ${owner.key} ontbreekt`);
  if (aspect !== undefined && !owner?.aspects.some((one) => one.key === aspect)) {
    report(['peilstok', 'aspect'], `aspect "${aspect}" bestaat niet bij ${indicator ?? 'geen indicator'}`);
  }
  return problems;
}
