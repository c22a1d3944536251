import { afterAll, expect, it, vi } from 'vitest';
import { requestSignIn, retrySignIn } from '../../../../app/operations/accounts/requestSignIn';
import { spendSignInLink } from '../../../../app/operations/accounts/session';
import { recordMembership } from '../../../../db/queries/accounts';
import { outsideAssociations } from '../../../../db/transaction';
import { createMailer } from '../../../../emails/mailer';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { startMailbox } from '../../../support/mailbox';
import { testContext } from '../../../support/testContext';

const database = testDatabase();
const toClose: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of toClose) await close();
});

/** A colleague whose mail server lets the first mails wait. */
async function greylisted(times: number) {
  let refusals = times;
  const ctx = testContext(() => database.db);
  const mailbox = await startMailbox({
    recipient: () => (refusals-- > 0 ? { code: 451, message: '4.7.1 Greylisted, try again' } : null),
  });
  ctx.mailer = createMailer({ smtpUrl: mailbox.url, outboxDir: '/nowhere' });
  toClose.push(
    () => ctx.mailer.close(),
    () => mailbox.close(),
  );
  const { id } = await makeAssociation(ctx);
  const address = `els-${id}@bureau.example`;
  await outsideAssociations(ctx.db, (tx) => recordMembership(tx, id, address, ctx.random.uuid()));
  const nextRetry = async (count: number) => {
    await vi.waitFor(() => expect(ctx.signInRetries).toHaveLength(count));
    return ctx.signInRetries[count - 1] as (typeof ctx.signInRetries)[number];
  };
  const tokenOf = (index: number) => /aanmelden\/([\w-]+)/.exec(mailbox.mails[index]?.text ?? '')?.[1] ?? '';
  return { ctx, mailbox, address, nextRetry, tokenOf };
}

it('who signs in while their mail server greylists gets the link minutes later, and it works for half an hour from then', async () => {
  const { ctx, mailbox, address, nextRetry, tokenOf } = await greylisted(2);
  await requestSignIn(ctx, address);
  const first = await nextRetry(1);
  expect(first.after.toISOString()).toBe('2026-11-22T10:01:00.000Z');
  expect(JSON.stringify(first.retry)).not.toContain('@');
  ctx.setNow(first.after.toISOString());
  await retrySignIn(ctx, first.retry);
  const second = await nextRetry(2);
  expect(second.after.toISOString()).toBe('2026-11-22T10:03:00.000Z');
  expect(mailbox.mails).toEqual([]);
  ctx.setNow(second.after.toISOString());
  await retrySignIn(ctx, second.retry);
  expect(mailbox.to(address)).toHaveLength(1);
  expect(ctx.signInRetries).toHaveLength(2);
  ctx.setNow('2026-11-22T10:32:00Z');
  expect(await spendSignInLink(ctx, tokenOf(0))).not.toBeNull();
});

it('who has signed in with another link meanwhile gets no link that they do not need', async () => {
  const { ctx, mailbox, address, nextRetry, tokenOf } = await greylisted(1);
  await requestSignIn(ctx, address);
  const { retry } = await nextRetry(1);
  ctx.setNow('2026-11-22T10:00:30Z');
  await requestSignIn(ctx, address);
  await mailbox.received(1);
  expect(await spendSignInLink(ctx, tokenOf(0))).not.toBeNull();
  ctx.setNow('2026-11-22T10:01:00Z');
  await retrySignIn(ctx, retry);
  expect(mailbox.mails).toHaveLength(1);
});

it('a server that keeps refusing is asked six times in half an hour, and an address that does not exist once', async () => {
  const { ctx, address, nextRetry } = await greylisted(100);
  await requestSignIn(ctx, address);
  for (let count = 1; count <= 5; count += 1) {
    const { retry, after } = await nextRetry(count);
    ctx.setNow(after.toISOString());
    await retrySignIn(ctx, retry);
  }
  expect(ctx.signInRetries).toHaveLength(5);
  ctx.mailer = {
    ...ctx.mailer,
    send: async () => ({
      outcome: 'refused',
      reason: 'Het adres bestaat niet.',
      permanent: true,
      smtpCode: 550,
    }),
  };
  const [known] = ctx.signInRetries;
  await retrySignIn(ctx, { ...(known as NonNullable<typeof known>).retry, attempt: 1 });
  expect(ctx.signInRetries).toHaveLength(5);
});
