import { setTimeout as wait } from 'node:timers/promises';
import { openPool } from '../../db/connection';

/** One mail of the ledger, as a killed worker left it. */
export interface LedgerRow {
  address: string;
  roundId: string;
  state: string;
  unknowns: number;
}

/**
 * The ledger of every round, once the killed worker's last transaction has ended, one way or the other.
 * @param superuserUrl sees the rows of every association
 * @param applicationName by which the worker is known to the database
 */
export async function killedLedger(superuserUrl: string, applicationName: string): Promise<LedgerRow[]> {
  const superuser = openPool(superuserUrl, 1);
  try {
    for (;;) {
      const [left] = await superuser`select count(*)::int as count from pg_stat_activity
        where datname = current_database() and application_name = ${applicationName}`;
      if (left?.count === 0) break;
      await wait(2);
    }
    return (await superuser`select p.email as address, l.round_id as "roundId", l.state, l.unknowns
      from send_ledger l join recipient r on r.id = l.recipient_id
      join person p on p.id = r.person_id`) as unknown as LedgerRow[];
  } finally {
    await superuser.end();
  }
}
