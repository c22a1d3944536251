/** The key that signs mails as coming from a domain (RFC 6376). */
export interface DkimKey {
  domainName: string;
  keySelector: string;
  /** PEM. */
  privateKey: string;
}

/** How to get a token that signs in to the mail server (RFC 6749), instead of a password. */
export interface SmtpSignIn {
  /** The mailbox that sends. */
  user: string;
  tokenUrl: string;
  clientId: string;
  clientSecret: string;
  scope: string | null;
  /** With it the token is refreshed in that person's name; without, the application signs in as itself. */
  refreshToken: string | null;
}
