/**
 * Values as they stand in the text of a statement, where several statements go in one message and cannot carry parameters.
 * Only shapes that cannot hold anything else; text that people write never goes this way.
 */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** @throws when it is no UUID. */
export function uuidLiteral(id: string): string {
  if (!UUID.test(id)) throw new Error('A UUID was expected in a statement.');
  return `'${id}'::uuid`;
}

export function bytesLiteral(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
  return `decode('${hex}', 'hex')`;
}

/** @throws when it is no whole number that a number can hold. */
export function bigintLiteral(value: bigint): string {
  return `(${value.toString()})::bigint`;
}
