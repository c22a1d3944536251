import { LEAST_FOR_MEANS } from '../../../surveys/disclosure/thresholds';
import { shareMayBeTold, shownCounts } from '../../../surveys/register/shownCounts';
import {
  isAboutPupils,
  type Measure,
  type MeasureType,
  type MeasureUnit,
} from '../../../surveys/register/types';
import type { FigureOfPeriod } from './registerState';

/** A figure of the register as others than the bureau may see it. */
export interface ShownFigure {
  type: MeasureType;
  unit: MeasureUnit | null;
  /** null when hidden, and for a date. */
  value: number | null;
  /** ISO day of a date. */
  day: string | null;
  /** Of how many a percentage is; null when not known or hidden. */
  ofCount: number | null;
  /** About fewer than 5 pupils, or such a count could be computed from it. */
  hidden: boolean;
}

/**
 * The one way by which a figure that was typed leaves the pages of the bureau: overview, board sheets, export. Counts
 * and shares of pupils pass disclosure control; figures about schools, money or the bureau's own work are as typed.
 */
export function shownFigure(
  measure: Measure,
  { figure, versions, countsBeside }: FigureOfPeriod,
): ShownFigure {
  const { value, day, ofCount } = figure;
  const asTyped = { type: measure.type, unit: measure.unit ?? null, value, day, ofCount, hidden: false };
  if (!isAboutPupils(measure) || value === null) return asTyped;
  const isTold =
    measure.type === 'percentage'
      ? versions.every((one) => mayTellShare(one.value, one.ofCount)) &&
        countsBeside.every((counts) => mayTellBeside(ofCount, counts))
      : countsOf(versions).total !== null;
  return isTold ? asTyped : { ...asTyped, value: null, ofCount: null, hidden: true };
}

/**
 * Counts per board as others than that board may see them; null when the figure was not told per board.
 * Money is shown as it is.
 */
export function shownBoards(
  measure: Measure,
  { figure, versions }: FigureOfPeriod,
): Record<string, number | null> | null {
  if (figure.perBoard === null || !isAboutPupils(measure)) return figure.perBoard;
  return countsOf(versions).perBoard;
}

function countsOf(versions: FigureOfPeriod['versions']) {
  return shownCounts(
    versions.map(({ value, perBoard }) => ({ total: value ?? 0, perBoard })),
    LEAST_FOR_MEANS,
  );
}

/**
 * A share tells of how many it is. Where that is what a count of the same pupils hides as its total, or a few away from it,
 * the share would tell the count: of two boards the one would read off how many the other has.
 */
function mayTellBeside(ofCount: number | null, counts: FigureOfPeriod['versions']): boolean {
  const { total } = countsOf(counts);
  if (total === null || ofCount === null) return false;
  const apart = Math.abs(total - ofCount);
  return apart === 0 || apart >= LEAST_FOR_MEANS;
}

function mayTellShare(value: number | null, ofCount: number | null): boolean {
  return value !== null && ofCount !== null && shareMayBeTold(value, ofCount, LEAST_FOR_MEANS);
}
