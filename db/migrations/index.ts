import type { Migration } from 'kysely/migration';
import * as m0001 from './0001-measurement';
import * as m0002 from './0002-publications';
import * as m0003 from './0003-reading-desk';
import * as m0004 from './0004-avg';
import * as m0005 from './0005-no-samples';
import * as m0006 from './0006-answering';
import * as m0009 from './0009-shared-links';
import * as m0010 from './0010-languages';
import * as m0011 from './0011-sending';
import * as m0012 from './0012-answering-at-once';
import * as m0014 from './0014-calls';
import * as m0015 from './0015-bounces';
import * as m0016 from './0016-programme';
import * as m0017 from './0017-recipient-uploads';
import * as m0018 from './0018-register';
import * as m0020 from './0020-improvement';
import * as m0021 from './0021-earlier-rounds';
import * as m0022 from './0022-lists-that-change';
import * as m0023 from './0023-mail-texts';
import * as m0024 from './0024-day-counts';
import * as m0025 from './0025-answering-together';
import * as m0026 from './0026-exchange-by-key';
import * as m0027 from './0027-no-more-samples';
import * as m0029 from './0029-counts-of-open-answers';
import * as m0030 from './0030-unreachable-addresses';
import * as m0032 from './0032-withdrawn-rounds';
import * as m0033 from './0033-school-behind-a-link';

/** Every migration in order; a name never changes once it has run anywhere. */
export const migrations: Record<string, Migration> = {
  '0001-measurement': m0001,
  '0002-publications': m0002,
  '0003-reading-desk': m0003,
  '0004-avg': m0004,
  '0005-no-samples': m0005,
  '0006-answering': m0006,
  '0009-shared-links': m0009,
  '0010-languages': m0010,
  '0011-sending': m0011,
  '0012-answering-at-once': m0012,
  '0014-calls': m0014,
  '0015-bounces': m0015,
  '0016-programme': m0016,
  '0017-recipient-uploads': m0017,
  '0018-register': m0018,
  '0020-improvement': m0020,
  '0021-earlier-rounds': m0021,
  '0022-lists-that-change': m0022,
  '0023-mail-texts': m0023,
  '0024-day-counts': m0024,
  '0025-answering-together': m0025,
  '0026-exchange-by-key': m0026,
  '0027-no-more-samples': m0027,
  '0029-counts-of-open-answers': m0029,
  '0030-unreachable-addresses': m0030,
  '0032-withdrawn-rounds': m0032,
  '0033-school-behind-a-link': m0033,
};
