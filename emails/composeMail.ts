import { createHash } from 'node:crypto';
import type { SendMailOptions } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import { quotedPrintable } from './encodedTemplate';
import type { OutgoingMail } from './mailer';
import { senderAddress } from './senderAddress';

/** `<local@domain>`, whatever form it came in. */
function bracketedMessageId(messageId: string): string {
  return `<${messageId.replace(/[<>\s]/g, '')}>`;
}

/** 32 hexadecimal digits that stand for a Message-ID and tell nothing else. */
export function messageIdHash(messageId: string): string {
  return createHash('sha256').update(bracketedMessageId(messageId)).digest('hex').slice(0, 32);
}

/** A whole message as it travels, and whom it goes to. */
export interface RawMail {
  raw: string;
  envelope: { from: string; to: string[] };
}

/**
 * Gives the whole message. The same OutgoingMail gives the same bytes: the date comes from the mail and the part
 * boundary from its Message-ID. Headers are written by nodemailer; the bodies are put under them here, since encoding them
 * anew for each of 50,000 people is most of what a mail costs.
 */
export function rawMail(mail: OutgoingMail): RawMail {
  const root = new MailComposer(headersOf(mail)).compile();
  const headers = root.buildHeaders();
  const boundary = `--${root.boundary}`;
  const { html, text } = mail.encoded ?? {
    html: quotedPrintable(mail.html),
    text: quotedPrintable(mail.text),
  };
  const raw = [
    headers,
    '',
    boundary,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    text,
    boundary,
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    html,
    `${boundary}--`,
    '',
  ].join('\r\n');
  const from = mail.returnPath ?? senderAddress(mail.from).address;
  return { raw, envelope: { from, to: [mail.to.address] } };
}

/**
 * The headers of a mail, over two empty parts.
 *
 * List-Unsubscribe with its one-click companion follows RFC 8058, section 3.1. Auto-Submitted follows RFC 3834,
 * section 5. X-Auto-Response-Suppress keeps Exchange from answering with an out-of-office; `All` would also suppress
 * the delivery reports we want.
 */
function headersOf(mail: OutgoingMail): SendMailOptions {
  const headers: Record<string, string | { prepared: boolean; foldLines: boolean; value: string }> = {
    ...mail.headers,
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'OOF, AutoReply',
  };
  if (mail.unsubscribe) {
    const ways = [mail.unsubscribe.url, mail.unsubscribe.mailto && mailtoUrl(mail.unsubscribe.mailto)];
    headers['List-Unsubscribe'] = {
      prepared: true,
      foldLines: true,
      value: ways
        .filter((way): way is string => Boolean(way))
        .map((way) => `<${way.replace(/[<>\s]/g, '')}>`)
        .join(', '),
    };
    headers['List-Unsubscribe-Post'] = 'List-Unsubscribe=One-Click';
  }
  return {
    from: senderAddress(mail.from),
    to: { name: mail.to.name ?? '', address: mail.to.address },
    ...(mail.replyTo === null ? {} : { replyTo: senderAddress(mail.replyTo) }),
    subject: mail.subject,
    text: ' ',
    html: ' ',
    messageId: bracketedMessageId(mail.messageId),
    date: mail.date,
    headers,
    baseBoundary: messageIdHash(mail.messageId),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function mailtoUrl(address: string): string {
  return address.startsWith('mailto:') ? address : `mailto:${address}`;
}
