import type { AppContext } from '../context';
import { retrySignIn } from '../operations/accounts/requestSignIn';
import { type SendingManner, sendWaitingMails } from '../operations/mail/sendWaitingMails';
import { tellBureau } from '../operations/mail/tellBureau';
import { HOUSEKEEPING, NOTIFY_BUREAU, SEND_MAILS, SIGN_IN, type StartedQueue } from './createQueue';
import { housekeeping } from './housekeeping';
import { listenForBounces } from './listenForBounces';
import type { ActionNotice, ProgrammeNotice, SignInRetry } from './queue';

/** One association's long round does not hold up another's. */
const ROUNDS_AT_ONCE = 3;
/** Workers that start together keep house once; one that fell over and comes back finds what it left behind at once. */
const AT_START_ONCE_IN_SECONDS = 10;
/** What is asked for in the same moment is told in one mail. */
const NOTICES_TOGETHER = 50;

/**
 * Takes work from the queue until the queue is closed; takes mails in hand, and reports about them, until what it gives is called.
 * Housekeeping runs at once and then every five minutes.
 * @param rest held between the turns of a sending, where the same machine serves pages
 */
export async function startWorker(
  ctx: AppContext,
  queue: StartedQueue,
  log: (line: string) => void,
  { rest }: { rest?: (() => Promise<void>) | undefined } = {},
): Promise<() => Promise<void>> {
  const bounces = await listenForBounces(ctx, log);
  let isStopping = false;
  const manner: SendingManner = { rest, goesOn: () => !isStopping };
  await queue.boss.work<{ associationId: string; roundId: string }>(
    SEND_MAILS,
    { pollingIntervalSeconds: 1, localConcurrency: ROUNDS_AT_ONCE },
    async (jobs) => {
      for (const { data } of jobs) await sendWaitingMails(ctx, data.associationId, data.roundId, manner);
    },
  );
  await queue.boss.work<ProgrammeNotice | ActionNotice>(
    NOTIFY_BUREAU,
    { pollingIntervalSeconds: 5, batchSize: NOTICES_TOGETHER },
    async (jobs) => {
      await tellBureau(
        ctx,
        jobs.map(({ data }) => data),
      );
    },
  );
  await queue.boss.work<SignInRetry>(SIGN_IN, { pollingIntervalSeconds: 5 }, async (jobs) => {
    for (const { data } of jobs) await retrySignIn(ctx, data);
  });
  await queue.boss.work(HOUSEKEEPING, { pollingIntervalSeconds: 10 }, () => housekeeping(ctx, manner));
  await queue.boss.schedule(HOUSEKEEPING, '*/5 * * * *');
  await queue.boss.send(
    HOUSEKEEPING,
    {},
    { singletonKey: 'at-start', singletonSeconds: AT_START_ONCE_IN_SECONDS },
  );
  return async () => {
    isStopping = true;
    await bounces?.close();
  };
}
