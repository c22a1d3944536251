import type { SMTPPoolOptions } from 'nodemailer/lib/smtp-pool';

const CONNECTIONS = 5;

/** Connections that the pool of an SMTP_URL opens at most: five, or what its `maxConnections` says. */
export function connectionsOf(smtpUrl: string): number {
  const given = Number(new URL(smtpUrl).searchParams.get('maxConnections'));
  return Number.isInteger(given) && given > 0 ? given : CONNECTIONS;
}

/**
 * Gives the options of the connection pool for an SMTP_URL.
 *
 * Names and addresses travel in these mails, so beyond the own network encryption is required: with `smtp:` a server
 * that offers no STARTTLS is refused. `smtp:` to a loopback or private address, or to a name without a dot, takes
 * STARTTLS when offered. What stands in the URL wins over all of this, e.g. `?requireTLS=false&maxConnections=2`.
 *
 * maxRequeues counts only attempts in which not one byte of the message had left.
 */
export function smtpOptions(smtpUrl: string): SMTPPoolOptions & { pool: true } {
  const url = new URL(smtpUrl);
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') {
    throw new Error(`SMTP_URL must start with smtp:// or smtps://, not ${url.protocol}`);
  }
  return {
    pool: true,
    url: smtpUrl,
    requireTLS: url.protocol === 'smtp:' && !isOwnNetwork(url.hostname),
    maxConnections: CONNECTIONS,
    maxMessages: 100,
    maxRequeues: 2,
    dnsTimeout: 10_000,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Loopback, private (RFC 1918, RFC 4193) and link-local addresses, and names without a dot. */
function isOwnNetwork(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (host.includes(':')) return host === '::1' || /^f[cd]|^fe[89ab]/.test(host);
  if (!host.includes('.')) return true;
  return (
    /^(127|10)\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.\d+\.\d+$/.test(host) &&
    /^[\d.]+$/.test(host)
  );
}
