import { domainToASCII } from 'node:url';

/**
 * Checks that mail can be sent to what was written: one address, `local@domain.tld`, with a local part that every mail
 * server takes (ASCII, RFC 5321, section 4.1.2, without quotes; at most 64 characters) and a domain that can exist
 * (accents allowed). Whether the mailbox exists is not known.
 *
 * The address comes back in lower case: no mail server in use tells capitals apart, and one person must not be two.
 */
export function emailAddress(
  written: string,
): { ok: true; address: string } | { ok: false; message: string } {
  const address = written.replace(/[\u200b-\u200d\u2060\ufeff]/g, '').trim();
  const wrong = (message: string) => ({ ok: false as const, message });
  if (address === '') return wrong('Er staat geen e-mailadres. Vul het in, of haal de rij weg.');
  const at = address.lastIndexOf('@');
  if (/@.*[;,\s]+.*@/.test(address))
    return wrong('Er staan meer adressen in deze cel. Zet elk adres op een eigen rij.');
  if (/[<>]|^mailto:/i.test(address))
    return wrong('Zet in deze cel alleen het adres, zonder naam of haakjes.');
  if (at === -1) return wrong('Er ontbreekt een @ in dit e-mailadres. Kijk het adres na.');
  if (/\s/.test(address)) return wrong('In een e-mailadres staan geen spaties. Haal ze weg.');
  const local = address.slice(0, at).toLowerCase();
  const domain = address.slice(at + 1).toLowerCase();
  if (/[^\u0021-\u007e]/.test(local)) {
    return wrong('Voor de @ staat een letter met een accent of een bijzonder teken. Kijk het adres na.');
  }
  if (
    !/^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/.test(local) ||
    local.length > 64 ||
    !canExist(domain)
  ) {
    return wrong('Dit is geen geldig e-mailadres. Kijk het na; een adres ziet er zo uit: naam@school.nl.');
  }
  return { ok: true, address: `${local}@${domain}` };
}

function canExist(domain: string): boolean {
  if (/[^\p{L}\p{M}\p{N}.-]/u.test(domain)) return false;
  const ascii = domainToASCII(domain);
  const labels = ascii.split('.');
  const top = labels.at(-1) ?? '';
  return (
    ascii.length <= 253 &&
    labels.length >= 2 &&
    labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label)) &&
    /^([a-z]{2,}|xn--[a-z0-9-]+)$/.test(top)
  );
}
