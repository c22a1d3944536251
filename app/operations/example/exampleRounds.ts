/** How the people of one example round answer; all on the scale of the items, 1-5. */
export interface ExampleRound {
  survey: string;
  year: number;
  version: number;
  /** People on the list; null = every school. */
  invited: number | null;
  /** Share of the list that answers. */
  responseShare: number;
  /** Middle of the answers per indicator (or `indicator:aspect`). */
  middles: Record<string, number>;
  /** Share that chooses n.v.t., per item key; others 3 %. */
  notApplicable: Record<string, number>;
  /** Indicators whose questions nobody skips, so that their pages are seen in full; of others a few people skip some. */
  nobodySkips?: string[];
  /** Targets on the 1-10 score. */
  targets: Record<string, number>;
  /** Open answers that nobody has read yet; default none. */
  unreadTexts?: number;
}

const reach = {
  sch_web_vinden: 0.1,
  sch_web_klopt: 0.13,
  sch_nieuws_nuttig: 0.08,
  sch_nieuws_actueel: 0.08,
  sch_linkedin_nuttig: 0.45,
  kp_web_vinden: 0.2,
  kp_web_klopt: 0.24,
  kp_nieuws_nuttig: 0.15,
  kp_nieuws_actueel: 0.15,
  kp_linkedin_nuttig: 0.5,
  ou_web_vinden: 0.35,
  ou_web_duidelijk: 0.36,
};
const common = { notApplicable: reach };
const schoolTargets = { 'Bureau-2': 7, 'Bureau-7a': 7, 'Bureau-9a': 7, 'Bureau-9b': 6.5 };
const partnerTargets = { 'Bureau-9a': 7, 'Bureau-9b': 6.5 };
const parentTargets = { 'Bureau-3': 7, 'Bureau-9a': 6.5 };
const cooperation = { 'Bureau-7b': 6.5 };

/**
 * The sealed years of the example. Bureau-7a (schools learning from each other) is the weak indicator that improves;
 * one question of samenwerking was reworded after 2021. In the later rounds nobody skips a question of Bureau-2, 7a and 7b: with a skip
 * most figures leave rounded, which the other pages show.
 */
export const exampleRounds: ExampleRound[] = [
  {
    ...common,
    survey: 'samenwerking',
    year: 2021,
    version: 1,
    invited: null,
    responseShare: 0.78,
    middles: { 'Bureau-7b': 3.1 },
    targets: cooperation,
  },
  {
    ...common,
    survey: 'ouders',
    year: 2022,
    version: 1,
    invited: 118,
    responseShare: 0.41,
    middles: { 'Bureau-3:gehoord': 3.9, 'Bureau-3:geinformeerd': 3.2, 'Bureau-9a': 3.2, signal: 3.3 },
    targets: parentTargets,
  },
  {
    ...common,
    survey: 'ketenpartners',
    year: 2022,
    version: 1,
    invited: 44,
    responseShare: 0.6,
    middles: { 'Bureau-9a': 3.6, 'Bureau-9b': 3.5, signal: 3.4 },
    targets: partnerTargets,
  },
  {
    ...common,
    survey: 'scholen',
    year: 2023,
    version: 1,
    invited: null,
    responseShare: 0.84,
    middles: { 'Bureau-2': 3.8, 'Bureau-7a': 2.8, 'Bureau-9a': 3.6, 'Bureau-9b': 3.5, signal: 4.1 },
    nobodySkips: ['Bureau-2', 'Bureau-7a'],
    targets: schoolTargets,
  },
  {
    ...common,
    survey: 'samenwerking',
    year: 2023,
    version: 2,
    invited: null,
    responseShare: 0.81,
    middles: { 'Bureau-7b': 3.4 },
    nobodySkips: ['Bureau-7b'],
    targets: cooperation,
  },
  {
    ...common,
    survey: 'ouders',
    year: 2024,
    version: 1,
    invited: 134,
    responseShare: 0.44,
    middles: { 'Bureau-3:gehoord': 4.0, 'Bureau-3:geinformeerd': 3.7, 'Bureau-9a': 3.4, signal: 3.6 },
    targets: parentTargets,
  },
  {
    ...common,
    survey: 'ketenpartners',
    year: 2024,
    version: 1,
    invited: 47,
    responseShare: 0.62,
    middles: { 'Bureau-9a': 3.8, 'Bureau-9b': 3.5, signal: 3.7 },
    nobodySkips: ['Bureau-9a'],
    targets: partnerTargets,
  },
  {
    ...common,
    survey: 'scholen',
    year: 2025,
    version: 1,
    invited: null,
    responseShare: 0.9,
    middles: { 'Bureau-2': 4.2, 'Bureau-7a': 3.9, 'Bureau-9a': 3.8, 'Bureau-9b': 3.5, signal: 4.2 },
    nobodySkips: ['Bureau-2', 'Bureau-7a'],
    targets: schoolTargets,
    unreadTexts: 6,
  },
  {
    ...common,
    survey: 'samenwerking',
    year: 2025,
    version: 2,
    invited: null,
    responseShare: 0.87,
    middles: { 'Bureau-7b': 3.7 },
    nobodySkips: ['Bureau-7b'],
    targets: cooperation,
  },
];

/** The rounds that run when the example is loaded, with some answers in. */
export const runningExampleRounds: ExampleRound[] = [
  {
    ...common,
    survey: 'ouders',
    year: 2026,
    version: 1,
    invited: 126,
    responseShare: 0.2,
    middles: { 'Bureau-3:gehoord': 4.1, 'Bureau-3:geinformeerd': 3.8, 'Bureau-9a': 3.5, signal: 3.7 },
    targets: parentTargets,
  },
  {
    ...common,
    survey: 'ketenpartners',
    year: 2026,
    version: 1,
    invited: 45,
    responseShare: 0.3,
    middles: { 'Bureau-9a': 3.9, 'Bureau-9b': 3.6, signal: 3.8 },
    targets: partnerTargets,
  },
];
