import { listOutbox, type OutboxEntry, type OutboxMail, readOutboxMail } from '../../../emails/outbox';
import type { AppContext } from '../../context';
import { outboxFolder } from '../../outboxFolder';

const PAGE = 50;

/** Whether mail reaches people, and where it stays otherwise. */
export function deliveryState(ctx: AppContext): { deliversForReal: boolean; outboxDir: string } {
  return { deliversForReal: ctx.mailer.deliversForReal, outboxDir: outboxFolder(ctx.config) };
}

/** A page (from 0) of the mails in the outbox folder, newest first: what was not really sent, and the example's. */
export async function viewOutbox(
  ctx: AppContext,
  page: number,
): Promise<{ total: number; pageSize: number; mails: OutboxEntry[] }> {
  const found = await listOutbox(outboxFolder(ctx.config), { offset: page * PAGE, limit: PAGE });
  return { ...found, pageSize: PAGE };
}

/** One mail of the outbox; null when it is not there. */
export async function viewOutboxMail(ctx: AppContext, id: string): Promise<OutboxMail | null> {
  return readOutboxMail(outboxFolder(ctx.config), id);
}
