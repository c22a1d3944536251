import { z } from 'zod';

export const locales = ['nl', 'en', 'tr', 'ar', 'pl', 'uk'] as const;

export const localText = z.strictObject({
  nl: z.string().min(1),
  en: z.string().min(1).optional(),
  tr: z.string().min(1).optional(),
  ar: z.string().min(1).optional(),
  pl: z.string().min(1).optional(),
  uk: z.string().min(1).optional(),
});

/** Keys of our own: scales, aspects, fields, the survey. */
export const key = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/);
/** A question's or panel's name. Other products write `question1`, `Vraag 1` and `nps-score`. */
export const name = z.string().regex(/^[A-Za-z](?:[A-Za-z0-9_ -]{0,58}[A-Za-z0-9_])?$/);
/** A row of a matrix, a line of a multipletext. */
export const partName = z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9_ -]{0,58}[A-Za-z0-9_])?$/);
/** What is answered: a question, or a part of one as `question.part`. */
export const itemKey = z
  .string()
  .regex(
    /^[A-Za-z](?:[A-Za-z0-9_ -]{0,58}[A-Za-z0-9_])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9_ -]{0,58}[A-Za-z0-9_])?)?$/,
  );
export const indicatorKey = z.string().regex(/^[A-Z][A-Za-z]*-[0-9]+[a-z]?$/);
export const version = z.int().min(1).max(999);
export const maxLength = z.int().min(1).max(10_000);
