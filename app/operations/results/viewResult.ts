import type { Tx } from '../../../db/connection';
import { findAggregates, findSealedTexts } from '../../../db/queries/responses';
import { findRound, type RoundRow } from '../../../db/queries/rounds';
import { inAssociation } from '../../../db/transaction';
import type { Definition } from '../../../surveys/definition/types';
import { LEAST_FOR_DISTRIBUTIONS } from '../../../surveys/disclosure/thresholds';
import type { WaveAggregates } from '../../../surveys/scoring/aggregates';
import { describeIndicators } from '../../../surveys/scoring/describeIndicators';
import {
  type ChoiceDescription,
  describeChoices,
  describeSignals,
} from '../../../surveys/scoring/describeItems';
import type { AppContext } from '../../context';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { localDay } from '../localDay';
import type { FrozenRound, ResponseCounts } from '../sealing/frozenRound';
import type { Seal } from '../sealing/sealRound';
import { figureOf } from './figure';
import { groupTable } from './groupTable';
import { itemResultOf } from './itemResult';
import { findReferences } from './nulmetingBeside';
import type { IndicatorResult, RoundResult } from './roundResult';
import { targetVerdictOf } from './targetVerdictOf';

/**
 * The result of a sealed round as it may leave: every figure comes from the sealed counts and has passed
 * disclosure control. null when there is no such round or it is not sealed.
 */
export async function viewResult(
  ctx: AppContext,
  associationId: string,
  roundId: string,
): Promise<RoundResult | null> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'sealed' || !round.sealedAt) return null;
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const frozen = (await findAggregates(tx, associationId, roundId)) as unknown as Pick<
      FrozenRound,
      'wave' | 'response' | 'earlier' | 'disclosure'
    >;
    const { wave, response, disclosure } = frozen;
    const seal = round.seal as Seal;
    const options = { populationSize: round.populationSize, threshold: round.threshold };
    const references = await findReferences(tx, associationId, round, definition, frozen);
    return {
      roundId,
      survey: round.survey,
      title: definition.title.nl,
      audience: definition.audience,
      promise: definition.promise,
      year: round.year,
      sealedOn: localDay(round.sealedAt),
      openedOn: round.openedAt ? localDay(round.openedAt) : round.opensOn,
      closedOn: round.closedAt ? localDay(round.closedAt) : round.closesOn,
      version: definition.version,
      seal: {
        sha256: seal.sha256,
        definitionSha256: seal.definitionSha256,
        methodVersion: seal.methodVersion,
      },
      response: responseOf(response),
      threshold: round.threshold,
      indicators: describeIndicators(definition, wave, options).map((description): IndicatorResult => {
        const target = round.targets[description.key]?.target ?? null;
        const judged = targetVerdictOf(description, target);
        return {
          ...figureOf(description),
          key: description.key,
          title: description.title.nl,
          norm: description.norm,
          target,
          verdict: judged.whole,
          aspects: description.aspects.map((aspect, index) => ({
            ...figureOf(aspect),
            key: aspect.key,
            title: aspect.title.nl,
            verdict: judged.aspects[index] ?? null,
          })),
          items: description.items.map((item) => itemResultOf(definition, item, references)),
          nulmeting: references.besideOf(description.key),
        };
      }),
      otherItems: describeSignals(definition, wave.total, options).map((item) =>
        itemResultOf(definition, item, references),
      ),
      choices: describeChoices(definition, wave.total, options).map(choiceOf),
      texts: await textsOf(tx, associationId, round, definition, wave),
      groups: await groupTable(tx, associationId, {
        definition,
        wave,
        response,
        background: seal.background,
        levels: disclosure.levels,
        ...options,
      }),
    };
  });
}

function responseOf(response: ResponseCounts): RoundResult['response'] {
  const { invited, complete, partial, breakOff, screenedOut, noAnswer } = response;
  const analysed = complete + partial;
  // AAPOR RR2, (I+P) over everyone on the list; not defined when a filter question ends lists.
  const rr2 = invited > 0 && screenedOut === 0 ? analysed / invited : null;
  return { invited, analysed, complete, partial, breakOff, screenedOut, noAnswer, rr2 };
}

function choiceOf(choice: ChoiceDescription): RoundResult['choices'][number] {
  return {
    key: choice.key,
    title: choice.title.nl,
    n: choice.n,
    hidden: choice.hidden,
    noAnswers: choice.noAnswers,
    options: (choice.choices ?? []).map(({ value, title, count }) => ({ value, text: title.nl, count })),
  };
}

/** Open answers per question, in random order, only when at least 10 people sent the list in. */
async function textsOf(
  tx: Tx,
  associationId: string,
  round: RoundRow,
  definition: Definition,
  wave: WaveAggregates,
): Promise<RoundResult['texts']> {
  const least = Math.max(round.threshold, LEAST_FOR_DISTRIBUTIONS);
  const { complete, partial, screened } = wave.total.statuses;
  const mayShow = complete + partial + screened >= least;
  const texts = mayShow ? await findSealedTexts(tx, associationId, round.id) : [];
  return definition.items
    .filter((item) => item.kind === 'open' || item.hasOther)
    .map((item) => ({
      item: item.key,
      title: item.kind === 'open' ? item.title.nl : `${item.title.nl} Anders, namelijk:`,
      shown: mayShow,
      reason: mayShow ? null : `Open antwoorden staan hier pas vanaf ${least} ingevulde lijsten.`,
      answers: texts.filter((text) => text.item === item.key).map((text) => text.body),
    }));
}
