import { describe, expect, it } from 'vitest';
import { SchoolsLeftOut } from '../../../../app/components/rounds/SchoolsLeftOut';
import { importRecipients } from '../../../../app/operations/rounds/importRecipients';
import { viewSchoolsLeftOut } from '../../../../app/operations/rounds/list/schoolsLeftOut';
import { prepareRound } from '../../../../app/operations/rounds/prepareRound';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { schoolsFile } from '../../../support/playedRound';
import { testContext } from '../../../support/testContext';
import { read } from '../../components/read';

const database = testDatabase();

describe('the schools that nobody on the list answers for', () => {
  it('are named before the round is approved; a list of parents leaves no school out', async () => {
    const ctx = testContext(() => database.db, { now: '2027-01-20T09:00:00Z' });
    const { id, schools } = await makeAssociation(ctx);
    const prepared = await prepareRound(ctx, 'els', id, { survey: 'scholen', year: 2027 });
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
    const { roundId } = prepared.value;
    const [left, ...asked] = [...schools].sort();
    expect(await importRecipients(ctx, 'els', id, roundId, schoolsFile(asked))).toMatchObject({ ok: true });
    expect(await viewSchoolsLeftOut(ctx, id, { roundId, audience: 'scholen' })).toEqual([left]);
    expect(await viewSchoolsLeftOut(ctx, id, { roundId, audience: 'ouders' })).toEqual([]);
    const stranger = await makeAssociation(ctx);
    expect(await viewSchoolsLeftOut(ctx, stranger.id, { roundId, audience: 'scholen' })).toHaveLength(
      stranger.schools.length,
    );
  });

  it('are one note, with no more names than somebody reads', () => {
    expect(read(<SchoolsLeftOut schools={[]} />)).toBe('');
    expect(read(<SchoolsLeftOut schools={['De Haven']} />)).toContain('1 school staat niet op de lijst');
    const many = Array.from({ length: 11 }, (_, index) => `School ${index + 1}`);
    expect(read(<SchoolsLeftOut schools={many} />)).toContain('School 8 en nog 3 andere.');
  });
});
