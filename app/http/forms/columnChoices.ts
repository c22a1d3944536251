const MOST_COLUMNS = 200;

/** What was chosen per column: `kolom-<index>` with a field, `unused`, or nothing for "by its name". */
export function readColumnChoices(form: FormData): (string | null)[] {
  const choices: (string | null)[] = [];
  for (const [name, value] of form.entries()) {
    const index = Number(/^kolom-(\d{1,3})$/.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(index) || index >= MOST_COLUMNS || typeof value !== 'string') continue;
    choices[index] = value === '' ? null : value;
  }
  return Array.from(choices, (choice) => choice ?? null);
}
