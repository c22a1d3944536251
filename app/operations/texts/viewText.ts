import { countTexts, findNextUnread, findText, findThemes, type TextRow } from '../../../db/queries/texts';
import type { ReadingStatus } from '../../../db/schema';
import { inAssociation } from '../../../db/transaction';
import { placeholderOf } from '../../../surveys/texts/placeholders';
import { type Segment, segmentsOf } from '../../../surveys/texts/segmentsOf';
import type { RedactionKind, Span } from '../../../surveys/texts/spans';
import { suggestRedactions } from '../../../surveys/texts/suggestRedactions';
import type { AppContext } from '../../context';
import { findKnownNames } from './knownNames';
import { findReadableRound } from './readableRound';
import { textQuestions } from './textQuestions';

/** A piece that can be taken out, or what stands between. */
export interface Piece extends Segment {
  /** As what it is taken out now; null = it stays. */
  chosen: RedactionKind | null;
  /** As what it would be taken out; null for what stands between words. */
  kind: RedactionKind | null;
  /** What would stand in its place: `[naam]`; empty for what stands between words. */
  placeholder: string;
}

export interface TextView {
  id: string;
  roundId: string;
  title: string;
  year: number;
  item: string;
  question: string;
  status: ReadingStatus;
  theme: string | null;
  revision: number;
  /** The answer in pieces; null when the text is gone (withheld and deleted on its date). */
  pieces: Piece[] | null;
  /** false once the sealed text is gone: the released text can only lose more words. */
  isRaw: boolean;
  themes: string[];
  /** Still unread of this question, this one included. */
  unread: number;
  /** The next unread answer of this question; null when there is none. */
  next: string | null;
}

/** What stands in the desk to be redacted: the sealed text, or what was released of it once that is gone. */
export const deskTextOf = (text: TextRow): string | null => text.raw ?? text.released;

/**
 * One open answer with what may have to be taken out: as chosen before, or as suggested when nobody chose yet.
 * null when there is no such answer, or too few people sent a list in.
 */
export async function viewText(
  ctx: AppContext,
  associationId: string,
  roundId: string,
  textId: string,
): Promise<TextView | null> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const readable = await findReadableRound(tx, associationId, roundId);
    if (!readable?.mayRead) return null;
    const text = await findText(tx, associationId, roundId, textId);
    if (!text) return null;
    const body = deskTextOf(text);
    const questions = textQuestions(readable.definition);
    const counts = await countTexts(tx, associationId, roundId);
    const known = await findKnownNames(tx, associationId);
    return {
      id: text.id,
      roundId,
      title: readable.definition.title.nl,
      year: readable.round.year,
      item: text.item,
      question: questions.find(({ item }) => item === text.item)?.title ?? text.item,
      status: text.status,
      theme: text.theme,
      revision: text.revision,
      pieces: body === null ? null : piecesOf(body, suggestRedactions(body, known), text),
      isRaw: text.raw !== null,
      themes: (await findThemes(tx, associationId, roundId)).map(({ name }) => name),
      unread: counts.find(({ item, status }) => item === text.item && status === 'unread')?.count ?? 0,
      next: await findNextUnread(tx, associationId, roundId, text.item, text),
    };
  });
}

function piecesOf(body: string, suggested: Span[], text: TextRow): Piece[] {
  const before = text.raw === null ? null : (text.redactions as Span[] | null);
  // What was chosen before counts as suggested too, so that it is one piece and can be put back.
  const spans = before ? [...before, ...suggested] : suggested;
  const chosen = before ?? suggested;
  return segmentsOf(body, spans).map((segment) => {
    const found = chosen.find(({ start, end }) => start < segment.end && segment.start < end)?.kind ?? null;
    const kind = found ?? segment.suggested ?? (segment.isWord ? 'other' : null);
    return { ...segment, chosen: found, kind, placeholder: kind === null ? '' : placeholderOf(kind) };
  });
}
