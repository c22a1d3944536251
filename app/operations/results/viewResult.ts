import { findAggregates } from '../../../db/queries/responses';
import { inAssociation } from '../../../db/transaction';
import { type ChoiceDescription, describeChoices } from '../../../surveys/scoring/describeItems';
import type { AppContext } from '../../context';
import { localDay } from '../localDay';
import type { FrozenRound } from '../sealing/frozenRound';
import type { Seal } from '../sealing/sealRound';
import { findReadableRound } from '../texts/readableRound';
import { findReleased } from '../texts/releasedTexts';
import { describeRound, describeRoundSignals, weightedMark } from './describeRound';
import { emptyAsHidden } from './emptyAsHidden';
import { groupTable } from './groupTable';
import { indicatorResult } from './indicatorResult';
import { itemResultOf } from './itemResult';
import { lastDayOf } from './lastDayOf';
import { findReferences } from './nulmetingBeside';
import { provenanceOf } from './provenanceOf';
import { publicResponse } from './publicResponse';
import type { RoundResult } from './roundResult';
import { websiteResult } from './websiteResult';

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
    const readable = await findReadableRound(tx, associationId, roundId);
    if (!readable) return null;
    const { round, definition } = readable;
    const frozen = (await findAggregates(tx, associationId, roundId)) as unknown as Pick<
      FrozenRound,
      'wave' | 'response' | 'earlier' | 'disclosure' | 'strata' | 'ways' | 'provenance'
    >;
    const { wave, response, disclosure } = frozen;
    const seal = round.seal as Seal;
    const options = { populationSize: round.populationSize, threshold: round.threshold };
    const empty = emptyAsHidden(wave, round.threshold);
    const references = await findReferences(tx, associationId, round, definition, frozen);
    return {
      roundId,
      elsewhere: provenanceOf({ round, frozen }),
      survey: round.survey,
      title: definition.title.nl,
      audience: definition.audience,
      promise: definition.promise,
      year: round.year,
      sealedOn: localDay(round.sealedAt),
      openedOn: round.openedAt ? localDay(round.openedAt) : round.opensOn,
      closedOn: lastDayOf(round),
      version: definition.version,
      seal: {
        sha256: seal.sha256,
        definitionSha256: seal.definitionSha256,
        methodVersion: seal.methodVersion,
      },
      response: { ...publicResponse(definition, response, frozen.ways), ...weightedMark(frozen) },
      website: websiteResult(definition, frozen.ways, round.threshold),
      threshold: round.threshold,
      indicators: describeRound(definition, frozen, options).map((description) =>
        indicatorResult({ definition, round }, description, references),
      ),
      otherItems: describeRoundSignals(definition, frozen, options).map((item) =>
        itemResultOf(definition, empty.item(item), references),
      ),
      choices: describeChoices(definition, wave.total, options).map((choice) =>
        choiceOf(empty.choice(choice)),
      ),
      // Open answers given elsewhere are not taken in, so there is nothing to read.
      texts: round.heldElsewhere ? [] : await findReleased(tx, associationId, readable),
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

function choiceOf(choice: ChoiceDescription): RoundResult['choices'][number] {
  return {
    key: choice.key,
    title: choice.title.nl,
    n: choice.n,
    hidden: choice.hidden,
    noAnswers: choice.noAnswers,
    several: choice.several,
    options: (choice.choices ?? []).map(({ value, title, count }) => ({ value, text: title.nl, count })),
  };
}
