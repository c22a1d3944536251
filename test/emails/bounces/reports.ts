/** Reports as mail servers write them, made for these tests: what stands between the lines is theirs, the rest is not. */

export interface ExampleReport {
  /** Where it is delivered to. */
  to: string;
  /** Message-ID of the mail it is about, with angle brackets. */
  about: string;
  /** Address that the mail had been sent to. */
  recipient: string;
}

const crlf = (text: string): Uint8Array => new TextEncoder().encode(text.trimStart().replace(/\n/g, '\r\n'));

const originalHeaders = ({ about, recipient }: ExampleReport): string => `Message-ID: ${about}
Date: Sun, 22 Nov 2026 10:00:00 +0000
From: SWV De Toets <swv@toets.example>
To: ${recipient}
Subject: Vragenlijst van SWV De Toets`;

/** Postfix: text, status, headers of the original. */
export function postfixReport(
  facts: ExampleReport,
  status = '5.1.1',
  said = '550 5.1.1 User unknown',
): Uint8Array {
  return crlf(`
Return-Path: <>
Delivered-To: ${facts.to}
Date: Sun, 22 Nov 2026 11:00:01 +0100 (CET)
From: MAILER-DAEMON@mx1.toets.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: ${facts.to}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="4F3A91C2.1700000000/mx1.toets.example"
Message-Id: <20261122100001.5B1F2A0@mx1.toets.example>

This is a MIME-encapsulated message.

--4F3A91C2.1700000000/mx1.toets.example
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx1.toets.example.

<${facts.recipient}>: host mx.huis.example[192.0.2.10] said: ${said} (in reply to RCPT TO command)

--4F3A91C2.1700000000/mx1.toets.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx1.toets.example
X-Postfix-Queue-ID: 4F3A91C2
X-Postfix-Sender: rfc822; ${facts.to}
Arrival-Date: Sun, 22 Nov 2026 11:00:00 +0100 (CET)

Final-Recipient: rfc822; ${facts.recipient}
Original-Recipient: rfc822;${facts.recipient}
Action: failed
Status: ${status}
Remote-MTA: dns; mx.huis.example
Diagnostic-Code: smtp; ${said}

--4F3A91C2.1700000000/mx1.toets.example
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

${originalHeaders(facts)}

--4F3A91C2.1700000000/mx1.toets.example--
`);
}

/** Exchange Online: HTML, a status with its own words, and the whole original. */
export function exchangeReport(facts: ExampleReport, status = '5.1.10', action = 'failed'): Uint8Array {
  return crlf(`
From: <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@school.example>
To: <${facts.to}>
Date: Sun, 22 Nov 2026 10:00:03 +0000
Content-Type: multipart/report; report-type=delivery-status;
	boundary="6f1e0c2b-aaaa-4bbb-8ccc-1234567890ab"
Content-Language: nl-NL
Message-ID: <b0a1@school.example>
In-Reply-To: ${facts.about}
References: ${facts.about}
Subject: Niet te bezorgen: Vragenlijst van SWV De Toets
Auto-Submitted: auto-replied
X-MS-Exchange-Message-Is-Ndr:
MIME-Version: 1.0

--6f1e0c2b-aaaa-4bbb-8ccc-1234567890ab
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

<html><body><p>Uw bericht aan ${facts.recipient} kon niet worden bezorgd.</p></body></html>

--6f1e0c2b-aaaa-4bbb-8ccc-1234567890ab
Content-Type: message/delivery-status

Reporting-MTA: dns;AM0PR01MB0001.eurprd01.prod.exchangelabs.example
Received-From-MTA: dns;mail.toets.example
Arrival-Date: Sun, 22 Nov 2026 10:00:02 +0000

Final-Recipient: rfc822;${facts.recipient}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp;550 ${status} RESOLVER.ADR.RecipientNotFound; Recipient not
  found by SMTP address lookup

--6f1e0c2b-aaaa-4bbb-8ccc-1234567890ab
Content-Type: message/rfc822

${originalHeaders(facts)}
MIME-Version: 1.0
Content-Type: text/plain

Beste ouder

--6f1e0c2b-aaaa-4bbb-8ccc-1234567890ab--
`);
}

