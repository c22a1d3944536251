import { getDefinition } from './readDefinition';
import { splitPages } from './splitPages';
import type { Definition, SurveyJson } from './types';

const capital = (words: string) =>
  words.startsWith('ij') ? `IJ${words.slice(2)}` : words.charAt(0).toLocaleUpperCase('nl') + words.slice(1);

/** Fills `[[fields]]` in one text; a field that begins a sentence gets a capital. Unknown fields stay. */
export function fillFields(text: string, fields: Record<string, string>): string {
  return text.replace(/\[\[([a-z][a-z0-9_]*)\]\]/g, (whole, name: string, at: number) => {
    const words = Object.hasOwn(fields, name) ? (fields[name] as string) : null;
    if (words === null) return whole;
    return /(^|[.!?:]["”’']?\s+|\n\s*)["“‘']?$/.test(text.slice(0, at)) && !/:\s+$/.test(text.slice(0, at))
      ? capital(words)
      : words;
  });
}

/** Why these values cannot fill the definition's fields (missing, empty, or with marks that would be filled again); Dutch. */
export function fieldProblems(
  definition: Definition,
  fields: Record<string, string>,
): { field: string; message: string }[] {
  const problems = definition.fields.flatMap((field) =>
    (fields[field] ?? '').trim() === '' ? [{ field, message: 'is niet ingevuld' }] : [],
  );
  for (const [field, words] of Object.entries(fields)) {
    const used = definition.fields.includes(field.split('.')[0] as string);
    if (used && /[{}<>\n\r]|\[\[|\]\]/.test(words)) {
      problems.push({
        field,
        message: 'mag geen accolades, vishaken, dubbele haken of nieuwe regels bevatten',
      });
    }
  }
  return problems;
}

/**
 * The version as an association publishes it: its fields filled in, pages with logic inside split. Round fields
 * stay in the intro. A field may have a form for another language under `<field>.<language>` (`loket.en`).
 * Texts are filled in `json`, which is read again: `getDefinition(resolved.json)` gives the same definition.
 * @throws when `fieldProblems` has any.
 */
export function resolveDefinition(definition: Definition, fields: Record<string, string>): Definition {
  const problems = fieldProblems(definition, fields);
  if (problems.length > 0) {
    throw new Error(`Fields cannot be filled: ${problems.map((p) => `${p.field} ${p.message}`).join('; ')}`);
  }
  const valuesFor = (language: string) =>
    Object.fromEntries(
      definition.fields.map((field) => [field, fields[`${field}.${language}`] ?? (fields[field] as string)]),
    );
  const byLanguage = new Map(
    definition.languages.map((language) => [language as string, valuesFor(language)]),
  );
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fill);
    if (value === null || typeof value !== 'object') return value;
    const isText = typeof (value as { nl?: unknown }).nl === 'string';
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        isText ? fillFields(inner as string, byLanguage.get(key) ?? {}) : fill(inner),
      ]),
    );
  };
  const filled = splitPages(fill(definition.json) as SurveyJson);
  return getDefinition({ ...filled, peilstok: { ...(filled.peilstok as object), fields: [] } });
}
