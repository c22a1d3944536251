import { expect, it } from 'vitest';
import { housekeeping } from '../../../app/jobs/housekeeping';
import { importRecipients } from '../../../app/operations/rounds/importRecipients';
import { openRound } from '../../../app/operations/rounds/openRound';
import { prepareRound } from '../../../app/operations/rounds/prepareRound';
import { makeAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { parentsFile } from '../../support/playedRound';
import { testContext } from '../../support/testContext';

const database = testDatabase();

it('mails that wait when the product starts leave the pages their time too', async () => {
  const ctx = testContext(() => database.db);
  const { id } = await makeAssociation(ctx);
  const prepared = await prepareRound(ctx, 'test', id, { survey: 'ouders', year: 2026 });
  if (!prepared.ok) throw new Error('not prepared');
  const { roundId } = prepared.value;
  await importRecipients(ctx, 'test', id, roundId, parentsFile(9));
  expect((await openRound(ctx, 'test', id, roundId)).ok).toBe(true);
  let rests = 0;
  await housekeeping(ctx, {
    rest: async () => {
      rests += 1;
    },
  });
  expect(ctx.sent).toHaveLength(9);
  expect(rests).toBeGreaterThanOrEqual(5);
});
