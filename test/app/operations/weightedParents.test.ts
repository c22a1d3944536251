import { createElement } from 'react';
import { expect, it } from 'vitest';
import { ItemsSection } from '../../../app/components/results/indicator/ItemsSection';
import { ScoreSection } from '../../../app/components/results/indicator/ScoreSection';
import { recordAnswers } from '../../../app/operations/recordAnswers';
import { viewIndicator } from '../../../app/operations/results/viewIndicator';
import { viewResult } from '../../../app/operations/results/viewResult';
import { closeRound } from '../../../app/operations/rounds/closeRound';
import { sealRound } from '../../../app/operations/sealing/sealRound';
import { verifySeal } from '../../../app/operations/sealing/verifySeal';
import { makeAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { openTestRound } from '../../support/playedRound';
import { testContext } from '../../support/testContext';
import { read } from '../components/read';

const database = testDatabase();

it('parents of a large school that answered little count for all of its parents', async () => {
  const ctx = testContext(() => database.db);
  const association = await makeAssociation(ctx, { schools: 2 });
  // School 01: 40 parents, 10 answer "helemaal mee eens" (10). School 02: 10 parents, all answer "niet mee eens" (3.25).
  const lines = Array.from(
    { length: 50 },
    (_, index) => `ouder${index + 1}@huis.example;${association.schools[index < 40 ? 0 : 1]}`,
  );
  const file = new TextEncoder().encode(['email;vestiging', ...lines].join('\n'));
  const { roundId, tokens } = await openTestRound(ctx, association, { survey: 'ouders', year: 2026, file });
  const statements = [
    'ou_gehoord',
    'ou_serieus',
    'ou_vinden',
    'ou_uitleg',
    'ou_mogelijk',
    'ou_stap',
    'ou_snel',
  ];
  for (const [address, token] of tokens) {
    const parent = Number(/\d+/.exec(address)?.[0]);
    if (parent > 10 && parent <= 40) continue;
    const answer = parent <= 10 ? 5 : 2;
    await recordAnswers(ctx, {
      token,
      deviceCookie: null,
      page: 'vraag',
      answers: {
        ou_vraag: 'ja',
        ou_wie: 'loket',
        ...Object.fromEntries(statements.map((item) => [item, answer])),
        ou_web_vinden: 'nvt',
        ou_web_duidelijk: 'nvt',
      },
      cleared: [],
      finished: true,
      locale: 'nl',
    });
  }
  await closeRound(ctx, 'test', association.id, roundId);
  await sealRound(ctx, 'test', association.id, roundId);
  const result = await viewResult(ctx, association.id, roundId);
  const bureau3 = result?.indicators.find(({ key }) => key === 'Bureau-3');
  // Unweighted: (10 x 10 + 10 x 3.25) / 20 = 6.6. Weighted: (40 x 10 + 10 x 3.25) / 50 = 8.65.
  expect(bureau3).toMatchObject({ n: 20, N: null, mean: 8.7, shareSatisfied: 0.8 });
  expect(bureau3?.items.every((item) => item.mean === 8.7)).toBe(true);
  // Of how the answers are spread only weighted shares, also outside an indicator: the counts would be the same figures without weights.
  const inShares = { inShares: true, distribution: [0, 0.2, 0, 0, 0.8] };
  for (const item of bureau3?.items ?? []) expect(item).toMatchObject(inShares);
  const quick = result?.otherItems.find(({ key }) => key === 'ou_snel');
  expect(quick).toMatchObject({ ...inShares, mean: 8.7, shareSatisfied: 0.8, n: 20 });
  expect(result?.response).toMatchObject({ weighted: true });
  const page = await viewIndicator(ctx, association.id, {
    roundId,
    indicator: 'Bureau-3',
    order: 'vragenlijst',
  });
  expect(page?.items.map(({ distribution }) => distribution)).toEqual(Array(6).fill([0, 0.2, 0, 0, 0.8]));
  if (!page) throw new Error('There is a page.');
  const words = read(createElement(ItemsSection, { page }));
  expect(words).toContain('Aandeel per antwoord, gewogen naar school');
  expect(words).toContain('80 %');
  expect(words).not.toContain('Aantallen');
  expect(read(createElement(ScoreSection, { page }))).toContain('gewogen naar school');
  const verification = await verifySeal(ctx, association.id, roundId);
  expect(verification?.checks.filter((check) => !check.ok)).toEqual([]);
});
