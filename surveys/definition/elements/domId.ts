/** A name of the questionnaire as part of an `id` on the page: an id has no spaces. */
export function domId(name: string): string {
  return name.replaceAll(' ', '_');
}
