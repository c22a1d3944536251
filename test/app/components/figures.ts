import type {
  Figure,
  IndicatorResult,
  ItemResult,
  NulmetingResult,
} from '../../../app/operations/results/roundResult';

/** A figure of 24 of 31 schools that may be shown. */
export const shownFigure: Figure = {
  n: 24,
  N: 31,
  mean: 7.64,
  ci: [7.2, 8.05],
  shareSatisfied: 0.7083,
  satisfiedCi: [0.6, 0.8],
  hidden: false,
  noAnswers: false,
  flags: [],
};

export const hiddenFigure: Figure = {
  n: null,
  N: null,
  mean: null,
  ci: null,
  shareSatisfied: null,
  satisfiedCi: null,
  hidden: true,
  noAnswers: false,
  flags: [],
};

export const emptyFigure: Figure = { ...hiddenFigure, hidden: false, noAnswers: true };

export const labels = [
  'Helemaal niet mee eens',
  'Niet mee eens',
  'Tussenin',
  'Mee eens',
  'Helemaal mee eens',
];

export function item(figure: Figure, more: Partial<ItemResult> = {}): ItemResult {
  return {
    ...figure,
    key: 'sch_net_leren',
    title: 'Op bijeenkomsten van het bureau leren wij van andere scholen.',
    nvtShare: 0.08,
    nvtLabel: 'Weet ik niet',
    broken: false,
    distribution: [1, 2, 3, 12, 6],
    labels,
    ...more,
  };
}

export const nulmeting: NulmetingResult = {
  roundId: 'r2023',
  year: 2023,
  isElsewhere: false,
  reason: 'De eerste meting.',
  isThisRound: false,
  comparable: true,
  basis: null,
  mean: 6.9,
  shareSatisfied: 0.55,
  n: 22,
  hidden: false,
  meanNow: 7.64,
  difference: { diff: 0.74, ci: [0.4, 1.0] },
  verdict: 'verbeterd',
  sentence: 'Het cijfer is gestegen van 6,9 naar 7,6 (+0,7; marge +0,4 tot +1,0).',
};

export function indicator(figure: Figure, more: Partial<IndicatorResult> = {}): IndicatorResult {
  return {
    ...figure,
    key: 'Bureau-7a',
    title: 'Leren van elkaar',
    norm: 'Het netwerk van aangesloten scholen wordt door het bureau van het samenwerkingsverband ondersteund.',
    target: 7,
    verdict: 'gehaald',
    aspects: [],
    items: [],
    nulmeting: null,
    ...more,
  };
}
