import { itemsInCondition, parseCondition } from './condition/parseCondition';
import type { DefinitionFile } from './definitionFile';
import { type DefinitionProblem, problemAt } from './problem';
import type { SurveyJson, SurveyJsonElement, SurveyJsonPage } from './types';

/**
 * A page without script cannot show a question after another one on the same page is answered. A question whose
 * condition looks at its own page therefore starts a new page: `contact` becomes `contact`, `contact-2`, …, each
 * with the title and conditions of the first; the description stays with the first. A panel that is cut through
 * stands on both pages, the second time without its description.
 */
export function splitPages(json: SurveyJson): SurveyJson {
  const names = new Set([
    ...json.pages.map((page) => page.name),
    ...json.pages.flatMap((page) => leavesOf(page).flatMap(({ above }) => above.map(({ name }) => name))),
  ]);
  const newName = (name: string, number: number): string => {
    let next = number;
    while (names.has(`${name}-${next}`)) next++;
    names.add(`${name}-${next}`);
    return `${name}-${next}`;
  };
  const pages = json.pages.flatMap((page) => {
    const parts = partsOf(page);
    if (parts.length === 1) return [page];
    const used = new Set<string>();
    return parts.map((part, index) => {
      const elements = only(page.elements, new Set(part), used, newName);
      if (index === 0) return { ...page, elements };
      const { description: _first, ...rest } = page;
      return { ...rest, name: newName(page.name, index + 1), elements };
    });
  });
  return { ...json, pages };
}

/** Panels and pages that need an answer "somewhere in here" and would be cut through: each half would ask for one. */
export function splitGroupProblems(file: Pick<DefinitionFile, 'pages'>): DefinitionProblem[] {
  return file.pages.flatMap((page, p) => {
    const parts = partsOf(page as SurveyJsonPage);
    if (parts.length === 1) return [];
    const groups = new Map<SurveyJsonElement | SurveyJsonPage, Set<number>>();
    parts.forEach((part, index) => {
      for (const { above } of part) {
        for (const node of [page as SurveyJsonPage, ...above]) {
          if (node.isRequired !== true && node.requiredIf === undefined) continue;
          groups.set(node, (groups.get(node) ?? new Set()).add(index));
        }
      }
    });
    return [...groups].flatMap(([node, on]) =>
      on.size > 1
        ? [
            problemAt(
              ['pages', p],
              `"${node.name}" is verplicht, maar wordt over bladzijden verdeeld: een voorwaarde erin kijkt naar dezelfde bladzijde. Maak de vragen zelf verplicht`,
            ),
          ]
        : [],
    );
  });
}

/** A question or a text, with the panels around it from the outside in. */
interface Leaf {
  element: SurveyJsonElement;
  above: SurveyJsonElement[];
}

function leavesOf(page: SurveyJsonPage): Leaf[] {
  const walk = (elements: readonly SurveyJsonElement[], above: SurveyJsonElement[]): Leaf[] =>
    elements.flatMap((element) =>
      Array.isArray(element.elements)
        ? walk(element.elements as SurveyJsonElement[], [...above, element])
        : [{ element, above }],
    );
  return walk(page.elements, []);
}

/** Questions that decide about a leaf: through itself, its rows and its panels. */
function looksAt({ element, above }: Leaf): Set<string> {
  const rows = Array.isArray(element.rows) ? (element.rows as { visibleIf?: string }[]) : [];
  const texts = [...above, element, ...rows].flatMap((node) => {
    const { visibleIf, enableIf, requiredIf } = node as Partial<Record<string, unknown>>;
    return [visibleIf, enableIf, requiredIf].filter((text) => typeof text === 'string');
  });
  const items = texts.flatMap((text) => {
    const parsed = parseCondition(text);
    return parsed.ok ? itemsInCondition(parsed.condition) : [];
  });
  return new Set(items.map((item) => item.split('.')[0] as string));
}

function partsOf(page: SurveyJsonPage): Leaf[][] {
  const parts: Leaf[][] = [[]];
  for (const leaf of leavesOf(page)) {
    const deciding = looksAt(leaf);
    const current = parts.at(-1) as Leaf[];
    if (current.some((before) => deciding.has(before.element.name))) parts.push([leaf]);
    else current.push(leaf);
  }
  return parts;
}

/** The elements without the leaves of other parts, and without panels that held nothing else. */
function only(
  elements: readonly SurveyJsonElement[],
  leaves: ReadonlySet<Leaf>,
  used: Set<string>,
  newName: (name: string, number: number) => string,
): SurveyJsonElement[] {
  const kept = new Set([...leaves].map(({ element }) => element));
  const walk = (list: readonly SurveyJsonElement[]): SurveyJsonElement[] =>
    list.flatMap((element) => {
      if (!Array.isArray(element.elements)) return kept.has(element) ? [element] : [];
      const inside = walk(element.elements as SurveyJsonElement[]);
      if (inside.length === 0) return [];
      if (!used.has(element.name)) {
        used.add(element.name);
        return [{ ...element, elements: inside }];
      }
      const { description: _first, ...rest } = element;
      return [{ ...rest, name: newName(element.name, 2), elements: inside }];
    });
  return walk(elements);
}
