import type { Tx } from '../../../db/connection';
import { findSealedResponses } from '../../../db/queries/responses';
import { findRounds, type RoundRow } from '../../../db/queries/rounds';
import type { Answers } from '../../../surveys/answers/types';
import type { Definition } from '../../../surveys/definition/types';
import { type SealedBackground, sealedBackground } from '../../../surveys/disclosure/sealedBackground';
import type { SealedStratum } from '../../../surveys/disclosure/sealedStrata';
import { aggregateResponses } from '../../../surveys/scoring/aggregateResponses';
import type { WaveAggregates } from '../../../surveys/scoring/aggregates';
import { commonSubsets } from '../../../surveys/scoring/commonItems';
import { GROUP_SEPARATOR } from '../../../surveys/scoring/describeTree';
import { responseStatus } from '../../../surveys/scoring/responseStatus';
import type { WithdrawalOutcome } from '../../../surveys/statistics/response/withdrawal';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { type DisclosurePattern, disclosurePattern } from './disclosurePattern';
import { type FrozenWays, frozenWays, WAY } from './frozenWays';
import { safeTexts } from './safeTexts';
import { BACKGROUND_OF, type UnsealedRound } from './unsealedRows';
import { weightCellsOf } from './weightCells';

/** Outcomes, counted at sealing: of everyone on the list and of who came through a link of a school or the loket. */
export interface ResponseCounts {
  /** On the list, but for those who turned out not to belong on it. */
  invited: number;
  complete: number;
  partial: number;
  breakOff: number;
  screenedOut: number;
  /** Of those that came back, answered by telephone; absent when none was. */
  telephone?: number;
  /** On the list, nothing came back. */
  noAnswer: number;
  /** Of a round held elsewhere: nobody knows how many were asked; `invited` is then what came back. */
  listUnknown?: true;
  /**
   * Of those, people whom the invitation could not reach (AAPOR: UO), of parents whatever came back, as with withdrawals; absent
   * when it reached all.
   */
  undeliverable?: number;
  /**
   * Taken off the list while the round was open, by what that counts as (AAPOR: NE, R, O); absent when nobody was. Counted whatever
   * came back: a count without those who had answered would tell of a known person that they had.
   */
  withdrawn?: Record<WithdrawalOutcome, number>;
  /** On the list and wanted no more mail (AAPOR: R), of parents whatever came back; absent when nobody, and in older rounds. */
  optedOut?: number;
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
  /** Who came through shared links; absent when the round had none. */
  ways?: FrozenWays;
  /** Who held it and how; only of a round held elsewhere. */
  provenance?: Provenance;
}

/** Where a round that was held elsewhere comes from, in the bureau's words. */
export interface Provenance {
  heldBy: string;
  /** On paper, online, by telephone; who could answer. */
  how: string;
  /** Report or file that the figures were taken from. */
  sourceDocument: string;
  /** null = nothing to add. */
  note: string | null;
  /** Scale of the figures in that document: 0 = already from 1 to 10; null of rows. */
  points: number | null;
}

