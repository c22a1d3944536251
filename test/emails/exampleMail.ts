import type { OutgoingMail } from '../../emails/mailer';

/** A complete mail to one school, with what a test changes. */
export function exampleMail(changes: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    to: { name: 'Noor van Dijk', address: 'noor@school.example' },
    from: 'SWV Voorbeeld, bureau <bureau@swv.example>',
    replyTo: 'vragen@swv.example',
    subject: 'Wat vindt uw school van het bureau? Eén vraag',
    html: '<p>Beste Noor, <a href="https://peilstok.example/v/abc">naar de vragenlijst</a></p>',
    text: 'Beste Noor, naar de vragenlijst: https://peilstok.example/v/abc\n.\neen regel na een punt',
    messageId: 'invitation-1@peilstok.example',
    date: new Date('2026-03-02T08:00:00Z'),
    headers: { 'X-Peilstok-Message': 'invitation' },
    unsubscribe: { url: 'https://peilstok.example/afmelden/xyz', mailto: 'afmelden@swv.example' },
    ...changes,
  };
}
