import { describe, expect, it } from 'vitest';
import { approveRound } from '../../../../app/operations/rounds/approveRound';
import { importRecipients } from '../../../../app/operations/rounds/importRecipients';
import { addToDraft } from '../../../../app/operations/rounds/list/addToDraft';
import { listRecipients } from '../../../../app/operations/rounds/listRecipients';
import { prepareRound } from '../../../../app/operations/rounds/prepareRound';
import { viewRound } from '../../../../app/operations/rounds/viewRound';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { parentsFile, schoolsFile } from '../../../support/playedRound';
import { testContext } from '../../../support/testContext';

const database = testDatabase();
const person = {
  email: 'els@scholen.example',
  name: 'Els "de" Vries',
  language: 'nl',
  type: '',
  role: 'ib-er',
};

async function draftOf(survey: 'scholen' | 'ouders') {
  const ctx = testContext(() => database.db, { now: '2027-01-20T09:00:00Z' });
  const { id, schools } = await makeAssociation(ctx);
  const year = survey === 'ouders' ? 2028 : 2027;
  const prepared = await prepareRound(ctx, 'els', id, { survey, year });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const { roundId } = prepared.value;
  const file = survey === 'ouders' ? parentsFile(2) : schoolsFile(schools.slice(0, 2));
  expect(await importRecipients(ctx, 'els', id, roundId, file)).toMatchObject({ ok: true });
  const add = (change: Partial<typeof person & { school: string }>) =>
    addToDraft(ctx, 'els', id, { roundId, audience: survey }, { ...person, school: '', ...change });
  const onList = async () =>
    (await listRecipients(ctx, id, roundId, { offset: 0, limit: 50 })).lines.map(
      ({ email, name, school, role }) => ({ email, name, school, role }),
    );
  return { ctx, id, roundId, schools, add, onList };
}

describe('somebody who was forgotten on the list of a draft', () => {
  it('is added as typed, everybody else stays, and an approval lapses', async () => {
    const { ctx, id, roundId, schools, add, onList } = await draftOf('scholen');
    const before = await onList();
    expect(await approveRound(ctx, 'els', id, roundId)).toMatchObject({ ok: true });
    expect(await add({ school: schools[2] ?? '' })).toEqual({ ok: true, recipients: 3 });
    const after = await onList();
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after).toContainEqual({
      email: person.email,
      name: person.name,
      school: schools[2],
      role: person.role,
    });
    expect(await viewRound(ctx, id, roundId)).toMatchObject({ approvedBy: null, approvalLapsed: true });
  });

  it('takes the place of who was there for the school', async () => {
    const { schools, add, onList } = await draftOf('scholen');
    expect(await add({ school: schools[0] ?? '' })).toEqual({ ok: true, recipients: 2 });
    expect((await onList()).filter(({ school }) => school === schools[0])).toMatchObject([
      { email: person.email },
    ]);
  });

  it('is refused with a wrong address or without a school, and nothing changes', async () => {
    const { add, onList, schools } = await draftOf('scholen');
    const before = await onList();
    expect(await add({ email: 'geen-adres', school: schools[2] ?? '' })).toMatchObject({ ok: false });
    expect(await add({ school: '' })).toMatchObject({ ok: false });
    expect(await onList()).toEqual(before);
  });

  it('who is a parent with an address that is there already is changed, not doubled', async () => {
    const { add, onList } = await draftOf('ouders');
    expect(await add({ email: 'OUDER1@huis.example', name: 'Sam', role: '' })).toEqual({
      ok: true,
      recipients: 2,
    });
    expect(await onList()).toContainEqual({
      email: 'ouder1@huis.example',
      name: 'Sam',
      school: null,
      role: null,
    });
  });
});
