import { minimumItems } from '../../../surveys/scoring/compositeScore';
import type { IndicatorDescription } from '../../../surveys/scoring/describeIndicators';
import { LARGEST_EXACT_LIST } from '../../../surveys/statistics/proportions/proportionEstimate';
import { type NamedItem, named } from './changeResult';
import { mayLeaveExact, type SurveyWave } from './surveyWaves';

/** All that stands behind a score, for who wants to know. Scores in points 1-10. */
export interface HowComputed {
  /** Whether the exact counts may leave: then decimals are told and there is a request file with counts. */
  isExact: boolean;
  isWeighted: boolean;
  /** Why not, as a key for the words. */
  whyNotExact: 'weighted' | 'elsewhere' | 'skipped' | 'few' | null;
  items: number;
  /** Valid answers that a list needs for a score. */
  leastItems: number;
  /** Lists with too few; null when hidden. */
  tooFewItems: number | null;
  /** null when not exact. */
  mean: number | null;
  sd: number | null;
  se: number | null;
  satisfied: number | null;
  meanInterval: 'weighted' | 'finite' | 'plain' | 'none';
  shareInterval: 'weighted' | 'exact_finite' | 'wilson' | 'none';
  reliability: ReliabilityTold | null;
  /** What the request file works out again; null when there are no counts in it. */
  recount: Recount | null;
}

/** Years of which the request file has the counts, and what it therefore does not work out. */
export interface Recount {
  /** With the one of the page. */
  years: number[];
  /** Years since which the change is worked out again. */
  changes: number[];
  /** Years held against this one whose counts may not leave. */
  without: number[];
  /** Years on the page that belong to the file of another page. */
  elsewhere: number[];
  /** Changes that Holm's correction keeps out, with the indicators whose counts may not leave. */
  heldBack: { year: number; missing: string[] }[];
}

/** Internal consistency; of counts that may not leave exactly in two decimals, and items in words only. */
export interface ReliabilityTold {
  /** false: fewer than 30 lists in which every item was answered. */
  shown: boolean;
  /** null when not exact. */
  completeCases: number | null;
  alpha: number | null;
  interval: [number, number] | null;
  spearmanBrown: number | null;
  items: (NamedItem & { itemRest: number | null; word: 'negatief' | 'laag' | 'goed' | 'onbekend' })[];
  /** Items against the direction of the others: almost surely a forgotten reversal. */
  alarms: NamedItem[];
}

/** Below this an item hangs together with the others too little to pass unseen. */
const LOW_ITEM_REST = 0.3;

export function howComputed(
  wave: SurveyWave,
  described: IndicatorDescription,
  recount: Recount | null,
): HowComputed {
  const { definition, frozen } = wave;
  const { key } = described;
  const composite = frozen.wave.total.composites[key];
  const items = frozen.wave.compositeItems[key] ?? [];
  const isExact = mayLeaveExact(wave, key);
  const isWeighted = frozen.strata !== null && frozen.strata !== undefined;
  const { n, N, ciShown, satisfied, sd } = described;
  const finite = N !== null && n !== null && n <= N;
  const shown = !described.hidden && !described.noAnswers;
  return {
    isExact,
    isWeighted,
    whyNotExact: isExact
      ? null
      : isWeighted
        ? 'weighted'
        : composite?.summary
          ? 'elsewhere'
          : n !== null && n >= 10
            ? 'skipped'
            : 'few',
    items: definition.items.filter((item) => item.indicator === key && item.scale !== null).length,
    leastItems: minimumItems(items.length),
    tooFewItems: described.tooFewItems,
    mean: isExact ? described.mean : null,
    sd: isExact ? sd : null,
    se: isExact && sd !== null && n ? (sd / Math.sqrt(n)) * (finite ? Math.sqrt(1 - n / N) : 1) : null,
    satisfied: isExact && satisfied && n ? Math.round(satisfied.share * n) : null,
    meanInterval: !shown || !ciShown ? 'none' : isWeighted ? 'weighted' : finite ? 'finite' : 'plain',
    shareInterval:
      !shown || !satisfied?.interval
        ? 'none'
        : isWeighted
          ? 'weighted'
          : finite && N <= LARGEST_EXACT_LIST
            ? 'exact_finite'
            : 'wilson',
    reliability: shown ? reliabilityTold(wave, key, isExact) : null,
    recount,
  };
}

function reliabilityTold(wave: SurveyWave, key: string, isExact: boolean): ReliabilityTold | null {
  const known = wave.frozen.wave.reliability[key];
  if (!known || known.nItems < 2) return null;
  const told = (value: number | null) => (value === null || isExact ? value : Math.round(value * 100) / 100);
  const { feldtCi } = known;
  // As asked: what comes out of jsonb stands in the order of its keys' lengths.
  const place = (key: string) => wave.definition.items.findIndex((item) => item.key === key);
  const items = Object.entries(known.itemRest).sort(([a], [b]) => place(a) - place(b));
  return {
    shown: known.show,
    completeCases: isExact ? known.nComplete : null,
    alpha: known.show ? told(known.alpha) : null,
    interval: known.show && feldtCi ? [told(feldtCi[0]) as number, told(feldtCi[1]) as number] : null,
    spearmanBrown: known.show ? told(known.spearmanBrown) : null,
    items: known.show
      ? items.map(([item, r]) => ({
          ...named(wave, item),
          itemRest: isExact ? r : null,
          word: r === null ? 'onbekend' : r < 0 ? 'negatief' : r < LOW_ITEM_REST ? 'laag' : 'goed',
        }))
      : [],
    alarms: known.show ? known.alarms.map((item) => named(wave, item)) : [],
  };
}
