import { describe, expect, it } from 'vitest';
import { checkReadiness } from '../../../../app/http/server/readiness';
import type { Queue } from '../../../../app/jobs/queue';
import { createDatabase } from '../../../../db/connection';
import { createTestDatabase, testDatabase } from '../../../support/database';

const database = testDatabase();

const queue = (isReady: () => Promise<boolean>): Queue => ({ isReady }) as Queue;
const working = queue(async () => true);

describe('readiness', () => {
  it('holds when the database is there, up to date, and the queue answers', async () => {
    const ready = await checkReadiness({ db: database.db, queue: working });
    expect(ready).toEqual({ database: true, migrations: true, queue: true });
  });

  it('tells that the database still has to be brought up to date', async () => {
    const empty = await createTestDatabase({ empty: true });
    const ready = await checkReadiness({ db: empty.db, queue: working });
    expect(ready).toEqual({ database: true, migrations: false, queue: true });
    await empty.drop();
  });

  it('tells that the database is gone and the queue fails', async () => {
    const db = createDatabase({ url: 'postgres://nobody@127.0.0.1:1/nothing' });
    const broken = queue(async () => {
      throw new Error('no tables');
    });
    expect(await checkReadiness({ db, queue: broken })).toEqual({
      database: false,
      migrations: false,
      queue: false,
    });
    await db.destroy();
  });

  it('does not wait for a queue that never answers', async () => {
    const silent = queue(() => new Promise(() => undefined));
    const ready = await checkReadiness({ db: database.db, queue: silent });
    expect(ready.queue).toBe(false);
  }, 6000);
});
