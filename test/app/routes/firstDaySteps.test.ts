import { describe, expect, it } from 'vitest';
import * as testMailRoute from '../../../app/routes/begin_.proefmail';
import { makeAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { testContext } from '../../support/testContext';
import { makeOfficer, signIn, visit } from './visitor';

const database = testDatabase();

describe('an officer on her first day', () => {
  it('who mistypes the address of the test mail gets it back beside what is wrong with it', async () => {
    const ctx = testContext(() => database.db);
    const { id } = await makeAssociation(ctx);
    const session = await signIn(ctx, await makeOfficer(ctx, 'nieuw@toets.example', [id]));
    const reply = await visit(ctx, testMailRoute.action, { session, form: { to: 'marij.wad.example' } });
    expect(reply).toMatchObject({
      data: { to: 'marij.wad.example', problems: [{ field: 'to' }] },
      init: { status: 422 },
    });
  });
});
