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
import { safeTexts } from './safeTexts';
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
  /** Open answers that too few could have given, and that are not kept. */
  textsDropped: number;
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
  const allStatuses = unsealed.rows.map((row) => responseStatus(definition, row.answers));
  const count = (status: string) => allStatuses.filter((one) => one === status).length;
  const variables = BACKGROUND_OF[definition.audience];
  // A break-off is in no figure; as a row it would only point at who was seen to have begun.
  const analysed = unsealed.rows.filter((_, index) => allStatuses[index] !== 'breakoff');
  const sealed = sealedBackground(
    analysed.map((row) => variables.map((variable) => row.background[variable] ?? null)),
    round.threshold,
  );
  const rows = analysed.map((row, index) => ({
    answers: row.answers,
    background: Object.fromEntries(
      (sealed.kept[index] ?? []).map((value, depth) => [variables[depth] as string, value]),
    ),
  }));
  const safe = safeTexts(definition, analysed, round.threshold);
  const earlier = await earlierVersions(tx, associationId, round, definition);
  const ownSubsets = commonSubsets(
    definition,
    earlier.map((one) => one.definition),
  );
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
    texts: safe.texts,
    textsDropped: safe.dropped,
    background: { groups: sealed.groups, dropped: groupsNotKept(unsealed, variables, sealed.groups) },
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

/**
 * Groups on the list that were merged or taken off, whether they answered or not: a group that is missing would say
 * that nobody in it did. Parts are named only of groups that stayed.
 */
function groupsNotKept(
  unsealed: UnsealedRound,
  variables: readonly string[],
  groups: SealedBackground['groups'],
): string[][] {
  const kept = new Set(groups.map(({ values }) => values.join(GROUP_SEPARATOR)));
  const missing = new Map<string, string[]>();
  for (const { background } of unsealed.recipients) {
    const values: string[] = [];
    for (const variable of variables) {
      const value = background[variable];
      if (value === null || value === undefined) break;
      values.push(value);
      const group = values.join(GROUP_SEPARATOR);
      if (kept.has(group)) continue;
      missing.set(group, [...values]);
      break;
    }
  }
  return [...missing].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, values]) => values);
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
