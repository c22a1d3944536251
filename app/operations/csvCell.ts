/**
 * A value as one cell of a file with semicolons. One that begins as a formula does gets an apostrophe before it, which
 * spreadsheets take for "this is text".
 */
export function csvCell(value: string): string {
  const text = /^[\s]*[=+\-@]|^[\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
