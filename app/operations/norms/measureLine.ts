import { judgeFigure } from '../../../surveys/register/judgeFigure';
import { nextDue, nextWhenExpired } from '../../../surveys/register/nextDue';
import type {
  Frequency,
  Measure,
  MeasureType,
  MeasureUnit,
  RegisterTarget,
} from '../../../surveys/register/types';
import { type FigureOfPeriod, frequencyOf, type OwnNorm, type RegisterState } from './registerState';
import { type ShownFigure, shownFigure } from './shownFigure';

/** What was entered about a norm, as one line of the overview. */
export interface MeasureLine {
  kind: 'opgave';
  measure: string;
  title: string;
  type: MeasureType;
  unit: MeasureUnit | null;
  /** null = nothing was entered yet. */
  latest: (ShownFigure & { period: string; endsOn: string }) | null;
  target: RegisterTarget | null;
  /** null without a target, and when the figure is hidden: a verdict would tell of it. */
  verdict: 'gehaald' | 'niet_gehaald' | null;
  /** Against the figure before; null when there is none, one is hidden, or it has no direction. */
  change: { direction: 'hoger' | 'lager' | 'gelijk'; before: ShownFigure; period: string } | null;
  next: { period: string; dueOn: string; isOverdue: boolean; frequency: Frequency };
}

/** The state of one measure as it may be shared. */
export function measureLine(
  state: RegisterState,
  norm: OwnNorm,
  measure: Measure,
  today: string,
): MeasureLine {
  const [last, before] = state.figuresOf(norm.key, measure);
  const { target } = state.targetOf(norm.key, measure);
  const shown = last ? shownFigure(measure, last) : null;
  const frequency = frequencyOf(norm, measure);
  const expires = target?.kind === 'still-valid' ? (last?.figure.day ?? null) : null;
  const due =
    expires === null
      ? nextDue(frequency, measure.period, last?.period ?? null, today)
      : nextWhenExpired(measure.period, expires, today);
  return {
    kind: 'opgave',
    measure: measure.key,
    title: measure.title,
    type: measure.type,
    unit: measure.unit ?? null,
    latest: last && shown ? { ...shown, period: last.period.key, endsOn: last.period.endsOn } : null,
    target,
    verdict: last && shown && !shown.hidden ? judgeFigure(last.figure, target, last.period, today) : null,
    change: shown && before ? changeOf(shown, measure, before) : null,
    next: { period: due.period.key, dueOn: due.dueOn, isOverdue: due.isOverdue, frequency },
  };
}

function changeOf(now: ShownFigure, measure: Measure, earlier: FigureOfPeriod): MeasureLine['change'] {
  const before = shownFigure(measure, earlier);
  if (now.value === null || before.value === null || measure.type === 'ja-nee') return null;
  const direction = now.value > before.value ? 'hoger' : now.value < before.value ? 'lager' : 'gelijk';
  return { direction, before, period: earlier.period.key };
}
