import type { Problem } from '../problem';

/**
 * Why a text that somebody typed cannot be kept; empty when it can.
 * @param name how the form calls it, within a sentence: `de conclusie`
 */
export function textProblems(
  text: string,
  { field, name, most, needed }: { field: string; name: string; most: number; needed: boolean },
): Problem[] {
  if (needed && text.trim() === '') {
    return [{ code: 'empty', field, message: `Vul ${name} in.` }];
  }
  if (text.length > most) {
    return [
      {
        code: 'too-long',
        field,
        message: `Maak ${name} korter: hoogstens ${most} tekens. Nu zijn het er ${text.length}.`,
      },
    ];
  }
  return [];
}
