/**
 * Splits `Name <address>` into its parts, so that a comma in the name does not become a second sender.
 * A bare address gives an empty name; quotes around the name are taken off.
 */
export function senderAddress(from: string): { name: string; address: string } {
  const match = /^([^<>]*)<([^<>]+)>\s*$/.exec(from);
  if (!match) return { name: '', address: from.trim() };
  const name = (match[1] ?? '').trim().replace(/^"(.*)"$/s, '$1');
  return { name, address: (match[2] ?? '').trim() };
}