/** Everything sealing will keep of these rows, worked out without writing anything. */
export async function freezeRound(
  tx: Tx,
  associationId: string,
  round: Pick<RoundRow, 'id' | 'survey' | 'threshold'>,
  definition: Definition,
  unsealed: UnsealedRound,
): Promise<FrozenRound> {
  const withStatus = unsealed.rows.map((row) => ({ row, status: responseStatus(definition, row.answers) }));
  // Whoever came by an open website was not asked: counted apart, in no figure of the round.
  const asked = withStatus.filter(({ row }) => row.way !== 'website');
  const count = (wanted: string) => asked.filter(({ status }) => status === wanted).length;
  const telephone = asked.filter(({ row }) => row.byTelephone).length;
  const variables = BACKGROUND_OF[definition.audience];
  // A break-off is in no figure; as a row it would only point at who was seen to have begun.
  const analysed = asked.filter(({ status }) => status !== 'breakoff').map(({ row }) => row);
  const sealed = sealedBackground(
    analysed.map((row) => variables.map((variable) => row.background[variable] ?? null)),
    round.threshold,
  );
  const weighting = weightCellsOf(unsealed, analysed, round.threshold);
  const { strata } = weighting;
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
  const website = withStatus.filter(({ row, status }) => row.way === 'website' && status !== 'breakoff');
  const ways = frozenWays(definition, unsealed, {
    weighting: weighting.how,
    website: website.map(({ row }) => row),
  });
  const fromWebsite = ways?.website.wave ? website.map(({ row }) => row) : [];
  const safe = safeTexts(definition, [...analysed, ...fromWebsite], round.threshold);
  const earlier = await otherVersions(tx, associationId, round, definition);
  const ownSubsets = commonSubsets(
    definition,
    earlier.map((one) => one.definition),
  );
  const asRows = rows.map((row) => ({ answers: row.answers, cells: cellsOf(variables, row.background) }));
  const wave = aggregateResponses(definition, asRows, ownSubsets);
  const undeliverable = unsealed.recipients.filter((one) => one.isUndeliverable).length;
  const taken = (outcome: WithdrawalOutcome) =>
    unsealed.recipients.filter(({ withdrawal }) => withdrawal === outcome).length;
  const withdrawn = { notEligible: taken('notEligible'), refusal: taken('refusal'), other: taken('other') };
  const optedOut = unsealed.recipients.filter((one) => one.isOptedOut).length;
  const invited = unsealed.recipients.length - withdrawn.notEligible;
  return {
    wave,
    response: {
      invited,
      complete: count('complete'),
      partial: count('partial'),
      breakOff: count('breakoff'),
      screenedOut: count('screened'),
      ...(telephone > 0 && { telephone }),
      noAnswer: Math.max(0, invited - unsealed.recipients.filter(({ answered }) => answered).length),
      ...(undeliverable > 0 && { undeliverable }),
      ...(unsealed.recipients.some(({ withdrawal }) => withdrawal !== null) && { withdrawn }),
      ...(optedOut > 0 && { optedOut }),
      invitedByGroup: invitedByGroup(unsealed, variables, sealed.groups),
    },
    earlier: recountOthers(earlier, definition),
    rows: [...rows, ...fromWebsite.map(({ answers }) => ({ answers, background: { [WAY]: 'website' } }))],
    texts: safe.texts,
    textsDropped: safe.dropped,
    background: { groups: sealed.groups, dropped: groupsNotKept(unsealed, variables, sealed.groups) },
    disclosure: disclosurePattern(definition, wave, levelsOf(variables), round.threshold),
    strata: strata?.cells ?? null,
    ...(ways && { ways }),
  };
}

/** The breakdown that holds the weight cells. */
export const STRATUM = 'stratum';

/** Whether a sealed row is in the figures of its round; those that came by a website stand apart. */
export const isOfRound = (row: { background: unknown }): boolean =>
  (row.background as Record<string, string>)[WAY] === undefined;

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
      unsealed.recipients.filter(
        ({ background, withdrawal }) =>
          withdrawal !== 'notEligible' &&
          values.every((value, depth) => background[variables[depth] as string] === value),
      ).length,
    ]),
  );
}

/** A sealed round of the same survey with another version. */
interface OtherVersion {
  roundId: string;
  definition: Definition;
  /** null = only figures are known, so it cannot be counted again. */
  rows: { answers: Answers; cells: Record<string, string> }[] | null;
}

/** Sealed rounds of the same survey with another version, with their rows. */
export async function otherVersions(
  tx: Tx,
  associationId: string,
  round: Pick<RoundRow, 'survey'>,
  definition: Definition,
): Promise<OtherVersion[]> {
  const others: OtherVersion[] = [];
  for (const other of await findRounds(tx, associationId)) {
    if (other.survey !== round.survey || other.status !== 'sealed') continue;
    const version = await getRoundDefinition(tx, associationId, other.publishedVersionId);
    if (version.definition.version === definition.version) continue;
    const rows =
      other.heldElsewhere === 'figures' ? null : await findSealedResponses(tx, associationId, other.id);
    others.push({
      roundId: other.id,
      definition: version.definition,
      rows:
        rows?.filter(isOfRound).map((row) => ({
          answers: row.answers as Answers,
          cells: cellsOf([], row.background as Record<string, string>),
        })) ?? null,
    });
  }
  return others;
}

/** Each of them counted on the items it has in common with this version; of figures only nothing can be counted. */
export function recountOthers(
  others: readonly OtherVersion[],
  definition: Definition,
): FrozenRound['earlier'] {
  return Object.fromEntries(
    others.flatMap((one) =>
      one.rows === null
        ? []
        : [
            [
              one.roundId,
              aggregateResponses(one.definition, one.rows, commonSubsets(one.definition, [definition])),
            ],
          ],
    ),
  );
}
