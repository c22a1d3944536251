import { claimRound } from '../../../db/queries/rounds';
import { findNextUnread, findText, recordReading } from '../../../db/queries/texts';
import type { ReadingStatus } from '../../../db/schema';
import { inAssociation } from '../../../db/transaction';
import { chosenSpans } from '../../../surveys/texts/chosenSpans';
import { withoutPlaceholders } from '../../../surveys/texts/placeholders';
import { redact } from '../../../surveys/texts/redact';
import type { Span } from '../../../surveys/texts/spans';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { failed, type Outcome, succeeded } from '../problem';
import { findReadableRound } from './readableRound';
import { gone, nothingLeft, readByAnother, tooFewLists, wrongWords } from './readingProblems';
import { checkTheme } from './theme';
import { deskTextOf } from './viewText';

/** What a reader decided about one open answer. */
export interface ReadingDecision {
  /** `unread` puts it back. */
  status: ReadingStatus;
  /** What to take out, in characters of the text as the desk showed it. */
  spans: Span[];
  /** Free; empty = none. */
  theme: string;
  /** As the desk showed it. */
  revision: number;
}

const actions: Record<ReadingStatus, string> = {
  released: 'open antwoord vrijgegeven',
  withheld: 'open antwoord niet vrijgegeven',
  unread: 'open antwoord teruggelegd',
};

/**
 * Keeps what a reader decided about one answer: there is no way to release several at once. Words can be taken out, never
 * rewritten. Once the sealed text is gone, a released text can only lose more words or be withdrawn for good.
 * @returns the next unread answer of the same question.
 */
export async function saveReading(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  textId: string,
  decision: ReadingDecision,
): Promise<Outcome<{ next: string | null }>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    await claimRound(tx, roundId, 'shared');
    const readable = await findReadableRound(tx, associationId, roundId);
    if (!readable?.mayRead) return failed(tooFewLists);
    const text = await findText(tx, associationId, roundId, textId);
    if (!text) return failed(gone);
    const { status } = decision;
    const body = deskTextOf(text);
    if (body === null || (status === 'unread' && text.raw === null)) return failed(gone);
    if (text.revision !== decision.revision) return failed(readByAnother);
    const spans = chosenSpans(body, decision.spans);
    if (!spans) return failed(wrongWords);
    const theme = checkTheme(decision.theme);
    if (!theme.ok) return theme;
    const redacted = redact(body, spans);
    if (status === 'released' && !/[\p{L}\p{N}]/u.test(withoutPlaceholders(redacted)))
      return failed(nothingLeft);
    const kept = await recordReading(tx, associationId, roundId, text, {
      item: text.item,
      status,
      body: status === 'released' ? redacted : null,
      redactions: text.raw === null ? null : spans,
      theme: theme.value,
      updatedAt: ctx.clock.now(),
      updatedBy: actor,
    });
    if (!kept) return failed(readByAnother);
    await noteAction(ctx, tx, associationId, {
      actor,
      action: actions[status],
      roundId,
      details: { answers: 1, redactions: spans.length },
    });
    return succeeded({ next: await findNextUnread(tx, associationId, roundId, text.item, text) });
  });
}
