import { sql } from 'kysely';
import type { Tx } from '../connection';

/** The tables of an export with their columns, in the order in which they could be read in again. */
export const exportedTables: Readonly<Record<string, readonly string[] | 'all'>> = {
  board: 'all',
  school: 'all',
  published_version: 'all',
  target: 'all',
  processing: 'all',
  // Without the code: it begins every personal link.
  round: [
    'id',
    'survey',
    'year',
    'status',
    'published_version_id',
    'opens_on',
    'closes_on',
    'seal_by',
    'source',
    'threshold',
    'population_size',
    'targets',
    'opened_at',
    'closed_at',
    'sealed_at',
    'seal',
  ],
  round_processing: 'all',
  nulmeting: 'all',
  sealed_response: 'all',
  sealed_aggregate: 'all',
  publication: 'all',
  // Only what a person released, without where words were taken out.
  text_reading: ['round_id', 'text_id', 'item', 'status', 'body', 'theme', 'updated_at', 'updated_by'],
  text_retention: 'all',
  retention_run: 'all',
  audit: 'all',
};

/** Tables with an association's rows that no export holds, each with the reason. */
export const notExportedTables: Readonly<Record<string, string>> = {
  sealed_text: 'open answers as they were sent: nothing leaves unread; what was released is in text_reading',
  person: 'names and addresses: each person gets their own export',
  recipient:
    'who is on a list of a round that is not sealed; the counts of sealed ones are in sealed_aggregate',
  open_response: 'answers of rounds that are not sealed',
  send_ledger: 'which mail went to whom',
  opt_out: 'hashes of addresses, of use to this installation only',
  membership: 'who may sign in here',
  session: 'access',
  round_route: 'where personal links lead',
};

/**
 * Gives the rows of a table one by one, read in portions, so that memory stays flat however many there are.
 * The caller's transaction must stay open meanwhile.
 */
export async function* streamTable(
  tx: Tx,
  associationId: string,
  table: string,
): AsyncGenerator<Record<string, unknown>> {
  const columns = exportedTables[table];
  if (!columns) throw new Error(`${table} is not exported.`);
  const chosen = columns === 'all' ? sql`*` : sql.join(columns.map((column) => sql.ref(column)));
  const query = sql<Record<string, unknown>>`
    select ${chosen} from ${sql.table(table)} where association_id = ${associationId}`;
  const compiled = query.compile(tx);
  for await (const portion of tx.getExecutor().stream<Record<string, unknown>>(compiled, PORTION)) {
    yield* portion.rows;
  }
}

const PORTION = 500;
