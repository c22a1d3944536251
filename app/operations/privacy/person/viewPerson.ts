import { findAccountOfAssociation } from '../../../../db/queries/accounts';
import { countAuditByActor } from '../../../../db/queries/audit';
import { countChangesBy } from '../../../../db/queries/improvementChanges';
import {
  findListingsOf,
  findOptOutMoment,
  findPersonsByAddress,
  type PersonAudience,
} from '../../../../db/queries/persons';
import { findRounds } from '../../../../db/queries/rounds';
import { findMailsOf } from '../../../../db/queries/sendLedger';
import { findLinksKeptBy } from '../../../../db/queries/sharedLinks';
import { findUnreachableAddresses } from '../../../../db/queries/unreachableAddresses';
import type { RoundStatus, SendState, SharedLinkKind } from '../../../../db/schema';
import { inAssociation } from '../../../../db/transaction';
import type { AppContext } from '../../../context';
import { emailAddress } from '../../../recipients/emailAddress';
import { getRoundDefinition } from '../../definitions/getRoundDefinition';
import { failed, type Outcome, succeeded } from '../../problem';
import { addressHashOf } from '../../tokens/unsubscribeToken';

export interface PersonListing {
  roundId: string;
  title: string;
  year: number;
  status: RoundStatus;
  /** Answers can be erased until this ISO day. */
  sealBy: string;
  school: string | null;
  board: string | null;
  type: string | null;
  role: string | null;
  withdrawn: boolean;
  /** Of parents only the invitation: who gets a reminder shows who had not answered. */
  mails: { message: string; state: SendState }[];
}

/** All that is known of whoever has this address. Never an answer, and of parents never whether there is one. */
export interface PersonView {
  address: string;
  contacts: {
    id: string;
    audience: PersonAudience;
    name: string | null;
    language: string;
    /** ISO day since which no list has this contact. */
    unlistedSince: string | null;
    listings: PersonListing[];
  }[];
  /** Asked not to be mailed; null = did not. */
  optedOutAt: Date | null;
  /** Year of a sealed round in which this address took no mail; null = none is known. */
  unreachableIn: number | null;
  /** Signs in for this association. */
  hasAccount: boolean;
  /** Links that many parents hold, and whose kit was mailed to this address to send on. */
  keeps: { roundId: string; kind: SharedLinkKind; mailedOn: string | null }[];
  /** Lines of the log, and of the history of conclusions and actions, that name this address. */
  logLines: number;
  /** Rounds of the association in which nobody can be found any more. */
  sealedRounds: number;
}

/** Looks an address up, before sealing in every list; after sealing there is nothing to find. */
export async function viewPerson(
  ctx: AppContext,
  associationId: string,
  typed: string,
): Promise<Outcome<PersonView>> {
  const read = emailAddress(typed);
  if (!read.ok) return failed({ code: 'address', field: 'address', message: read.message });
  const { address } = read;
  return inAssociation(ctx.db, associationId, async (tx) => {
    const persons = await findPersonsByAddress(tx, associationId, address);
    const listings = await findListingsOf(
      tx,
      associationId,
      persons.map(({ id }) => id),
    );
    const rounds = await findRounds(tx, associationId);
    const contacts: PersonView['contacts'] = [];
    for (const { id, audience, name, language, unlistedSince } of persons) {
      const own: PersonListing[] = [];
      for (const listing of listings.filter(({ personId }) => personId === id)) {
        const round = rounds.find((one) => one.id === listing.roundId);
        if (!round) continue;
        const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
        const mails = await findMailsOf(tx, associationId, round.id, [listing.id]);
        own.push({
          roundId: round.id,
          title: definition.title.nl,
          year: round.year,
          status: round.status,
          sealBy: round.sealBy,
          school: listing.school,
          board: listing.board,
          type: listing.type ?? listing.schoolType,
          role: listing.role,
          withdrawn: listing.withdrawn,
          mails: mails
            .filter(({ message }) => audience !== 'ouders' || message === 'invitation')
            .map(({ message, state }) => ({ message, state })),
        });
      }
      contacts.push({ id, audience, name, language, unlistedSince, listings: own });
    }
    return succeeded({
      address,
      contacts,
      optedOutAt: await findOptOutMoment(
        tx,
        associationId,
        addressHashOf(ctx.secret, associationId, address),
      ),
      unreachableIn:
        (await findUnreachableAddresses(tx, associationId)).get(
          addressHashOf(ctx.secret, associationId, address).toString('hex'),
        ) ?? null,
      hasAccount: await findAccountOfAssociation(tx, associationId, address),
      keeps: (await findLinksKeptBy(tx, associationId, address)).map(({ roundId, kind, mailedOn }) => ({
        roundId,
        kind,
        mailedOn,
      })),
      logLines:
        (await countAuditByActor(tx, associationId, address)) +
        (await countChangesBy(tx, associationId, address)),
      sealedRounds: rounds.filter(({ status }) => status === 'sealed').length,
    });
  });
}
