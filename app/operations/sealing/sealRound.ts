import type { Tx } from '../../../db/connection';
import {
  recordSealedRecipients,
  removePersonsWithoutRound,
  removeRecipients,
} from '../../../db/queries/recipients';
import {
  recordAggregates,
  recordSealedResponses,
  recordSealedTexts,
  removeOpenResponses,
} from '../../../db/queries/responses';
import { claimRound, findRound, type RoundRow, recordStatus } from '../../../db/queries/rounds';
import { countSentByMessage, findLedgerMails, removeLedger } from '../../../db/queries/sendLedger';
import { recordListUnknown, removeSharedLinks } from '../../../db/queries/sharedLinks';
import { recordFirstNulmeting } from '../../../db/queries/targets';
import { inAssociation } from '../../../db/transaction';
import type { Definition } from '../../../surveys/definition/types';
import { FIRST_MEASUREMENT } from '../../../surveys/statistics/wording/firstMeasurement';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { sha256Of } from '../canonicalJson';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { findOptedOut } from '../mail/optedOut';
import { noteMailFiles } from '../privacy/leftovers/noteMailFiles';
import { removeNotedFiles } from '../privacy/leftovers/removeNotedFiles';
import { failed, type Outcome, succeeded } from '../problem';
import { deepestTable, publish } from '../publishing/publishTable';
import { forgetResponseStates } from '../rounds/responseStates';
import { keyLost, notClosed } from '../rounds/roundProblems';
import { type FrozenRound, freezeRound } from './frozenRound';
import { noteUnreachable } from './noteUnreachable';
import { shuffled } from './shuffled';
import { findUnsealedRows, type UnsealedRound } from './unsealedRows';

/** How figures were made; raised when a rule of measuring changes. */
export const METHOD_VERSION = 1;

/** What stands on the round after sealing: hashes of everything that was frozen. */
export interface Seal {
  methodVersion: number;
  threshold: number;
  populationSize: number | null;
  definitionSha256: string;
  /** Rows in the order of their random ids. */
  responsesSha256: string;
  textsSha256: string;
  aggregatesSha256: string;
  /** Mails by message and state, counted before the ledger was erased. */
  mails: { message: string; state: string; count: number }[];
  background: FrozenRound['background'];
  /**
   * Random, hashed along with the counts and never shown: whoever holds a printed seal could otherwise try which
   * hidden counts give its hash.
   */
  salt: string;
  /** Over all of the above. */
  sha256: string;
}

/**
 * Seals a closed round, in one transaction: answers under fresh random ids in shuffled order, without recipient,
 * time or pseudonym; open answers apart from them; counts frozen; names, links and the mail ledger erased. Then,
 * after the commit, the key is destroyed: what old backups hold is ciphertext without a key. A crash before the
 * commit changes nothing; one after it is completed by `destroySealedKeys` at the next start.
 */
