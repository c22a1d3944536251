import { beforeAll, describe, expect, it } from 'vitest';
import * as everythingRoute from '../../../app/routes/_bureau.instellingen_.privacy_.alles';
import * as personRoute from '../../../app/routes/_bureau.instellingen_.privacy_.persoon';
import * as processingRoute from '../../../app/routes/_bureau.instellingen_.privacy_.verwerking.$survey';
import * as exportRoute from '../../../app/routes/instellingen.privacy.alles.export';
import * as personExportRoute from '../../../app/routes/instellingen.privacy.persoon.export';
import { makeAssociation, type TestAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { openTestRound, parentsFile } from '../../support/playedRound';
import { testContext } from '../../support/testContext';
import { makeOfficer, type RouteFunction, sentTo, signIn, visit } from './visitor';

const database = testDatabase();
const ctx = testContext(() => database.db);
const address = 'ouder1@huis.example';
let association: TestAssociation;
let session: string;

beforeAll(async () => {
  association = await makeAssociation(ctx);
  await openTestRound(ctx, association, { survey: 'ouders', year: 2026, file: parentsFile(3) });
  session = await signIn(ctx, await makeOfficer(ctx, 'officer@privacy.example', [association.id]));
});

const post = (route: { action: RouteFunction }, form: Record<string, string>, params = {}) =>
  visit(ctx, route.action, { session, form, params });

describe('a question about a person', () => {
  it('is posted and answered on the same page: no address in any link', async () => {
    const reply = await post(personRoute, { wens: 'zoeken', address });
    expect(reply).toMatchObject({ view: { address, contacts: [{ name: 'Ouder 1' }] } });
    expect(reply).not.toBeInstanceOf(Response);
  });

  it('gives a file for the person, as text or JSON', async () => {
    const text = (await post(personExportRoute, { address, vorm: 'tekst' })) as Response;
    expect(text.headers.get('content-disposition')).toContain('uw-gegevens.txt');
    expect(await text.text()).toContain('Naam: Ouder 1');
    const json = (await post(personExportRoute, { address, vorm: 'json' })) as Response;
    expect(await json.json()).toMatchObject({ adres: address, contacten: [{ naam: 'Ouder 1' }] });
  });

  it('erases nobody without the tick that they asked for it themselves', async () => {
    expect(await post(personRoute, { wens: 'wissen', address })).toMatchObject({
      init: { status: 422 },
      data: { problems: [{ code: 'not-ticked' }], view: { contacts: [{ name: 'Ouder 1' }] } },
    });
    expect(await post(personRoute, { wens: 'wissen', address, begrepen: 'ja' })).toMatchObject({
      done: 'gewist',
      view: { contacts: [] },
    });
  });
});

describe('the record of a survey', () => {
  it('is not confirmed by a post without the tick, and what was typed comes back', async () => {
    const reply = await post(processingRoute, { purpose: 'Iets anders' }, { survey: 'ouders' });
    expect(reply).toMatchObject({ init: { status: 422 }, data: { record: { purpose: 'Iets anders' } } });
  });

  it('of no known survey is a page that is not there', async () => {
    const reply = await visit(ctx, processingRoute.loader, { session, params: { survey: 'niets' } });
    expect(reply).toMatchObject({ status: 404 });
  });
});

describe('everything of a samenwerkingsverband', () => {
  it('is neither handed over to nor removed by an officer: only by whoever runs the installation', async () => {
    expect(await visit(ctx, everythingRoute.loader, { session })).toMatchObject({ status: 404 });
    expect(await post(exportRoute, {})).toMatchObject({ status: 404 });
    expect(await post(everythingRoute, { begrepen: 'ja', name: 'SWV De Toets' })).toMatchObject({
      status: 404,
    });
    expect(sentTo(await visit(ctx, personRoute.loader, { session }))).toBeNull();
  });
});
