import { locales } from '../elements/basics';
import type { Locale } from '../types';
import { appearanceOfSurvey } from './appearance';
import { plainElement } from './plainElement';
import { isObject, type Note, plainText } from './plainText';

export interface PlainSurvey {
  json: unknown;
  notes: Note[];
  /** The file has no pages: its elements stand at the top. */
  hasNoPages: boolean;
}

/**
 * SurveyJS JSON as other products write it, brought to our own form: texts per language, choices as `{ value, text }`,
 * older names, usual words, settings of `peilstok` that follow from the others. JSON in our form comes back unchanged.
 * What cannot be brought to it stays as it is and is refused by the checks after this.
 */
export function plainSurvey(given: unknown): PlainSurvey {
  if (!isObject(given)) return { json: given, notes: [], hasNoPages: false };
  const notes: Note[] = [];
  const note = (one: Note) => notes.push(one);
  const hasNoPages = given.pages === undefined && Array.isArray(given.elements);
  const { elements, ...rest } = given;
  const source = hasNoPages ? { ...rest, pages: [{ name: 'page1', elements }] } : given;
  const languages = languagesOf(source);
  const survey: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(source)) {
    if (appearanceOfSurvey.has(name)) {
      note({ path: [name], message: `"${name}" gaat over het uiterlijk bij SurveyJS en doet hier niets` });
    } else if (name === 'title') survey.title = plainText(value);
    else if (name === 'peilstok' && isObject(value)) survey.peilstok = plainSettings(value, languages);
    else if (name === 'pages' && Array.isArray(value)) {
      survey.pages = value.map((page, p) => {
        if (!isObject(page)) return page;
        const at = hasNoPages ? [] : ['pages', p];
        const { type: _page, ...plain } = plainElement(
          { ...page, type: 'panel' },
          at,
          languages,
          note,
        ) as Record<string, unknown>;
        return plain.name === undefined ? { name: `page${p + 1}`, ...plain } : plain;
      });
    } else survey[name] = value;
  }
  if (survey.locale === undefined || survey.locale === 'default') survey.locale = 'nl';
  return { json: survey, notes, hasNoPages };
}

/** Settings that follow from the others where the file leaves them out. */
function plainSettings(given: Record<string, unknown>, languages: readonly Locale[]): object {
  const { audience } = given;
  const settings: Record<string, unknown> = { ...given };
  const follows: Record<string, unknown> = {
    version: 1,
    unit: audience === 'scholen' ? 'school' : 'person',
    promise: audience === 'ouders' ? 'anonymous' : 'confidential',
    // Languages that were found, not declared, may lack a text: then Dutch stands there.
    languages: ['nl'],
    fields: [],
    scales: {},
    indicators: [],
  };
  const others = languages.filter((language) => language !== 'nl');
  if (given.languages === undefined && others.length > 0) settings.translated ??= others;
  for (const [name, value] of Object.entries(follows)) settings[name] ??= value;
  for (const name of ['intro', 'introShared'])
    if (settings[name] !== undefined) settings[name] = plainText(settings[name]);
  return settings;
}

/** Languages that the file names, else those that its texts have. */
function languagesOf(source: Record<string, unknown>): Locale[] {
  const { languages, translated } = isObject(source.peilstok) ? source.peilstok : {};
  if (Array.isArray(languages)) {
    const named = [...languages, ...(Array.isArray(translated) ? translated : [])];
    return locales.filter((language) => named.includes(language));
  }
  const found = new Set<string>(['nl']);
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (isObject(value)) {
      const isText = typeof value.default === 'string' || typeof value.nl === 'string';
      for (const [key, inside] of Object.entries(value)) {
        if (isText) found.add(key);
        else walk(inside);
      }
    }
  };
  walk(source);
  return locales.filter((language) => found.has(language));
}
