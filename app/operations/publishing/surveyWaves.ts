import type { Tx } from '../../../db/connection';
import { findPublications, type Publication } from '../../../db/queries/publications';
import { findAggregates } from '../../../db/queries/responses';
import { findRounds, type RoundRow } from '../../../db/queries/rounds';
import type { Definition } from '../../../surveys/definition/types';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import type { FrozenRound } from '../sealing/frozenRound';
import { BACKGROUND_OF } from '../sealing/unsealedRows';
import type { PublishedWave } from './leakingFigures';
import { type PublishedFigures, pageFigures, tableFigures } from './publishedFigures';

interface SealedWave {
  round: RoundRow;
  definition: Definition;
  frozen: FrozenRound;
  published: Publication[];
}

/**
 * Every sealed round of a survey with all that was ever told of it: the tables that were published, the totals on its
 * pages, and what the pages of later rounds count again of its answers (the nulmeting beside).
 */
export async function findSurveyWaves(
  tx: Tx,
  associationId: string,
  survey: string,
): Promise<PublishedWave[]> {
  const sealed = (await findRounds(tx, associationId)).filter(
    (round) => round.survey === survey && round.status === 'sealed',
  );
  const waves: SealedWave[] = [];
  for (const round of sealed) {
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const frozen = (await findAggregates(tx, associationId, round.id)) as unknown as FrozenRound;
    const published = await findPublications(tx, associationId, round.id);
    waves.push({ round, definition, frozen, published });
  }
  return waves.map(({ round, definition, frozen: { wave, strata }, published }): PublishedWave => {
    const variables = BACKGROUND_OF[definition.audience];
    const { threshold } = round;
    const tables = tableFigures(definition, wave, variables, variables.length, threshold, strata);
    const page = pageFigures(definition, wave, variables, threshold, strata);
    const told: PublishedFigures[] = [...published.map(({ figures }) => figures), page.figures];
    let cells = { ...tables.cells, ...page.cells };
    for (const { frozen } of waves) {
      const recount = frozen.earlier?.[round.id];
      if (!recount) continue;
      const again = pageFigures(definition, recount, [], threshold, strata);
      const recounted = Object.keys(again.figures).filter((key) => key.includes('[') && !(key in cells));
      told.push(Object.fromEntries(recounted.map((key) => [key, again.figures[key] ?? {}])));
      cells = { ...cells, ...Object.fromEntries(recounted.map((key) => [key, again.cells[key] ?? []])) };
    }
    return { wave: round.id, threshold, publications: told, cells };
  });
}
