import type { z } from 'zod';
import { type DefinitionFile, definitionFileSchema, supportedTypes } from './definitionFile';
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

/** Checks the form of a parsed definition file: property names, types and lengths. Dutch messages. */
export function readForm(
  json: unknown,
): { ok: true; file: DefinitionFile } | { ok: false; problems: DefinitionProblem[] } {
  const parsed = definitionFileSchema.safeParse(json);
  if (parsed.success) return { ok: true, file: parsed.data };
  const problems = parsed.error.issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => problemAt([...path, key], `eigenschap "${key}" wordt niet ondersteund`));
    }
    if (issue.code === 'invalid_union' && path.at(-1) === 'type') {
      const type = JSON.stringify(valueAt(json, path)) ?? 'zonder type';
      return [problemAt(path, `vraagtype ${type} wordt niet ondersteund; wel: ${supportedTypes.join(', ')}`)];
    }
    return [problemAt(path, messageOf(issue, valueAt(json, path)))];
  });
  return { ok: false, problems };
}
