import { listOutbox, type OutboxEntry, type OutboxMail, readOutboxMail } from '../../../emails/outbox';
import type { AppContext } from '../../context';
import { outboxFolder } from '../../outboxFolder';

const PAGE = 50;

/** Whether mail reaches people, and where it stays otherwise. */
export function deliveryState(ctx: AppContext): { deliversForReal: boolean; outboxDir: string } {
  return { deliversForReal: ctx.mailer.deliversForReal, outboxDir: outboxFolder(ctx.config) };
}

/** A page (from 0) of the mails in the outbox folder, newest first; empty when mail is really sent. */
export async function viewOutbox(
  ctx: AppContext,
  page: number,
): Promise<{ total: number; pageSize: number; mails: OutboxEntry[] }> {
  if (ctx.mailer.deliversForReal) return { total: 0, pageSize: PAGE, mails: [] };
  const found = await listOutbox(outboxFolder(ctx.config), { offset: page * PAGE, limit: PAGE });
  return { ...found, pageSize: PAGE };
}

/** One mail of the outbox; null when it is not there, or when mail is really sent. */
export async function viewOutboxMail(ctx: AppContext, id: string): Promise<OutboxMail | null> {
  return ctx.mailer.deliversForReal ? null : readOutboxMail(outboxFolder(ctx.config), id);
}
