import { getPublishedVersion } from '../../../db/queries/publishedVersions';
import { findRounds } from '../../../db/queries/rounds';
import { inAssociation } from '../../../db/transaction';
import type { WaveAggregates } from '../../../surveys/scoring/aggregates';
import { aspectKey } from '../../../surveys/scoring/compositeSets';
import type { AppContext } from '../../context';
import { silentOutcomes } from './publicResponse';
import { requestedWaves } from './requestedWaves';
import { findSurveyWaves, type SurveyWave } from './surveyWaves';
import { viewIndicator } from './viewIndicator';

/**
 * The file from which `peilstok analyse` works a page of an indicator out again: its questionnaires and sealed counts of
 * all respondents together, no row and no group. Counts are in it only where they may leave exactly
 * (`exactMayLeave`); everything else stands in `told` as the page tells it, rounded or hidden, and `withheld` says why.
 * null when there is no such page.
 */
export async function indicatorRequest(
  ctx: AppContext,
  associationId: string,
  { roundId, indicator }: { roundId: string; indicator: string },
): Promise<object | null> {
  const page = await viewIndicator(ctx, associationId, { roundId, indicator, order: 'vragenlijst' });
  if (!page) return null;
  return inAssociation(ctx.db, associationId, async (tx) => {
    const rounds = await findRounds(tx, associationId);
    const survey = rounds.find(({ id }) => id === roundId)?.survey ?? '';
    const waves = await findSurveyWaves(tx, associationId, survey);
    const own = waves.find(({ round }) => round.id === roundId) as SurveyWave;
    const shown = [page.nulmeting?.roundId, page.previous?.roundId, roundId];
    const { isOwnExact, exact, indicators, pairs, heldBack } = requestedWaves(waves, own, indicator, shown);
    const withheld = [
      ...waves
        .filter((wave) => shown.includes(wave.round.id) && !exact.includes(wave))
        .map((wave) => `${idOf(wave)}: ${whyNot(wave)}`),
      ...heldBack.map(
        ({ wave, missing }) =>
          `verschil ${idOf(wave)} en ${idOf(own)}: de correctie van Holm gaat over alle indicatoren, en van ${missing.join(', ')} mogen de tellingen er niet uit`,
      ),
    ];
    const files: Record<string, unknown> = {};
    for (const wave of isOwnExact ? exact : []) {
      const version = await getPublishedVersion(tx, associationId, wave.round.publishedVersionId);
      files[`${idOf(wave)}.vragenlijst.json`] = version.definition;
      files[`${idOf(wave)}.tellingen.json`] = countsFile(wave, indicators);
    }
    return {
      threshold: Math.max(
        ...waves.filter(({ round }) => shown.includes(round.id)).map(({ round }) => round.threshold),
      ),
      smallestRelevantDifference: page.previous?.numbers?.smallestRelevantDifference ?? 0.5,
      waves: (isOwnExact ? exact : []).map((wave) => ({
        id: idOf(wave),
        definition: `${idOf(wave)}.vragenlijst.json`,
        aggregates: `${idOf(wave)}.tellingen.json`,
        indicators,
        ...(!wave.frozen.ways && { fieldwork: fieldworkOf(wave) }),
      })),
      changes: pairs.map((wave) => [idOf(wave), idOf(own)]),
      files,
      told: {
        seal: page.sealSha256,
        method: page.methodVersion,
        // Figures of an earlier round carry `isElsewhere` themselves; this is the round of the page.
        heldElsewhere: page.heldElsewhere,
        withheld: [
          ...withheld,
          'groepen: tellingen per bestuur of type verlaten het programma niet; hier staan ze zoals op de pagina',
        ],
        indicator: page.indicator,
        items: page.items,
        groups: page.groups,
        responseCheck: page.responseCheck,
        series: page.series,
        common: page.common,
        previous: page.previous,
        nulmeting: page.nulmeting,
        response: page.response,
      },
    };
  });
}

const idOf = ({ round }: SurveyWave) => `${round.survey}-${round.year}`;

function whyNot(wave: SurveyWave): string {
  if (wave.frozen.strata) return 'gewogen naar school; de tellingen per school verlaten het programma niet';
  return 'een vraag is overgeslagen of er zijn weinig antwoorden; uit precieze tellingen zou een antwoord van één persoon kunnen volgen';
}

function fieldworkOf({ frozen }: SurveyWave) {
  const { invited, noAnswer, withdrawn } = frozen.response;
  return {
    eligible: invited,
    ...silentOutcomes(frozen.response, noAnswer),
    not_eligible: withdrawn?.notEligible ?? 0,
  };
}

/** The counts of all respondents together on these indicators, as `peilstok analyse` reads them. */
function countsFile({ definition, frozen, round }: SurveyWave, indicators: readonly string[]) {
  const { wave, response } = frozen;
  const bases = definition.indicators
    .filter(({ key }) => indicators.includes(key))
    .flatMap(({ key, aspects }) => [key, ...aspects.map((aspect) => aspectKey(key, aspect.key))]);
  const items = definition.items.filter(
    ({ indicator }) => indicator !== null && indicators.includes(indicator),
  );
  const isOf = (composite: string) => bases.includes(composite.replace(/\[.*$/, ''));
  const statuses = {
    complete: response.complete,
    partial: response.partial,
    breakoff: response.breakOff,
    screened: response.screenedOut,
  };
  const only = <Value>(record: Record<string, Value>, keep: (key: string) => boolean) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => keep(key)));
  const aggregates: WaveAggregates = {
    format: 1,
    survey: wave.survey,
    version: wave.version,
    compositeItems: only(wave.compositeItems, isOf),
    total: {
      statuses,
      items: only(wave.total.items, (key) => items.some((item) => item.key === key)),
      composites: only(wave.total.composites, isOf),
    },
    breakdowns: {},
    reliability: only(wave.reliability, (key) => bases.includes(key)),
  };
  return {
    format: 'peilstok-aggregates-1',
    n_rows_file: Object.values(statuses).reduce((sum, count) => sum + count, 0),
    N: round.populationSize,
    population: null,
    tree: null,
    aggregates,
  };
}
