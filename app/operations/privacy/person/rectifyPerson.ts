import { findPersonsByAddress, recordPersonChange } from '../../../../db/queries/persons';
import { inAssociation } from '../../../../db/transaction';
import type { AppContext } from '../../../context';
import { emailAddress } from '../../../recipients/emailAddress';
import { noteAction } from '../../audit';
import { failed, type Outcome, succeeded } from '../../problem';

const LONGEST_NAME = 120;

/** Corrects a contact: every list shows it at once. The personal link stays the same, mails that were sent do not change. */
export async function rectifyPerson(
  ctx: AppContext,
  actor: string,
  associationId: string,
  typedAddress: string,
  change: { personId: string; email: string; name: string },
): Promise<Outcome<{ address: string }>> {
  const present = emailAddress(typedAddress);
  if (!present.ok) return failed({ code: 'address', field: 'address', message: present.message });
  const corrected = emailAddress(change.email);
  if (!corrected.ok) return failed({ code: 'address', field: 'email', message: corrected.message });
  const name = change.name.trim();
  if (name.length > LONGEST_NAME || /[<>{}[\]\r\n]/.test(name)) {
    return failed({
      code: 'name',
      field: 'name',
      message: `Een naam heeft hoogstens ${LONGEST_NAME} tekens en geen haken.`,
    });
  }
  return inAssociation(ctx.db, associationId, async (tx) => {
    const persons = await findPersonsByAddress(tx, associationId, present.address);
    const person = persons.find(({ id }) => id === change.personId);
    if (!person)
      return failed({ code: 'gone', message: 'Dit contact is er niet meer. Zoek het adres opnieuw op.' });
    const others = await findPersonsByAddress(tx, associationId, corrected.address);
    if (others.some(({ id, audience }) => id !== person.id && audience === person.audience)) {
      return failed({
        code: 'taken',
        field: 'email',
        message: 'Er is in deze groep al iemand met dat adres. Wis een van de twee, of kies een ander adres.',
      });
    }
    await recordPersonChange(tx, associationId, person.id, {
      email: corrected.address,
      name: name === '' ? null : name,
      language: person.language,
    });
    await noteAction(ctx, tx, associationId, { actor, action: 'contact verbeterd op verzoek' });
    return succeeded({ address: corrected.address });
  });
}
