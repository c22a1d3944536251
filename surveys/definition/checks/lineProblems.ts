import type { Path } from '../elements/eachQuestion';
import type { QuestionFile } from '../elements/elementFile';
import { isIsoDay } from '../elements/isIsoDay';
import { type DefinitionProblem, problemAt } from '../problem';

type Line = Pick<Extract<QuestionFile, { type: 'text' }>, 'inputType' | 'min' | 'max' | 'maxLength'>;

/** Limits of a line of text that cannot be: of another type than what is filled in, or the wrong way round. */
export function lineProblems(line: Line, path: Path): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const report = (part: string, message: string) => problems.push(problemAt([...path, part], message));
  const { inputType = 'text', min, max } = line;
  const hasLimits = inputType === 'number' || inputType === 'date';
  for (const [part, limit] of [
    ['min', min],
    ['max', max],
  ] as const) {
    if (limit === undefined) continue;
    if (!hasLimits) report(part, 'kan alleen bij inputType number of date');
    else if (inputType === 'number' && typeof limit !== 'number') report(part, 'moet een getal zijn');
    else if (inputType === 'date' && !(typeof limit === 'string' && isIsoDay(limit)))
      report(part, 'moet een dag zijn, geschreven als "2026-12-31"');
  }
  if (min !== undefined && max !== undefined && typeof min === typeof max && min > max)
    report('min', 'is meer dan max');
  if (hasLimits && line.maxLength !== undefined) report('maxLength', 'kan niet bij een getal of een dag');
  return problems;
}
