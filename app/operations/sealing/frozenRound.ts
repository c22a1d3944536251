import type { Tx } from '../../../db/connection';
import { findSealedResponses } from '../../../db/queries/responses';
import { findRounds, type RoundRow } from '../../../db/queries/rounds';
import type { Answers } from '../../../surveys/answers/types';
import type { Definition } from '../../../surveys/definition/types';
import { type SealedBackground, sealedBackground } from '../../../surveys/disclosure/sealedBackground';
import { aggregateResponses } from '../../../surveys/scoring/aggregateResponses';
import type { WaveAggregates } from '../../../surveys/scoring/aggregates';
import { commonSubsets } from '../../../surveys/scoring/commonItems';
import { GROUP_SEPARATOR } from '../../../surveys/scoring/describeTree';
import { responseStatus } from '../../../surveys/scoring/responseStatus';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { type DisclosurePattern, disclosurePattern } from './disclosurePattern';
import { BACKGROUND_OF, type UnsealedRound } from './unsealedRows';

/** Outcomes of everyone on the list, counted at sealing. */
export interface ResponseCounts {
  invited: number;
  complete: number;
  partial: number;
  breakOff: number;
  screenedOut: number;
  /** On the list, nothing came back. */
  noAnswer: number;
  /** Kept group (`vo`, `vo|board`) -> people on the list. */
  invitedByGroup: Record<string, number>;
}

/** The documents that sealing freezes beside the rows. */
export interface FrozenRound {
  wave: WaveAggregates;
  response: ResponseCounts;
  /** Earlier sealed rounds of the survey with another version: their counts on the items both have in common. */
  earlier: Record<string, WaveAggregates>;
  rows: { answers: Answers; background: Record<string, string> }[];
  texts: { item: string; body: string }[];
  /** Which background stays, and which was merged or taken off. */
  background: Pick<SealedBackground, 'groups' | 'dropped'>;
  /** Which groups may be shown, per indicator. */
  disclosure: DisclosurePattern;
}

/** Everything sealing will keep of these rows, worked out without writing anything. */
export async function freezeRound(
  tx: Tx,
  associationId: string,
  round: RoundRow,
  definition: Definition,
  unsealed: UnsealedRound,
): Promise<FrozenRound> {
  const statuses = unsealed.rows.map((row) => responseStatus(definition, row.answers));
  const variables = BACKGROUND_OF[definition.audience];
  const isAnalysed = statuses.map((status) => status !== 'breakoff');
  const valuesOf = (background: Record<string, string | null>) =>
    variables.map((variable) => background[variable] ?? null);
  const sealed = sealedBackground(
    unsealed.rows.filter((_, index) => isAnalysed[index]).map((row) => valuesOf(row.background)),
    round.threshold,
  );
  const kept = sealed.kept.values();
  const rows = unsealed.rows.map((row, index) => {
    // A break-off is in no figure, so its background would only point at it.
    const values = isAnalysed[index] ? (kept.next().value ?? []) : [];
    const background = Object.fromEntries(values.map((value, depth) => [variables[depth] as string, value]));
    return { answers: row.answers, background };
  });
  const earlier = await earlierVersions(tx, associationId, round, definition);
  const ownSubsets = commonSubsets(
    definition,
    earlier.map((one) => one.definition),
  );
  const count = (status: string) => statuses.filter((one) => one === status).length;
  const asRows = rows.map((row) => ({ answers: row.answers, cells: cellsOf(variables, row.background) }));
  const wave = aggregateResponses(definition, asRows, ownSubsets);
  return {
    wave,
    response: {
      invited: unsealed.recipients.length,
      complete: count('complete'),
      partial: count('partial'),
      breakOff: count('breakoff'),
      screenedOut: count('screened'),
      noAnswer: unsealed.recipients.filter((recipient) => !recipient.answered).length,
      invitedByGroup: invitedByGroup(unsealed, variables, sealed.groups),
    },
    earlier: Object.fromEntries(
      earlier.map((one) => [
        one.roundId,
        aggregateResponses(one.definition, one.rows, commonSubsets(one.definition, [definition])),
      ]),
    ),
    rows,
    texts: unsealed.rows.flatMap((row) => row.texts),
    background: { groups: sealed.groups, dropped: sealed.dropped },
    disclosure: disclosurePattern(definition, wave, levelsOf(variables), round.threshold),
  };
}

/** Names of the breakdowns in the counts: `type`, and `type|board` for boards within a type. */
export function levelsOf(variables: readonly string[]): string[] {
  return variables.map((_, depth) => variables.slice(0, depth + 1).join(GROUP_SEPARATOR));
}

/** The group of a row at every level that its background reaches. */
export function cellsOf(
  variables: readonly string[],
  background: Record<string, string>,
): Record<string, string> {
  const values = variables.flatMap((variable) => background[variable] ?? []);
  return Object.fromEntries(
    levelsOf(variables)
      .slice(0, values.length)
      .map((level, depth) => [level, values.slice(0, depth + 1).join(GROUP_SEPARATOR)]),
  );
}

function invitedByGroup(
  unsealed: UnsealedRound,
  variables: readonly string[],
  groups: SealedBackground['groups'],
): Record<string, number> {
  return Object.fromEntries(
    groups.map(({ values }) => [
      values.join(GROUP_SEPARATOR),
      unsealed.recipients.filter(({ background }) =>
        values.every((value, depth) => background[variables[depth] as string] === value),
      ).length,
    ]),
  );
}

/** Sealed rounds of the same survey with another version, with their rows. */
async function earlierVersions(tx: Tx, associationId: string, round: RoundRow, definition: Definition) {
  const others = [];
  for (const other of await findRounds(tx, associationId)) {
    if (other.survey !== round.survey || other.status !== 'sealed') continue;
    const version = await getRoundDefinition(tx, associationId, other.publishedVersionId);
    if (version.definition.version === definition.version) continue;
    const rows = await findSealedResponses(tx, associationId, other.id);
    others.push({
      roundId: other.id,
      definition: version.definition,
      rows: rows.map((row) => ({ answers: row.answers as Answers, cells: {} })),
    });
  }
  return others;
}
