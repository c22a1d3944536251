import type { Tx } from '../../../db/connection';
import { countRecipients } from '../../../db/queries/recipients';
import { findOpenResponses } from '../../../db/queries/responses';
import type { RoundRow } from '../../../db/queries/rounds';
import { countSentByMessage, type MailCounts } from '../../../db/queries/sendLedger';
import type { Audience } from '../../../surveys/definition/types';
import type { AppContext } from '../../context';
import { readAnswers } from '../answers/openAnswers';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { addDays, localDay } from '../localDay';
import { mapInTurns } from '../mapInTurns';

export interface RunningRound {
  roundId: string;
  survey: string;
  title: string;
  audience: Audience;
  year: number;
  status: 'open' | 'closed';
  opensOn: string;
  closesOn: string;
  sealBy: string;
  /** Units on the list. */
  invited: number;
  /** Lists with at least one page sent. */
  started: number;
  /** Lists that were sent in whole; null when the key is missing. */
  completed: number | null;
  /** completed / invited (0-1); null when nobody was invited or the key is missing. */
  responseRate: number | null;
  mails: MailCounts;
  /** ISO day from which the next reminder fits the schedule; null when none is left. */
  nextReminderOn: string | null;
  keyMissing: boolean;
}

const noMails: MailCounts = { queued: 0, sent: 0, refused: 0, unknown: 0, skipped: 0 };

/** Counts of a round that is open or closed. Never an answer, and not who answered. */
export async function viewRunning(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  round: RoundRow,
  mails: MailCounts | null,
): Promise<RunningRound> {
  const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
  const key = await ctx.keys.find(round.id);
  const responses = await findOpenResponses(tx, associationId, round.id);
  const invited = round.populationSize ?? (await countRecipients(tx, associationId, round.id));
  const completed = key
    ? (
        await mapInTurns(
          responses,
          ({ pseudonym, ciphertext }) =>
            readAnswers(key, { associationId, roundId: round.id, pseudonym }, ciphertext).finished,
        )
      ).filter((finished) => finished).length
    : null;
  return {
    roundId: round.id,
    survey: round.survey,
    title: definition.title.nl,
    audience: definition.audience,
    year: round.year,
    status: round.status === 'open' ? 'open' : 'closed',
    opensOn: round.opensOn,
    closesOn: round.closesOn,
    sealBy: round.sealBy,
    invited,
    started: responses.length,
    completed,
    responseRate: completed === null || invited === 0 ? null : completed / invited,
    mails: mails ?? noMails,
    nextReminderOn:
      round.status === 'open'
        ? nextReminder(
            round,
            definition.schedule.remindAfterDays,
            await countReminders(tx, associationId, round.id),
          )
        : null,
    keyMissing: key === null,
  };
}

async function countReminders(tx: Tx, associationId: string, roundId: string): Promise<number> {
  const counts = await countSentByMessage(tx, associationId, roundId);
  return new Set(counts.map(({ message }) => message).filter((message) => message !== 'invitation')).size;
}

function nextReminder(round: RoundRow, remindAfterDays: number[], sent: number): string | null {
  const days = remindAfterDays[sent];
  if (days === undefined) return null;
  const day = addDays(round.openedAt ? localDay(round.openedAt) : round.opensOn, days);
  return day <= round.closesOn ? day : null;
}
