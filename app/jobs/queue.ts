import type { Tx } from '../../db/connection';

/** A step of a survey's round in a year, as `programme_step` names it. */
export interface ProgrammeNotice {
  associationId: string;
  survey: string;
  year: number;
  step: string;
}

/** An agreed day of an action that is near or has passed. */
export interface ActionNotice {
  associationId: string;
  actionId: string;
  moment: 'develop' | 'begin' | 'end';
  /** ISO day. */
  dueOn: string;
  stage: 'soon' | 'late';
}

/** Work that is done later, asked for inside the transaction that causes it: both happen or neither. */
export interface Queue {
  /** The round has mails waiting in its ledger, which may go from `after` on. The payload names no person. */
  sendMails(tx: Tx, round: { associationId: string; roundId: string }, after?: Date): Promise<void>;
  /** The bureau is told by mail about a step of a round, or about a day of an action. */
  notifyBureau(tx: Tx, notice: ProgrammeNotice | ActionNotice): Promise<void>;
  /** Whether the queue's tables answer. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}