export async function sealRound(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
): Promise<Outcome<{ sealSha256: string }>> {
  const outcome = await inAssociation(ctx.db, associationId, async (tx) => {
    await claimRound(tx, roundId, 'alone');
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'closed') return failed(notClosed);
    const key = await ctx.keys.find(roundId);
    if (!key) return failed(keyLost);
    const version = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const isOptedOut = await findOptedOut(ctx, tx, associationId);
    const unsealed = await findUnsealedRows(tx, associationId, round, version.definition, key, isOptedOut);
    const frozen = await freezeRound(tx, associationId, round, version.definition, unsealed);
    // With answers of others than those on the list its size is no longer the size of who was asked.
    const isOfOthers = unsealed.rows.some(({ way }) => way === 'school' || way === 'loket');
    // Nor is it when more came back than belonged on it: somebody was withdrawn who had answered.
    const returned = unsealed.recipients.filter(({ answered }) => answered).length;
    const isTooSmall = round.populationSize !== null && returned > round.populationSize;
    const populationSize = isOfOthers || isTooSmall ? null : round.populationSize;
    const salt = Buffer.from(ctx.random.bytes(32)).toString('hex');
    const hashes = await writeSealed(ctx, tx, associationId, roundId, frozen, salt);
    const body = {
      methodVersion: METHOD_VERSION,
      threshold: round.threshold,
      populationSize,
      definitionSha256: version.sha256,
      ...hashes,
      mails: await countSentByMessage(tx, associationId, roundId),
      background: frozen.background,
      salt,
    };
    const seal: Seal = { ...body, sha256: sha256Of(body) };
    await eraseIdentities(ctx, tx, associationId, roundId, unsealed);
    if (populationSize === null) await recordListUnknown(tx, associationId, roundId);
    const now = ctx.clock.now();
    await recordStatus(tx, associationId, roundId, 'closed', { status: 'sealed', sealedAt: now, seal });
    await designateFirst(ctx, tx, associationId, round, version.definition);
    // The first publication is the bureau's own: everything that sealing left safe to show.
    await publish(ctx, tx, associationId, round, version.definition, frozen, {
      table: deepestTable(version.definition),
      threshold: round.threshold,
      actor,
    });
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'meting verzegeld',
      roundId,
      details: { responses: unsealed.rows.length, sha256: seal.sha256 },
    });
    return succeeded({ sealSha256: seal.sha256 });
  });
  if (outcome.ok) {
    await ctx.keys.destroy(roundId);
    forgetResponseStates(roundId);
    await removeNotedFiles(ctx);
  }
  return outcome;
}

/** Writes what sealing keeps, in shuffled order under fresh ids. @returns its hashes */
export async function writeSealed(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  roundId: string,
  frozen: FrozenRound,
  salt: string,
): Promise<Pick<Seal, 'responsesSha256' | 'textsSha256' | 'aggregatesSha256'>> {
  const withId = <T extends object>(items: T[]): (T & { id: string })[] =>
    shuffled(items, ctx.random.bytes).map((item) => ({ id: ctx.random.uuid(), ...item }));
  const byId = <T extends { id: string }>(items: T[]): T[] =>
    [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = withId(frozen.rows);
  const texts = withId(frozen.texts);
  const { wave, response, earlier, disclosure, strata, ways, provenance } = frozen;
  const aggregates = {
    wave,
    response,
    earlier,
    disclosure,
    strata,
    ...(ways && { ways }),
    ...(provenance && { provenance }),
  };
  await recordSealedResponses(tx, associationId, roundId, rows);
  await recordSealedTexts(tx, associationId, roundId, texts);
  await recordAggregates(tx, associationId, roundId, aggregates);
  return {
    responsesSha256: sha256Of(byId(rows)),
    textsSha256: sha256Of(byId(texts)),
    aggregatesSha256: sha256Of({ salt, aggregates }),
  };
}

/** Leaves of each person on the list a bare yes or no; of parents not even name and address elsewhere. */
async function eraseIdentities(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  roundId: string,
  unsealed: UnsealedRound,
): Promise<void> {
  await removeOpenResponses(tx, associationId, roundId);
  await noteMailFiles(ctx, tx, await findLedgerMails(tx, associationId, roundId));
  await noteUnreachable(ctx, tx, associationId, roundId);
  await removeLedger(tx, associationId, roundId);
  await removeRecipients(tx, associationId, roundId);
  await removeSharedLinks(tx, associationId, roundId);
  await removePersonsWithoutRound(tx, associationId, 'ouders');
  const bare = shuffled(unsealed.recipients, ctx.random.bytes).map(({ answered }) => ({
    id: ctx.random.uuid(),
    answered,
  }));
  await recordSealedRecipients(tx, associationId, roundId, bare);
}

/** The first sealed round of an indicator is its nulmeting until the bureau designates another. */
export async function designateFirst(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  round: Pick<RoundRow, 'id' | 'survey'>,
  definition: Definition,
): Promise<void> {
  for (const indicator of definition.indicators) {
    await recordFirstNulmeting(tx, associationId, {
      survey: round.survey,
      indicator: indicator.key,
      roundId: round.id,
      reason: FIRST_MEASUREMENT,
      designatedAt: ctx.clock.now(),
    });
  }
}
