import { ConfigProblem } from './env.server';

type Failure = Error & { code?: string; path?: string };

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'ENOENT',
]);
/** PostgreSQL's invalid authorization, wrong password, no such database, too many connections. */
const REFUSED = new Set(['28000', '28P01', '3D000', '53300']);
const INSUFFICIENT_PRIVILEGE = '42501';
const UNUSABLE_FOLDER = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'ENOTDIR',
  'EEXIST',
  'ENOENT',
]);

/**
 * What is wrong with the server of DATABASE_URL, in one line for whoever starts the product. The address itself is not
 * repeated: it holds a password.
 * @returns the problem, or `error` itself when it is not about reaching the server or its rights.
 */
export function databaseProblem(error: unknown): unknown {
  const { code, message } = error as Failure;
  if (code === INSUFFICIENT_PRIVILEGE) {
    return new ConfigProblem(
      `The user of DATABASE_URL lacks a right: ${message}. It must own the database, and either have CREATEROLE or be a member of a role peilstok_app that exists: CREATE ROLE peilstok_app NOLOGIN; GRANT peilstok_app TO <user>;`,
    );
  }
  if (code !== undefined && REFUSED.has(code))
    return new ConfigProblem(`The server of DATABASE_URL refuses: ${message}.`);
  if (code !== undefined && UNREACHABLE.has(code))
    return new ConfigProblem(`The server of DATABASE_URL cannot be reached: ${message || code}.`);
  return error;
}

/**
 * What is wrong with a folder of ours (DATA_DIR, KEYS_DIR).
 * @returns the problem, or `error` itself when it is not about the folder.
 */
export function folderProblem(setting: string, folder: string, error: unknown): unknown {
  const { code, message } = error as Failure;
  if (code === undefined || !UNUSABLE_FOLDER.has(code)) return error;
  return new ConfigProblem(`${setting} ${folder} cannot be used: ${message}.`);
}
