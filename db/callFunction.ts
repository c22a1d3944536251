import { sql } from 'kysely';
import { type Database, findPool, mayPrepare } from './connection';
import { bytesLiteral, dayLiteral, uuidLiteral } from './literals';
import type { Rows } from './transaction';

/** An argument of a database function; null is null of that type. */
export type Argument =
  | { type: 'uuid'; value: string | null }
  | { type: 'bytea'; value: Uint8Array | null }
  | { type: 'date'; value: string | null }
  | { type: 'bytea[]'; value: readonly (Uint8Array | null)[] };

/**
 * Calls one of our functions in one message, which PostgreSQL takes as one transaction: for what thousands do in the same
 * minute. The function enters the association by itself (`read_links`, `keep_responses`). Prepared where the connection may,
 * else as a text that a pooler in transaction mode can pass on. Joins a running transaction.
 * @returns its rows
 */
export async function callFunction(db: Database, name: string, args: readonly Argument[]): Promise<Rows> {
  const pool = findPool(db);
  if (pool && mayPrepare(db)) {
    const places = args.map(({ type }, index) => `$${index + 1}::${type}`);
    const values = args.map((arg) => (arg.type === 'bytea[]' ? bytesArray(arg.value) : arg.value));
    return pool.unsafe(`select * from ${name}(${places})`, values as never[], { prepare: true });
  }
  const text = `select * from ${name}(${args.map(literalOf)})`;
  if (pool) return pool.unsafe(text);
  return (await sql.raw<Record<string, unknown>>(text).execute(db)).rows;
}

function literalOf(arg: Argument): string {
  if (arg.value === null) return `null::${arg.type}`;
  if (arg.type === 'bytea[]') {
    return `array[${arg.value.map((bytes) => (bytes === null ? 'null' : bytesLiteral(bytes)))}]::bytea[]`;
  }
  if (arg.type === 'uuid') return uuidLiteral(arg.value);
  return arg.type === 'date' ? dayLiteral(arg.value) : bytesLiteral(arg.value);
}

/** As PostgreSQL reads an array of bytes: hexadecimal digits, so that nothing in it needs to be escaped but the backslash. */
function bytesArray(values: readonly (Uint8Array | null)[]): string {
  const texts = values.map((bytes) => (bytes === null ? 'null' : `"\\\\x${hexOf(bytes)}"`));
  return `{${texts.join(',')}}`;
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
