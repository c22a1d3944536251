import { senderAddress } from '../../../../emails/senderAddress';

const UUID = /^<?([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})@/;

/**
 * The address that reports about one mail go to: `bounce+<32 hexadecimal digits>@…`, the digits of its Message-ID, which
 * are random and name nobody. null without an address for reports: then they go to the sender.
 */
export function returnPathOf(bounceAddress: string | null, messageId: string): string | null {
  const digits = UUID.exec(messageId)?.slice(1).join('');
  if (!bounceAddress || !digits) return null;
  const { address } = senderAddress(bounceAddress);
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}+${digits}${address.slice(at)}`;
}
