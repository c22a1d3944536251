import path from 'node:path';
import type { Config } from './env.server';

/** Where mails go when no SMTP_URL is set. */
export function outboxFolder(config: Pick<Config, 'dataDir'>): string {
  return path.join(config.dataDir, 'outbox');
}
