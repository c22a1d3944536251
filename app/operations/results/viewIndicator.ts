import type { Tx } from '../../../db/connection';
import { findRounds } from '../../../db/queries/rounds';
import { findTargetHistory } from '../../../db/queries/targetDecisions';
import { findNulmetingen } from '../../../db/queries/targets';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { localDay } from '../localDay';
import type { Seal } from '../sealing/sealRound';
import { type ChangeResult, changeResult } from './changeResult';
import { commonSeries } from './commonSeries';
import { weightedMark } from './describeRound';
import { groupTable } from './groupTable';
import { howComputed, type Recount } from './howComputed';
import type { IndicatorPage, ItemOrder, TargetChoice } from './indicatorPage';
import { indicatorResult } from './indicatorResult';
import { itemsWithChange } from './itemsWithChange';
import { lastDayOf } from './lastDayOf';
import { findReferences } from './nulmetingBeside';
import { provenanceOf } from './provenanceOf';
import { publicResponse } from './publicResponse';
import { requestedWaves } from './requestedWaves';
import { responseCheck } from './responseCheck';
import { seriesPoints } from './seriesPoints';
import { findSurveyWaves, mayLeaveExact, type SurveyWave } from './surveyWaves';
import { toldPart } from './toldPart';

/**
 * One indicator for the audience of a sealed round, with its years. Every figure comes from sealed counts and has passed
 * disclosure control. null when there is no such round, it is not sealed, or it did not ask the indicator.
 */
export async function viewIndicator(
  ctx: AppContext,
  associationId: string,
  { roundId, indicator, order }: { roundId: string; indicator: string; order: ItemOrder },
): Promise<IndicatorPage | null> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const rounds = await findRounds(tx, associationId);
    const survey = rounds.find(({ id }) => id === roundId)?.survey;
    if (survey === undefined) return null;
    const waves = await findSurveyWaves(tx, associationId, survey);
    const wave = waves.find(({ round }) => round.id === roundId);
    const described = wave?.described.find(({ key }) => key === indicator);
    if (!wave || !described) return null;
    const { round, definition, frozen } = wave;
    if (!round.sealedAt) throw new Error(`Round ${roundId} is sealed without a moment.`);
    const seal = round.seal as Seal;
    const asking = waves.filter((one) => one.described.some(({ key }) => key === indicator));
    const designated = (await findNulmetingen(tx, associationId)).find(
      (one) => one.survey === survey && one.indicator === indicator,
    );
    const nulmetingWave = asking.find((one) => one.round.id === designated?.roundId);
    const isBefore = (one: SurveyWave) => one.round.year < round.year;
    const nulmeting =
      nulmetingWave && isBefore(nulmetingWave) ? changeResult(nulmetingWave, wave, indicator) : null;
    const part = toldPart(asking, wave, indicator, designated?.roundId ?? null);
    const previousWave = asking.filter(isBefore).at(-1) ?? null;
    const previous = previousWave && changeResult(previousWave, wave, indicator, part);
    const references = await findReferences(tx, associationId, round, definition, frozen);
    const targets = await targetHistory(tx, associationId, wave, indicator);
    const groups =
      (await groupTable(tx, associationId, {
        definition,
        wave: frozen.wave,
        response: frozen.response,
        background: seal.background,
        levels: frozen.disclosure.levels,
        threshold: round.threshold,
        populationSize: round.populationSize,
        exactKeys: mayLeaveExact(wave, indicator) ? [indicator] : [],
      })) ?? [];
    const isPart = nulmeting?.comparable === true && nulmeting.common.length < nulmeting.of;
    return {
      roundId,
      survey,
      title: definition.title.nl,
      audience: definition.audience,
      year: round.year,
      openedOn: round.openedAt ? localDay(round.openedAt) : round.opensOn,
      closedOn: lastDayOf(round),
      sealedOn: localDay(round.sealedAt),
      version: definition.version,
      threshold: round.threshold,
      sealSha256: seal.sha256,
      methodVersion: seal.methodVersion,
      rounds: asking.map((one) => ({
        roundId: one.round.id,
        year: one.round.year,
        isElsewhere: one.round.heldElsewhere !== null,
      })),
      heldElsewhere: provenanceOf(wave),
      otherAudiences: await otherAudiences(tx, associationId, survey, indicator),
      indicator: indicatorResult(wave, described, references),
      items: itemsWithChange(wave, previousWave, described, references, order),
      order,
      response: { ...publicResponse(definition, frozen.response, frozen.ways), ...weightedMark(frozen) },
      responseCheck: await responseCheck(tx, associationId, wave, seal.background),
      groups: groups.map(({ label, depth, scores }) => {
        const { n, mean, hidden, ci } = scores[indicator] ?? { n: null, mean: null, hidden: true };
        return { label, depth, figure: { n, mean, hidden, ci: ci ?? null } };
      }),
      series: seriesPoints(indicator, waves),
      common:
        isPart && nulmeting && !nulmeting.hidden
          ? {
              items: nulmeting.common,
              of: nulmeting.of,
              points: commonSeries(
                waves,
                wave,
                indicator,
                nulmeting.common.map(({ key }) => key),
              ),
            }
          : null,
      previous,
      nulmeting,
      targets,
      how: howComputed(wave, described, recountOf(asking, waves, wave, indicator, [nulmeting, previous])),
    };
  });
}

function recountOf(
  asking: SurveyWave[],
  waves: SurveyWave[],
  own: SurveyWave,
  indicator: string,
  held: (ChangeResult | null)[],
): Recount | null {
  const shown = [own.round.id, ...held.flatMap((one) => one?.roundId ?? [])];
  const { isOwnExact, exact, pairs, heldBack } = requestedWaves(waves, own, indicator, shown);
  if (!isOwnExact) return null;
  const yearOf = ({ round }: SurveyWave) => round.year;
  const others = asking.filter((one) => !exact.includes(one));
  return {
    years: exact.map(yearOf),
    changes: pairs.map(yearOf),
    without: others.filter(({ round }) => shown.includes(round.id)).map(yearOf),
    elsewhere: others.filter(({ round }) => !shown.includes(round.id)).map(yearOf),
    heldBack: heldBack.map(({ wave, missing }) => ({ year: yearOf(wave), missing })),
  };
}

async function targetHistory(
  tx: Tx,
  associationId: string,
  { round }: SurveyWave,
  indicator: string,
): Promise<TargetChoice[]> {
  const history = await findTargetHistory(tx, associationId, round.survey, indicator);
  return history.map(({ target, reason, decidedAt, decidedBy }) => ({
    target,
    reason,
    decidedOn: localDay(decidedAt),
    decidedBy,
    isLate: decidedAt >= (round.openedAt ?? new Date(`${round.opensOn}T00:00:00Z`)),
  }));
}

async function otherAudiences(tx: Tx, associationId: string, survey: string, indicator: string) {
  const latest = new Map<string, IndicatorPage['otherAudiences'][number]>();
  for (const round of await findRounds(tx, associationId)) {
    if (round.survey === survey || round.status !== 'sealed') continue;
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    if (!definition.indicators.some(({ key }) => key === indicator)) continue;
    const { audience, title } = definition;
    latest.set(round.survey, {
      roundId: round.id,
      year: round.year,
      isElsewhere: round.heldElsewhere !== null,
      title: title.nl,
      audience,
    });
  }
  return [...latest.values()];
}
