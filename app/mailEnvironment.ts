import path from 'node:path';
import { z } from 'zod';
import type { SmtpSignIn } from '../emails/mailSettings';
import { senderAddress } from '../emails/senderAddress';

/** What the environment says about mail, beside SMTP_URL and MAIL_FROM. */
export interface MailConfig {
  /** For the whole installation; null = as fast as the mail server takes them. */
  mailsPerMinute: number | null;
  /** Reports about mails go to `local+…@domain` of this address; null = to the sender. */
  bounceAddress: string | null;
  /** A folder that reports are put in as .eml; null = none. */
  bouncesDir: string | null;
  /** Where reports are taken over SMTP or LMTP; null = nowhere. */
  bouncesListen: { host: string; port: number; lmtp: boolean } | null;
  dkim: { domainName: string; keySelector: string; keyFile: string } | null;
  oauth: SmtpSignIn | null;
}

const address = /^[^<>@\s]+@[^<>@\s]+$/;
const domain = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const web = (value: string): boolean => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

/** The variables about mail, as zod checks them one by one. */
export const mailVariables = {
  MAIL_PER_MINUTE: z
    .string()
    .refine((value) => /^[1-9]\d{0,5}$/.test(value), 'must be a whole number of mails a minute, 1 or more')
    .transform(Number)
    .optional(),
  MAIL_BOUNCES: z.string().regex(address, 'must be an address').optional(),
  BOUNCES_DIR: z.string().min(1).optional(),
  BOUNCES_LISTEN: z
    .string()
    .refine((value) => {
      const found = URL.canParse(value) ? new URL(value) : null;
      return (
        ['smtp:', 'lmtp:'].includes(found?.protocol ?? '') && found?.hostname !== '' && found?.port !== ''
      );
    }, 'must be lmtp://host:port or smtp://host:port')
    .optional(),
  DKIM_KEY_FILE: z.string().min(1).optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9._-]+$/i, 'must be a selector, such as peilstok2026')
    .optional(),
  DKIM_DOMAIN: z.string().regex(domain, 'must be a domain').optional(),
  SMTP_OAUTH_USER: z.string().regex(address, 'must be the address of the mailbox').optional(),
  SMTP_OAUTH_TOKEN_URL: z.string().refine(web, 'must be an address starting with https://').optional(),
  SMTP_OAUTH_CLIENT_ID: z.string().min(1).optional(),
  SMTP_OAUTH_CLIENT_SECRET: z.string().min(1).optional(),
  SMTP_OAUTH_SCOPE: z.string().min(1).optional(),
  SMTP_OAUTH_REFRESH_TOKEN: z.string().min(1).optional(),
};

type MailEnvironment = z.infer<z.ZodObject<typeof mailVariables>> & {
  MAIL_FROM: string;
  SMTP_URL?: string | undefined;
};

/** Variables that only mean something together, put together. Gives what is wrong as `VARIABLE: …` instead. */
export function readMailConfig(env: MailEnvironment): { config: MailConfig; problems: string[] } {
  const problems: string[] = [];
  const needs = (given: keyof MailEnvironment, needed: (keyof MailEnvironment)[]): void => {
    for (const name of needed) if (!env[name]) problems.push(`${name}: is needed beside ${given}`);
  };
  if (env.DKIM_KEY_FILE) needs('DKIM_KEY_FILE', ['DKIM_SELECTOR']);
  else if (env.DKIM_SELECTOR) needs('DKIM_SELECTOR', ['DKIM_KEY_FILE']);
  const oauth = oauthOf(env, needs);
  const listen = env.BOUNCES_LISTEN ? new URL(env.BOUNCES_LISTEN) : null;
  const from = senderAddress(env.MAIL_FROM).address;
  return {
    problems,
    config: {
      mailsPerMinute: env.MAIL_PER_MINUTE ?? null,
      bounceAddress: env.MAIL_BOUNCES ?? null,
      bouncesDir: env.BOUNCES_DIR ? path.resolve(env.BOUNCES_DIR) : null,
      bouncesListen: listen && {
        host: listen.hostname.replace(/^\[|\]$/g, ''),
        port: Number(listen.port),
        lmtp: listen.protocol === 'lmtp:',
      },
      dkim: env.DKIM_KEY_FILE
        ? {
            domainName: env.DKIM_DOMAIN ?? from.slice(from.lastIndexOf('@') + 1),
            keySelector: env.DKIM_SELECTOR ?? '',
            keyFile: path.resolve(env.DKIM_KEY_FILE),
          }
        : null,
      oauth,
    },
  };
}

function oauthOf(
  env: MailEnvironment,
  needs: (given: keyof MailEnvironment, needed: (keyof MailEnvironment)[]) => void,
): SmtpSignIn | null {
  const given = (Object.keys(env) as (keyof MailEnvironment)[]).find(
    (name) => name.startsWith('SMTP_OAUTH_') && env[name],
  );
  if (!given) return null;
  const needed = ['TOKEN_URL', 'CLIENT_ID', 'CLIENT_SECRET'].map((name) => `SMTP_OAUTH_${name}` as const);
  needs(given, [...(needed as (keyof MailEnvironment)[]), 'SMTP_URL']);
  return {
    user: env.SMTP_OAUTH_USER ?? senderAddress(env.MAIL_FROM).address,
    tokenUrl: env.SMTP_OAUTH_TOKEN_URL ?? '',
    clientId: env.SMTP_OAUTH_CLIENT_ID ?? '',
    clientSecret: env.SMTP_OAUTH_CLIENT_SECRET ?? '',
    scope: env.SMTP_OAUTH_SCOPE ?? null,
    refreshToken: env.SMTP_OAUTH_REFRESH_TOKEN ?? null,
  };
}
