import type { Tx } from '../../../db/connection';
import { findPublications } from '../../../db/queries/publications';
import { findAggregates } from '../../../db/queries/responses';
import type { RoundRow } from '../../../db/queries/rounds';
import { findWithdrawnRounds } from '../../../db/queries/withdrawnRounds';
import type { Definition } from '../../../surveys/definition/types';
import { LEAST_FOR_DISTRIBUTIONS } from '../../../surveys/disclosure/thresholds';
import { type VersionCounts, versionsApart } from '../../../surveys/disclosure/versionsApart';
import type { CompositeAggregate, ItemAggregate, WaveAggregates } from '../../../surveys/scoring/aggregates';
import { scoresOfComposite } from '../../../surveys/scoring/scoreSummary';

/**
 * Indicators of a round held elsewhere that were public in a version which was withdrawn since, of nearly the same answers:
 * whoever kept that page could take the one from the other, and what is left is about fewer than 10. Empty for rounds held here,
 * whose counts never change.
 */
export async function indicatorsToldOtherwise(
  tx: Tx,
  associationId: string,
  { survey, year, heldElsewhere }: Pick<RoundRow, 'survey' | 'year' | 'heldElsewhere'>,
  definition: Definition,
  wave: WaveAggregates,
): Promise<Set<string>> {
  const found = new Set<string>();
  if (heldElsewhere === null) return found;
  for (const withdrawn of await findWithdrawnRounds(tx, associationId)) {
    if (withdrawn.survey !== survey || withdrawn.year !== year) continue;
    const wasPublic = (await findPublications(tx, associationId, withdrawn.id)).some(
      ({ tableKey, threshold }) => tableKey === 'totaal' && threshold >= LEAST_FOR_DISTRIBUTIONS,
    );
    if (!wasPublic) continue;
    const aggregates = await findAggregates(tx, associationId, withdrawn.id);
    const before = aggregates.wave as unknown as WaveAggregates;
    for (const { key } of definition.indicators) {
      const isClose = countsBeside(definition, key, before, wave).some(([one, other]) => {
        const apart = versionsApart(one, other);
        return apart > 0 && apart < LEAST_FOR_DISTRIBUTIONS;
      });
      if (isClose) found.add(key);
    }
  }
  return found;
}

/** Counts of the indicator and of each of its questions in both versions; what one of them lacks is left out. */
function countsBeside(
  definition: Definition,
  indicator: string,
  before: WaveAggregates,
  now: WaveAggregates,
): [VersionCounts, VersionCounts][] {
  const items = definition.items.filter((item) => item.indicator === indicator).map(({ key }) => key);
  const of = ({ total }: WaveAggregates) => [
    ofComposite(total.composites[indicator]),
    ...items.map((key) => ofItem(total.items[key])),
  ];
  const [one, other] = [of(before), of(now)];
  return one.flatMap((version, index): [VersionCounts, VersionCounts][] => {
    const beside = other[index];
    return version && beside ? [[version, beside]] : [];
  });
}

function ofComposite(composite: CompositeAggregate | undefined): VersionCounts | null {
  if (!composite) return null;
  const counts = composite.summary
    ? null
    : new Map(composite.histogram.map(([value, count]) => [value.toFixed(6), count]));
  return { n: scoresOfComposite(composite), counts };
}

function ofItem(item: ItemAggregate | undefined): VersionCounts | null {
  if (!item) return null;
  if (item.summary) return { n: item.summary.n, counts: null };
  const counts = new Map(Object.entries(item.counts));
  return { n: [...counts.values()].reduce((sum, count) => sum + count, 0), counts };
}
