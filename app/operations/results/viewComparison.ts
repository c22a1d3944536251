import type { Tx } from '../../../db/connection';
import { findRounds } from '../../../db/queries/rounds';
import { findNulmetingen } from '../../../db/queries/targets';
import { inAssociation } from '../../../db/transaction';
import type { Audience } from '../../../surveys/definition/types';
import { yearWords } from '../../../surveys/statistics/wording/yearWords';
import type { AppContext } from '../../context';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { type ChangeResult, changeResult } from './changeResult';
import { indicatorResult } from './indicatorResult';
import { latestPairs, type SuggestedPair } from './latestPairs';
import { findReferences } from './nulmetingBeside';
import { pairsBeside } from './pairsBeside';
import { publicResponse } from './publicResponse';
import type { IndicatorResult, RoundResult } from './roundResult';
import { findSurveyWaves, type SurveyWave } from './surveyWaves';
import { toldPart } from './toldPart';

/** An indicator of a sealed round: what stands on one side. */
export interface ComparedSide {
  roundId: string;
  title: string;
  audience: Audience;
  year: number;
  isElsewhere: boolean;
  indicator: IndicatorResult;
  response: RoundResult['response'];
}

/** A year of a survey, with the mark of one held elsewhere. */
interface ComparedYear {
  year: number;
  isElsewhere: boolean;
}

export interface Comparison {
  /** All that can be chosen: `<round>:<indicator>`, by survey. */
  choices: { group: string; audience: Audience; options: { value: string; year: string; label: string }[] }[];
  /** What can be asked for at once, of each survey its last two years. */
  latestPairs: SuggestedPair[];
  /** With one side chosen: what can stand beside it, on the same indicator. */
  beside: SuggestedPair[];
  left: ComparedSide | null;
  right: ComparedSide | null;
  /**
   * `years`: two rounds of one survey, and so a verdict on the change. Other pairs stand beside each other without one:
   * `audiences` were asked other questions, and so was one audience by two `surveys`; `indicators` of one round are answers
   * of the same people.
   */
  kind: 'years' | 'audiences' | 'surveys' | 'indicators' | 'same' | null;
  /** Of two years: every indicator of the survey, corrected over all of them together (Holm), in the order of the list. */
  changes: { key: string; title: string; change: ChangeResult }[];
  earlier: ComparedYear | null;
  later: ComparedYear | null;
}

/**
 * Two sides next to each other: two years, audiences or indicators.
 * @param left `<round>:<indicator>`; null or unknown leaves the side empty
 */
export async function viewComparison(
  ctx: AppContext,
  associationId: string,
  asked: { left: string | null; right: string | null },
): Promise<Comparison> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const waves = await wavesOf(tx, associationId, [asked.left, asked.right]);
    const [left, right] = [
      await sideOf(tx, associationId, waves, asked.left),
      await sideOf(tx, associationId, waves, asked.right),
    ];
    const [one, two] = [left, right].map((side) => waves.find(({ round }) => round.id === side?.roundId));
    const kind = kindOf(left, right, one, two);
    const [earlier, later] =
      kind === 'years' && one && two ? (one.round.year < two.round.year ? [one, two] : [two, one]) : [];
    const changes = earlier && later ? await changesOf(tx, associationId, waves, earlier, later) : [];
    const choices = await choicesOf(tx, associationId);
    const alone = left && right ? null : (left ?? right);
    return {
      choices,
      latestPairs: latestPairs(choices),
      beside: alone ? pairsBeside(choices, `${alone.roundId}:${alone.indicator.key}`) : [],
      left,
      right,
      kind,
      changes,
      earlier: earlier ? yearOf(earlier) : null,
      later: later ? yearOf(later) : null,
    };
  });
}

const yearOf = ({ round }: SurveyWave): ComparedYear => ({
  year: round.year,
  isElsewhere: round.heldElsewhere !== null,
});

/** Every sealed round of the surveys that are asked for. */
async function wavesOf(tx: Tx, associationId: string, asked: (string | null)[]): Promise<SurveyWave[]> {
  const ids = asked.map((one) => one?.split(':')[0]);
  const rounds = await findRounds(tx, associationId);
  const surveys = new Set(rounds.filter(({ id }) => ids.includes(id)).map(({ survey }) => survey));
  const waves: SurveyWave[] = [];
  for (const survey of surveys) waves.push(...(await findSurveyWaves(tx, associationId, survey)));
  return waves;
}

async function sideOf(
  tx: Tx,
  associationId: string,
  waves: readonly SurveyWave[],
  asked: string | null,
): Promise<ComparedSide | null> {
  const [roundId, key] = asked?.split(':') ?? [];
  const wave = waves.find(({ round }) => round.id === roundId);
  const described = wave?.described.find((one) => one.key === key);
  if (!wave || !described) return null;
  const { definition, round, frozen } = wave;
  const references = await findReferences(tx, associationId, round, definition, frozen);
  return {
    roundId: round.id,
    title: definition.title.nl,
    audience: definition.audience,
    ...yearOf(wave),
    indicator: indicatorResult(wave, described, references),
    response: publicResponse(definition, frozen.response, frozen.ways),
  };
}

function kindOf(
  left: ComparedSide | null,
  right: ComparedSide | null,
  one: SurveyWave | undefined,
  two: SurveyWave | undefined,
): Comparison['kind'] {
  if (!left || !right || !one || !two) return null;
  if (one.round.survey !== two.round.survey)
    return left.audience === right.audience ? 'surveys' : 'audiences';
  if (left.indicator.key !== right.indicator.key) return 'indicators';
  return one === two ? 'same' : 'years';
}

async function changesOf(
  tx: Tx,
  associationId: string,
  waves: readonly SurveyWave[],
  earlier: SurveyWave,
  later: SurveyWave,
): Promise<Comparison['changes']> {
  const designated = (await findNulmetingen(tx, associationId)).filter(
    ({ survey }) => survey === later.round.survey,
  );
  const ofSurvey = waves.filter(({ round }) => round.survey === later.round.survey);
  return later.described.map(({ key, title }) => {
    const nulmeting = designated.find(({ indicator }) => indicator === key)?.roundId ?? null;
    const change = changeResult(earlier, later, key, toldPart(ofSurvey, later, key, nulmeting));
    return { key, title: title.nl, change };
  });
}

async function choicesOf(tx: Tx, associationId: string): Promise<Comparison['choices']> {
  const groups = new Map<string, Comparison['choices'][number]>();
  for (const round of await findRounds(tx, associationId)) {
    if (round.status !== 'sealed') continue;
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const group = definition.title.nl;
    const choice = groups.get(group) ?? { group, audience: definition.audience, options: [] };
    groups.set(group, choice);
    const year = yearWords({ year: round.year, isElsewhere: round.heldElsewhere !== null });
    for (const { key, title } of definition.indicators)
      choice.options.push({ value: `${round.id}:${key}`, year, label: `${year} · ${key} ${title.nl}` });
  }
  return [...groups.values()];
}
