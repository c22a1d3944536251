import type { Look } from './lookBehind';

const PAGE = 8192;
/** Headers that interrupt the stream: of a page, and of the first page of a segment (PostgreSQL, xlog_internal.h). */
const PAGE_HEADER = 24;
const SEGMENT_HEADER = 40;

/** Where the log stands now, with all before it written to disk. */
export async function logPosition(look: Look): Promise<string> {
  // A message is a record of its own; committing it with `on` writes out all that came before.
  await look(`set synchronous_commit = on`);
  await look(`select pg_logical_emit_message(true, 'peilstok attack', 'here')`);
  const [row] = await look<{ at: string }>(`select pg_current_wal_flush_lsn()::text as at`);
  return row?.at as string;
}

/** What the server wrote to its log between two positions, headers of pages taken out: as an archive of it holds. */
export async function logBetween(look: Look, from: string, to: string): Promise<Buffer> {
  const [size] = await look<{ bytes: number }>(
    `select setting::int as bytes from pg_settings where name = 'wal_segment_size'`,
  );
  const segmentBytes = size?.bytes as number;
  const [start, end] = [positionOf(from), positionOf(to)];
  const parts: Buffer[] = [];
  for (let at = start - (start % PAGE); at < end; at += PAGE) {
    const [row] = await look<{ page: Buffer }>(
      `select pg_read_binary_file('pg_wal/' || pg_walfile_name(($1::text)::pg_lsn + 1), $2, $3) as page`,
      [lsnOf(at), at % segmentBytes, PAGE],
    );
    parts.push(
      Buffer.from(row?.page as Buffer).subarray(at % segmentBytes === 0 ? SEGMENT_HEADER : PAGE_HEADER),
    );
  }
  return Buffer.concat(parts);
}

function positionOf(lsn: string): number {
  const [high = '0', low = '0'] = lsn.split('/');
  return Number.parseInt(high, 16) * 2 ** 32 + Number.parseInt(low, 16);
}

function lsnOf(position: number): string {
  return `${Math.floor(position / 2 ** 32).toString(16)}/${(position % 2 ** 32).toString(16)}`;
}
