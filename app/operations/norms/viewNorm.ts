import type { Tx } from '../../../db/connection';
import { type ActionRow, findActions } from '../../../db/queries/improvementActions';
import {
  findNormChanges,
  findRegisterFigures,
  findRegisterTargets,
  type NormChangeRow,
  type RegisterFigureRow,
  type RegisterTargetRow,
} from '../../../db/queries/register';
import { type BoardRow, findBoards } from '../../../db/queries/schools';
import { inAssociation } from '../../../db/transaction';
import { judgeFigure } from '../../../surveys/register/judgeFigure';
import { periodsUpTo, shiftDay } from '../../../surveys/register/period';
import type { Measure, RegisterTarget } from '../../../surveys/register/types';
import type { AppContext } from '../../context';
import { localDay } from '../localDay';
import { type MeasureLine, measureLine } from './measureLine';
import { findRegister, type OwnNorm, type RegisterState } from './registerState';
import { shownBoards, shownFigure } from './shownFigure';
import { findSurveyLines, type SurveyLine } from './surveyLines';

/** A figure as the bureau typed it. */
export interface TypedLine {
  id: string;
  period: string;
  value: number | null;
  day: string | null;
  ofCount: number | null;
  perBoard: { board: string; name: string; count: number; isHiddenForOthers: boolean }[] | null;
  source: string;
  note: string;
  recordedAt: Date;
  recordedBy: string;
  verdict: 'gehaald' | 'niet_gehaald' | null;
  /** Others read "niet getoond". */
  isHiddenForOthers: boolean;
  /** Its period begins the day after that of the figure before it. */
  followsOn: boolean;
  /** Versions that were replaced, newest first. */
  earlier: Pick<
    RegisterFigureRow,
    'id' | 'value' | 'day' | 'ofCount' | 'source' | 'recordedAt' | 'recordedBy' | 'replacedAt' | 'replacedBy'
  >[];
}

export interface MeasureView {
  measure: Measure;
  line: MeasureLine;
  target: RegisterTarget | null;
  /** Every target that was set, newest first; empty = as the norm itself has it. */
  targetHistory: (Pick<RegisterTargetRow, 'id' | 'reason' | 'at' | 'by'> & {
    target: RegisterTarget | null;
  })[];
  /** Newest period first. */
  figures: TypedLine[];
  withdrawn: RegisterFigureRow[];
  /** Periods to choose from when entering, newest first. */
  periods: string[];
}

export interface NormView {
  norm: OwnNorm;
  today: string;
  surveys: SurveyLine[];
  measures: MeasureView[];
  /** What is being done about it: running ones first, what is over last. */
  actions: Pick<ActionRow, 'id' | 'title' | 'owner' | 'status'>[];
  changes: NormChangeRow[];
  boards: BoardRow[];
}

/** A norm with everything the bureau entered about it, small counts too: for the bureau only. null for a norm there is not. */
export async function viewNorm(
  ctx: AppContext,
  associationId: string,
  key: string,
): Promise<NormView | null> {
  const today = localDay(ctx.clock.now());
  return inAssociation(ctx.db, associationId, async (tx) => {
    const state = await findRegister(tx, associationId);
    const norm = state.norms.find((one) => one.key === key);
    if (!norm) return null;
    const boards = await findBoards(tx, associationId);
    const rows = await findRegisterFigures(tx, associationId, key);
    const targets = (await findRegisterTargets(tx, associationId)).filter((row) => row.norm === key);
    const surveys = norm.bySurvey ? await surveysOf(ctx, tx, associationId, key, today) : [];
    return {
      norm,
      today,
      surveys,
      measures: norm.measures.map(
        (measure): MeasureView => ({
          measure,
          line: measureLine(state, norm, measure, today),
          target: state.targetOf(key, measure).target,
          targetHistory: targets
            .filter((row) => row.measure === measure.key)
            .map(({ id, reason, at, by, body }) => ({
              ...{ id, reason, at, by },
              target: body as RegisterTarget | null,
            })),
          figures: typedLines(state, key, measure, boards, today),
          withdrawn: rows.filter((row) => row.measure === measure.key && row.replacedBecause !== null),
          periods: periodsUpTo(measure.period, today, 8).map((period) => period.key),
        }),
      ),
      actions: await actionsOf(tx, associationId, key),
      changes: await findNormChanges(tx, associationId, key),
      boards,
    };
  });
}

async function actionsOf(tx: Tx, associationId: string, key: string): Promise<NormView['actions']> {
  const isOver = ({ status }: ActionRow) => status === 'afgerond' || status === 'gestopt';
  const own = (await findActions(tx, associationId)).filter(({ indicator }) => indicator === key);
  return [...own.filter((one) => !isOver(one)), ...own.filter(isOver)].map(
    ({ id, title, owner, status }) => ({ id, title, owner, status }),
  );
}

async function surveysOf(ctx: AppContext, tx: Tx, associationId: string, key: string, today: string) {
  return (await findSurveyLines(ctx, tx, associationId, today)).get(key) ?? [];
}

function typedLines(
  state: RegisterState,
  norm: string,
  measure: Measure,
  boards: BoardRow[],
  today: string,
): TypedLine[] {
  const { target } = state.targetOf(norm, measure);
  const entries = state.figuresOf(norm, measure);
  return entries.map((entry, index): TypedLine => {
    const { figure, period, versions } = entry;
    const shown = shownBoards(measure, entry);
    const nameOf = (id: string) => boards.find((board) => board.id === id)?.name ?? 'een bestuur van toen';
    return {
      id: figure.id,
      period: period.key,
      value: figure.value,
      day: figure.day,
      ofCount: figure.ofCount,
      perBoard:
        figure.perBoard &&
        Object.entries(figure.perBoard)
          .map(([board, count]) => ({
            ...{ board, name: nameOf(board), count },
            isHiddenForOthers: shown?.[board] === null,
          }))
          .sort((a, b) => (a.name < b.name ? -1 : 1)),
      source: figure.source,
      note: figure.note,
      recordedAt: figure.recordedAt,
      recordedBy: figure.recordedBy,
      verdict: judgeFigure(figure, target, period, today),
      isHiddenForOthers: shownFigure(measure, entry).hidden,
      followsOn: entries[index + 1]?.period.endsOn === shiftDay(period.startsOn, 0, -1),
      earlier: versions.filter(({ id }) => id !== figure.id).reverse(),
    };
  });
}
