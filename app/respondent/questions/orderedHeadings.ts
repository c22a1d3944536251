/**
 * Headings inside a text of a questionnaire, put in order below the page's own: the highest becomes h2 and none is more
 * than one level below the one before it. Who listens to a page goes from heading to heading and misses none.
 * @param html cleaned, with each heading closed
 */
export function orderedHeadings(html: string): string {
  const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
  const highest = Math.min(...levels);
  let before = 1;
  return html.replace(/<h([1-6])\b([^>]*)>([\s\S]*?)<\/h\1>/g, (_, level, rest, words) => {
    before = Math.min(Number(level) - highest + 2, before + 1);
    return `<h${before}${rest}>${words}</h${before}>`;
  });
}
