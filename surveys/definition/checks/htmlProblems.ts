import type { Path } from '../elements/eachQuestion';
import type { TextFile } from '../elements/elementFile';
import { cleanHtml, uncleanParts } from '../html/cleanHtml';
import { type DefinitionProblem, problemAt } from '../problem';

/** What the page would take out of a text between the questions, and texts in which no word is left. */
export function htmlProblems({ html }: TextFile, path: Path): DefinitionProblem[] {
  return Object.entries(html).flatMap(([language, text]) => {
    const at: Path = [...path, 'html', language];
    const unclean = uncleanParts(text);
    if (unclean.length > 0) {
      return [
        problemAt(
          at,
          `${unclean.join(', ')} kan niet in een tekst; wel: alinea's, vet, schuin, kopjes, lijsten en links met https`,
        ),
      ];
    }
    const words = cleanHtml(text)
      .replace(/<[^>]*>/g, '')
      .trim();
    return words === '' ? [problemAt(at, 'er staat geen tekst in')] : [];
  });
}
