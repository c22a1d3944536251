import { type BoardRow, findBoards } from '../../../db/queries/schools';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { localDay } from '../localDay';
import { type MeasureLine, measureLine } from './measureLine';
import { findRegister, type OwnNorm } from './registerState';
import { findSurveyLines, type SurveyLine } from './surveyLines';

export interface NormRow
  extends Pick<
    OwnNorm,
    'key' | 'title' | 'text' | 'responsible' | 'quadrant' | 'frequencies' | 'chosenFrequency'
  > {
  isEdited: boolean;
  lines: (MeasureLine | SurveyLine)[];
}

/** Norms by where they stand; together all norms. */
export interface NormCounts {
  norms: number;
  gehaald: number;
  nietGehaald: number;
  nietZeker: number;
  /** There is a figure, and no verdict: no target, or it is not shown. */
  withoutVerdict: number;
  withoutFigure: number;
}

export interface NormsOverview {
  /** ISO day. */
  today: string;
  boards: BoardRow[];
  /** In the order of the notitie. */
  indicators: { key: string; title: string; level: 'netwerk' | 'bureau'; norms: NormRow[] }[];
  /** Lines whose next figure should have been in; `measure` is null for a questionnaire. */
  overdue: {
    norm: string;
    measure: string | null;
    title: string;
    what: string;
    /** Of a figure that is entered. */
    period: string | null;
    since: string;
  }[];
  counts: NormCounts;
}

/**
 * All norms with where they stand, as it may be shared with boards, OPR, toezicht and Inspectie: figures of
 * questionnaires from sealed rounds, typed ones through `shownFigure`.
 */
export async function viewNorms(ctx: AppContext, associationId: string): Promise<NormsOverview> {
  const today = localDay(ctx.clock.now());
  return inAssociation(ctx.db, associationId, async (tx) => {
    const state = await findRegister(tx, associationId);
    const surveys = await findSurveyLines(ctx, tx, associationId, today);
    const indicators: NormsOverview['indicators'] = [];
    for (const norm of state.norms) {
      const { key, title, text, responsible, quadrant, frequencies, chosenFrequency } = norm;
      const row: NormRow = {
        ...{ key, title, text, responsible, quadrant, frequencies, chosenFrequency },
        isEdited: norm.originalText !== null,
        lines: [
          ...(surveys.get(key) ?? []),
          ...norm.measures.map((measure) => measureLine(state, norm, measure, today)),
        ],
      };
      const known = indicators.find((one) => one.key === norm.indicator);
      if (known) known.norms.push(row);
      else {
        const { indicator, indicatorTitle, level } = norm;
        indicators.push({ key: indicator, title: indicatorTitle, level, norms: [row] });
      }
    }
    const boards = await findBoards(tx, associationId);
    return { today, boards, indicators, overdue: overdueOf(indicators), counts: countsOf(indicators) };
  });
}

function overdueOf(indicators: NormsOverview['indicators']): NormsOverview['overdue'] {
  return indicators
    .flatMap(({ norms }) => norms)
    .flatMap(({ key, title, lines }) =>
      lines.flatMap((line): NormsOverview['overdue'] => {
        if (line.kind === 'meting') {
          return line.overdueYear === null
            ? []
            : [
                {
                  norm: key,
                  measure: null,
                  title,
                  what: `${line.title} ${line.overdueYear}`,
                  period: null,
                  since: '',
                },
              ];
        }
        const { isOverdue, dueOn, period } = line.next;
        const late = { norm: key, measure: line.measure, title, what: line.title, period, since: dueOn };
        return isOverdue ? [late] : [];
      }),
    );
}

/** A norm counts once: not met when one of its lines is not, met when all that have a verdict are. */
function countsOf(indicators: NormsOverview['indicators']): NormCounts {
  const counts = { norms: 0, gehaald: 0, nietGehaald: 0, nietZeker: 0, withoutVerdict: 0, withoutFigure: 0 };
  for (const { lines } of indicators.flatMap(({ norms }) => norms)) {
    counts.norms += 1;
    const verdicts = lines.map((line) => (line.kind === 'meting' ? line.latest?.verdict : line.verdict));
    if (lines.every((line) => line.latest === null)) counts.withoutFigure += 1;
    else if (verdicts.includes('niet_gehaald')) counts.nietGehaald += 1;
    else if (verdicts.includes('niet_zeker')) counts.nietZeker += 1;
    else if (verdicts.includes('gehaald')) counts.gehaald += 1;
    else counts.withoutVerdict += 1;
  }
  return counts;
}
