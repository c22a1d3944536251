import type { ActionRow } from '../../../db/queries/improvementActions';
import { findRounds } from '../../../db/queries/rounds';
import { inAssociation } from '../../../db/transaction';
import { compareDefinitions } from '../../../surveys/definition/compareDefinitions';
import { interventionItems } from '../../../surveys/definition/withInterventions';
import { INTERVENTION_INDICATOR } from '../../../surveys/improvement/improvementAction';
import { roundedWords } from '../../../surveys/statistics/wording/roundedWords';
import { HELD_ELSEWHERE } from '../../../surveys/statistics/wording/yearWords';
import type { AppContext } from '../../context';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import type { ItemResult, RoundResult } from '../results/roundResult';
import { viewResult } from '../results/viewResult';
import { type ActionsBeside, viewActionsBeside } from './viewActionsBeside';

/** What a later round told around an interventie: the questions it aims at, and what schools say of it themselves. */
export interface InterventionAfter {
  roundId: string;
  year: number;
  /** The change of the indicator in words; null when the interventie follows from no earlier round. */
  change: ActionsBeside['change'] | null;
  items: { title: string; before: string | null; now: string; isBroken: boolean }[];
  /** Whether schools took part and had use of it, as they answered; empty when it was not asked. */
  asked: RoundResult['choices'];
}

/** Every sealed round on working together after the one the interventie follows from; none when it follows from none. */
export async function viewInterventionAfter(
  ctx: AppContext,
  associationId: string,
  action: Pick<ActionRow, 'id' | 'roundId' | 'items'>,
): Promise<InterventionAfter[]> {
  const { rounds, begun } = await inAssociation(ctx.db, associationId, async (tx) => {
    const sealed = (await findRounds(tx, associationId)).filter(({ status }) => status === 'sealed');
    const known = [];
    for (const round of sealed) {
      const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
      if (definition.indicators.some(({ key }) => key === INTERVENTION_INDICATOR))
        known.push({ ...round, definition });
    }
    const begun = known.find(({ id }) => id === action.roundId) ?? null;
    return { rounds: known.filter(({ year }) => begun !== null && year > begun.year), begun };
  });
  if (!begun) return [];
  const before = await viewResult(ctx, associationId, begun.id);
  const after: InterventionAfter[] = [];
  for (const round of rounds.sort((a, b) => a.year - b.year)) {
    const result = await viewResult(ctx, associationId, round.id);
    if (!result) continue;
    const comparison = compareDefinitions(begun.definition, round.definition);
    const beside = (await viewActionsBeside(ctx, associationId, round.id)).find((one) =>
      one.actions.some(({ id }) => id === action.id),
    );
    const keys = interventionItems(action.id);
    after.push({
      roundId: round.id,
      year: round.year,
      change: beside?.change ?? null,
      items: action.items.flatMap((key) => {
        const now = itemOf(result, key);
        if (!now) return [];
        const then = before && itemOf(before, key);
        const isBroken = comparison[key]?.verdict === 'broken';
        const mark = before?.elsewhere ? ` (${HELD_ELSEWHERE})` : '';
        return [
          {
            title: now.title,
            before: then ? `${scoreWords(then)}${mark}` : null,
            now: scoreWords(now),
            isBroken,
          },
        ];
      }),
      asked: result.choices.filter(({ key }) => key === keys.tookPart || key === keys.use),
    });
  }
  return after;
}

const itemOf = (result: RoundResult, key: string): ItemResult | undefined =>
  result.indicators.flatMap(({ items }) => items).find((item) => item.key === key);

function scoreWords(item: ItemResult): string {
  if (item.hidden) return 'niet getoond';
  return item.mean === null ? 'geen antwoorden' : roundedWords(item.mean, item.rounded);
}
