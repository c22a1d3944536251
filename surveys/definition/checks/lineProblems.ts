import type { Path } from '../elements/eachQuestion';
import type { QuestionFile } from '../elements/elementFile';
import { isIsoDay } from '../elements/isIsoDay';
import { type DefinitionProblem, problemAt } from '../problem';

type Line = Pick<Extract<QuestionFile, { type: 'text' }>, 'inputType' | 'min' | 'max' | 'maxLength'>;

/**
 * What a line of text cannot be: limits of another type than what is filled in, or the wrong way round; and in a list that
 * promises anonymity, an address or telephone number.
 */
export function lineProblems(
  line: Line,
  path: Path,
  promise: 'anonymous' | 'confidential',
): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const report = (part: string, message: string) => problems.push(problemAt([...path, part], message));
  const { inputType = 'text', min, max } = line;
  if (promise === 'anonymous' && (inputType === 'email' || inputType === 'tel'))
    report(
      'inputType',
      `"${inputType}" vraagt wie iemand is, en deze lijst belooft dat niemand dat weet; laat de vraag weg en bied na afloop aan om te bellen`,
    );
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
