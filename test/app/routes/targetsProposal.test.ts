import { describe, expect, it } from 'vitest';
import * as settingsRoute from '../../../app/routes/_bureau.instellingen_.streefwaarden';
import * as firstDayRoute from '../../../app/routes/begin_.streefwaarden';
import * as proposalRoute from '../../../app/routes/streefwaarden.besluit';
import { makeAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { testContext } from '../../support/testContext';
import { makeOfficer, signIn, visit } from './visitor';

const database = testDatabase();
const typed = {
  'target-scholen-Bureau-2': '7,5',
  'target-ouders-Bureau-3': 'zeven',
  'target-ouders-Bureau-9a': '',
  reason: 'Besluit van 3 december, met 80 % van de stemmen & een toelichting',
};

describe('an officer who looks at the printed proposal before she saves', () => {
  it.each([
    ['begin', '/begin/streefwaarden', firstDayRoute.loader],
    ['instellingen', '/instellingen/streefwaarden', settingsRoute.loader],
  ])('finds everything she typed when she goes back (%s)', async (from, address, form) => {
    const ctx = testContext(() => database.db);
    const { id } = await makeAssociation(ctx);
    const session = await signIn(ctx, await makeOfficer(ctx, `${from}@toets.example`, [id]));
    const query = `?${new URLSearchParams({ ...typed, van: from })}`;
    const proposal = (await visit(ctx, proposalRoute.loader, { session, query })) as { backTo: string };
    const [path, carried = ''] = proposal.backTo.split('?');
    expect(path).toBe(address);
    expect(await visit(ctx, form, { session, query: `?${carried}` })).toMatchObject({ carried: typed });
  });

  it('who opened it without a form goes back to the targets as they are', async () => {
    const ctx = testContext(() => database.db);
    const { id } = await makeAssociation(ctx);
    const session = await signIn(ctx, await makeOfficer(ctx, 'leeg@toets.example', [id]));
    expect(await visit(ctx, proposalRoute.loader, { session })).toMatchObject({
      backTo: '/instellingen/streefwaarden',
    });
    expect(await visit(ctx, settingsRoute.loader, { session })).toMatchObject({ carried: undefined });
  });
});
