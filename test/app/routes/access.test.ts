import { beforeAll, describe, expect, test } from 'vitest';
import { prepareRound } from '../../../app/operations/rounds/prepareRound';
import { makeAssociation, type TestAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { testContext } from '../../support/testContext';
import { makeOfficer, type RouteFunction, sentTo, signIn, visit } from './visitor';

interface RouteModule {
  loader?: RouteFunction;
  action?: RouteFunction;
}

/** These are for everyone: signing in, answering, opting out, and what is nowhere. */
const forEveryone = [
  /_index$/,
  /aanmelden/,
  /uitloggen$/,
  /^v\.\$token/,
  /^doorsturen\.\$token/,
  /^privacy\.\(\$code\)$/,
  /^toegankelijkheid$/,
  /^dit-vond-u\.\$code$/,
  /afmelden\.\$token$/,
  /^\$$/,
];

const modules = import.meta.glob<RouteModule>('../../../app/routes/*.tsx', { eager: true });
const routes = Object.entries(modules)
  .map(([file, module]) => ({ name: file.replace(/^.*\/(.*)\.tsx$/, '$1'), ...module }))
  .filter(({ name }) => name.startsWith('_bureau') || !forEveryone.some((pattern) => pattern.test(name)));

const database = testDatabase();
const ctx = testContext(() => database.db);
const form = { begrepen: 'ja' };

let mine: TestAssociation;
let theirs: TestAssociation;
let session: string;
let theirRound: string;

beforeAll(async () => {
  mine = await makeAssociation(ctx, { name: 'SWV Hier' });
  theirs = await makeAssociation(ctx, { name: 'SWV Daar' });
  session = await signIn(ctx, await makeOfficer(ctx, 'officer@hier.example', [mine.id]));
  const prepared = await prepareRound(ctx, 'test', theirs.id, { survey: 'ouders', year: 2026 });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  theirRound = prepared.value.roundId;
});

describe('nobody who is not signed in', () => {
  test('is shown a page of the bureau', async () => {
    expect(routes.length).toBeGreaterThan(25);
    for (const { name, loader } of routes) {
      if (!loader) continue;
      const reply = await visit(ctx, loader, { params: { id: theirRound } });
      // A route that only takes posts leads elsewhere by itself, without a look at any data.
      if (loader.length > 0) expect(`${name} ${sentTo(reply)}`).toBe(`${name} /aanmelden`);
      else expect(`${name} ${sentTo(reply)}`).toMatch(/ \//);
    }
  });

  test('can do anything by posting', async () => {
    const withAction = routes.filter(({ action }) => action);
    expect(withAction.length).toBeGreaterThan(12);
    for (const { name, action } of withAction) {
      const reply = await visit(ctx, action as RouteFunction, { params: { id: theirRound }, form });
      expect(`${name} ${sentTo(reply)}`).toBe(`${name} /aanmelden`);
    }
  });

  test('gets in with a made-up session', async () => {
    const [page] = routes.filter(({ name }) => name === '_bureau.programma');
    const reply = await visit(ctx, page?.loader as RouteFunction, { session: 'made-up' });
    expect(sentTo(reply)).toBe('/aanmelden');
  });
});

describe('an officer', () => {
  const aboutOneRound = routes.filter(({ name }) => /metingen\.\$id/.test(name));

  test('finds no round of another samenwerkingsverband, whatever page of it is asked for', async () => {
    expect(aboutOneRound.length).toBeGreaterThan(10);
    for (const { name, loader } of aboutOneRound) {
      if (!loader) continue;
      const params = { id: theirRound, kind: 'invitation', language: 'nl' };
      const reply = await visit(ctx, loader, { params, session });
      expect(`${name} ${reply instanceof Response ? reply.status : 'shown'}`).toBe(`${name} 404`);
    }
  });

  test('does nothing to a round of another samenwerkingsverband', async () => {
    for (const { name, action } of aboutOneRound) {
      if (!action) continue;
      const reply = await visit(ctx, action, { params: { id: theirRound }, session, form });
      expect(`${name} ${reply instanceof Response ? reply.status : 'done'}`).toBe(`${name} 404`);
    }
  });

  test('finds no outbox: it holds the sign-in links of everybody', async () => {
    const outbox = routes.filter(({ name }) => name.includes('outbox'));
    expect(outbox).toHaveLength(3);
    for (const { loader } of outbox) {
      const reply = await visit(ctx, loader as RouteFunction, { params: { id: 'm1' }, session });
      expect(reply).toMatchObject({ status: 404 });
    }
  });

  test('cannot turn to a samenwerkingsverband they do not work for', async () => {
    const [choose] = routes.filter(({ name }) => name === 'kiezen');
    const reply = await visit(ctx, choose?.action as RouteFunction, { session, form: { id: theirs.id } });
    expect(sentTo(reply)).toBe('/kiezen');
    const [page] = routes.filter(({ name }) => name === '_bureau');
    const shown = await visit(ctx, page?.loader as RouteFunction, { session });
    expect(shown).toMatchObject({ associationName: 'SWV Hier' });
  });
});
