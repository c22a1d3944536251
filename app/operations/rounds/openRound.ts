import type { Tx } from '../../../db/connection';
import { getAssociationRow } from '../../../db/queries/associations';
import { findProcessing, recordRoundProcessing } from '../../../db/queries/processing';
import { findRecipients, recordTokenHashes } from '../../../db/queries/recipients';
import {
  claimRound,
  findRound,
  type RoundRow,
  recordApproval,
  recordStatus,
} from '../../../db/queries/rounds';
import { findSendStop } from '../../../db/queries/sendStops';
import { findSharedLinks } from '../../../db/queries/sharedLinks';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { localDay } from '../localDay';
import { combineMails } from '../mail/combineMails';
import { type QueuedInvitations, queueInvitations } from '../mail/queueInvitations';
import { processingBlockers } from '../privacy/processing/processingBlockers';
import { failed, type Outcome, type Problem, succeeded } from '../problem';
import { noDraft } from './roundProblems';
import { tokenHashOfRecipient } from './roundProgress';

const KEY_BYTES = 32;

/**
 * Opens a round: makes its key, gives every recipient a link, and puts the invitations in the ledger. The key is
 * on disk before the database says "open"; a crash in between leaves a draft, and the next opening makes a new key.
 * Whoever opted out, or was asked often enough this year, is on the list but gets no mail.
 */
export async function openRound(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
): Promise<Outcome<QueuedInvitations>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    await claimRound(tx, roundId, 'alone');
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'draft') return failed(noDraft);
    const recipients = await findRecipients(tx, associationId, roundId);
    const blockers = await openingBlockers(ctx, tx, associationId, {
      ...round,
      recipients: recipients.length,
    });
    if (blockers.length > 0) return failed(...blockers);

    await ctx.keys.destroy(roundId);
    const key = ctx.random.bytes(KEY_BYTES);
    await ctx.keys.create(roundId, key);
    await recordTokenHashes(
      tx,
      associationId,
      roundId,
      recipients.map(({ id }) => ({
        recipientId: id,
        tokenHash: tokenHashOfRecipient(key, round.code, id),
      })),
    );
    const now = ctx.clock.now();
    // Whoever opens by hand says yes to all that follows.
    if (!round.approvedAt) await recordApproval(tx, associationId, roundId, { at: now, by: actor });
    const invitations = await queueInvitations(ctx, tx, associationId, roundId, recipients);
    await recordStatus(tx, associationId, roundId, 'draft', {
      status: 'open',
      openedAt: now,
      populationSize: recipients.length,
    });
    await combineMails(ctx, tx, associationId, roundId, 'invitation');
    const processing = await findProcessing(tx, associationId, round.survey);
    if (processing) await recordRoundProcessing(tx, associationId, roundId, processing);
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'meting geopend',
      roundId,
      details: {
        recipients: recipients.length,
        ...invitations,
        closesOn: round.closesOn,
        sealBy: round.sealBy,
      },
    });
    await ctx.queue.sendMails(tx, { associationId, roundId });
    return succeeded(invitations);
  });
}

/** Why a draft cannot open now, in words; empty when it can. */
export async function openingBlockers(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  round: Pick<RoundRow, 'id' | 'survey' | 'source' | 'publishedVersionId' | 'opensOn' | 'closesOn'> & {
    recipients: number;
  },
): Promise<Problem[]> {
  const blockers: Problem[] = [];
  const today = localDay(ctx.clock.now());
  const association = await getAssociationRow(tx, associationId);
  const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
  const mailsItself = (await findSendStop(tx, associationId, round.id))?.why === 'own-mail';
  if (!ctx.mailer.deliversForReal && !association.isExample && !mailsItself) {
    blockers.push({
      code: 'no-mail',
      message:
        'Mail komt nu alleen in de map Outbox terecht en bereikt niemand. Vraag uw beheerder om SMTP_URL in te stellen, of kies dat u de mails van deze meting zelf verstuurt; daarna kan de meting open.',
    });
  }
  if (round.recipients === 0 && !(await hasLiveLink(tx, associationId, round.id))) {
    blockers.push({
      code: 'no-recipients',
      message:
        definition.audience === 'ouders'
          ? 'Er staat nog niemand op de lijst. Voeg eerst ontvangers toe, of maak een link voor een school of het loket.'
          : 'Er staat nog niemand op de lijst. Voeg eerst ontvangers toe.',
    });
  }
  if (round.opensOn > today) {
    blockers.push({
      code: 'too-early',
      field: 'opensOn',
      message: 'De eerste dag is nog niet aangebroken. Wacht tot die dag, of kies vandaag als eerste dag.',
    });
  }
  if (round.closesOn < today) {
    blockers.push({
      code: 'too-late',
      field: 'closesOn',
      message: 'De laatste dag is voorbij. Kies eerst nieuwe dagen.',
    });
  }
  blockers.push(...(await processingBlockers(tx, associationId, round)));
  return blockers;
}

async function hasLiveLink(tx: Tx, associationId: string, roundId: string): Promise<boolean> {
  return (await findSharedLinks(tx, associationId, roundId)).some(({ stoppedOn }) => stoppedOn === null);
}
