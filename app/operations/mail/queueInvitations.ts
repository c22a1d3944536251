import type { Tx } from '../../../db/connection';
import { findAskedInYear, recordAsked } from '../../../db/queries/askedInYear';
import { getAssociationRow } from '../../../db/queries/associations';
import { findOptOuts } from '../../../db/queries/optOuts';
import { findRecipients } from '../../../db/queries/recipients';
import { recordQueuedMails } from '../../../db/queries/sendLedger';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { localDay } from '../localDay';
import { addressHashOf } from '../tokens/unsubscribeToken';
import { newMessageId } from './newMessageId';

/** Surveys that one address is asked for in a calendar year at most, unless the association set another number. */
export const MOST_SURVEYS_A_YEAR = 3;

/** In the ledger: why somebody on the list gets no invitation. */
export const OVER_THE_YEAR = 'al genoeg gevraagd dit jaar';

/** How many of an invitation went where. */
export interface QueuedInvitations {
  invited: number;
  optedOut: number;
  /** Had been asked for as many surveys this year as the association allows. */
  overTheYear: number;
}

/**
 * Puts the invitations of these people in the ledger. Who opted out, or was asked often enough this calendar year, over all
 * audiences, gets a row that says so and no mail. A contact of several schools is asked for one survey, however many schools.
 * @param alreadyAsked addresses that this round asks already, for another school: that counted once
 */
export async function queueInvitations(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  roundId: string,
  recipients: readonly { id: string; email: string }[],
  alreadyAsked: ReadonlySet<string> = new Set(),
): Promise<QueuedInvitations> {
  const { queue, counts } = await invitationQueue(ctx, tx, associationId, roundId, alreadyAsked);
  await queue(recipients);
  return counts;
}

/** The same for people who come in parts; `counts` are of all parts so far. */
export async function invitationQueue(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  roundId: string,
  alreadyAsked: ReadonlySet<string> = new Set(),
) {
  const { isAllowed, hashOf, year } = await invitationRules(ctx, tx, associationId);
  const counts: QueuedInvitations = { invited: 0, optedOut: 0, overTheYear: 0 };
  const asked = new Set<string>();
  const queue = async (recipients: readonly { id: string; email: string }[]) => {
    const askedNow = new Set<string>();
    const mails = recipients.map(({ id, email }) => {
      const isKnown = alreadyAsked.has(email);
      const verdict = isAllowed(email, isKnown);
      counts[verdict] += 1;
      if (verdict === 'invited' && !isKnown && !asked.has(hashOf(email))) askedNow.add(hashOf(email));
      return {
        recipientId: id,
        message: 'invitation',
        messageId: newMessageId(ctx),
        state: verdict === 'invited' ? ('queued' as const) : ('skipped' as const),
        detail: verdict === 'invited' ? null : verdict === 'optedOut' ? 'afgemeld' : OVER_THE_YEAR,
      };
    });
    await recordQueuedMails(tx, associationId, roundId, mails, ctx.clock.now());
    await recordAsked(tx, associationId, year, [...askedNow]);
    for (const hash of askedNow) asked.add(hash);
  };
  return { queue, counts };
}

/** What would become of invitations to these addresses today; nothing is written. */
export async function countInvitations(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  addresses: readonly string[],
  alreadyAsked: ReadonlySet<string> = new Set(),
): Promise<QueuedInvitations> {
  const { isAllowed } = await invitationRules(ctx, tx, associationId);
  const counts: QueuedInvitations = { invited: 0, optedOut: 0, overTheYear: 0 };
  for (const address of addresses) counts[isAllowed(address, alreadyAsked.has(address))] += 1;
  return counts;
}

/** The same for everybody on the list of a round that has not opened. */
export async function countRoundInvitations(
  ctx: AppContext,
  associationId: string,
  roundId: string,
): Promise<QueuedInvitations> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const recipients = await findRecipients(tx, associationId, roundId);
    const addresses = recipients.map(({ email }) => email);
    return countInvitations(ctx, tx, associationId, addresses);
  });
}

/** What the rules of today say of an invitation to an address, and the most surveys a year. */
export async function invitationRules(ctx: AppContext, tx: Tx, associationId: string) {
  const { settings } = await getAssociationRow(tx, associationId);
  const most = settings.mostSurveysPerYear ?? MOST_SURVEYS_A_YEAR;
  const year = Number(localDay(ctx.clock.now()).slice(0, 4));
  const optOuts = await findOptOuts(tx, associationId);
  const asked = await findAskedInYear(tx, associationId, year);
  const hashOf = (email: string) => addressHashOf(ctx.secret, associationId, email).toString('hex');
  const isAllowed = (email: string, isKnown = false): keyof QueuedInvitations => {
    const hash = hashOf(email);
    if (optOuts.has(hash)) return 'optedOut';
    return !isKnown && (asked.get(hash) ?? 0) >= most ? 'overTheYear' : 'invited';
  };
  return { isAllowed, hashOf, year, most };
}
