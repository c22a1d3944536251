/**
 * Values as they stand in the text of a statement, where several statements go in one message and cannot carry parameters.
 * Only shapes that cannot hold anything else: text goes as the hexadecimal digits of its bytes.
 */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** @throws when it is no UUID. */
export function uuidLiteral(id: string): string {
  if (!UUID.test(id)) throw new Error('A UUID was expected in a statement.');
  return `'${id}'::uuid`;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @throws when it is no ISO day. */
export function dayLiteral(day: string): string {
  if (!DAY.test(day)) throw new Error('A day was expected in a statement.');
  return `'${day}'::date`;
}

export function bytesLiteral(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
  return `decode('${hex}', 'hex')`;
}

/** @throws when it is no whole number that a number can hold. */
export function bigintLiteral(value: bigint): string {
  return `(${value.toString()})::bigint`;
}

/** Text as its bytes, so that nothing in it is read as anything else. NUL, which PostgreSQL knows not, is left out. */
export function textLiteral(text: string): string {
  return `convert_from(${bytesLiteral(Buffer.from(text.replaceAll('\0', ''), 'utf8'))}, 'UTF8')`;
}

/** @throws RangeError when it is no moment. */
export function momentLiteral(moment: Date): string {
  return `'${moment.toISOString()}'::timestamptz`;
}
