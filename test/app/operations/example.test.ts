import { describe, expect, it } from 'vitest';
import { loadExample } from '../../../app/operations/example/loadExample';
import { removeExample } from '../../../app/operations/example/removeExample';
import { viewResult } from '../../../app/operations/results/viewResult';
import { viewResultsOverview } from '../../../app/operations/results/viewResultsOverview';
import { viewProgramme } from '../../../app/operations/rounds/viewProgramme';
import { findAssociationIds } from '../../../db/queries/associations';
import { outsideAssociations } from '../../../db/transaction';
import { makeAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { testContext } from '../../support/testContext';

const database = testDatabase();
const ctx = testContext(() => database.db, { deliversForReal: false });

describe('the example association', () => {
  it('shows sealed years, two running rounds, a weak indicator that improves and a broken item', async () => {
    const loaded = await loadExample(ctx);
    if (!loaded.ok) throw new Error('not loaded');
    const { id } = loaded.value;
    expect((await loadExample(ctx)).ok).toBe(false);

    const programme = await viewProgramme(ctx, id);
    expect(programme.running.map(({ survey, year, status }) => `${survey} ${year} ${status}`)).toEqual([
      'ketenpartners 2026 open',
      'ouders 2026 open',
    ]);
    for (const { mails, invited, started } of programme.running) {
      expect(mails).toMatchObject({ queued: invited - started, sent: started });
    }
    expect(programme.next[0]).toMatchObject({ year: 2027, opensOn: '2027-03-01' });
    expect(JSON.stringify(programme)).not.toContain('[[');

    const overview = await viewResultsOverview(ctx, id);
    const sealed = overview.surveys.flatMap(({ survey, rounds }) =>
      rounds.map(({ year }) => `${survey} ${year}`),
    );
    expect(sealed.sort()).toEqual([
      'ketenpartners 2022',
      'ketenpartners 2024',
      'ouders 2022',
      'ouders 2024',
      'samenwerking 2021',
      'samenwerking 2023',
      'samenwerking 2025',
      'scholen 2023',
      'scholen 2025',
    ]);

    const last = (survey: string) =>
      overview.surveys.find((one) => one.survey === survey)?.rounds.at(-1)?.roundId;
    const schools = await viewResult(ctx, id, last('scholen') as string);
    const learning = schools?.indicators.find(({ key }) => key === 'Bureau-7a');
    expect(learning?.nulmeting).toMatchObject({ year: 2023, verdict: 'verbeterd' });
    expect(schools?.response.invited).toBe(31);

    const unread = schools?.texts.reduce((sum, text) => sum + text.unread, 0);
    expect(programme.reading).toMatchObject([{ year: 2025, unread, deleteRawOn: '2027-05-21' }]);
    expect(unread).toBe(6);
    const released = schools?.texts.flatMap(({ answers }) => answers) ?? [];
    expect(released.length).toBeGreaterThan(6);
    expect(released.some(({ theme }) => theme === 'Bereikbaarheid')).toBe(true);

    const cooperation = await viewResult(ctx, id, last('samenwerking') as string);
    const contact = cooperation?.indicators[0]?.items.find(({ key }) => key === 'sw_contact');
    expect(contact?.broken).toBe(true);
    expect(cooperation?.indicators[0]?.nulmeting).toMatchObject({
      year: 2021,
      comparable: true,
      basis: 'op basis van 6 van de 7 vragen',
    });
  });

  it('is removed with everything of it, and nothing of anybody else', async () => {
    const real = await makeAssociation(ctx);
    expect(await removeExample(ctx)).toBe(true);
    expect(await ctx.keys.list()).toEqual([]);
    const left = await outsideAssociations(ctx.db, findAssociationIds);
    expect(left.map(({ id }) => id)).toEqual([real.id]);
    expect(await removeExample(ctx)).toBe(false);
  });
});
