import type { LoaderFunctionArgs } from '@remix-run/node';
import { expect, it, vi } from 'vitest';
import { viewResult } from '../../../app/operations/results/viewResult';
import { closeRound } from '../../../app/operations/rounds/closeRound';
import { sealRound } from '../../../app/operations/sealing/sealRound';
import * as list from '../../../app/routes/v.$token';
import { makeAssociation } from '../../support/association';
import { plainBrowser } from '../../support/browser/plainBrowser';
import { willingPerson } from '../../support/browser/willingPerson';
import { testDatabase } from '../../support/database';
import { openTestRound } from '../../support/playedRound';
import { testContext } from '../../support/testContext';

// The list of the partners is, here, one with every type of question.
vi.mock('../../../surveys/definitions', async (original) => {
  const { getDefinition } = await import('../../../surveys/definition/readDefinition');
  const { default: gallery } = await import('../../support/gallery/gallery.json');
  const shipped = await original<typeof import('../../../surveys/definitions')>();
  const { intro, fields, languages } = shipped.getTemplate('ketenpartners');
  const more = {
    survey: 'ketenpartners',
    version: 9,
    intro,
    fields,
    languages: ['nl'],
    translated: languages.slice(1),
  };
  const peilstok = { ...gallery.peilstok, ...more };
  const template = getDefinition({ ...gallery, peilstok });
  return {
    ...shipped,
    definitionCatalogue: { ...shipped.definitionCatalogue, ketenpartners: [template] },
    findTemplate: (survey: string, version?: number) =>
      survey === 'ketenpartners' ? template : shipped.findTemplate(survey, version),
    getTemplate: (survey: string, version?: number) =>
      survey === 'ketenpartners' ? template : shipped.getTemplate(survey, version),
  };
});

const database = testDatabase();

it('answers to every type of question are sealed and come back as figures, counts and words', async () => {
  const ctx = testContext(() => database.db);
  const association = await makeAssociation(ctx);
  const people = Array.from(
    { length: 24 },
    (_, index) => `partner${index}@werk.example;Partner ${index};gemeente`,
  );
  const { roundId, tokens } = await openTestRound(ctx, association, {
    survey: 'ketenpartners',
    year: 2026,
    file: new TextEncoder().encode(['email;naam;soort', ...people].join('\n')),
  });
  const handle = async (request: Request) => {
    const token = decodeURIComponent(new URL(request.url).pathname.split('/')[2] ?? '');
    const args = { request, params: { token }, context: { app: ctx } } as unknown as LoaderFunctionArgs;
    return request.method === 'POST' ? list.action(args) : list.loader(args);
  };
  for (const [index, token] of [...tokens.values()].entries()) {
    const person = willingPerson(index < 12 ? 'first' : 'last');
    const browser = plainBrowser(handle, `/v/${token}`);
    await browser.open();
    for (let form = browser.form(); form; form = browser.form()) {
      const button = browser.buttons().includes('Versturen') ? 'Versturen' : 'Verder';
      await browser.press(button, browser.status() === 422 ? person.correct(form) : person.fillIn(form));
    }
    expect(browser.heading()).toBe('Dank u wel');
  }
  expect((await closeRound(ctx, 'test', association.id, roundId)).ok).toBe(true);
  expect((await sealRound(ctx, 'test', association.id, roundId)).ok).toBe(true);

  const result = await viewResult(ctx, association.id, roundId);
  expect(result?.response).toMatchObject({ returned: 24, complete: 24 });
  // Twelve people were in touch with the bureau, and put the least satisfied answer at every row.
  const [indicator] = result?.indicators ?? [];
  expect(indicator).toMatchObject({ key: 'Bureau-9', n: 12, mean: 1, shareSatisfied: 0 });
  expect(indicator?.items.map(({ title, n, mean }) => [title, n, mean])).toEqual([
    ['Hoe tevreden bent u over: De website', 12, 1],
    ['Hoe tevreden bent u over: De nieuwsbrief', 12, 1],
    ['Hoe tevreden bent u over: Hoe snel wij antwoorden', 12, 1],
  ]);
  expect(result?.otherItems).toMatchObject([{ key: 'algemeen', n: 12, mean: 1, nvtShare: 0.5 }]);
  const counts = Object.fromEntries(
    (result?.choices ?? []).map(({ key, n, options }) => [
      key,
      [n, ...options.filter(({ count }) => count > 0).map(({ value, count }) => `${value}: ${count}`)],
    ]),
  );
  expect(counts).toEqual({
    contact: [24, 'ja: 12', 'nee: 12'],
    nps: [24, '0: 12', '10: 12'],
    onderwerpen: [24, 'tlv: 24', 'advies: 24'],
    werk: [24, '1: 12', 'dontknow: 12'],
    kanalen: [24, 'Nieuwsbrief: 24', 'LinkedIn: 24', 'Website: 24'],
    terugbel: [24, 'true: 12', 'false: 12'],
    'gebruik.loket': [24, 'nooit: 12', 'vaak: 12'],
    'gebruik.site': [24, 'nooit: 12', 'vaak: 12'],
    volgorde: [24, 'snel: 24'],
    keuze2: [24, 'Website: 24'],
    vervolg: [24, 'ja: 12', 'nee: 12'],
  });
  const unread = (result?.texts ?? []).map(({ item, shown, unread: count }) => [item, shown, count]);
  expect(Object.fromEntries(unread.map(([item, ...rest]) => [item, rest]))).toMatchObject({
    waarom: [true, 12],
    tip: [true, 12],
    aantal: [true, 24],
    dag: [true, 24],
    'woorden.eerste': [true, 24],
    'woorden.tweede': [true, 24],
    meer: [true, 12],
    waarover: [true, 12],
  });
}, 120_000);
