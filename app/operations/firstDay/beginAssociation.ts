import type { AppContext } from '../../context';
import { chooseAssociation, type Session } from '../accounts/session';
import { type AssociationInput, createAssociation } from '../associations/association';
import { failed, type Outcome, succeeded } from '../problem';

/**
 * The first step of the first day: makes the association and opens it. A name that this person already works for is refused,
 * since whoever goes back in the browser and saves once more means the one that is there.
 */
export async function beginAssociation(
  ctx: AppContext,
  { session, actor, sessionToken }: { session: Session; actor: string; sessionToken: string },
  input: AssociationInput & { sector: 'po' | 'vo' | null },
): Promise<Outcome<{ id: string }>> {
  const asCompared = (name: string) => name.trim().toLocaleLowerCase('nl');
  if (session.associations.some(({ name }) => asCompared(name) === asCompared(input.name))) {
    return failed({
      code: 'name-taken',
      field: 'name',
      message: 'Dit samenwerkingsverband staat al in Peilstok. Ga daarmee verder, of kies een andere naam.',
    });
  }
  const created = await createAssociation(ctx, actor, input);
  if (!created.ok) return created;
  await chooseAssociation(ctx, sessionToken, created.value.id);
  return succeeded(created.value);
}
