import type { Json, ReadingStatus } from './schema';

/** Open answers of sealed rounds, what readers decided about them, and how long they stay; part of `Schema`. */
export interface TextTables {
  sealed_text: { association_id: string; round_id: string; id: string; item: string; body: string };
  /** How many texts of a question were sealed; a question without any has no row. Gone with the texts. */
  sealed_text_count: { association_id: string; round_id: string; item: string; sealed: number };
  text_reading: TextReadingTable;
  text_retention: TextRetentionTable;
}

interface TextReadingTable {
  association_id: string;
  round_id: string;
  text_id: string;
  item: string;
  status: ReadingStatus;
  /** The redacted text; only while released. */
  body: string | null;
  /** Spans that were taken out; null once the sealed text is gone. */
  redactions: Json | null;
  theme: string | null;
  /** Raised at every change, so that two readers do not overwrite each other. */
  revision: number;
  updated_at: Date;
  updated_by: string;
}

interface TextRetentionTable {
  association_id: string;
  round_id: string;
  delete_raw_on: string;
  /** null = the sealed texts are still there. */
  deleted_at: Date | null;
  /** How many were deleted. */
  deleted: number | null;
  /** Whether they were still as sealed just before. */
  matched_seal: boolean | null;
}
