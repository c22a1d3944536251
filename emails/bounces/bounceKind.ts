/**
 * Whether a failure says that the address will never take mail. By the enhanced status code (RFC 3463): 5.1.x the address
 * or its domain is wrong or moved, 5.2.1 the mailbox is closed, 5.4.1 and 5.4.4 nobody takes mail for it. A full mailbox
 * (5.2.2), a mail that was too large, a refusal by policy (5.7.x) and everything with 4 may be different another time.
 * 5.1.8 and 5.1.7 are about us, the sender. Without a usable code the words and the code of the server decide.
 */
export function bounceKind(status: string | null, diagnostic: string | null): 'hard' | 'soft' {
  const words = diagnostic ?? '';
  const code = usable(status) ?? usable(/\b([45]\.\d{1,3}\.\d{1,3})\b/.exec(words)?.[1] ?? null);
  if (code !== null) {
    if (/^5\.1\.[78]$/.test(code)) return 'soft';
    if (/^5\.(1\.\d+|2\.1|4\.[14])$/.test(code)) return 'hard';
    if (code.startsWith('4') || !/^5\.0\./.test(code)) return 'soft';
  }
  if (/full|quota|over ?limit|vol\b|tijdelijk|temporar|spam|blocked|policy|blacklist/i.test(words))
    return 'soft';
  const unknown =
    /(user|mailbox|recipient|address|account)[^.]{0,40}(unknown|not found|does ?n[o']t exist|disabled|inactive|invalid)|no such (user|mailbox|recipient|address)|unknown (user|recipient|address|mailbox)|onbekend|bestaat niet/i;
  return unknown.test(words) ? 'hard' : 'soft';
}

function usable(code: string | null): string | null {
  return code === null || /^[45]\.0\.0$/.test(code) ? null : code;
}
