import { z } from 'zod';
import type { Locale } from './types';

/** Languages that stand beside a questionnaire in a file of their own. Dutch is the questionnaire itself. */
const languages = ['en', 'tr', 'ar', 'pl', 'uk'] as const;

const day = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/);

const translationFileSchema = z.strictObject({
  survey: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/),
  version: z.int().min(1).max(999),
  language: z.enum(languages),
  reviewed: z.strictObject({ by: z.string().min(1), on: day }).nullable(),
  texts: z.array(z.record(z.string(), z.string().min(1))),
});

/** Who that knows the language read the texts, and when (`YYYY-MM-DD`). */
export interface Review {
  by: string;
  on: string;
}

/** The texts of one version of a questionnaire in one more language. */
export interface Translation {
  survey: string;
  version: number;
  language: Exclude<Locale, 'nl'>;
  /** null = nobody has read it yet. */
  reviewed: Review | null;
  /** Dutch text, as it stands in the questionnaire, to its translation. */
  texts: ReadonlyMap<string, string>;
}

/**
 * Reads a translation file: pairs of a Dutch text and its translation. Pairs and not places, so that a text that
 * changed in a newer version is missing instead of wrong.
 */
export function readTranslation(
  json: unknown,
): { ok: true; translation: Translation } | { ok: false; messages: string[] } {
  const parsed = translationFileSchema.safeParse(json);
  if (!parsed.success) {
    return {
      ok: false,
      messages: parsed.error.issues.map((issue) => `${issue.path.join('.') || '(bestand)'}: klopt niet`),
    };
  }
  const { language, texts, ...rest } = parsed.data;
  const messages: string[] = [];
  const pairs = new Map<string, string>();
  for (const [index, pair] of texts.entries()) {
    const { nl, [language]: translated, ...more } = pair;
    if (nl === undefined || translated === undefined || Object.keys(more).length > 0) {
      messages.push(`texts.${index}: hoort precies "nl" en "${language}" te hebben`);
    } else if (pairs.has(nl)) {
      messages.push(`texts.${index}: "${nl}" staat er twee keer in`);
    } else pairs.set(nl, translated);
  }
  return messages.length > 0
    ? { ok: false, messages }
    : { ok: true, translation: { ...rest, language, texts: pairs } };
}

/** For files that come with the product. @throws naming every problem. */
export function getTranslation(json: unknown): Translation {
  const read = readTranslation(json);
  if (read.ok) return read.translation;
  throw new Error(`Translation cannot be used: ${read.messages.join('; ')}`);
}
