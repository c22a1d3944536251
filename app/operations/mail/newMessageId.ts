import { senderAddress } from '../../../emails/senderAddress';
import type { AppContext } from '../../context';

/**
 * A Message-ID that names nobody and stays the same however often the mail is tried. Its domain is the sender's: an
 * invented one without a dot counts against a mail (RFC 5322, 3.6.4).
 */
export function newMessageId(ctx: AppContext): string {
  const { address } = senderAddress(ctx.config.mailFrom);
  return `<${ctx.random.uuid()}@${address.slice(address.lastIndexOf('@') + 1)}>`;
}
