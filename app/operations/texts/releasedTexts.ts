import type { Tx } from '../../../db/connection';
import { countTexts, findReleasedTexts, findTextRetention } from '../../../db/queries/texts';
import { localDay } from '../localDay';
import type { RoundResult } from '../results/roundResult';
import type { ReadableRound } from './readableRound';
import { textQuestions } from './textQuestions';

/**
 * The open answers of a round as they may leave: per question what was read, redacted and released, and how many still
 * wait, or when the sent in ones were erased: then nobody knows any more to which question. Nothing at all while too few people sent a list in.
 */
export async function findReleased(
  tx: Tx,
  associationId: string,
  { round, definition, mayRead, reason }: ReadableRound,
): Promise<RoundResult['texts']> {
  const texts = mayRead ? await findReleasedTexts(tx, associationId, round.id) : [];
  const counts = mayRead ? await countTexts(tx, associationId, round.id) : [];
  const deletion = (await findTextRetention(tx, associationId, round.id))?.deletion;
  // Where all of them were released, nothing unknown was erased.
  const erasedOn = deletion && deletion.count > texts.length ? localDay(deletion.at) : null;
  return textQuestions(definition).map(({ item, title }) => {
    const countOf = (status: string) =>
      counts.find((one) => one.item === item && one.status === status)?.count ?? 0;
    return {
      item,
      title,
      shown: mayRead,
      reason,
      unread: countOf('unread'),
      withheld: countOf('withheld'),
      erasedOn,
      answers: texts.filter((text) => text.item === item).map(({ body, theme }) => ({ body, theme })),
    };
  });
}
