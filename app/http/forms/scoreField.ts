/**
 * A score typed by a person, in tenths as scores are shown: `7,5` and `7.5` are 7.5, an empty field is null.
 * Anything else is NaN, for the operation to refuse.
 */
export function scoreField(form: FormData, name: string): number | null {
  const value = form.get(name);
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') return null;
  return /^\d{1,2}([.,]\d)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}
