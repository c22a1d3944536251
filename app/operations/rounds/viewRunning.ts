import type { Tx } from '../../../db/connection';
import { countInvitationStates } from '../../../db/queries/invitations';
import { countRecipients } from '../../../db/queries/recipients';
import type { RoundRow } from '../../../db/queries/rounds';
import {
  countSentByMessage,
  findLastReminderAt,
  type MailCounts,
  noMails,
} from '../../../db/queries/sendLedger';
import type { Audience } from '../../../surveys/definition/types';
import { dayAfter } from '../../../surveys/schedule/dayAfter';
import type { AppContext } from '../../context';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { type RunningWays, waysOfRound } from '../links/runningWays';
import { localDay } from '../localDay';
import { type FieldworkSoFar, fieldworkSoFar } from './fieldwork/fieldworkSoFar';
import { countInvitations, type InvitationCounts } from './fieldwork/invitationCounts';
import { countOpenResponses } from './openCounts';
import { remindersSent } from './remindersSent';

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
  /** ISO day of the next reminder, or from which it fits when reminders go out by hand; null when none is left. */
  nextReminderOn: string | null;
  keyMissing: boolean;
  /** Lists that came through links which many hold; null when the round has none. In no count above. */
  ways: RunningWays | null;
  invitations: InvitationCounts;
  fieldwork: FieldworkSoFar;
}

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
  const counts = await countOpenResponses(tx, associationId, round.id, key);
  const ways = await waysOfRound(tx, associationId, round.id, counts);
  const invited = round.populationSize ?? (await countRecipients(tx, associationId, round.id));
  const completed = counts.personal?.completed ?? null;
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
    started: counts.personal?.started ?? counts.all,
    completed,
    responseRate: completed === null || invited === 0 ? null : completed / invited,
    mails: mails ?? noMails,
    nextReminderOn:
      round.status === 'open'
        ? nextReminder(
            round,
            definition.schedule.remindAfterDays,
            await remindersSoFar(tx, associationId, round.id),
            localDay(ctx.clock.now()),
          )
        : null,
    keyMissing: key === null,
    ways,
    invitations: countInvitations(await countInvitationStates(tx, associationId, round.id)),
    fieldwork: await fieldworkSoFar(ctx, tx, associationId, round, {
      invited,
      completed,
      isAbout: definition.audience === 'ouders',
    }),
  };
}

interface RemindersSoFar {
  sent: number;
  /** ISO day of the last one; null when there was none. */
  lastOn: string | null;
}

async function remindersSoFar(tx: Tx, associationId: string, roundId: string): Promise<RemindersSoFar> {
  const counts = await countSentByMessage(tx, associationId, roundId);
  const lastAt = await findLastReminderAt(tx, associationId, roundId);
  return { sent: remindersSent(counts), lastOn: lastAt && localDay(lastAt) };
}

/**
 * The first planned day to come. One reminder sent by hand takes no planned day away, until the round has had as many as were
 * planned; the mail of the last day goes anyhow.
 */
function nextReminder(
  round: RoundRow,
  remindAfterDays: number[],
  { sent, lastOn }: RemindersSoFar,
  today: string,
): string | null {
  if (round.mailDays) {
    const { remindOn, lastDayMailOn } = round.mailDays;
    const days = [...(sent < remindOn.length ? remindOn : []), lastDayMailOn];
    const first = lastOn === today ? dayAfter(today, 1) : today;
    return days.find((day) => day !== null && day >= first) ?? null;
  }
  const days = remindAfterDays[sent];
  if (days === undefined) return null;
  const day = dayAfter(round.openedAt ? localDay(round.openedAt) : round.opensOn, days);
  return day <= round.closesOn ? day : null;
}
