/** Fields of the respondent's form that steer it and answer nothing. Every other name must be an item's. */
export const controlFields = {
  /** The page that was shown. */
  page: '_page',
  /** `next`, `back` or, for answers on their way, `save`. */
  go: '_go',
  /** Language to continue in. */
  language: '_lang',
  /** `short`: the page's script asks for an answer without a page. */
  reply: '_reply',
  /** On the first page of a link that many hold: what the browser's own response begins with. */
  start: '_start',
} as const;

export const controlFieldNames: ReadonlySet<string> = new Set(Object.values(controlFields));
