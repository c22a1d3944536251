import { findPublications } from '../../../db/queries/publications';
import { findAggregates } from '../../../db/queries/responses';
import { findRound, type RoundRow } from '../../../db/queries/rounds';
import { inAssociation } from '../../../db/transaction';
import type { Definition } from '../../../surveys/definition/types';
import type { AppContext } from '../../context';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { describeRound } from '../results/describeRound';
import { figureOf } from '../results/figure';
import { groupTable } from '../results/groupTable';
import type { GroupLine } from '../results/roundResult';
import { type FrozenRound, levelsOf } from '../sealing/frozenRound';
import type { Seal } from '../sealing/sealRound';
import { BACKGROUND_OF } from '../sealing/unsealedRows';
import { TABLES, type TableKey, tableWords } from './publishTable';

export interface PublicationView {
  id: string;
  at: Date;
  actor: string;
  table: string;
  threshold: number;
  /** Of everybody who answered. */
  total: GroupLine;
  /** null when it has only the total. */
  groups: GroupLine[] | null;
}

export interface PublicationsView {
  title: string;
  year: number;
  isElsewhere: boolean;
  threshold: number;
  indicators: { key: string; title: string }[];
  /** Tables that can be asked for. */
  tables: { key: string; words: string }[];
  /** Oldest first. */
  publications: PublicationView[];
}

/** Everything published about a sealed round, each table as it was published. null when it is not sealed. */
export async function viewPublications(
  ctx: AppContext,
  associationId: string,
  roundId: string,
): Promise<PublicationsView | null> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'sealed') return null;
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const frozen = (await findAggregates(tx, associationId, roundId)) as unknown as FrozenRound;
    const { wave, response } = frozen;
    const variables = BACKGROUND_OF[definition.audience];
    const publications: PublicationView[] = [];
    for (const { id, at, actor, tableKey, threshold } of await findPublications(tx, associationId, roundId)) {
      const depth = TABLES[tableKey as TableKey];
      publications.push({
        id,
        at,
        actor,
        table: tableWords[tableKey as TableKey],
        threshold,
        total: totalLine(definition, frozen, round, threshold),
        groups: await groupTable(tx, associationId, {
          definition,
          wave,
          response,
          background: (round.seal as Seal).background,
          levels: levelsOf(variables).slice(0, depth),
          threshold,
          populationSize: round.populationSize,
        }),
      });
    }
    return {
      title: definition.title.nl,
      year: round.year,
      isElsewhere: round.heldElsewhere !== null,
      threshold: round.threshold,
      indicators: definition.indicators.map(({ key, title }) => ({ key, title: title.nl })),
      tables: (Object.keys(TABLES) as TableKey[])
        .filter((table) => TABLES[table] <= variables.length)
        .map((key) => ({ key, words: tableWords[key] })),
      publications,
    };
  });
}

function totalLine(
  definition: Definition,
  frozen: FrozenRound,
  { populationSize }: Pick<RoundRow, 'populationSize'>,
  threshold: number,
): GroupLine {
  const described = describeRound(definition, frozen, { populationSize, threshold });
  const scores = described.map((one) => {
    const { n, mean, hidden } = figureOf(one);
    return [one.key, { n, mean, hidden }] as const;
  });
  return {
    group: '',
    label: 'Totaal',
    depth: 0,
    invited: frozen.response.listUnknown ? null : frozen.response.invited,
    scores: Object.fromEntries(scores),
  };
}
