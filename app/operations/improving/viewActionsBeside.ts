import { type ActionRow, findActions } from '../../../db/queries/improvementActions';
import { findAggregates } from '../../../db/queries/responses';
import { findRound, findRounds } from '../../../db/queries/rounds';
import { findNulmetingen } from '../../../db/queries/targets';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { findChangeSince } from '../results/nulmetingBeside';
import type { FrozenRound } from '../sealing/frozenRound';
import { changeWords } from './changeBeside';

/** What was agreed after an earlier round about one indicator, beside what its score did since. */
export interface ActionsBeside {
  indicator: string;
  title: string;
  sinceYear: number;
  /** Dutch; claims no cause. */
  change: string;
  actions: Pick<ActionRow, 'id' | 'title' | 'kind' | 'status' | 'carryOutFrom' | 'carryOutUntil'>[];
}

/** The actions of earlier rounds beside a sealed round's change of exactly their indicator; newest agreements first. */
export async function viewActionsBeside(
  ctx: AppContext,
  associationId: string,
  roundId: string,
): Promise<ActionsBeside[]> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'sealed') return [];
    const actions = await findActions(tx, associationId);
    const earlier = (await findRounds(tx, associationId))
      .filter((one) => one.survey === round.survey && one.status === 'sealed' && one.year < round.year)
      .sort((a, b) => b.year - a.year)
      .filter(({ id }) => actions.some((action) => action.roundId === id));
    if (earlier.length === 0) return [];
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const frozen = (await findAggregates(tx, associationId, roundId)) as unknown as FrozenRound;
    const nulmetingen = await findNulmetingen(tx, associationId);
    const beside: ActionsBeside[] = [];
    for (const before of earlier) {
      const changeOf = await findChangeSince(tx, associationId, before.id, round, definition, frozen);
      for (const { key, title } of definition.indicators) {
        const own = actions.filter((one) => one.roundId === before.id && one.indicator === key);
        if (own.length === 0) continue;
        const isNulmeting = nulmetingen.some(
          (one) => one.roundId === before.id && one.survey === round.survey && one.indicator === key,
        );
        beside.push({
          indicator: key,
          title: title.nl,
          sinceYear: before.year,
          change: changeWords(changeOf(key), isNulmeting),
          actions: own.map(({ id, title, kind, status, carryOutFrom, carryOutUntil }) => ({
            id,
            title,
            kind,
            status,
            carryOutFrom,
            carryOutUntil,
          })),
        });
      }
    }
    return beside;
  });
}
