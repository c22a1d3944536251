import path from 'node:path';
import { z } from 'zod';
import { type MailConfig, mailVariables, readMailConfig } from './mailEnvironment';

/** What the product is told from outside. Parsed once at start; nothing else reads process.env. */
export interface Config extends MailConfig {
  port: number;
  host: string;
  /** Without trailing slash; null until the listening address is known (then http://host:port). */
  baseUrl: string;
  databaseUrl: string | null;
  dataDir: string;
  keysDir: string;
  /** A second copy of every key of an open round; best on another disk than keysDir. */
  keysBackupDir: string;
  smtpUrl: string | null;
  /** `Name <address>`. */
  mailFrom: string;
  /** null = generated once and kept in dataDir. */
  sessionSecret: string | null;
  worker: 'inline' | 'off';
}

/** A wrong setting, in words for whoever starts the product. */
export class ConfigProblem extends Error {}

const url = (protocols: string[]) =>
  z
    .string()
    .refine(
      (value) => protocols.includes(findUrl(value)?.protocol ?? ''),
      `must be an address starting with ${protocols.map((p) => `${p}//`).join(' or ')}`,
    );

const findUrl = (value: string) => (URL.canParse(value) ? new URL(value) : null);

const schema = z.object({
  PORT: z
    .string()
    .refine(
      (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535,
      'must be a whole number from 0 to 65535',
    )
    .transform(Number)
    .default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  BASE_URL: url(['http:', 'https:'])
    .refine((value) => {
      const found = findUrl(value);
      return found === null || (found.pathname === '/' && !found.search && !found.hash && !found.username);
    }, 'must have no path: Peilstok has a host name of its own, such as https://peilstok.example')
    .optional(),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  DATA_DIR: z.string().min(1).default('data'),
  KEYS_DIR: z.string().min(1).optional(),
  KEYS_BACKUP_DIR: z.string().min(1).optional(),
  SMTP_URL: url(['smtp:', 'smtps:'])
    .refine((value) => findUrl(value)?.hostname !== '', 'names no mail server')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/,
      'must be "Name <address>" or an address',
    )
    .default('Peilstok <peilstok@localhost>'),
  ...mailVariables,
  SESSION_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  WORKER: z.enum(['inline', 'off'], 'must be inline or off').default('inline'),
});

/**
 * Parses settings. Empty values count as absent.
 * @throws ConfigProblem naming every wrong setting in one line.
 */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(present);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`);
    throw new ConfigProblem(`Wrong setting: ${problems.join('; ')}`);
  }
  const env = parsed.data;
  const mail = readMailConfig(env);
  if (mail.problems.length > 0) throw new ConfigProblem(`Wrong setting: ${mail.problems.join('; ')}`);
  const dataDir = path.resolve(env.DATA_DIR);
  return {
    port: env.PORT,
    host: env.HOST,
    baseUrl: (
      env.BASE_URL ?? `http://${env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST}:${env.PORT}`
    ).replace(/\/+$/, ''),
    databaseUrl: env.DATABASE_URL ?? null,
    dataDir,
    keysDir: path.resolve(env.KEYS_DIR ?? path.join(dataDir, 'keys')),
    keysBackupDir: path.resolve(env.KEYS_BACKUP_DIR ?? path.join(dataDir, 'keys-backup')),
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM,
    ...mail.config,
    sessionSecret: env.SESSION_SECRET ?? null,
    worker: env.WORKER,
  };
}
