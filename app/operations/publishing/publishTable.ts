import type { Tx } from '../../../db/connection';
import { findPublications, recordPublication } from '../../../db/queries/publications';
import { findAggregates } from '../../../db/queries/responses';
import { claimRound, findRound, type RoundRow } from '../../../db/queries/rounds';
import { inAssociation } from '../../../db/transaction';
import type { Definition } from '../../../surveys/definition/types';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { failed, type Outcome, succeeded } from '../problem';
import type { FrozenRound } from '../sealing/frozenRound';
import { BACKGROUND_OF } from '../sealing/unsealedRows';
import { leakingFigures } from './leakingFigures';
import { leakWords } from './leakWords';
import { tableFigures } from './publishedFigures';
import { findSurveyWaves } from './surveyWaves';

/** The prepared tables, coarsest first. There are no others: no free filters. */
export const TABLES = { totaal: 0, soort: 1, 'soort-bestuur': 2 } as const;
export type TableKey = keyof typeof TABLES;

export interface TableRequest {
  table: TableKey;
  /** Fewest answers behind a figure; never below the round's own. */
  threshold: number;
}

/**
 * Publishes a prepared table of a sealed round: held against everything told of the survey before, remembered,
 * and only then readable. One that is out already stays the one publication it was. One that would let a reader compute a
 * group below the threshold is refused, with the nearest table that is safe.
 */
export async function publishTable(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  request: TableRequest,
): Promise<Outcome<{ publicationId: string }>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    await claimRound(tx, roundId, 'alone');
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'sealed') {
      return failed({ code: 'not-sealed', message: 'Er zijn pas uitkomsten na het verzegelen.' });
    }
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const deepest = BACKGROUND_OF[definition.audience].length;
    const wanted = request;
    if (!Object.hasOwn(TABLES, wanted.table) || TABLES[wanted.table] > deepest) {
      return failed({
        code: 'no-such-table',
        field: 'table',
        message: 'Deze uitsplitsing is er niet voor deze groep. Kies een van de tabellen uit de lijst.',
      });
    }
    if (!Number.isInteger(wanted.threshold) || wanted.threshold < round.threshold) {
      return failed({
        code: 'threshold',
        field: 'threshold',
        message: `Een cijfer staat voor ten minste ${round.threshold} antwoorden. Kies ${round.threshold} of meer.`,
      });
    }
    const out = (await findPublications(tx, associationId, roundId)).find(
      ({ tableKey, threshold }) => tableKey === wanted.table && threshold === wanted.threshold,
    );
    if (out) return succeeded({ publicationId: out.id });
    const frozen = (await findAggregates(tx, associationId, roundId)) as unknown as FrozenRound;
    const waves = await findSurveyWaves(tx, associationId, round.survey);
    const leaksWith = (candidate: TableRequest) => {
      const { figures } = figuresOf(definition, frozen, candidate);
      const all = waves.map((one) =>
        one.wave === roundId ? { ...one, publications: [...one.publications, figures] } : one,
      );
      // No table of this round tells anything of another one.
      return leakingFigures(all).filter((leak) => leak.wave === roundId);
    };
    const leaks = leaksWith(wanted);
    if (leaks.length > 0) {
      const nearest = candidates(round, wanted, deepest).find(
        (candidate) => leaksWith(candidate).length === 0,
      );
      return failed({
        code: 'leaks',
        message: `Deze tabel kan niet worden vrijgegeven: samen met wat al is vrijgegeven, zou iemand een groep van minder dan ${round.threshold} antwoorden kunnen uitrekenen. ${leakWords(definition, leaks)} ${
          nearest
            ? `Wel veilig is: ${tableWords[nearest.table]}, vanaf ${nearest.threshold} antwoorden.`
            : 'Er is nu geen andere tabel die wel veilig is.'
        }`,
      });
    }
    const publicationId = await publish(ctx, tx, associationId, round, definition, frozen, {
      ...wanted,
      actor,
    });
    return succeeded({ publicationId });
  });
}

/** How a table is called on screen. */
export const tableWords: Record<TableKey, string> = {
  totaal: 'alleen het totaal',
  soort: 'per soort',
  'soort-bestuur': 'per soort en bestuur',
};

/** Records the publication; for sealing, which is the first one and safe by how it keeps background. */
export async function publish(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  round: Pick<RoundRow, 'id'>,
  definition: Definition,
  frozen: Pick<FrozenRound, 'wave' | 'strata'>,
  { table, threshold, actor }: TableRequest & { actor: string },
): Promise<string> {
  const id = ctx.random.uuid();
  await recordPublication(tx, associationId, round.id, {
    id,
    at: ctx.clock.now(),
    actor,
    tableKey: table,
    threshold,
    figures: figuresOf(definition, frozen, { table, threshold }).figures,
  });
  await noteAction(ctx, tx, associationId, {
    actor,
    action: 'tabel vrijgegeven',
    roundId: round.id,
    details: { table, threshold },
  });
  return id;
}

/** The most detailed table this audience has. */
export function deepestTable(definition: Definition): TableKey {
  const tables = Object.keys(TABLES) as TableKey[];
  return tables.findLast((table) => TABLES[table] <= BACKGROUND_OF[definition.audience].length) ?? 'totaal';
}

function figuresOf(
  definition: Definition,
  { wave, strata }: Pick<FrozenRound, 'wave' | 'strata'>,
  { table, threshold }: TableRequest,
) {
  return tableFigures(definition, wave, BACKGROUND_OF[definition.audience], TABLES[table], threshold, strata);
}

/** Tables near the one that was asked, nearest first: coarser at the same threshold, then higher thresholds. */
function candidates(round: RoundRow, wanted: TableRequest, deepest: number): TableRequest[] {
  const tables = (Object.keys(TABLES) as TableKey[]).filter((table) => TABLES[table] <= deepest);
  const coarser = tables.filter((table) => TABLES[table] <= TABLES[wanted.table]).reverse();
  const thresholds = [wanted.threshold, round.threshold, 10, 15, 20].filter((k) => k >= round.threshold);
  return [...new Set(thresholds)].flatMap((threshold) => coarser.map((table) => ({ table, threshold })));
}
