import { itemsInCondition, parseCondition } from './condition/parseCondition';
import type { SurveyJson, SurveyJsonPage } from './types';

/**
 * A page without script cannot show a question after another one on the same page is answered. A question whose
 * condition looks at its own page therefore starts a new page: `contact` becomes `contact`, `contact-2`, …, each
 * with the title and condition of the first; the description stays with the first.
 */
export function splitPages(json: SurveyJson): SurveyJson {
  const names = new Set(json.pages.map((page) => page.name));
  const split = (page: SurveyJsonPage): SurveyJsonPage[] => {
    const parts: SurveyJsonPage[] = [{ ...page, elements: [] }];
    for (const element of page.elements) {
      let current = parts.at(-1) as SurveyJsonPage;
      const parsed = element.visibleIf === undefined ? null : parseCondition(element.visibleIf);
      const looksAt = parsed?.ok ? itemsInCondition(parsed.condition) : [];
      if (current.elements.some((before) => looksAt.includes(before.name))) {
        const { description: _first, ...rest } = page;
        let number = parts.length + 1;
        while (names.has(`${page.name}-${number}`)) number++;
        names.add(`${page.name}-${number}`);
        current = { ...rest, name: `${page.name}-${number}`, elements: [] };
        parts.push(current);
      }
      current.elements.push(element);
    }
    return parts;
  };
  return { ...json, pages: json.pages.flatMap(split) };
}
