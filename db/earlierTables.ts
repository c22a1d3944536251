import type { Json } from './schema';

export interface TargetDecisionTable {
  association_id: string;
  id: string;
  survey: string;
  indicator: string;
  /** Score 1-10; null = no target. */
  target: number | null;
  smallest_relevant_difference: number;
  reason: string;
  decided_at: Date;
  decided_by: string;
}

export interface NulmetingDecisionTable {
  association_id: string;
  id: string;
  survey: string;
  indicator: string;
  round_id: string;
  reason: string;
  decided_at: Date;
  decided_by: string;
}

export interface EarlierUploadTable {
  association_id: string;
  id: string;
  /** The file as it was sent: answers of others, one list a row. */
  content: Uint8Array;
  file_name: string;
  /** What the bureau said of it so far. */
  form: Json;
  uploaded_at: Date;
}
