import type { SmtpSignIn } from './mailSettings';

type Done = (error: Error | null, token?: string, expires?: number) => void;

const TIMEOUT_MS = 20_000;

/**
 * Gives nodemailer its tokens: it asks again when one has expired or was refused. With a refresh token in a person's name
 * (RFC 6749, section 6), else in the application's own (client credentials, section 4.4), which is what Microsoft 365 wants
 * for a program that sends by itself.
 */
export function provideToken(signIn: SmtpSignIn) {
  return (_user: string, _renew: boolean, done: Done): void => {
    fetchToken(signIn).then(
      ({ token, expires }) => done(null, token, expires),
      (error: Error) => done(error),
    );
  };
}

async function fetchToken(signIn: SmtpSignIn): Promise<{ token: string; expires: number }> {
  const form = new URLSearchParams({
    grant_type: signIn.refreshToken ? 'refresh_token' : 'client_credentials',
    client_id: signIn.clientId,
    client_secret: signIn.clientSecret,
    ...(signIn.refreshToken && { refresh_token: signIn.refreshToken }),
    ...(signIn.scope && { scope: signIn.scope }),
  });
  const reply = await fetch(signIn.tokenUrl, {
    method: 'POST',
    body: form,
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const body = (await reply.json().catch(() => ({}))) as Record<string, unknown>;
  if (!reply.ok || typeof body.access_token !== 'string') {
    throw new Error(`The token server answered ${reply.status} ${String(body.error ?? '')}`);
  }
  const seconds = Number(body.expires_in) || 300;
  return { token: body.access_token, expires: expiryFrom(reply, seconds) };
}

/**
 * By the token server's clock, half a minute early, so that none expires on the way; 0 when it does not tell the time: then
 * the token serves until the mail server refuses it.
 */
function expiryFrom(reply: Response, seconds: number): number {
  const told = Date.parse(reply.headers.get('date') ?? '');
  return Number.isNaN(told) ? 0 : told + Math.max(0, seconds - 30) * 1000;
}
