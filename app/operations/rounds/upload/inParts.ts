/**
 * Told before each part of a list is written, and after the last: so many of all are. What it throws ends the taking in, and
 * nothing of it is kept.
 */
export type TellPart = (done: number, total: number) => void;

/** Rows of a list that are written together: of 50,000 all at once would stand in memory three times over. */
const ROWS_TOGETHER = 1000;

/** Does something with rows in parts, one after the other. @param tellBefore gets how many rows came before each part */
export async function inParts<T>(
  rows: readonly T[],
  tellBefore: (rowsBefore: number) => void,
  write: (part: readonly T[]) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_TOGETHER) {
    tellBefore(start);
    await write(rows.slice(start, start + ROWS_TOGETHER));
  }
}
