import { choiceProblems } from './checks/choiceProblems';
import { lineProblems } from './checks/lineProblems';
import type { DefinitionFile } from './definitionFile';
import type { Path } from './elements/eachQuestion';
import type { QuestionFile } from './elements/elementFile';
import { mostRatePoints, ratePoints } from './elements/ratePoints';
import { listedChoices, scaleChoices } from './expandedChoices';
import { type DefinitionProblem, problemAt } from './problem';

type Scored = Extract<QuestionFile, { type: 'radiogroup' | 'rating' | 'matrix' }>;

/** What does not fit together inside one question, or between it and the scales and indicators. */
export function elementProblems(
  element: QuestionFile,
  path: Path,
  file: DefinitionFile,
): DefinitionProblem[] {
  const problems = choiceProblems(element, path);
  const report = (part: Path, message: string) => problems.push(problemAt([...path, ...part], message));
  const own = element.peilstok as { maxLength?: number };
  const hasOther = 'showOtherItem' in element && element.showOtherItem === true;
  switch (element.type) {
    case 'comment':
      if (element.maxLength !== undefined && element.maxLength !== own.maxLength)
        report(['maxLength'], 'moet gelijk zijn aan peilstok.maxLength');
      break;
    case 'text':
      problems.push(...lineProblems(element, path, file.peilstok.promise));
      if (
        element.maxLength !== undefined &&
        own.maxLength !== undefined &&
        element.maxLength !== own.maxLength
      )
        report(['maxLength'], 'moet gelijk zijn aan peilstok.maxLength');
      break;
    case 'multipletext':
      problems.push(
        ...element.items.flatMap((line, i) =>
          lineProblems(line, [...path, 'items', i], file.peilstok.promise),
        ),
      );
      break;
    case 'boolean':
      if (String(element.valueTrue ?? true) === String(element.valueFalse ?? false))
        report(['valueFalse'], 'moet anders zijn dan valueTrue');
      break;
    default:
      if (own.maxLength !== undefined && !hasOther)
        report(['peilstok', 'maxLength'], 'kan alleen bij een open vraag of showOtherItem');
  }
  if (element.type === 'radiogroup' || element.type === 'rating' || element.type === 'matrix') {
    problems.push(...scaleProblems(element, path, file), ...scoringProblems(element, path, file));
  }
  return problems;
}

/** Whether a question offers its answers once: by a scale, a list, or the numbers of a rating. */
function scaleProblems(element: Scored, path: Path, file: DefinitionFile): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const report = (part: Path, message: string) => problems.push(problemAt([...path, ...part], message));
  const { scales } = file.peilstok;
  const { scale } = element.peilstok;
  const listed = listedChoices(element);
  const list = element.type === 'matrix' ? 'columns' : element.type === 'rating' ? 'rateValues' : 'choices';
  if (scale === undefined) {
    if (element.type !== 'rating' && !listed) report([], `${list} of peilstok.scale ontbreekt`);
    if (element.type === 'rating' && !listed) {
      const count = ratePoints(element).length;
      if (count < 2 || count > mostRatePoints)
        report(['rateMax'], `geeft geen 2 tot ${mostRatePoints} punten met rateMin en rateStep`);
    }
    return problems;
  }
  if (!Object.hasOwn(scales, scale))
    return [problemAt([...path, 'peilstok', 'scale'], `schaal "${scale}" bestaat niet`)];
  if (listed && JSON.stringify(scaleChoices(scale, scales)) !== JSON.stringify(listed)) {
    report([list], `zijn niet gelijk aan de schaal "${scale}"; laat ze weg`);
  }
  if (element.type === 'rating') {
    const { rateMin = 1, rateMax = scales[scale]?.length, rateStep = 1 } = element;
    if (rateMin !== 1 || rateStep !== 1 || rateMax !== scales[scale]?.length)
      report(['peilstok', 'scale'], `rateMin en rateMax zijn niet die van de schaal "${scale}"; laat ze weg`);
  }
  if ('showOtherItem' in element && element.showOtherItem)
    report(['showOtherItem'], 'kan niet bij een schaal');
  for (const show of ['showNoneItem', 'showRefuseItem', 'showDontKnowItem'] as const) {
    if (show in element && (element as never)[show] === true)
      report([show], 'kan niet bij een schaal: gebruik notApplicable van de schaal');
  }
  return problems;
}

/** Whether what a question (or a row of it) counts for exists. */
function scoringProblems(element: Scored, path: Path, file: DefinitionFile): DefinitionProblem[] {
  const whole = { path: [...path, 'peilstok'], settings: element.peilstok };
  const places =
    element.type === 'matrix'
      ? element.rows.flatMap((row, r) =>
          row.peilstok
            ? [{ path: [...path, 'rows', r, 'peilstok'], settings: { ...element.peilstok, ...row.peilstok } }]
            : [whole],
        )
      : [whole];
  return [...new Set(places)].flatMap((place) => {
    const { scale, indicator, aspect, reversed, countsOnlyIf } = place.settings;
    if (scale === undefined) {
      return indicator !== undefined || aspect !== undefined || reversed || countsOnlyIf
        ? [
            problemAt(
              place.path,
              'alleen een schaalvraag kan bij een indicator horen, omgekeerd zijn of voor een deel tellen',
            ),
          ]
        : [];
    }
    const problems: DefinitionProblem[] = [];
    const owner = file.peilstok.indicators.find((one) => one.key === indicator);
    if (indicator !== undefined && !owner)
      problems.push(problemAt([...place.path, 'indicator'], `indicator "${indicator}" bestaat niet`));
    if (owner && owner.aspects.length > 0 && aspect === undefined)
      problems.push(problemAt(place.path, `aspect van ${owner.key} ontbreekt`));
    if (aspect !== undefined && !owner?.aspects.some((one) => one.key === aspect)) {
      problems.push(
        problemAt(
          [...place.path, 'aspect'],
          `aspect "${aspect}" bestaat niet bij ${indicator ?? 'geen indicator'}`,
        ),
      );
    }
    return problems;
  });
}
