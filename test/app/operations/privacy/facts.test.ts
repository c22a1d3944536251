import { describe, expect, it } from 'vitest';
import { openRoundFacts } from '../../../../app/operations/privacy/facts/openRoundFacts';
import { getFact, parties, privacyFacts } from '../../../../app/operations/privacy/facts/privacyFacts';
import { viewFacts } from '../../../../app/operations/privacy/facts/viewFacts';
import { viewRegister } from '../../../../app/operations/privacy/viewRegister';
import { definitionCatalogue } from '../../../../surveys/definitions';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { openTestRound, parentsFile } from '../../../support/playedRound';
import { testContext } from '../../../support/testContext';

const database = testDatabase();

describe('the facts about who can see what', () => {
  it('say something of every party before and after sealing, each thing once', () => {
    for (const party of viewFacts()) {
      expect(party.before.length, party.name).toBeGreaterThan(0);
      expect(party.after.length, party.name).toBeGreaterThan(0);
    }
    expect(viewFacts()).toHaveLength(parties.length);
    expect(new Set(privacyFacts.map(({ id }) => id)).size).toBe(privacyFacts.length);
  });

  it('are sentences that go on from "Kan" and end without a full stop', () => {
    const wrong = privacyFacts.filter(({ text }) => !/^[\p{Ll}]/u.test(text) || /[.!]$/.test(text));
    expect(wrong).toEqual([]);
  });

  it('let nobody find an answer of a person after sealing, but for who kept an old copy of database and key', () => {
    const linking = privacyFacts.filter(
      ({ phase, can, text }) => phase === 'after' && can && /bij een persoon/.test(text),
    );
    expect(linking).toEqual([]);
    expect(getFact('server-after-copied').text).toContain('kopie van database én sleutel');
  });

  it('are the words on the page of a running round', () => {
    const { points } = openRoundFacts();
    for (const id of [
      'bureau-before-answers',
      'database-before-answers',
      'server-before-everything',
      'mail-before-read',
    ]) {
      expect(points.join(' ')).toContain(getFact(id).text);
    }
  });

  it('agree with what respondents are promised: no bureau reads along, and the code goes at sealing', () => {
    const parents = definitionCatalogue.ouders?.at(-1)?.intro.nl ?? '';
    expect(parents).toContain('staan uw antwoorden onder een code');
    expect(parents).toContain('laten wissen (tot [[datum]]');
    const schools = definitionCatalogue.scholen?.at(-1)?.intro.nl ?? '';
    expect(schools).toContain('ten minste 5 antwoorden');
    expect(schools).not.toMatch(/anoniem/i);
    expect(getFact('bureau-after-figures').text).toContain('ten minste vijf antwoorden');
  });
});

describe('the register of processing', () => {
  it('tells per survey who, why, on what ground and for how long, with the rounds that were held', async () => {
    const ctx = testContext(() => database.db);
    const association = await makeAssociation(ctx);
    await openTestRound(ctx, association, { survey: 'ouders', year: 2026, file: parentsFile(3) });
    const register = await viewRegister(ctx, association.id);
    expect(register).toMatchObject({ association: 'SWV De Toets', day: '2026-11-22' });
    const parents = register.processings.find(({ survey }) => survey === 'ouders');
    expect(parents).toMatchObject({
      groundName: 'toestemming (art. 6 lid 1 onder a)',
      specialName: 'uitdrukkelijke toestemming (art. 9 lid 2 onder a)',
      rounds: [{ year: 2026, status: 'open', source: 'het loket' }],
      confirmed: { by: 'test' },
    });
    expect(register.processings.map(({ survey }) => survey)).toEqual(Object.keys(definitionCatalogue));
    expect(JSON.stringify(register)).not.toContain('[[');
    expect(register.stored.find(({ of }) => of.startsWith('contactpersonen'))?.until).toContain('365 dagen');
  });
});
