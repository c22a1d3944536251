import { createHash } from 'node:crypto';
import type { Tx } from '../../../db/connection';
import { type AssociationRow, getAssociationRow } from '../../../db/queries/associations';
import { findAuditOfRound } from '../../../db/queries/audit';
import { findRounds, type RoundRow } from '../../../db/queries/rounds';
import { claimKeeper, findSharedLinks, type SharedLinkRow } from '../../../db/queries/sharedLinks';
import { inAssociation } from '../../../db/transaction';
import { writtenDay } from '../../../emails/mailLanguage';
import { senderAddress } from '../../../emails/senderAddress';
import { dayAfter } from '../../../surveys/schedule/dayAfter';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { localDay } from '../localDay';
import { isMailHour } from '../mail/mailHours';
import { sendKeeperMail } from './keeperMail';

/** In the round's log: everybody on the list was reminded. */
const REMINDED_ALL = 'herinnering verstuurd';
const REMINDED = 'tussenpersoon herinnerd';
const NOT_REACHED = 'tussenpersoon niet te bereiken';

/** A mail server that does not answer is tried again for so many days. */
const TRIED_DAYS = 2;

/**
 * Reminds those who send a link on to parents, once for every time that a round was reminded after they got their kit: nobody
 * else can reach those parents. The log of the round says that it was done, with the link and never the address. It is noted
 * with the mail itself, under a lock per link: after a crash in between, the same mail with the same Message-ID goes once more.
 * @returns how many mails went out
 */
export async function remindKeepers(ctx: AppContext, associationId: string): Promise<number> {
  const now = ctx.clock.now();
  if (!isMailHour(now)) return 0;
  const today = localDay(now);
  const { association, due } = await inAssociation(ctx.db, associationId, async (tx) => ({
    association: await getAssociationRow(tx, associationId),
    due: await findDue(tx, associationId, today),
  }));
  let sent = 0;
  for (const one of due) {
    const isSent = await inAssociation(ctx.db, associationId, (tx) => remindOne(ctx, tx, association, one));
    if (isSent) sent += 1;
  }
  return sent;
}

interface DueReminder {
  round: RoundRow;
  linkId: string;
  /** Local day of the reminder that this one goes along with. */
  day: string;
}

/** The last reminder of each open round that a keeper of a live link has not had; older ones are past. */
async function findDue(tx: Tx, associationId: string, today: string): Promise<DueReminder[]> {
  const due: DueReminder[] = [];
  for (const round of await findRounds(tx, associationId)) {
    if (round.status !== 'open' || round.closesOn < today) continue;
    const links = (await findSharedLinks(tx, associationId, round.id)).filter(isKept);
    if (links.length === 0) continue;
    const log = await findAuditOfRound(tx, associationId, round.id);
    const last = log.filter(({ action }) => action === REMINDED_ALL).at(-1);
    const day = last ? localDay(last.at) : null;
    if (day === null || dayAfter(day, TRIED_DAYS) < today) continue;
    const most = (round.mailDays?.remindOn.length ?? 0) + 1;
    for (const link of links) {
      const had = log.filter(({ action, details }) => action === REMINDED && details.link === link.id).length;
      const isNew = link.mailedOn === null || link.mailedOn >= day;
      if (!isNew && had < most && !isDone(log, link.id, day)) due.push({ round, linkId: link.id, day });
    }
  }
  return due;
}

const isKept = (link: SharedLinkRow): boolean =>
  link.keeperEmail !== null && link.stoppedOn === null && link.kind !== 'website';

function isDone(log: Awaited<ReturnType<typeof findAuditOfRound>>, linkId: string, day: string): boolean {
  return log.some(
    ({ action, details }) =>
      (action === REMINDED || action === NOT_REACHED) && details.link === linkId && details.day === day,
  );
}

async function remindOne(
  ctx: AppContext,
  tx: Tx,
  association: AssociationRow,
  { round, linkId, day }: DueReminder,
): Promise<boolean> {
  const link = await claimKeeper(tx, association.id, round.id, linkId);
  if (!link || !isKept(link) || link.keeperEmail === null) return false;
  if (isDone(await findAuditOfRound(tx, association.id, round.id), linkId, day)) return false;
  const closes = writtenDay(round.closesOn, 'nl');
  const result = await sendKeeperMail(ctx, association, {
    linkId,
    to: link.keeperEmail,
    subject: 'Herinnering: wilt u de vragenlijst nog een keer doorsturen?',
    paragraphs: [
      `De vragenlijst van ${association.name} is open tot en met ${closes}. Wilt u de ouders er nog een keer op wijzen? Op uw eigen pagina staat alles klaar.`,
      'Wie al antwoordde, weten u en wij niet. Schrijf er daarom bij: heeft u al meegedaan, dan hoeft u niets te doen.',
      link.population === null
        ? 'U heeft nog niet ingevuld naar hoeveel ouders u de vragenlijst stuurde. Wilt u dat op uw pagina doen? Dan kunnen wij zeggen hoe groot het deel is dat antwoordde.'
        : 'Stuurt u de vragenlijst nu naar meer ouders? Pas dan het aantal op uw pagina aan.',
    ],
    messageId: messageIdOf([association.id, linkId, day], senderAddress(ctx.config.mailFrom).address),
    date: ctx.clock.now(),
    kind: 'kit-reminder',
  });
  if (result.outcome === 'refused' && !result.permanent) return false;
  await noteAction(ctx, tx, association.id, {
    actor: 'systeem',
    action: result.outcome === 'refused' ? NOT_REACHED : REMINDED,
    roundId: round.id,
    details: { link: linkId, day },
  });
  return result.outcome === 'sent';
}

/** The same for every attempt at one reminder. */
function messageIdOf(parts: string[], from: string): string {
  const digest = createHash('sha256')
    .update(['keeper', ...parts].join('|'))
    .digest('hex')
    .slice(0, 32);
  return `<${digest}@${from.split('@').at(-1)}>`;
}
