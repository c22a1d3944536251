import { countTexts, findTextPage, findThemes } from '../../../db/queries/texts';
import type { ReadingStatus } from '../../../db/schema';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { localDay } from '../localDay';
import { findRawTextDeletion } from './rawTextDeletion';
import { findReadableRound } from './readableRound';
import { type TextQuestion, textQuestions } from './textQuestions';

const TEXTS_ON_A_PAGE = 25;

/** What to show; null = all. */
export interface TextWish {
  item: string | null;
  status: ReadingStatus | null;
  theme: string | null;
  /** From 1. */
  page: number;
}

export interface ReadingDesk {
  roundId: string;
  title: string;
  year: number;
  mayRead: boolean;
  reason: string | null;
  /** ISO days: when the sealed texts go, and when they went. */
  deleteRawOn: string;
  rawDeletedOn: string | null;
  questions: (TextQuestion & Record<ReadingStatus, number>)[];
  themes: { name: string; count: number }[];
  texts: {
    id: string;
    item: string;
    status: ReadingStatus;
    theme: string | null;
    /** As sealed while unread, redacted when released; null when it is withheld. */
    body: string | null;
  }[];
  total: number;
  pageSize: number;
}

/**
 * The reading desk of a sealed round: how far the reading is per question, and one page of answers. Holds no answer at
 * all while too few people sent a list in. null when there is no such round or it is not sealed.
 */
export async function listTexts(
  ctx: AppContext,
  associationId: string,
  roundId: string,
  wish: TextWish,
): Promise<ReadingDesk | null> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const readable = await findReadableRound(tx, associationId, roundId);
    if (!readable) return null;
    const { round, definition, mayRead, reason } = readable;
    const { deleteRawOn, deletion } = await findRawTextDeletion(tx, associationId, round);
    const desk = {
      roundId,
      title: definition.title.nl,
      year: round.year,
      pageSize: TEXTS_ON_A_PAGE,
      mayRead,
      reason,
      deleteRawOn,
      rawDeletedOn: deletion ? localDay(deletion.at) : null,
    };
    if (!mayRead) return { ...desk, questions: [], themes: [], texts: [], total: 0 };
    const counts = await countTexts(tx, associationId, roundId);
    const countOf = (item: string, status: ReadingStatus) =>
      counts.find((one) => one.item === item && one.status === status)?.count ?? 0;
    const { texts, total } = await findTextPage(tx, associationId, roundId, wish, {
      offset: (wish.page - 1) * TEXTS_ON_A_PAGE,
      limit: TEXTS_ON_A_PAGE,
    });
    return {
      ...desk,
      questions: textQuestions(definition).map((question) => ({
        ...question,
        unread: countOf(question.item, 'unread'),
        released: countOf(question.item, 'released'),
        withheld: countOf(question.item, 'withheld'),
      })),
      themes: await findThemes(tx, associationId, roundId),
      texts: texts.map(({ id, item, status, theme, raw, released }) => ({
        id,
        item,
        status,
        theme,
        body: status === 'withheld' ? null : (released ?? raw),
      })),
      total,
    };
  });
}
