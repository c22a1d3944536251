/** A text from a posted form, trimmed; empty when absent or when a file was sent in its place. */
export function textField(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
