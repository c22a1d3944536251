import type { DefinitionFile, PageFile } from '../definitionFile';
import type { ElementFile, PanelFile, QuestionFile } from './elementFile';

export type Path = (string | number)[];

/** An element where it stands. Page and panels above it from the outside in. */
export interface Placed<Element> {
  element: Element;
  path: Path;
  page: PageFile;
  above: (PageFile | PanelFile)[];
}

/** Every element of the questionnaire in reading order, a panel before what it holds. */
export function eachElement(file: Pick<DefinitionFile, 'pages'>): Placed<ElementFile>[] {
  const walk = (
    elements: readonly ElementFile[],
    path: Path,
    page: PageFile,
    above: (PageFile | PanelFile)[],
  ): Placed<ElementFile>[] =>
    elements.flatMap((element, index) => {
      const own: Path = [...path, 'elements', index];
      const inside = element.type === 'panel' ? walk(element.elements, own, page, [...above, element]) : [];
      return [{ element, path: own, page, above }, ...inside];
    });
  return file.pages.flatMap((page, p) => walk(page.elements, ['pages', p], page, [page]));
}

export const isQuestion = (element: ElementFile): element is QuestionFile =>
  element.type !== 'panel' && element.type !== 'html';

/** Every question in reading order. */
export function eachQuestion(file: Pick<DefinitionFile, 'pages'>): Placed<QuestionFile>[] {
  return eachElement(file).flatMap((placed) =>
    isQuestion(placed.element) ? [{ ...placed, element: placed.element }] : [],
  );
}

/** What must hold before anything in here is asked: shown and not switched off. */
export function conditionsOf(node: {
  visibleIf?: string | undefined;
  enableIf?: string | undefined;
}): string[] {
  return [node.visibleIf, node.enableIf].filter((text) => text !== undefined);
}
