const addresses = /[^\s@<>"']+@[^\s@<>"']+/g;

/** Long runs of letters and digits. */
const secrets = /[\w-]{30,}/g;

/**
 * An unexpected error for the log: where in the code it happened, and what kind it was. A database's message may repeat a
 * value (a name, a token), so of its errors only the code and the names of table and constraint are told; other messages
 * lose what looks like an address or the secret of a link, cookie or key.
 */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const { code, severity, table_name, constraint_name } = error as Error & Record<string, unknown>;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const message = severity
    ? `database error ${code}${table_name ? ` on ${table_name}` : ''}${constraint_name ? ` (${constraint_name})` : ''}`
    : `${error.name}: ${error.message.replace(addresses, '…').replace(secrets, '…')}`;
  return [message, ...frames].join('\n');
}
