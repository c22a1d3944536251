import type { Definition } from '../../../surveys/definition/types';

/** A round as mails to the bureau name it: `‘Wat vindt u van het Onderwijsloket?’ (ouders 2026)`. */
export function roundInWords(
  { title, audience }: Pick<Definition, 'title' | 'audience'>,
  year: number,
): string {
  return `‘${title.nl}’ (${audience} ${year})`;
}