/** Gmail: an alternative of text and HTML with a picture beside the status, in which lines are folded. */
export function gmailReport(facts: ExampleReport, status = '5.1.1'): Uint8Array {
  return crlf(`
Return-Path: <>
From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>
To: ${facts.to}
Auto-Submitted: auto-replied
Subject: Delivery Status Notification (Failure)
References: ${facts.about}
In-Reply-To: ${facts.about}
Message-ID: <654321.google@mx.google.example>
Date: Sun, 22 Nov 2026 02:00:04 -0800 (PST)
MIME-Version: 1.0
Content-Type: multipart/report; boundary="00000000000012345"; report-type=delivery-status

--00000000000012345
Content-Type: multipart/related; boundary="00000000000067890"

--00000000000067890
Content-Type: multipart/alternative; boundary="000000000000abcde"

--000000000000abcde
Content-Type: text/plain; charset="UTF-8"

** Address not found **

--000000000000abcde
Content-Type: text/html; charset="UTF-8"

<html><body>Address not found</body></html>

--000000000000abcde--
--00000000000067890
Content-Type: image/png; name="icon.png"
Content-Transfer-Encoding: base64
Content-ID: <icon.png>

iVBORw0KGgo=
--00000000000067890--
--00000000000012345
Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.example
Arrival-Date: Sun, 22 Nov 2026 02:00:03 -0800 (PST)
X-Original-Message-ID: ${facts.about}

Final-Recipient: rfc822; ${facts.recipient}
Action: failed
Status: ${status}
Remote-MTA: dns; gmail-smtp-in.l.google.example. (192.0.2.27, the server for the domain
 gmail.example.)
Diagnostic-Code: smtp; 550-${status} The email account that you tried to reach does not
 exist. Please try 550-${status} double-checking the recipient's email address.
Last-Attempt-Date: Sun, 22 Nov 2026 02:00:04 -0800 (PST)

--00000000000012345
Content-Type: message/rfc822

${originalHeaders(facts)}

Beste ouder

--00000000000012345--
`);
}

/** KPN and Ziggo, as their Postfix and Dovecot say that a mailbox is full. */
export function fullMailboxReport(facts: ExampleReport): Uint8Array {
  return postfixReport(
    facts,
    '5.2.2',
    '552 5.2.2 Mailbox is full / Blocks limit exceeded / Inode limit exceeded',
  );
}

/** An old server: words only, in Dutch, with the quoted headers below. */
export function wordsOnlyReport(facts: ExampleReport): Uint8Array {
  return crlf(`
Return-Path: <>
From: Postmaster <postmaster@oudeserver.example>
To: ${facts.to}
Subject: Onbestelbaar bericht
Date: Sun, 22 Nov 2026 11:00:00 +0100
Message-ID: <oud@oudeserver.example>
Content-Type: text/plain; charset=utf-8

Uw bericht kon niet worden afgeleverd. Het adres is bij ons onbekend.

--- Hieronder het begin van uw bericht ---
${originalHeaders(facts)}
`);
}

/** Outlook's out of office: it quotes our Message-ID, and says nothing about the address. */
export function outOfOffice(facts: ExampleReport): Uint8Array {
  return crlf(`
From: Noor van Dijk <${facts.recipient}>
To: ${facts.to}
Subject: Automatisch antwoord: Vragenlijst van SWV De Toets
In-Reply-To: ${facts.about}
Auto-Submitted: auto-generated
X-Auto-Response-Suppress: All
Date: Sun, 22 Nov 2026 11:00:00 +0100
Message-ID: <oof@school.example>
Content-Type: text/plain; charset=utf-8

Ik ben er tot 1 december niet. Uw mail wordt niet doorgestuurd en kan dus niet worden afgeleverd.
`);
}

/** Somebody who writes back. */
export function personalAnswer(facts: ExampleReport): Uint8Array {
  return crlf(`
From: ${facts.recipient}
To: ${facts.to}
Subject: Re: Vragenlijst van SWV De Toets
In-Reply-To: ${facts.about}
Date: Sun, 22 Nov 2026 11:00:00 +0100
Message-ID: <vraag@huis.example>
Content-Type: text/plain; charset=utf-8

Dit adres bestaat niet meer lang; kunt u mij voortaan op een ander adres mailen?
`);
}
