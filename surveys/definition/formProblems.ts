import type { z } from 'zod';
import { type DefinitionFile, definitionFileSchema } from './definitionFile';
import { supportedTypes } from './elements/elementFile';
import { plainSurvey } from './plain/plainSurvey';
import type { Note } from './plain/plainText';
import { refusedProperties, refusedTypes } from './plain/refusedProperties';
import { type DefinitionProblem, problemAt } from './problem';

const valueAt = (json: unknown, path: (string | number)[]): unknown =>
  path.reduce<unknown>(
    (value, part) => (value !== null && typeof value === 'object' ? (value as never)[part] : undefined),
    json,
  );

function messageOf(issue: z.core.$ZodIssue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return found === undefined ? 'ontbreekt' : `moet ${issue.expected} zijn`;
    case 'invalid_value':
      return `${JSON.stringify(found) ?? 'niets'} kan niet; wel: ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return `${JSON.stringify(found)} heeft niet de juiste vorm`;
    case 'too_small':
      return `is te klein of te kort (minimaal ${issue.minimum})`;
    case 'too_big':
      return `is te groot of te lang (maximaal ${issue.maximum})`;
    case 'invalid_key':
      return 'sleutel heeft niet de juiste vorm';
    default:
      return 'klopt niet';
  }
}

export type ReadForm =
  | { ok: true; file: DefinitionFile; notes: Note[] }
  | { ok: false; problems: DefinitionProblem[] };

function unknownProperty(path: (string | number)[], key: string): DefinitionProblem {
  const why = Object.hasOwn(refusedProperties, key) ? refusedProperties[key] : null;
  return problemAt([...path, key], why ? `"${key}": ${why}` : `eigenschap "${key}" wordt niet ondersteund`);
}

function unknownType(path: (string | number)[], found: unknown): DefinitionProblem {
  const type = JSON.stringify(found) ?? 'zonder type';
  const why = typeof found === 'string' && Object.hasOwn(refusedTypes, found) ? refusedTypes[found] : null;
  const what = why ? `${why}. Wel` : 'wel';
  return problemAt(path, `vraagtype ${type} wordt niet ondersteund; ${what}: ${supportedTypes.join(', ')}`);
}

/**
 * Brings JSON to our form and checks that: property names, types and lengths. Dutch messages, and notes about what
 * was left out. Places are those of the JSON as given.
 */
export function readForm(given: unknown): ReadForm {
  const { json, notes, hasNoPages } = plainSurvey(given);
  const parsed = definitionFileSchema.safeParse(json);
  if (parsed.success) return { ok: true, file: parsed.data, notes };
  const problems = parsed.error.issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    const place = hasNoPages && path[0] === 'pages' ? path.slice(2) : path;
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownProperty(place, key));
    if (issue.code === 'invalid_union' && path.at(-1) === 'type') {
      return [unknownType(place, valueAt(json, path))];
    }
    if (place.length === 1 && place[0] === 'peilstok' && valueAt(json, path) === undefined) {
      return [
        problemAt(
          place,
          'ontbreekt: zet bovenin "peilstok" met survey (naam), audience (scholen, ouders of ketenpartners), schedule (wanneer) en intro (tekst vooraf)',
        ),
      ];
    }
    return [problemAt(place, messageOf(issue, valueAt(json, path)))];
  });
  return { ok: false, problems };
}
