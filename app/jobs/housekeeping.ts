import { findAssociationIds } from '../../db/queries/associations';
import { outsideAssociations } from '../../db/transaction';
import type { AppContext } from '../context';
import { remindOfActions } from '../operations/improving/remindOfActions';
import { remindKeepers } from '../operations/links/remindKeepers';
import { readBouncesFolder } from '../operations/mail/bounces/readBouncesFolder';
import { removeOldReports } from '../operations/mail/bounces/removeOldReports';
import { type SendingManner, sendAllWaitingMails } from '../operations/mail/sendWaitingMails';
import { applyInstallationRetention } from '../operations/privacy/retention/applyInstallationRetention';
import { applyRetention } from '../operations/privacy/retention/applyRetention';
import { takeDueSteps } from '../operations/programme/takeDueSteps';
import { closeFinishedRounds } from '../operations/rounds/closeRound';
import { recordDayCounts } from '../operations/rounds/fieldwork/dayCounts';
import { sealOnPromise } from '../operations/sealing/sealOnPromise';
import { deleteRawTexts } from '../operations/texts/deleteRawTexts';

/**
 * What has to happen now and then, whatever crashed before: each step may be repeated without harm.
 */
export async function housekeeping(ctx: AppContext, manner: SendingManner = {}): Promise<void> {
  await applyInstallationRetention(ctx);
  for (const { id } of await outsideAssociations(ctx.db, findAssociationIds)) {
    await recordDayCounts(ctx, id);
    await closeFinishedRounds(ctx, id);
    await takeDueSteps(ctx, id);
    await remindKeepers(ctx, id);
    await remindOfActions(ctx, id);
    await sealOnPromise(ctx, id);
    await sendAllWaitingMails(ctx, id, manner);
    await applyRetention(ctx, id);
    await deleteRawTexts(ctx, id);
  }
  // Last: a folder that cannot be read must not keep rounds from closing.
  await readBouncesFolder(ctx);
  await removeOldReports(ctx);
}
