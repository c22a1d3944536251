import type { Tx } from '../../../db/connection';
import { findSealedResponses } from '../../../db/queries/responses';
import { findRounds, type RoundRow } from '../../../db/queries/rounds';
import type { Answers } from '../../../surveys/answers/types';
import type { Definition } from '../../../surveys/definition/types';
import { type SealedBackground, sealedBackground } from '../../../surveys/disclosure/sealedBackground';
import { type OpenStratum, type SealedStratum, sealedStrata } from '../../../surveys/disclosure/sealedStrata';
import { aggregateResponses } from '../../../surveys/scoring/aggregateResponses';
import type { WaveAggregates } from '../../../surveys/scoring/aggregates';
import { commonSubsets } from '../../../surveys/scoring/commonItems';
import { GROUP_SEPARATOR } from '../../../surveys/scoring/describeTree';
import { responseStatus } from '../../../surveys/scoring/responseStatus';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { type DisclosurePattern, disclosurePattern } from './disclosurePattern';
import { safeTexts } from './safeTexts';
import { BACKGROUND_OF, type UnsealedRound, type UnsealedRow } from './unsealedRows';

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
  /** Weight cells of parents and their size on the list; null when the round is not weighted. */
  strata: SealedStratum[] | null;
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
  const strata = strataOf(unsealed, analysed, round.threshold);
  const rows = analysed.map((row, index) => {
    const stratum = row.school ? strata?.cellOf.get(row.school.id) : undefined;
    const kept = (sealed.kept[index] ?? []).map((value, depth) => [variables[depth] as string, value]);
    return {
      answers: row.answers,
      background: Object.fromEntries(stratum ? [...kept, [STRATUM, stratum]] : kept) as Record<
        string,
        string
      >,
    };
  });
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
    strata: strata?.cells ?? null,
  };
}

/** The breakdown that holds the weight cells. */
export const STRATUM = 'stratum';

/** Weight cells of a parents' round in which every parent's school is known; null otherwise. */
function strataOf(unsealed: UnsealedRound, analysed: readonly UnsealedRow[], threshold: number) {
  const strata = new Map<string, OpenStratum>();
  for (const { school, isErased } of unsealed.recipients) {
    if (isErased) continue;
    if (!school) return null;
    const stratum = strata.get(school.id) ?? { id: school.id, within: school.boardId, N: 0, n: 0 };
    stratum.N += 1;
    strata.set(school.id, stratum);
  }
  for (const { school } of analysed) {
    const stratum = school && strata.get(school.id);
    if (stratum) stratum.n += 1;
  }
  return sealedStrata([...strata.values()], threshold);
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
  const cells: [string, string][] = levelsOf(variables)
    .slice(0, values.length)
    .map((level, depth) => [level, values.slice(0, depth + 1).join(GROUP_SEPARATOR)]);
  const stratum = background[STRATUM];
  return Object.fromEntries(stratum === undefined ? cells : [...cells, [STRATUM, stratum]]);
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
      rows: rows.map((row) => ({
        answers: row.answers as Answers,
        cells: cellsOf([], row.background as Record<string, string>),
      })),
    });
  }
  return others;
}
