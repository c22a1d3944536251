import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { bounceKind } from './bounceKind';
import type { AboutMail, Report } from './report';
import { readDeliveryStatus } from './statusFields';

/**
 * Reads a mail that came back: a delivery status notification (RFC 3464), an automatic answer (RFC 3834), or something a
 * person should look at. Nobody's address is among what it gives.
 * @param bytes the whole mail
 * @param envelopeTo the address it was delivered to, when it came over SMTP; else it is looked for in the headers
 */
export async function readReport(bytes: Uint8Array, envelopeTo: readonly string[] = []): Promise<Report> {
  const mail = await PostalMime.parse(bytes, {
    attachmentEncoding: 'arraybuffer',
    forceRfc822Attachments: true,
  });
  const about = aboutMail(mail, envelopeTo);
  const statusPart = mail.attachments.find(({ mimeType }) =>
    /^message\/(global-)?delivery-status$/i.test(mimeType),
  );
  if (statusPart) return fromStatus(textOf(statusPart), about);
  if (isAutomatic(mail)) return { kind: 'automatic' };
  if (isFromMailSystem(mail)) return fromWords(mail, about);
  return { kind: 'unclear', why: 'Het is geen melding van een mailserver. Misschien schreef iemand terug.' };
}

function fromStatus(status: string, about: AboutMail): Report {
  const recipients = readDeliveryStatus(status);
  const failed = recipients.find(({ action }) => action === 'failed');
  if (failed) {
    const how = bounceKind(failed.status, failed.diagnostic);
    return { kind: 'bounced', how, status: failed.status, reason: reasonOf(how, failed.status), about };
  }
  if (recipients.some(({ action }) => action === 'delayed')) return { kind: 'delayed', about };
  if (recipients.some(({ action }) => ['delivered', 'relayed', 'expanded'].includes(action))) {
    return { kind: 'delivered', about };
  }
  return { kind: 'unclear', why: 'De melding zegt niet wat er met de mail gebeurde.' };
}

/** Servers that send no status part say it in words; without a mail that it is about, or clear words, nothing follows. */
function fromWords(mail: Email, about: AboutMail): Report {
  const words = `${mail.subject ?? ''}\n${mail.text ?? ''}\n${mail.html ?? ''}`.slice(0, 20_000);
  const status = /\b([45]\.\d{1,3}\.\d{1,3})\b/.exec(words)?.[1] ?? null;
  const fails =
    /undeliver|not (be )?deliver|could ?n[o']t be delivered|delivery (has )?fail|niet (worden )?(af)?(ge)?leverd|onbestelbaar|niet bezorgd|returned mail|mislukt/i;
  if (about.returnDigits === null && about.messageId === null) {
    return { kind: 'unclear', why: 'De melding noemt geen mail van Peilstok.' };
  }
  if (/delayed|vertraagd|vertraging|still trying/i.test(mail.subject ?? ''))
    return { kind: 'delayed', about };
  if (!fails.test(words))
    return { kind: 'unclear', why: 'De melding zegt niet wat er met de mail gebeurde.' };
  const how = bounceKind(status, words);
  return { kind: 'bounced', how, status, reason: reasonOf(how, status), about };
}

/** RFC 3834, section 5, and what Exchange and older programs write instead. */
function isAutomatic(mail: Email): boolean {
  const header = (name: string) => headersOf(mail, name).join(' ').toLowerCase();
  if (/auto-(replied|generated|notified)/.test(header('auto-submitted'))) return true;
  if (/\S/.test(header('x-autoreply')) || /\S/.test(header('x-autorespond'))) return true;
  if (/oof|autoreply/.test(header('x-auto-response-suppress')) && !isFromMailSystem(mail)) return true;
  if (/auto_reply|bulk/.test(header('precedence')) && !isFromMailSystem(mail)) return true;
  return /^(automatisch antwoord|afwezig|out of office|automatic reply|afwezigheidsassistent|ik ben afwezig)/i.test(
    mail.subject ?? '',
  );
}

function isFromMailSystem(mail: Email): boolean {
  const from = mail.from?.address ?? '';
  const returnPath = headersOf(mail, 'return-path')[0] ?? null;
  return /^(mailer-daemon|postmaster|microsoftexchange[0-9a-f]*)@/i.test(from) || returnPath?.trim() === '<>';
}

function aboutMail(mail: Email, envelopeTo: readonly string[]): AboutMail {
  const to = [
    ...envelopeTo,
    ...headersOf(mail, 'delivered-to'),
    ...headersOf(mail, 'x-original-to'),
    ...(mail.to ?? []).map((box) => box.address ?? ''),
  ];
  const digits = to.map((address) => /\+([0-9a-f]{32})@/i.exec(address)?.[1]).find(Boolean);
  return { returnDigits: digits?.toLowerCase() ?? null, messageId: originalMessageId(mail) };
}

/** The Message-ID in the quoted mail or its headers; else in what the report answers to. */
function originalMessageId(mail: Email): string | null {
  for (const part of mail.attachments) {
    if (!/^(message\/(global-)?rfc822|message\/(global-)?headers|text\/rfc822-headers)$/i.test(part.mimeType))
      continue;
    const found = messageIdIn(textOf(part));
    if (found) return found;
  }
  const answersTo = headersOf(mail, 'in-reply-to')[0] ?? headersOf(mail, 'references')[0];
  return answersTo ? (/<[^<>\s]+@[^<>\s]+>/.exec(answersTo)?.[0] ?? null) : messageIdIn(mail.text ?? '');
}

function messageIdIn(text: string): string | null {
  return /^message-id:\s*(<[^<>\s]+@[^<>\s]+>)/im.exec(text)?.[1] ?? null;
}

function headersOf(mail: Email, name: string): string[] {
  return mail.headers.filter(({ key }) => key === name).map(({ value }) => value);
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** Dutch, for the ledger: what the code means, never the words of the server, which hold addresses. */
function reasonOf(how: 'hard' | 'soft', status: string | null): string {
  const code = status ? ` (code ${status})` : '';
  return how === 'hard'
    ? `De mail kwam terug: het adres bestaat niet of neemt geen mail aan${code}.`
    : `De mail kwam terug, maar het adres kan later wel werken${code}.`;
}
