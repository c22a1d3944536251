import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The token of a tussenpersoon's own page: association, link, and a seal over both from the installation's secret. Nothing
 * is stored; it ends with the link.
 */
export function keeperTokenOf(secret: string, associationId: string, linkId: string): string {
  const body = Buffer.from((associationId + linkId).replaceAll('-', ''), 'hex');
  return Buffer.concat([body, sealOf(secret, body)]).toString('base64url');
}

/** What the token says; null when it was not made here. */
export function readKeeperToken(
  secret: string,
  token: string,
): { associationId: string; linkId: string } | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 48) return null;
  const body = bytes.subarray(0, 32);
  if (!timingSafeEqual(sealOf(secret, body), bytes.subarray(32))) return null;
  return { associationId: uuidOf(body.subarray(0, 16)), linkId: uuidOf(body.subarray(16)) };
}

function sealOf(secret: string, body: Uint8Array): Buffer {
  return createHmac('sha256', secret).update('keeper|').update(body).digest().subarray(0, 16);
}

const uuidOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
