import type { SendResult } from './mailer';

/** What nodemailer tells about a failed attempt. */
export interface SmtpError {
  code?: string | undefined;
  originalCode?: string | undefined;
  command?: string | undefined;
  response?: string | undefined;
  responseCode?: number | undefined;
  message?: string | undefined;
}

/** Replies that are about our own sign-in or encryption, whatever the command they answer (RFC 4954, section 6). */
const aboutOurselves = new Set([503, 530, 534, 535, 538]);

/**
 * Gives the outcome of a failed attempt.
 *
 * A reply of the server is a refusal, of class 4 for now and of class 5 for good (RFC 5321, section 4.2.1). Only a
 * reply to the recipient or to the message itself is held against them: a wrong password, a sender that is not
 * allowed or a full greeting says nothing about the recipient, and may be tried again once it is put right.
 * 421 means that the server is going away, whatever it answers.
 * Without a reply the outcome is unknown once the message had begun to leave, and a passing refusal before that.
 *
 * @param bodyHadLeft whether the server had begun to take the message itself
 */
export function smtpFailure(
  error: SmtpError,
  bodyHadLeft: boolean,
): Exclude<SendResult, { outcome: 'sent' }> {
  const smtpCode = error.responseCode ?? null;
  if (smtpCode === null && bodyHadLeft) {
    return { outcome: 'unknown', reason: 'De mailserver kreeg het bericht, maar gaf geen antwoord.' };
  }
  const aboutThisMail = error.command === 'RCPT TO' || error.command === 'DATA';
  const permanent =
    smtpCode !== null && smtpCode >= 500 && smtpCode < 600 && aboutThisMail && !aboutOurselves.has(smtpCode);
  const invalidHere =
    smtpCode === null && error.code === 'EENVELOPE' && /recipient/i.test(error.message ?? '');
  const refused = { permanent: permanent || invalidHere, smtpCode, reason: smtpReason(error) };
  const aboutRecipient =
    invalidHere || (smtpCode !== null && aboutThisMail && smtpCode !== 421 && !aboutOurselves.has(smtpCode));
  return { outcome: 'refused', ...refused, ...(aboutRecipient ? {} : { aboutServer: true }) };
}

/** Says in Dutch why the mail server did not do what was asked; addresses in its reply are left out. */
export function smtpReason(error: SmtpError): string {
  const reply = error.response ? ` De mailserver zei: ${withoutAddresses(error.response)}` : '';
  return `${cause(error)}${reply}`;
}

function cause(error: SmtpError): string {
  if (error.originalCode === 'ECONNREFUSED') return 'De mailserver neemt geen verbinding aan.';
  switch (error.code) {
    case 'EAUTH':
    case 'ENOAUTH':
    case 'EOAUTH2':
      return 'Aanmelden bij de mailserver lukt niet. Kijk de naam en het wachtwoord in SMTP_URL na.';
    case 'EDNS':
      return 'De naam van de mailserver is niet gevonden. Kijk SMTP_URL na.';
    case 'ETLS':
      return 'Er kwam geen versleutelde verbinding met de mailserver tot stand.';
    case 'ETIMEDOUT':
      return 'De mailserver gaf niet op tijd antwoord.';
    case 'ECONNECTION':
    case 'ESOCKET':
      return 'De verbinding met de mailserver is verbroken.';
    case 'EENVELOPE':
    case 'EMESSAGE':
      return error.response
        ? 'De mailserver weigert het bericht.'
        : 'Het adres of het bericht is niet geldig.';
    default:
      return 'Versturen lukt niet.';
  }
}

/** One line without anything that looks like an address. */
function withoutAddresses(reply: string): string {
  return reply
    .replace(/[^\s<>()",;:]+@[^\s<>()",;]+/g, '[adres]')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}
