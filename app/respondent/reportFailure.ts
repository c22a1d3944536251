/** Tells whoever runs the product that a respondent's page failed: where in the code, never whose page it was. */
export function reportFailure(error: unknown): void {
  console.error('A respondent page failed:', error instanceof Error ? error.stack : typeof error);
}
