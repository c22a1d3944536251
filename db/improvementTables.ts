import type {
  ActionKind,
  ActionStatus,
  InterventionDecision,
} from '../surveys/improvement/improvementAction';
import type { Json } from './schema';

/** Conclusions, actions, the public pages of rounds, and the history of all of them; part of `Schema`. */
export interface ImprovementTables {
  conclusion: ConclusionTable;
  improvement_action: ImprovementActionTable;
  improvement_action_school: { association_id: string; action_id: string; school_id: string };
  intervention_decision: InterventionDecisionTable;
  action_reminder: {
    association_id: string;
    action_id: string;
    moment: 'develop' | 'begin' | 'end';
    due_on: string;
    stage: 'soon' | 'late';
    reminded_at: Date;
  };
  feedback_page: FeedbackPageTable;
  improvement_change: ImprovementChangeTable;
}

interface ConclusionTable {
  association_id: string;
  round_id: string;
  indicator: string;
  /** `none`: the body says why no conclusion is drawn. */
  kind: 'concluded' | 'none';
  body: string;
  updated_at: Date;
  updated_by: string;
}

interface ImprovementActionTable {
  association_id: string;
  id: string;
  kind: ActionKind;
  title: string;
  owner: string;
  /** null = about quality care as a whole. */
  indicator: string | null;
  /** The sealed round it follows from. */
  round_id: string | null;
  develop_by: string | null;
  carry_out_from: string | null;
  carry_out_until: string | null;
  status: ActionStatus;
  remark: string;
  /** Of an interventie: how a question names it, `de themabijeenkomsten`. */
  question_name: string | null;
  /** Keys of the items it aims at. */
  items: string[];
  made_at: Date;
  /** Raised at every change, so that two people do not overwrite each other. */
  revision: number;
}

interface InterventionDecisionTable {
  association_id: string;
  action_id: string;
  /** The round after which it was decided. */
  round_id: string;
  decision: InterventionDecision;
  reason: string;
  decided_at: Date;
  decided_by: string;
}

interface FeedbackPageTable {
  association_id: string;
  round_id: string;
  /** What the bureau ticked and wrote. */
  draft: Json;
  drafted_at: Date;
  drafted_by: string;
  /** The page as everybody reads it; null = not published, or withdrawn. */
  content: Json | null;
  published_at: Date | null;
  published_by: string | null;
}

interface ImprovementChangeTable {
  association_id: string;
  id: string;
  about: 'conclusion' | 'action' | 'decision' | 'feedback';
  /** `<round> <indicator>`, an action's id, `<action> <round>`, or a round's id. */
  subject: string;
  changed_at: Date;
  changed_by: string;
  /** null = there was nothing. */
  before: Json | null;
  after: Json | null;
}
