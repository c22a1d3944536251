import { holm } from '../statistics/change/holm';
import {
  type CompareOptions,
  compareIndicator,
  type IndicatorChange,
  type Wave,
  withAdjustedP,
} from './compareIndicator';
import { compositeSets } from './compositeSets';

/**
 * The change of every indicator of a survey between two waves, with Holm's correction over the indicators that can be
 * shown: they are one family in one report. Aspects are compared too but stand outside the family: their verdicts are
 * not corrected and serve as explanation. In order of the later definition, each indicator before its aspects.
 */
export function compareSurvey(earlier: Wave, later: Wave, options: CompareOptions): IndicatorChange[] {
  const changes = compositeSets(later.definition).map((set) =>
    compareIndicator(earlier, later, set.key, options),
  );
  const family = changes.filter(
    (change) => !change.base.includes(':') && change.trendShown && !change.hidden,
  );
  const fpc = holm(family.map((change) => change.fpc?.p ?? null));
  const noFpc = holm(family.map((change) => change.noFpc?.p ?? null));
  return changes.map((change) => {
    const at = family.indexOf(change);
    return at < 0 ? change : withAdjustedP(change, { fpc: fpc[at] ?? null, noFpc: noFpc[at] ?? null });
  });
}
