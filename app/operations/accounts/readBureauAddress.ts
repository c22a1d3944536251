import { emailAddress } from '../../recipients/emailAddress';
import { failed, type Outcome, succeeded } from '../problem';

/**
 * An address of somebody at the bureau, in lower case and by the same rules as an address on a list: what was typed and
 * cannot take mail (`naam@bureau`, two addresses) is told at its field.
 */
export function readBureauAddress(typed: string, field: string): Outcome<string> {
  const read = emailAddress(typed);
  if (read.ok) return succeeded(read.address);
  const written = typed.trim();
  return failed({
    code: 'address',
    field,
    message: written
      ? `“${written}” is geen mailadres. Vul één adres in, zoals naam@voorbeeld.nl.`
      : 'Vul een mailadres in, zoals naam@voorbeeld.nl.',
  });
}
