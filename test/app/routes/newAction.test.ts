import { expect, it } from 'vitest';
import * as newActionRoute from '../../../app/routes/_bureau.acties.nieuw';
import { makeAssociation } from '../../support/association';
import { answerAndSeal, openCooperation } from '../../support/cooperationRounds';
import { testDatabase } from '../../support/database';
import { testContext } from '../../support/testContext';
import { makeOfficer, signIn, visit } from './visitor';

const database = testDatabase();

it('an officer who adds an action to a norm finds the newest round that measured it, and may say another', async () => {
  const ctx = testContext(() => database.db);
  const association = await makeAssociation(ctx);
  const officer = await makeOfficer(ctx, 'actie@toets.example', [association.id]);
  const blankFor = async (query: string) => {
    const session = await signIn(ctx, officer);
    return ((await visit(ctx, newActionRoute.loader, { session, query })) as { blank: object }).blank;
  };
  expect(await blankFor('?indicator=Bureau-7b')).toMatchObject({ indicator: 'Bureau-7b', roundId: null });
  const round = await openCooperation(ctx, association, 2027);
  await answerAndSeal(ctx, association, round, () => 4);
  expect(await blankFor('?indicator=Bureau-7b')).toMatchObject({
    indicator: 'Bureau-7b',
    roundId: round.roundId,
  });
  expect(await blankFor('?indicator=Netwerk-1a')).toMatchObject({ indicator: 'Netwerk-1a', roundId: null });
  expect(await blankFor('')).toMatchObject({ indicator: null, roundId: null });
});
