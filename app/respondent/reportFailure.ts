/** Long runs of letters and digits: tokens of links, cookies, keys. */
const secrets = /[\w-]{30,}/g;

/** Tells whoever runs the product that a respondent's page failed: where in the code, never whose page it was. */
export function reportFailure(error: unknown): void {
  const trace = error instanceof Error ? (error.stack ?? error.message) : typeof error;
  console.error('A respondent page failed:', trace.replace(secrets, '…'));
}
