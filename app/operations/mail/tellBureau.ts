import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import type { ActionNotice, ProgrammeNotice } from '../../jobs/queue';
import { findActionNotice } from '../improving/findActionNotice';
import { findRoundNotice } from '../programme/findRoundNotice';
import { type BureauNotice, inOneMail } from './bureauNotice';
import { mailBureau } from './mailBureau';
import { isMailHour, nextMailHour } from './mailHours';

type Notice = ProgrammeNotice | ActionNotice;

/** Minutes until who could not be mailed is tried again: greylisting asks for minutes, a mail server that is away for hours. */
const WAIT_MINUTES = [5, 15, 45, 120, 240, 480, 480, 480];

/**
 * Tells the bureau by mail, in one mail what is of one kind. What no longer holds is not told; what comes up at night is told in
 * the morning. A colleague whose mail is refused for now is mailed again later, and nobody else is.
 * @returns how many mails went out
 */
export async function tellBureau(ctx: AppContext, notices: readonly Notice[]): Promise<number> {
  const now = ctx.clock.now();
  if (!isMailHour(now)) {
    for (const notice of notices) await askLater(ctx, notice, nextMailHour(now));
    return 0;
  }
  const groups = new Map<string, { notice: Notice; text: BureauNotice }[]>();
  for (const notice of notices) {
    const text =
      'actionId' in notice ? await findActionNotice(ctx, notice) : await findRoundNotice(ctx, notice);
    if (!text) continue;
    const { attempt = 0, accountIds = [] } = notice.again ?? {};
    const name = [notice.associationId, text.label, attempt, ...accountIds].join('|');
    const group = groups.get(name) ?? [];
    if (!group.some((one) => one.text.about === text.about)) group.push({ notice, text });
    groups.set(name, group);
  }
  let sent = 0;
  for (const group of groups.values()) sent += await tellGroup(ctx, group);
  return sent;
}

async function tellGroup(
  ctx: AppContext,
  group: readonly { notice: Notice; text: BureauNotice }[],
): Promise<number> {
  const [first, ...others] = group;
  if (!first) return 0;
  const { associationId, again } = first.notice;
  const mail = inOneMail([first.text, ...others.map(({ text }) => text)]);
  const { sent, putOff } = await mailBureau(ctx, associationId, mail, again?.accountIds ?? null);
  const attempt = (again?.attempt ?? 0) + 1;
  const minutes = WAIT_MINUTES[attempt - 1];
  if (putOff.length > 0 && minutes !== undefined) {
    const after = new Date(ctx.clock.now().getTime() + minutes * 60_000);
    for (const { notice } of group) {
      await askLater(ctx, { ...notice, again: { attempt, accountIds: putOff } }, after);
    }
  }
  return sent;
}

async function askLater(ctx: AppContext, notice: Notice, after: Date): Promise<void> {
  await inAssociation(ctx.db, notice.associationId, (tx) => ctx.queue.notifyBureau(tx, notice, after));
}
