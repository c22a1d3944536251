import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { DkimKey } from '../emails/mailSettings';
import { type Config, ConfigProblem } from './env.server';

/**
 * The key that signs mails, from its file; null when none is set.
 * @throws ConfigProblem when the file cannot be read or holds no private key
 */
export async function readDkimKey(dkim: Config['dkim']): Promise<DkimKey | null> {
  if (dkim === null) return null;
  const { keyFile, domainName, keySelector } = dkim;
  try {
    const privateKey = await readFile(keyFile, 'utf8');
    createPrivateKey(privateKey);
    return { domainName, keySelector, privateKey };
  } catch (error) {
    throw new ConfigProblem(
      `Wrong setting: DKIM_KEY_FILE: ${keyFile} holds no private key in PEM (${(error as Error).message})`,
    );
  }
}
