import { findAssociationIds } from '../../../../db/queries/associations';
import {
  claimReportedMail,
  recordBounce,
  recordCarriedBounces,
  recordCarriedRetries,
  skipMailsOf,
} from '../../../../db/queries/bounces';
import { inAssociation, outsideAssociations } from '../../../../db/transaction';
import { readReport } from '../../../../emails/bounces/readReport';
import type { AboutMail, Report } from '../../../../emails/bounces/report';
import type { AppContext } from '../../../context';

/** Hours until a mail that came back for now is sent again; after the last it is given up. */
const RETRY_HOURS = [12, 36];

/** What was made of a mail that came back; `why` is Dutch and holds no address. */
export type TakenReport =
  | { outcome: 'hard' | 'soft' | 'nothing'; why: null }
  | { outcome: 'unclear'; why: string };

type Bounced = Extract<Report, { kind: 'bounced' }>;

/**
 * Takes a mail that came back: finds the mail it is about by the digits of its return path or by its Message-ID, which are
 * random and known to nobody but who sent and who got it. An address that takes no mail gets nothing more in this round; one
 * that may work later gets the same mail again, twice at most. Automatic answers, delays and good news change nothing.
 * May be given the same report again.
 */
export async function takeReport(
  ctx: AppContext,
  bytes: Uint8Array,
  envelopeTo: readonly string[] = [],
): Promise<TakenReport> {
  const report = await readReport(bytes, envelopeTo);
  if (report.kind === 'unclear') return { outcome: 'unclear', why: report.why };
  if (report.kind !== 'bounced') return { outcome: 'nothing', why: null };
  for (const messageId of messageIdsOf(report.about)) {
    for (const { id } of await outsideAssociations(ctx.db, findAssociationIds)) {
      const taken = await recordReport(ctx, id, messageId, report);
      if (taken) return taken;
    }
  }
  return {
    outcome: 'unclear',
    why: 'De mail waar de melding over gaat, staat niet (meer) in het verzendboek van een meting.',
  };
}

async function recordReport(
  ctx: AppContext,
  associationId: string,
  messageId: string,
  report: Bounced,
): Promise<TakenReport | null> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const mail = await claimReportedMail(tx, associationId, messageId);
    if (!mail) return null;
    if (!['sent', 'sending', 'unknown'].includes(mail.state)) return { outcome: 'nothing', why: null };
    const now = ctx.clock.now();
    const hours = RETRY_HOURS[mail.bounces];
    const retries = report.how === 'soft' && mail.roundStatus === 'open' && hours !== undefined;
    const retryAt = retries ? new Date(now.getTime() + hours * 3_600_000) : null;
    await recordBounce(tx, associationId, mail, { how: report.how, detail: report.reason, retryAt, now });
    if (retryAt) await recordCarriedRetries(tx, associationId, mail, now);
    else {
      await recordCarriedBounces(tx, associationId, mail, { how: report.how, detail: report.reason, now });
    }
    if (report.how === 'hard') await skipMailsOf(tx, associationId, mail, now);
    if (retryAt) await ctx.queue.sendMails(tx, { associationId, roundId: mail.roundId }, retryAt);
    return { outcome: report.how, why: null };
  });
}

/** Message-IDs, or their beginnings, under which the ledger may know the mail. */
function messageIdsOf({ returnDigits, messageId }: AboutMail): string[] {
  const uuid = returnDigits?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return [uuid ? `<${uuid}@` : null, messageId].filter((id) => id !== null);
}
