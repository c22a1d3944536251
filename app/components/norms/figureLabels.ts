import type { Measure } from '../../../surveys/register/types';
import { figureText } from './normWords';

/** Width of one bold figure of 14 units in units; a comma or a space is narrower, so this is rather too much. */
export const CHARACTER = 8;

/**
 * What stands above each mark of a chart, so that no two run into each other: with its unit; where that is too wide without it,
 * for the axis has it too; and where that is too wide still only above some, the newest always.
 * @param values oldest first; null has no mark
 * @param gap units between two marks
 * @returns per value its label; null = none
 */
export function figureLabels(
  measure: Pick<Measure, 'type' | 'unit'>,
  values: readonly (number | null)[],
  gap: number,
): (string | null)[] {
  const { type, unit = null } = measure;
  const inFull = values.map((value) =>
    value === null ? null : figureText({ type, unit, value, day: null }),
  );
  if (widest(inFull) <= gap) return inFull;
  const bare = values.map((value) =>
    value === null ? null : figureText({ type: 'cijfer', unit: null, value, day: null }),
  );
  const every = Math.ceil(widest(bare) / gap);
  return bare.map((label, index) => ((bare.length - 1 - index) % every === 0 ? label : null));
}

const widest = (labels: readonly (string | null)[]): number =>
  Math.max(...labels.map((label) => (label ?? '').length * CHARACTER));
