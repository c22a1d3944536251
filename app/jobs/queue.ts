import type { Tx } from '../../db/connection';

/** Work that is done later, asked for inside the transaction that causes it: both happen or neither. */
export interface Queue {
  /** The round has mails waiting in its ledger. The payload names no person. */
  sendMails(tx: Tx, round: { associationId: string; roundId: string }): Promise<void>;
  /** Whether the queue's tables answer. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}
