import { describe, expect, it } from 'vitest';
import { housekeeping } from '../../../../app/jobs/housekeeping';
import { createMemoryKeyStore } from '../../../../app/operations/keys/memoryKeyStore';
import { sendWaitingMails } from '../../../../app/operations/mail/sendWaitingMails';
import { closeRound } from '../../../../app/operations/rounds/closeRound';
import { importRecipients } from '../../../../app/operations/rounds/importRecipients';
import { openRound } from '../../../../app/operations/rounds/openRound';
import { prepareRound } from '../../../../app/operations/rounds/prepareRound';
import { sealRound } from '../../../../app/operations/sealing/sealRound';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { outboxContext } from '../../../support/outboxContext';
import { parentsFile } from '../../../support/playedRound';

const database = testDatabase();
const ctx = outboxContext(() => database.db);

/** Only an example may open while mail stays in the outbox. */
async function closedRound(year: number): Promise<{ associationId: string; roundId: string }> {
  const { id } = await makeAssociation(ctx, { name: `SWV ${year}`, isExample: true });
  ctx.setNow(`${year}-10-01T10:00:00Z`);
  const prepared = await prepareRound(ctx, 'test', id, { survey: 'ouders', year });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const { roundId } = prepared.value;
  await importRecipients(ctx, 'test', id, roundId, parentsFile(4));
  const opened = await openRound(ctx, 'test', id, roundId);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  await sendWaitingMails(ctx, id, roundId);
  await closeRound(ctx, 'test', id, roundId);
  return { associationId: id, roundId };
}

describe('mails in the outbox, with names, addresses and links', () => {
  it('are removed at the next housekeeping when a crash came right after the commit of sealing', async () => {
    const { associationId, roundId } = await closedRound(2026);
    const before = (await ctx.mailsInOutbox()).length;
    const keys = createMemoryKeyStore();
    await keys.create(roundId, (await ctx.keys.find(roundId)) as Uint8Array);
    const dying = {
      ...ctx,
      db: ctx.db,
      keys: {
        ...keys,
        destroy: async () => {
          throw new Error('the machine stops');
        },
      },
    };
    await expect(sealRound(dying, 'test', associationId, roundId)).rejects.toThrow('the machine stops');
    expect(await ctx.mailsInOutbox()).toHaveLength(before);
    await housekeeping(ctx);
    expect(await ctx.mailsInOutbox()).toHaveLength(before - 4);
    expect(await ctx.keys.list()).not.toContain(roundId);
  });

  it('are gone when their round is sealed; those of other rounds stay', async () => {
    const sealed = await closedRound(2028);
    await closedRound(2030);
    expect(await ctx.mailsInOutbox()).toHaveLength(8);
    const outcome = await sealRound(ctx, 'test', sealed.associationId, sealed.roundId);
    expect(outcome.ok).toBe(true);
    expect(await ctx.mailsInOutbox()).toHaveLength(4);
  });
});
