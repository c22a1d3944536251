import { otherTextKey, otherValue } from '../../../surveys/answers/otherChoice';
import { visibleItems } from '../../../surveys/answers/visibleItems';
import type { Definition } from '../../../surveys/definition/types';
import type { UnsealedRow } from './unsealedRows';

/**
 * Open answers that may be kept apart from the rows: those that at least `threshold` kept rows could have given. Of a
 * question that fewer were asked, or an "anders, namelijk" that fewer chose, the text would stand beside the one row
 * it can belong to, so it is dropped.
 */
export function safeTexts(
  definition: Definition,
  rows: readonly UnsealedRow[],
  threshold: number,
): { texts: UnsealedRow['texts']; dropped: number } {
  const couldHaveGiven = new Map<string, number>();
  const add = (field: string) => couldHaveGiven.set(field, (couldHaveGiven.get(field) ?? 0) + 1);
  for (const row of rows) {
    const { visible } = visibleItems(definition, row.answers);
    for (const item of definition.items) {
      if (!visible.has(item.key)) continue;
      if (item.kind === 'open') add(item.key);
      const answer = row.answers[item.key];
      const choseOther = Array.isArray(answer) ? answer.includes(otherValue) : answer === otherValue;
      if (item.hasOther && choseOther) add(otherTextKey(item.key));
    }
  }
  const isOpen = new Set(definition.items.filter((item) => item.kind === 'open').map((item) => item.key));
  const all = rows.flatMap((row) => row.texts);
  const texts = all.filter(({ item }) => {
    const field = isOpen.has(item) ? item : otherTextKey(item);
    return (couldHaveGiven.get(field) ?? 0) >= threshold;
  });
  return { texts, dropped: all.length - texts.length };
}
