import type { ColumnType, Generated } from 'kysely';
import type { WithdrawalReason } from '../surveys/statistics/response/withdrawal';
import type { EarlierUploadTable, NulmetingDecisionTable, TargetDecisionTable } from './earlierTables';
import type { ImprovementTables } from './improvementTables';
import type { RegisterTables } from './registerTables';
import type { TextTables } from './textTables';

/**
 * The tables as queries see them. Dates without a time are ISO strings (`2026-11-22`), moments are Date,
 * counts are numbers; jsonb is written through `jsonb()` and arrives parsed.
 */
export interface Schema extends ImprovementTables, RegisterTables, TextTables {
  association: AssociationTable;
  account: AccountTable;
  membership: { association_id: string; account_id: string };
  sign_in_link: { token_hash: Uint8Array; account_id: string; expires_at: Date; spent_at: Date | null };
  session: { token_hash: Uint8Array; account_id: string; association_id: string | null; expires_at: Date };
  round_route: { code: string; association_id: string; round_id: string };
  rate_limit: { key_hash: Uint8Array; window_start: Date; tries: number };
  board: { association_id: string; id: string; name: string };
  school: SchoolTable;
  person: PersonTable;
  opt_out: { association_id: string; address_hash: Uint8Array; at: Date };
  published_version: PublishedVersionTable;
  round: RoundTable;
  recipient: RecipientTable;
  shared_link: SharedLinkTable;
  call_list: { association_id: string; ciphertext: Uint8Array };
  open_response: { association_id: string; round_id: string; pseudonym: Uint8Array; ciphertext: Uint8Array };
  sealed_response: {
    association_id: string;
    round_id: string;
    id: string;
    answers: Json;
    background: Json;
  };
  sealed_aggregate: { association_id: string; round_id: string; key: string; body: Json };
  send_ledger: SendLedgerTable;
  /** Lists sent in by the end of a day of fieldwork; day 0 is the day of opening. */
  round_day_count: { association_id: string; round_id: string; day: number; finished: number };
  send_stop: SendStopTable;
  mail_channel: MailChannelTable;
  target: TargetTable;
  nulmeting: NulmetingTable;
  target_decision: TargetDecisionTable;
  nulmeting_decision: NulmetingDecisionTable;
  earlier_upload: EarlierUploadTable;
  first_day_step: { association_id: string; step: string; put_off_at: Date };
  publication: PublicationTable;
  audit: AuditTable;
  processing: ProcessingTable;
  round_processing: { association_id: string; round_id: string; body: Json };
  retention_run: { association_id: string; kind: string; day: string; removed: number; ran_at: Date };
  installation_retention_run: { kind: string; day: string; removed: number; ran_at: Date };
  recipient_upload: {
    association_id: string;
    round_id: string;
    /** The file as it was sent: names and addresses. */
    content: Uint8Array;
    file_name: string;
    /** Per column of the file the field somebody chose, or `unused`; null = by its name. */
    columns: Json;
    uploaded_at: Date;
  };
  programme_rule: {
    association_id: string;
    survey: string;
    body: Json;
    updated_at: Date;
    updated_by: string;
  };
  programme_exception: {
    association_id: string;
    survey: string;
    year: number;
    kind: 'skip' | 'move' | 'extra';
    opens_on: string | null;
    closes_on: string | null;
    reason: string;
    decided_at: Date;
    decided_by: string;
  };
  school_holiday: { association_id: string; id: string; name: string; first_day: string; last_day: string };
  programme_step: {
    association_id: string;
    survey: string;
    year: number;
    step: string;
    due_on: string;
    taken_at: Date;
    outcome: string;
  };
  language_offer: {
    association_id: string;
    survey: string;
    version: number;
    language: string;
    is_offered: boolean;
    decided_at: Date;
    decided_by: string;
  };
  unreachable_address: { association_id: string; address_hash: Uint8Array; year: number };
  asked_in_year: { association_id: string; year: number; address_hash: Uint8Array; surveys: number };
  mail_text: {
    association_id: string;
    id: string;
    audience: 'scholen' | 'ouders' | 'ketenpartners';
    kind: 'invitation' | 'reminder';
    language: string;
    /** null = the standard text holds again. */
    body: Json | null;
    decided_at: Date;
    decided_by: string;
  };
  leftover: { kind: 'mail' | 'key'; reference: string; noted_at: Date };
}

/** jsonb: arrives as the parsed value, goes in through `jsonb()`. */
// biome-ignore lint/suspicious/noExplicitAny: the column holds documents of several shapes; each query names its own.
export type Json = ColumnType<any, unknown, unknown>;

interface AssociationTable {
  id: string;
  name: string;
  sector: 'po' | 'vo';
  settings: Json;
  /** Another one whenever `settings` changes. */
  settings_revision: Generated<string>;
  is_example: boolean;
  created_at: Date;
}

interface AccountTable {
  id: string;
  /** Lower case; null for the operator who signs in from the terminal. */
  email: string | null;
  is_operator: boolean;
}

interface SchoolTable {
  association_id: string;
  id: string;
  board_id: string;
  name: string;
  type: string;
  brin: string | null;
}

interface PersonTable {
  association_id: string;
  id: string;
  audience: 'scholen' | 'ouders' | 'ketenpartners';
  email: string;
  name: string | null;
  language: string;
  /** The day from which no list has this person, as housekeeping found it; null while on a list. */
  unlisted_since: Generated<string | null>;
}

interface PublishedVersionTable {
  association_id: string;
  id: string;
  survey: string;
  version: number;
  definition: Json;
  sha256: string;
  published_at: Date;
}

export type HeldElsewhere = 'rows' | 'figures';

export type RoundStatus = 'draft' | 'open' | 'closed' | 'sealed';

