import type { Migration } from 'kysely/migration';
import * as m0001 from './0001-measurement';

/** Every migration in order; a name never changes once it has run anywhere. */
export const migrations: Record<string, Migration> = {
  '0001-measurement': m0001,
};
