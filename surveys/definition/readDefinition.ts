import type { DefinitionFile, ElementFile } from './definitionFile';
import { defaultOpenLength, defaultOtherLength } from './definitionFile';
import { expandedChoices } from './expandedChoices';
import { readForm } from './formProblems';
import { jsonOfDefinition } from './jsonOfDefinition';
import { meaningProblems } from './meaningProblems';
import type { DefinitionProblem } from './problem';
import { textProblems } from './textProblems';
import type { Choice, Definition, Indicator, Item, LocalText, Scale } from './types';

export type ReadDefinition =
  | { ok: true; definition: Definition }
  | { ok: false; problems: DefinitionProblem[] };

/** Both conditions must hold; null = always. */
const joinConditions = (page: string | undefined, element: string | undefined): string | null =>
  page && element ? `(${page}) and (${element})` : (page ?? element ?? null);

function itemOf(element: ElementFile, page: DefinitionFile['pages'][number], file: DefinitionFile): Item {
  const scaleKey = element.type === 'radiogroup' ? element.peilstok.scale : undefined;
  const scale: Scale | null =
    scaleKey === undefined
      ? null
      : { key: scaleKey, ...(file.peilstok.scales[scaleKey] as Omit<Scale, 'key'>) };
  const settings = element.type === 'radiogroup' ? element.peilstok : null;
  const isOpen = element.type === 'comment';
  return {
    key: element.name,
    version: element.peilstok.version,
    kind: isOpen ? 'open' : element.type === 'checkbox' ? 'multiple' : scale ? 'scaled' : 'choice',
    title: element.title as LocalText,
    indicator: settings?.indicator ?? null,
    aspect: settings?.aspect ?? null,
    scale,
    reversed: settings?.reversed ?? false,
    countsOnlyIf: settings?.countsOnlyIf ?? null,
    choices: scale ? [] : (expandedChoices(element, file.peilstok.scales) as Choice[]),
    hasOther: !isOpen && element.showOtherItem === true,
    maxSelected: element.type === 'checkbox' ? (element.maxSelectedChoices ?? null) : null,
    maxLength: element.peilstok.maxLength ?? (isOpen ? defaultOpenLength : defaultOtherLength),
    required: element.isRequired ?? false,
    visibleIf: joinConditions(page.visibleIf, element.visibleIf),
    page: page.name,
  };
}

/**
 * Reads a definition: a template from `surveys/definitions`, or the `json` of a published version.
 * Expected failures come back as problems with their place; use `definitionTextProblems` for lines.
 */
export function readDefinition(json: unknown): ReadDefinition {
  const form = readForm(json);
  if (!form.ok) return form;
  const { file } = form;
  const problems = [...meaningProblems(file), ...textProblems(file)];
  if (problems.length > 0) return { ok: false, problems };
  const { peilstok } = file;
  return {
    ok: true,
    definition: {
      survey: peilstok.survey,
      version: peilstok.version,
      title: file.title as LocalText,
      audience: peilstok.audience,
      unit: peilstok.unit,
      promise: peilstok.promise,
      languages: [...peilstok.languages, ...(peilstok.translated ?? [])],
      schedule: peilstok.schedule,
      fields: peilstok.fields,
      intro: peilstok.intro as LocalText,
      introShared: (peilstok.introShared as LocalText | undefined) ?? null,
      indicators: peilstok.indicators.map(
        (indicator) => ({ ...indicator, countsOnlyIf: indicator.countsOnlyIf ?? null }) as Indicator,
      ),
      items: file.pages.flatMap((page) => page.elements.map((element) => itemOf(element, page, file))),
      screenedIf: peilstok.screenedIf ?? null,
      json: jsonOfDefinition(file),
    },
  };
}

/** For JSON that was checked before (shipped templates, published versions). @throws naming every problem. */
export function getDefinition(json: unknown): Definition {
  const read = readDefinition(json);
  if (read.ok) return read.definition;
  throw new Error(
    `Definition cannot be used: ${read.problems.map((p) => `${p.where}: ${p.message}`).join('; ')}`,
  );
}
