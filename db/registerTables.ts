import type { Generated } from 'kysely';
import type { Json } from './schema';

/** What an association changed about the norms, and the figures it typed in; part of `Schema`. */
export interface RegisterTables {
  register_norm: { association_id: string; norm: string; body: Json };
  register_norm_change: RegisterNormChangeTable;
  register_target: RegisterTargetTable;
  register_figure: RegisterFigureTable;
}

interface RegisterNormChangeTable {
  association_id: string;
  id: string;
  norm: string;
  field: string;
  before: string;
  after: string;
  reason: string;
  at: Date;
  by: string;
}

interface RegisterTargetTable {
  association_id: string;
  id: string;
  norm: string;
  measure: string;
  body: Json | null;
  reason: string;
  at: Date;
  by: string;
}

interface RegisterFigureTable {
  association_id: string;
  id: string;
  norm: string;
  measure: string;
  period: string;
  value: number | null;
  day: string | null;
  of_count: number | null;
  /** Count per board id. */
  per_board: Json | null;
  source: string;
  note: string;
  recorded_at: Date;
  recorded_by: string;
  replaced_at: Generated<Date | null>;
  replaced_by: Generated<string | null>;
  replaced_because: Generated<string | null>;
}
