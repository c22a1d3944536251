import { expect, it } from 'vitest';
import { ScoreSection } from '../../../../app/components/results/indicator/ScoreSection';
import { TargetSection } from '../../../../app/components/results/indicator/TargetSection';
import { viewIndicator } from '../../../../app/operations/results/viewIndicator';
import { decideTargets } from '../../../../app/operations/targets/decideTargets';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { testContext } from '../../../support/testContext';
import { read } from '../../components/read';
import { sealedSchoolRound } from './sealedSchools';

const database = testDatabase();
const ctx = testContext(() => database.db);
const indicator = 'Bureau-9a';
const choose = async (id: string, target: number, reason: string) => {
  const choices = [{ survey: 'scholen', indicator, target }];
  const decided = await decideTargets(ctx, 'ans@bureau.example', id, choices, reason);
  if (!decided.ok) throw new Error(JSON.stringify(decided.problems));
};

it('a target chosen after a round opened stands in its history, marked, and changes nothing of its verdict', async () => {
  const association = await makeAssociation(ctx, { schools: 30 });
  ctx.setNow('2027-01-10T10:00:00Z');
  await choose(association.id, 8, 'Bestuursbesluit van 10 januari 2027.');
  const roundId = await sealedSchoolRound(ctx, association, 2027, (_, school) => (school % 2 ? 4 : 5));
  const view = () => viewIndicator(ctx, association.id, { roundId, indicator, order: 'vragenlijst' });
  const before = await view();
  if (!before) throw new Error('It is sealed.');
  expect(before.indicator).toMatchObject({ target: 8, verdict: 'gehaald' });
  expect(read(<TargetSection page={before} />)).not.toContain('na het begin van deze meting');

  ctx.setNow('2027-06-01T10:00:00Z');
  await choose(association.id, 9.9, 'Wij willen hoger.');
  // And back again: the same number as the one in force, chosen late, says nothing about the one in force.
  ctx.setNow('2027-06-02T10:00:00Z');
  await choose(association.id, 8, 'Toch niet hoger.');
  const after = await view();
  if (!after) throw new Error('It is sealed.');
  expect(after.indicator).toMatchObject({ target: 8, verdict: 'gehaald' });
  expect(after.targets.map(({ target, isLate }) => [target, isLate])).toEqual([
    [8, false],
    [9.9, true],
    [8, true],
  ]);
  const words = read(<TargetSection page={after} />);
  expect(words).toContain('gaat uit van 8,0. Dat stond vast toen de meting openging.');
  expect(words.match(/na het begin van deze meting/g)).toHaveLength(2);
  expect(words).toContain(
    '1 juni 2027 na het begin van deze meting 9,9 ans@bureau.example Wij willen hoger.',
  );
  expect(read(<ScoreSection page={after} />)).not.toContain('na het begin');
});
