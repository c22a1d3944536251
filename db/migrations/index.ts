import type { Migration } from 'kysely/migration';
import * as m0001 from './0001-measurement';
import * as m0002 from './0002-publications';
import * as m0004 from './0004-reading-desk';
import * as m0005 from './0005-avg';
import * as m0020 from './0020-no-samples';
import * as m0030 from './0030-answering';

/** Every migration in order; a name never changes once it has run anywhere. */
export const migrations: Record<string, Migration> = {
  '0001-measurement': m0001,
  '0002-publications': m0002,
  '0004-reading-desk': m0004,
  '0005-avg': m0005,
  '0020-no-samples': m0020,
  '0030-answering': m0030,
};
