import { createHmac, timingSafeEqual } from 'node:crypto';

/** An address as the opt-out list knows it: no address can be read from it without the installation's secret. */
export function addressHashOf(installationSecret: string, associationId: string, address: string): Buffer {
  return createHmac('sha256', installationSecret)
    .update(`opt-out|${associationId}|${address.trim().toLowerCase()}`)
    .digest()
    .subarray(0, 16);
}

/**
 * The token of the unsubscribe link: association, address hash and a seal over both. It comes from the
 * installation's secret and not from a round's key, so that it works after sealing too.
 */
export function unsubscribeTokenOf(
  installationSecret: string,
  associationId: string,
  address: string,
): string {
  const body = Buffer.concat([
    Buffer.from(associationId.replaceAll('-', ''), 'hex'),
    addressHashOf(installationSecret, associationId, address),
  ]);
  return Buffer.concat([body, sealOf(installationSecret, body)]).toString('base64url');
}

/** What the token says; null when it was not made here. */
export function readUnsubscribeToken(
  installationSecret: string,
  token: string,
): { associationId: string; addressHash: Buffer } | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 48) return null;
  const body = bytes.subarray(0, 32);
  if (!timingSafeEqual(sealOf(installationSecret, body), bytes.subarray(32))) return null;
  const hex = body.subarray(0, 16).toString('hex');
  const associationId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { associationId, addressHash: body.subarray(16) };
}

function sealOf(installationSecret: string, body: Uint8Array): Buffer {
  return createHmac('sha256', installationSecret)
    .update('unsubscribe|')
    .update(body)
    .digest()
    .subarray(0, 16);
}
