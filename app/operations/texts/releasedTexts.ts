import type { Tx } from '../../../db/connection';
import { countTexts, findReleasedTexts } from '../../../db/queries/texts';
import type { RoundResult } from '../results/roundResult';
import type { ReadableRound } from './readableRound';
import { textQuestions } from './textQuestions';

/**
 * The open answers of a round as they may leave: per question what was read, redacted and released, and how many still
 * wait. Nothing at all while too few people sent a list in.
 */
export async function findReleased(
  tx: Tx,
  associationId: string,
  { round, definition, mayRead, reason }: ReadableRound,
): Promise<RoundResult['texts']> {
  const texts = mayRead ? await findReleasedTexts(tx, associationId, round.id) : [];
  const counts = mayRead ? await countTexts(tx, associationId, round.id) : [];
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
      answers: texts.filter((text) => text.item === item).map(({ body, theme }) => ({ body, theme })),
    };
  });
}