interface RoundTable {
  association_id: string;
  id: string;
  survey: string;
  year: number;
  code: string;
  status: RoundStatus;
  published_version_id: string;
  opens_on: string;
  closes_on: string;
  /** The latest sealing date, told to respondents and fixed at opening. */
  seal_by: string;
  /** Where the addresses come from, as told to respondents. */
  source: string;
  /** Fewest answers behind a shown figure. */
  threshold: number;
  /** Units on the list at opening; null while draft or when unknown. */
  population_size: number | null;
  /** Per indicator: { target, smallestRelevantDifference }, frozen at opening. */
  targets: Json;
  opened_at: Date | null;
  closed_at: Date | null;
  sealed_at: Date | null;
  /** Seal record: hashes of what was frozen. */
  seal: Json | null;
  /** How often the bureau was warned that the round will be sealed by itself. */
  seal_warnings: Generated<number>;
  /** The day a list was last put on this draft; null = unknown or none. */
  listed_on: Generated<string | null>;
  /** When the bureau said yes to everything that goes out; null = not (or no longer). */
  approved_at: Generated<Date | null>;
  approved_by: Generated<string | null>;
  /** { remindOn, lastDayMailOn }: ISO days; null = mails are only sent by hand. */
  mail_days: Json | null;
  /** Entered from elsewhere: as rows, or as figures only. null = held here. */
  held_elsewhere: Generated<HeldElsewhere | null>;
  /** Who withdrew it when and why (`Withdrawal`); only of a round held elsewhere. */
  withdrawn: Json | null;
}

interface RecipientTable {
  association_id: string;
  round_id: string;
  id: string;
  person_id: string | null;
  school_id: string | null;
  board_id: string | null;
  type: string | null;
  role: string | null;
  token_hash: Uint8Array | null;
  withdrawn: boolean;
  /** null for whoever was not withdrawn, and for whoever was erased on request. */
  withdrawn_why: Generated<WithdrawalReason | null>;
  /** Only after sealing. */
  answered: boolean | null;
}

export type SharedLinkKind = 'school' | 'loket' | 'website';

interface SharedLinkTable {
  association_id: string;
  round_id: string;
  id: string;
  kind: SharedLinkKind;
  /** Exactly for kind `school`. */
  school_id: string | null;
  /** The six characters after the round's code; printed on posters. */
  code: string;
  made_on: string;
  /** From this day it takes no answers; null while it lives. */
  stopped_on: string | null;
  /** The tussenpersoon whom the kit was mailed to. */
  keeper_email: string | null;
  mailed_on: string | null;
  /** How many got it, "volgens school"; null = not told. */
  population: number | null;
  population_by: 'bureau' | 'tussenpersoon' | null;
  population_on: string | null;
}

export type SendState =
  | 'queued'
  | 'sending'
  | 'sent'
  | 'refused'
  | 'unknown'
  | 'skipped'
  | 'bounced'
  | 'exported'
  | 'carried';

interface SendLedgerTable {
  association_id: string;
  round_id: string;
  recipient_id: string;
  message: string;
  state: SendState;
  message_id: string;
  attempts: number;
  detail: string | null;
  updated_at: Date;
  /** Number of the sending that has the mail in hand, while `state` is `sending`. */
  claim: number | null;
  /** When the mail was first handed out: the Date it carries at every attempt. */
  first_at: Date | null;
  /** Not before this moment; null = now, or, for an unknown outcome, never again. */
  next_at: Date | null;
  /** The last reply of the mail server. */
  smtp_code: number | null;
  /** How often nobody knew whether the mail had arrived. */
  unknowns: ColumnType<number, number | undefined, number>;
  /** How it came back last; null when it did not. */
  bounce: 'hard' | 'soft' | null;
  bounces: ColumnType<number, number | undefined, number>;
  /** The row whose mail has this one's link too; null = a mail of its own. */
  carrier_round_id: Generated<string | null>;
  carrier_recipient_id: Generated<string | null>;
  carrier_message: Generated<string | null>;
}

/** Why a round's mails stay where they are. */
export type SendStopReason = 'bureau' | 'most-refused' | 'own-mail';

interface SendStopTable {
  association_id: string;
  round_id: string;
  stopped_at: Date;
  why: SendStopReason;
  refused: number;
  attempted: number;
}

interface MailChannelTable {
  name: 'smtp' | 'outbox';
  /** Until when the rate that is allowed has been given out. */
  free_at: Date | null;
  /** Nobody tries before this moment. */
  retry_at: Date | null;
  failures: number;
  reason: string | null;
}

interface TargetTable {
  association_id: string;
  survey: string;
  indicator: string;
  /** Score 1-10 the norm is held against. */
  target: number;
  /** In points of the 1-10 score. */
  smallest_relevant_difference: number;
}

interface NulmetingTable {
  association_id: string;
  survey: string;
  indicator: string;
  round_id: string;
  reason: string;
  designated_at: Date;
}

export type ReadingStatus = 'unread' | 'released' | 'withheld';

interface PublicationTable {
  association_id: string;
  id: string;
  round_id: string;
  at: Date;
  actor: string;
  /** Which prepared table: `totaal`, `soort`, `soort-bestuur`. */
  table_key: string;
  threshold: number;
  /** Per composite the shown groups, as sets of base cells. */
  figures: Json;
}

interface AuditTable {
  association_id: string;
  id: string;
  at: Date;
  actor: string;
  action: string;
  round_id: string | null;
  details: Json;
}

interface ProcessingTable {
  association_id: string;
  survey: string;
  /** The record of processing as the bureau confirmed it. */
  body: Json;
  sha256: string;
  confirmed_at: Date;
  confirmed_by: string;
}
