import { expect, it } from 'vitest';
import { viewYear } from '../../../../app/operations/programme/viewYear';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { testContext } from '../../../support/testContext';

const database = testDatabase();

it('proposes days still to come when those of the rhythm have begun, and those of the rhythm before that', async () => {
  const ctx = testContext(() => database.db, { now: '2026-11-23T10:00:00Z' });
  const { id } = await makeAssociation(ctx);
  const late = await viewYear(ctx, id, 'ouders', 2026);
  expect(late?.usual?.opensOn).toBe('2026-03-02');
  expect(late?.proposed).toEqual({ opensOn: '2026-11-30', closesOn: '2026-12-18' });
  const ahead = await viewYear(ctx, id, 'ouders', 2028);
  expect(ahead?.proposed?.opensOn).toBe(ahead?.usual?.opensOn);
});
