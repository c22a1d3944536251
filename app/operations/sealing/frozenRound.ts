import type { Tx } from '../../../db/connection';
import { findSealedResponses } from '../../../db/queries/responses';
import { findRounds, type RoundRow } from '../../../db/queries/rounds';
import type { Answers } from '../../../surveys/answers/types';
import type { Definition } from '../../../surveys/definition/types';
import { aggregateResponses } from '../../../surveys/scoring/aggregateResponses';
import type { WaveAggregates } from '../../../surveys/scoring/aggregates';
import { commonSubsets } from '../../../surveys/scoring/commonItems';
import { responseStatus } from '../../../surveys/scoring/responseStatus';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { type SafeBackground, safeBackground } from './safeBackground';
import type { UnsealedRound, UnsealedRow } from './unsealedRows';

/** Outcomes of everyone on the list, counted at sealing. */
export interface ResponseCounts {
  invited: number;
  complete: number;
  partial: number;
  breakOff: number;
  screenedOut: number;
  /** On the list, nothing came back. */
  noAnswer: number;
  /** Kept background group -> people on the list; only groups that the figures keep. */
  invitedByGroup: Record<string, Record<string, number>>;
}

/** The documents that sealing freezes beside the rows. */
export interface FrozenRound {
  wave: WaveAggregates;
  response: ResponseCounts;
  /** Earlier sealed rounds of the survey with another version: their counts on the items both have in common. */
  earlier: Record<string, WaveAggregates>;
  rows: { answers: Answers; background: Record<string, string> }[];
  texts: { item: string; body: string }[];
  background: Record<string, SafeBackground>;
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
  const analysed = unsealed.rows.filter((_, index) => statuses[index] !== 'breakoff');
  const variables = [...new Set(unsealed.rows.flatMap((row) => Object.keys(row.background)))].sort();
  const background = Object.fromEntries(
    variables.map((variable) => [
      variable,
      safeBackground(
        analysed.map((row) => row.background[variable] ?? null),
        round.threshold,
      ),
    ]),
  );
  const rows = unsealed.rows.map((row, index) => ({
    answers: row.answers,
    background: statuses[index] === 'breakoff' ? {} : keptBackground(row, background),
  }));
  const earlier = await earlierVersions(tx, associationId, round, definition);
  const ownSubsets = commonSubsets(
    definition,
    earlier.map((one) => one.definition),
  );
  const count = (status: string) => statuses.filter((one) => one === status).length;
  const asRows = rows.map((row) => ({ answers: row.answers, cells: row.background }));
  return {
    wave: aggregateResponses(definition, asRows, ownSubsets),
    response: {
      invited: unsealed.recipients.length,
      complete: count('complete'),
      partial: count('partial'),
      breakOff: count('breakoff'),
      screenedOut: count('screened'),
      noAnswer: unsealed.recipients.filter((recipient) => !recipient.answered).length,
      invitedByGroup: invitedByGroup(unsealed, background),
    },
    earlier: Object.fromEntries(
      earlier.map((one) => [
        one.roundId,
        aggregateResponses(one.definition, one.rows, commonSubsets(one.definition, [definition])),
      ]),
    ),
    rows,
    texts: unsealed.rows.flatMap((row) => row.texts),
    background,
  };
}

function keptBackground(row: UnsealedRow, safe: Record<string, SafeBackground>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row.background).flatMap(([variable, value]) =>
      value !== null && safe[variable]?.kept.includes(value) ? [[variable, value]] : [],
    ),
  );
}

function invitedByGroup(
  unsealed: UnsealedRound,
  background: Record<string, SafeBackground>,
): Record<string, Record<string, number>> {
  const kept = background.type?.kept ?? [];
  if (kept.length === 0) return {};
  const counts = kept.map((type) => [type, unsealed.recipients.filter((one) => one.type === type).length]);
  return { type: Object.fromEntries(counts) };
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
