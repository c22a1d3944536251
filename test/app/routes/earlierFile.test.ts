import { describe, expect, it } from 'vitest';
import { stageRows } from '../../../app/operations/earlier/rowsUpload';
import * as fileRoute from '../../../app/routes/_bureau.metingen.elders_.bestand';
import { getTemplate } from '../../../surveys/definitions';
import { makeAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { type TestContext, testContext } from '../../support/testContext';
import { makeOfficer, sentTo, signIn, visit } from './visitor';

const database = testDatabase();
const keys = getTemplate('samenwerking').items.flatMap(({ key, scale }) => (scale === null ? [] : [key]));
const facts = {
  survey: 'samenwerking',
  from: '2021-03-01',
  until: '2021-04-15',
  population: '31',
  heldBy: 'Bureau Veldwerk',
  how: 'online, één lijst per school',
  sourceDocument: 'Export juni 2021',
  list: 'same',
};

async function take(ctx: TestContext, officer: string, query: string) {
  const { id } = await makeAssociation(ctx);
  const rows = Array.from({ length: 12 }, (_, row) => keys.map((_key, at) => String(1 + ((row + at) % 5))));
  const bytes = new TextEncoder().encode([keys, ...rows].map((cells) => cells.join(';')).join('\n'));
  const upload = await stageRows(ctx, id, { name: 'meting.csv', bytes });
  if (!upload.ok) throw new Error(JSON.stringify(upload.problems));
  const session = await signIn(ctx, await makeOfficer(ctx, officer, [id]));
  return sentTo(
    await visit(ctx, fileRoute.action, {
      session,
      query: `?meting=samenwerking&jaar=2021&bestand=${upload.uploadId}${query}`,
      form: { ...facts, year: '2021', wat: 'bewaren' },
    }),
  );
}

describe('a file with answers from elsewhere', () => {
  it('that an officer took in on her first day leads back to the years that are left', async () => {
    const ctx = testContext(() => database.db);
    expect(await take(ctx, 'nieuw@toets.example', '&terug=begin')).toBe('/begin/verleden?melding=elders');
  });

  it('that was taken in later leads to its results', async () => {
    const ctx = testContext(() => database.db);
    expect(await take(ctx, 'later@toets.example', '')).toMatch(/^\/resultaten\/[0-9a-f-]+\?melding=elders$/);
  });
});
