import { findColleagues, recordMembership, removeMembership } from '../../../db/queries/accounts';
import { inAssociation, outsideAssociations } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { type Outcome, succeeded } from '../problem';
import { readBureauAddress } from './readBureauAddress';
import { requestSignIn } from './requestSignIn';

/** Mail addresses of who may sign in for this association, beside whoever has the terminal. */
export async function viewColleagues(ctx: AppContext, associationId: string): Promise<string[]> {
  const colleagues = await outsideAssociations(ctx.db, (tx) => findColleagues(tx, associationId));
  return colleagues.map(({ address }) => address);
}

/** Lets a colleague sign in by mail link, and sends the first link. */
export async function addColleague(
  ctx: AppContext,
  actor: string,
  associationId: string,
  email: string,
): Promise<Outcome<null>> {
  const read = readBureauAddress(email, 'email');
  if (!read.ok) return read;
  const address = read.value;
  await outsideAssociations(ctx.db, (tx) => recordMembership(tx, associationId, address, ctx.random.uuid()));
  await inAssociation(ctx.db, associationId, (tx) =>
    noteAction(ctx, tx, associationId, { actor, action: 'collega toegevoegd' }),
  );
  await requestSignIn(ctx, address);
  return succeeded(null);
}

/** Takes a colleague's access away at once; open sessions end. */
export async function removeColleague(
  ctx: AppContext,
  actor: string,
  associationId: string,
  email: string,
): Promise<void> {
  await outsideAssociations(ctx.db, (tx) => removeMembership(tx, associationId, email));
  await inAssociation(ctx.db, associationId, (tx) =>
    noteAction(ctx, tx, associationId, { actor, action: 'collega verwijderd' }),
  );
}
