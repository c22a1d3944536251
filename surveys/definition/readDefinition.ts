import { eachQuestion } from './elements/eachQuestion';
import { itemsOf } from './elements/itemsOf';
import { readForm } from './formProblems';
import { jsonOfDefinition } from './jsonOfDefinition';
import { meaningProblems } from './meaningProblems';
import type { DefinitionProblem } from './problem';
import { textProblems } from './textProblems';
import type { Definition, Indicator, LocalText } from './types';

export type ReadDefinition =
  | { ok: true; definition: Definition }
  | { ok: false; problems: DefinitionProblem[] };

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
      items: eachQuestion(file).flatMap((placed) => itemsOf(placed, file)),
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
