/** The port only names the socket file (`.s.PGSQL.5432`); nothing listens on a network. */
export const SOCKET_PORT = 5432;

/**
 * The address of a database behind a Unix socket, in the form libpq and node-postgres (pg-boss) read: the folder
 * stands percent-encoded in the place of the host. postgres.js does not read that form: give it `socketFolderOf`
 * as its `host` option beside the address.
 */
export function socketUrl({
  user,
  folder,
  database,
}: {
  user: string;
  folder: string;
  database: string;
}): string {
  return `postgres://${encodeURIComponent(user)}@${encodeURIComponent(folder)}:${SOCKET_PORT}/${encodeURIComponent(database)}`;
}

/** The socket folder in such an address; null when it names an ordinary host. */
export function socketFolderOf(url: string): string | null {
  const host = decodeURIComponent(new URL(url).hostname);
  return host.startsWith('/') ? host : null;
}
