import type { AppContext } from '../context';
import { sendWaitingMails } from '../operations/mail/sendWaitingMails';
import { HOUSEKEEPING, SEND_MAILS, type StartedQueue } from './createQueue';
import { housekeeping } from './housekeeping';

/** Takes work from the queue until the queue is closed. Housekeeping runs at once and then every five minutes. */
export async function startWorker(ctx: AppContext, queue: StartedQueue): Promise<void> {
  await queue.boss.work<{ associationId: string; roundId: string }>(
    SEND_MAILS,
    { pollingIntervalSeconds: 1 },
    async (jobs) => {
      for (const { data } of jobs) await sendWaitingMails(ctx, data.associationId, data.roundId);
    },
  );
  await queue.boss.work(HOUSEKEEPING, { pollingIntervalSeconds: 10 }, () => housekeeping(ctx));
  await queue.boss.schedule(HOUSEKEEPING, '*/5 * * * *');
  await queue.boss.send(HOUSEKEEPING, {}, { singletonKey: 'at-start', singletonSeconds: 60 });
}
