import type { Tx } from '../../../../db/connection';
import { removeEarlierUploadsBefore } from '../../../../db/queries/earlierUploads';
import { recordOptOut } from '../../../../db/queries/optOuts';
import {
  findListingsOf,
  findPersonsByAddress,
  recordErasedRecipient,
  removeOpenResponse,
  removePersons,
  removeRecipient,
} from '../../../../db/queries/persons';
import { removeUploadsBefore } from '../../../../db/queries/recipientUploads';
import { claimRound, findRound } from '../../../../db/queries/rounds';
import { findLedgerMails } from '../../../../db/queries/sendLedger';
import { removeKeeper } from '../../../../db/queries/sharedLinks';
import { removeUnreachableAddresses } from '../../../../db/queries/unreachableAddresses';
import { inAssociation } from '../../../../db/transaction';
import type { AppContext } from '../../../context';
import { emailAddress } from '../../../recipients/emailAddress';
import { noteAction } from '../../audit';
import { failed, type Outcome, type Problem, succeeded } from '../../problem';
import { keyLost } from '../../rounds/roundProblems';
import { pseudonymOfRecipient } from '../../rounds/roundProgress';
import { addressHashOf } from '../../tokens/unsubscribeToken';
import { noteMailFiles } from '../leftovers/noteMailFiles';
import { removeNotedFiles } from '../leftovers/removeNotedFiles';

/** What was erased; how many responses is told to nobody, since it says whether the person had answered. */
export interface Erased {
  /** Lists of rounds in preparation the person was taken off. */
  drafts: number;
  /** Running rounds in which the person now counts as asked and withdrawn. */
  running: number;
}

/**
 * Erases whoever has this address, as far as they can be found: answers and place in rounds that are not sealed, the
 * contact itself, mails in the outbox; and never mails the address again. In an open or closed round the place stays
 * as "withdrawn" without a name, so that the response stays honest. All or nothing: while the key of one of the rounds
 * is missing the answers in it cannot be found, so nothing is erased and that is said.
 */
export async function erasePerson(
  ctx: AppContext,
  actor: string,
  associationId: string,
  typed: string,
): Promise<Outcome<Erased>> {
  const read = emailAddress(typed);
  if (!read.ok) return failed({ code: 'address', field: 'address', message: read.message });
  const outcome = await inAssociation(ctx.db, associationId, async (tx): Promise<Outcome<Erased>> => {
    const persons = await findPersonsByAddress(tx, associationId, read.address);
    const personIds = persons.map(({ id }) => id);
    const listings = await findListingsOf(tx, associationId, personIds);
    const problem = await keyProblem(ctx, tx, associationId, listings);
    if (problem) return failed(problem);
    const erased: Erased = { drafts: 0, running: 0 };
    for (const listing of listings) {
      const where = await eraseListing(ctx, tx, associationId, listing);
      erased[where] += 1;
    }
    await removePersons(tx, associationId, personIds);
    // Files that wait to be taken may hold the address; whoever sent one sends it again.
    await removeUploadsBefore(tx, associationId, new Date(ctx.clock.now().getTime() + 1));
    await removeEarlierUploadsBefore(tx, associationId, new Date(ctx.clock.now().getTime() + 1));
    await removeKeeper(tx, associationId, read.address);
    const hash = addressHashOf(ctx.secret, associationId, read.address);
    await removeUnreachableAddresses(tx, associationId, [hash.toString('hex')]);
    await recordOptOut(tx, associationId, hash, ctx.clock.now());
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'persoon gewist op verzoek',
      details: { contacts: persons.length, lists: listings.length },
    });
    return succeeded(erased);
  });
  if (outcome.ok) await removeNotedFiles(ctx);
  return outcome;
}

async function keyProblem(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  listings: { roundId: string }[],
): Promise<Problem | null> {
  // In one order, so that two erasures at once do not wait for each other.
  for (const roundId of [...new Set(listings.map((one) => one.roundId))].sort()) {
    await claimRound(tx, roundId, 'alone');
    const round = await findRound(tx, associationId, roundId);
    if (round && round.status !== 'draft' && !(await ctx.keys.find(roundId))) return keyLost;
  }
  return null;
}

/** The caller holds the round, and its key is there. */
async function eraseListing(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  { id, roundId }: { id: string; roundId: string },
): Promise<keyof Erased> {
  const round = await findRound(tx, associationId, roundId);
  if (round?.status === 'draft') {
    await removeRecipient(tx, associationId, roundId, id);
    return 'drafts';
  }
  const key = await ctx.keys.find(roundId);
  if (!round || !key) throw new Error('A round that is not sealed, and its key, were here a moment ago.');
  await removeOpenResponse(tx, associationId, roundId, pseudonymOfRecipient(key, round.code, id));
  await noteMailFiles(ctx, tx, await findLedgerMails(tx, associationId, roundId, [id]));
  await recordErasedRecipient(tx, associationId, roundId, id);
  return 'running';
}
