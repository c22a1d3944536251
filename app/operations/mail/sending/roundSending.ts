import {
  type ChannelName,
  claimMailRate,
  getMailChannel,
  recordChannelFailure,
  recordChannelWorks,
} from '../../../../db/queries/mailChannel';
import {
  type ClaimedMail,
  exchangeMails,
  type LedgerPlace,
  type RecordedResult,
} from '../../../../db/queries/sending';
import { recordSendStop } from '../../../../db/queries/sendStops';
import { inAssociation, outsideAssociations } from '../../../../db/transaction';
import type { Mailer } from '../../../../emails/mailer';
import type { AppContext } from '../../../context';
import { noteAction } from '../../audit';
import { localDay } from '../../localDay';
import { addressHashOf } from '../../tokens/unsubscribeToken';
import type { MailedRound } from '../roundMails';
import { afterAttempt, channelWaitSeconds, verdictOf } from './afterAttempt';
import { personalMailsOf } from './personalMails';
import { createRecentVerdicts } from './recentVerdicts';
import type { GroupedWork } from './sendInGroups';

/** What a limit per minute lets through at once, in seconds' worth. */
const BURST_SECONDS = 5;

interface Attempted {
  row: RecordedResult;
}

interface SendingOf {
  mailed: MailedRound;
  key: Uint8Array;
  mailer: Mailer;
  channel: ChannelName;
  claim: number;
}

/** Opt-outs are asked for again from this long before: whose transaction took a while is not missed. */
const OPT_OUT_OVERLAP_MS = 5 * 60_000;

/** A mail that may be sent, or why not. */
type Taken = ClaimedMail & { skip: string | null };

/** The sending of one round by one worker: what is taken, what is made of results, and when there is reason to stop. */
export function createRoundSending(
  ctx: AppContext,
  { mailed, key, mailer, channel, claim }: SendingOf,
): { work: Omit<GroupedWork<Taken, Attempted>, 'reconnect'>; sent(): number; comeBackAt(): Date | null } {
  const associationId = mailed.association.id;
  const roundId = mailed.round.id;
  const composed = personalMailsOf(ctx, mailed, key);
  const recent = createRecentVerdicts();
  const { mailsPerMinute } = ctx.config;
  let place: LedgerPlace = null;
  let sent = 0;
  /** Dutch: what the server itself failed with; null while it works. */
  let serverProblem: string | null = null;
  let failureNoted = false;
  let successNoted = false;
  let comeBackAt: Date | null = null;
  let isStopped = false;
  const optedOut = new Set<string>();
  let optOutsSince = new Date(0);

  /** How many may be taken now; notes when to come back if it is none. */
  async function permitted(room: number): Promise<number> {
    if (room === 0 || recent.fails() || recent.isLimited()) return 0;
    if (mailsPerMinute === null || !mailer.deliversForReal) return room;
    const rate = {
      wanted: room,
      perMinute: mailsPerMinute,
      burstSeconds: BURST_SECONDS,
      now: ctx.clock.now(),
    };
    const { granted, freeAt } = await outsideAssociations(ctx.db, (tx) => claimMailRate(tx, channel, rate));
    if (granted === 0) comeBackAt = freeAt;
    return granted;
  }

  function mayBeMailed({ email, withdrawn }: ClaimedMail): boolean {
    if (email === null || withdrawn) return false;
    return (
      optedOut.size === 0 || !optedOut.has(addressHashOf(ctx.secret, associationId, email).toString('hex'))
    );
  }

  /** Stops the round for everybody, once, when most of the last mails were refused for good. */
  async function stopWhenMostAreRefused(now: Date): Promise<void> {
    const refusals = recent.mostRefused();
    if (!refusals || isStopped) return;
    await inAssociation(ctx.db, associationId, async (tx) => {
      await recordSendStop(tx, associationId, roundId, { stoppedAt: now, why: 'most-refused', ...refusals });
      await noteAction(ctx, tx, associationId, {
        actor: 'systeem',
        action: 'versturen gestopt: de meeste mails werden geweigerd',
        roundId,
        details: { ...refusals },
      });
      const { survey, year } = mailed.round;
      await ctx.queue.notifyBureau(tx, { associationId, survey, year, step: 'mails-refused' });
    });
    isStopped = true;
  }

  /** Tells all workers, once, that the way out fails, or that it works again. */
  async function noteChannel(now: Date): Promise<void> {
    const problem =
      serverProblem ?? (recent.isLimited() ? 'De mailserver neemt nu niet meer mails aan.' : null);
    if (problem !== null && !failureNoted) {
      await outsideAssociations(ctx.db, (tx) =>
        recordChannelFailure(tx, channel, { reason: problem, now, waitSeconds: channelWaitSeconds }),
      );
      const { retryAt } = await outsideAssociations(ctx.db, (tx) => getMailChannel(tx, channel));
      comeBackAt = retryAt;
      failureNoted = true;
    } else if (problem === null && sent > 0 && !successNoted) {
      await outsideAssociations(ctx.db, (tx) => recordChannelWorks(tx, channel));
      successNoted = true;
    }
  }

  return {
    sent: () => sent,
    comeBackAt: () => comeBackAt,
    work: {
      atOnce: mailer.connections,
      async exchange(results, room) {
        const now = ctx.clock.now();
        await noteChannel(now);
        await stopWhenMostAreRefused(now);
        const limit = await permitted(room);
        if (results.length === 0 && limit === 0) return null;
        const { claimed, optOuts } = await exchangeMails(ctx.db, associationId, roundId, {
          claim,
          results: results.map(({ row }) => row),
          place,
          limit,
          now,
          today: localDay(now),
          optOutsSince,
          withSchools: mailed.definition.audience === 'scholen',
        });
        for (const hash of optOuts) optedOut.add(Buffer.from(hash).toString('hex'));
        optOutsSince = new Date(now.getTime() - OPT_OUT_OVERLAP_MS);
        const taken = claimed.map((mail) => ({ ...mail, skip: mayBeMailed(mail) ? null : 'afgemeld' }));
        const last = taken.at(-1);
        if (last) place = { recipientId: last.recipientId, message: last.message };
        return taken;
      },
      async perform(taken) {
        const { skip, email, ...mail } = taken;
        const row = { recipientId: mail.recipientId, message: mail.message };
        const nothing = { smtpCode: null, nextAt: null, isUnknown: false, counts: false };
        if (skip !== null || email === null) {
          return { row: { ...row, ...nothing, state: 'skipped', detail: skip } };
        }
        const ready = await composed({ ...mail, email });
        if ('problem' in ready) {
          return { row: { ...row, ...nothing, state: 'refused', detail: ready.problem } };
        }
        const result = await mailer.send(ready.mail);
        const verdict = verdictOf(result);
        recent.note(verdict, mail.attempts > 1);
        if (result.outcome === 'sent') sent += 1;
        else if (verdict === 'fails') serverProblem = result.reason;
        return { row: afterAttempt(taken, result, ctx.clock.now()) };
      },
    },
  };
}
