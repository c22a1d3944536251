import { sql } from 'kysely';
import { afterAll } from 'vitest';
import { importRecipients } from '../../../../app/operations/rounds/importRecipients';
import { openRound } from '../../../../app/operations/rounds/openRound';
import { prepareRound } from '../../../../app/operations/rounds/prepareRound';
import { inAssociation } from '../../../../db/transaction';
import { createMailer } from '../../../../emails/mailer';
import { makeAssociation } from '../../../support/association';
import type { TestDatabase } from '../../../support/database';
import { type Mailbox, type MailboxOptions, startMailbox } from '../../../support/mailbox';
import { parentsFile } from '../../../support/playedRound';
import { type TestContext, testContext } from '../../../support/testContext';

export interface LedgerRow {
  address: string;
  state: string;
  detail: string | null;
  attempts: number;
  unknowns: number;
  smtpCode: number | null;
  nextAt: Date | null;
}

export interface SmtpRound {
  ctx: TestContext;
  mailbox: Mailbox;
  associationId: string;
  roundId: string;
  /** The ledger, by address. */
  ledger(): Promise<LedgerRow[]>;
  /** How many rows are in each state. */
  states(): Promise<Record<string, number>>;
  /** Lets so many minutes pass. */
  pass(minutes: number): void;
}

const toClose: (() => Promise<unknown>)[] = [];

/** An open parents' round whose invitations wait, and a real SMTP server that they go to. */
export async function smtpRound(
  database: TestDatabase,
  {
    parents = 30,
    server = {},
    url = '',
    now,
  }: { parents?: number; server?: MailboxOptions; url?: string; now?: string } = {},
): Promise<SmtpRound> {
  const ctx = testContext(() => database.db, { now });
  const mailbox = await startMailbox(server);
  ctx.mailer = createMailer({ smtpUrl: `${mailbox.url}${url}`, outboxDir: '/nowhere' });
  toClose.push(
    () => ctx.mailer.close(),
    () => mailbox.close(),
  );
  const { id: associationId } = await makeAssociation(ctx);
  const prepared = await prepareRound(ctx, 'test', associationId, { survey: 'ouders', year: 2026 });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const { roundId } = prepared.value;
  await importRecipients(ctx, 'test', associationId, roundId, parentsFile(parents));
  const opened = await openRound(ctx, 'test', associationId, roundId);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  await sql`update mail_channel set retry_at = null, failures = 0, reason = null, free_at = null`.execute(
    database.db,
  );
  const ledger = (): Promise<LedgerRow[]> => {
    return inAssociation(ctx.db, associationId, async (tx) => {
      const { rows } = await sql<LedgerRow>`
      select p.email as address, l.state, l.detail, l.attempts, l.unknowns, l.smtp_code as "smtpCode",
        l.next_at as "nextAt"
      from send_ledger l join recipient r on r.id = l.recipient_id join person p on p.id = r.person_id
      where l.round_id = ${roundId} order by length(p.email), p.email`.execute(tx);
      return rows;
    });
  };
  return {
    ctx,
    mailbox,
    associationId,
    roundId,
    ledger,
    async states() {
      const counts: Record<string, number> = {};
      for (const { state } of await ledger()) counts[state] = (counts[state] ?? 0) + 1;
      return counts;
    },
    pass(minutes) {
      ctx.setNow(new Date(ctx.clock.now().getTime() + minutes * 60_000).toISOString());
    },
  };
}

afterAll(async () => {
  for (const close of toClose.splice(0)) await close();
});
