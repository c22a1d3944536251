import type { Tx } from '../../db/connection';

/** Who of the bureau still has to be told, because the mail server took no mail for them yet. */
export interface ToldLater {
  /** How often they were tried, from 1. */
  attempt: number;
  accountIds: string[];
}

/** A step of a survey's round in a year: one that `programme_step` names, or one of its closing, sealing or sending. */
export interface ProgrammeNotice {
  associationId: string;
  survey: string;
  year: number;
  step: string;
  /** Absent = everybody of the bureau is told, for the first time. */
  again?: ToldLater;
}

/** An agreed day of an action that is near or has passed. */
export interface ActionNotice {
  associationId: string;
  actionId: string;
  moment: 'develop' | 'begin' | 'end';
  /** ISO day. */
  dueOn: string;
  stage: 'soon' | 'late';
  again?: ToldLater;
}

/** A link to sign in that the mail server did not take yet. Names the account; the link itself is made when it is sent. */
export interface SignInRetry {
  accountId: string;
  /** How often it was tried, from 1. */
  attempt: number;
  /** ISO moment at which it was asked for. */
  askedAt: string;
}

/** Work that is done later, asked for inside the transaction that causes it: both happen or neither. */
export interface Queue {
  /** The round has mails waiting in its ledger, which may go from `after` on. The payload names no person. */
  sendMails(tx: Tx, round: { associationId: string; roundId: string }, after?: Date): Promise<void>;
  /** The bureau is told by mail about a step of a round, or about a day of an action, from `after` on. */
  notifyBureau(tx: Tx, notice: ProgrammeNotice | ActionNotice, after?: Date): Promise<void>;
  /** A link to sign in is mailed again, from `after` on. */
  sendSignIn(tx: Tx, retry: SignInRetry, after: Date): Promise<void>;
  /** Whether the queue's tables answer. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}
