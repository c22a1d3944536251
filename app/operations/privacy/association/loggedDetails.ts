/** What the log keeps beside an action, by action, that would tell more than a page does. */
const withheld: Readonly<Record<string, readonly string[]>> = {
  // With a filter question and few lists this tells how many it sent away.
  'meting verzegeld': ['responses'],
  // Below ten lists no page counts open answers.
  'open antwoorden gewist': ['deleted', 'releasedKept', 'withheld', 'unread'],
};

/** A line of the log as it may leave: without counts that pages keep back. */
export function loggedDetails(row: Record<string, unknown>): Record<string, unknown> {
  const keptBack = withheld[String(row.action)] ?? [];
  const details = Object.entries((row.details ?? {}) as Record<string, unknown>);
  return { ...row, details: Object.fromEntries(details.filter(([name]) => !keptBack.includes(name))) };
}
