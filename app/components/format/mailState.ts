const messages: Record<string, string> = { invitation: 'uitnodiging', reminder: 'herinnering' };
const states: Record<string, string> = {
  queued: 'staat klaar',
  sending: 'wordt verstuurd',
  sent: 'verstuurd',
  refused: 'geweigerd',
  unknown: 'niet zeker',
  skipped: 'overgeslagen',
  bounced: 'kwam terug: niet te bereiken',
  exported: 'als link gegeven',
  carried: 'gaat mee in een andere mail',
};

/** `uitnodiging`, `herinnering 2`: from the ledger's `invitation`, `reminder-2`. */
export function messageName(message: string): string {
  if (message === 'last-day') return 'mail voor de laatste dag';
  if (message.startsWith('by-hand-')) return 'herinnering op uw verzoek';
  const [kind = '', number] = message.split(/[-:]/);
  return [messages[kind] ?? kind, number].filter(Boolean).join(' ');
}

/** How a mail fared, in words. */
export function sendStateName(state: string): string {
  return states[state] ?? state;
}
