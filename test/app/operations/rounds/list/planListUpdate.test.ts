import { describe, expect, it } from 'vitest';
import { type ListedPerson, planListUpdate } from '../../../../../app/operations/rounds/list/planListUpdate';
import type { RecipientRow } from '../../../../../app/recipients/readRecipientsFile';

/** Somebody asked for a school: `an@1` is An, for school 1. */
function listed(who: string, is: Partial<ListedPerson> = {}): ListedPerson {
  const [email = '', schoolId = null] = who.split('@');
  const person = { id: who, personId: email, email, schoolId, boardId: 'b', type: 'vo' };
  return { ...person, name: null, language: 'nl', role: null, withdrawn: false, answered: false, ...is };
}

const rows = (...who: string[]): RecipientRow[] =>
  who.map((one, index) => {
    const [email = '', schoolId = null] = one.split('@');
    const said = { name: null, language: 'nl' as const, role: null, boardId: 'b', type: 'vo' };
    return { row: index + 2, email, schoolId, ...said };
  });

/** What a file does, in the words of these tests. */
function planned(people: ListedPerson[], file: string[]) {
  const plan = planListUpdate('scholen', people, rows(...file));
  const of = (row: RecipientRow) => `${row.email}@${row.schoolId}`;
  return {
    added: plan.added.map(of),
    moved: plan.changed.map(({ person, row }) => `${person.id} to ${of(row)}`),
    same: plan.same,
    replaced: plan.replaced.map(({ person, by }) => `${person.id} by ${of(by)}`),
    alreadyIn: plan.alreadyIn.map(of),
    stayWithdrawn: plan.stayWithdrawn.map(of),
    absent: plan.absent.map(({ id }) => id),
  };
}

const nothing = { added: [], moved: [], same: 0, replaced: [], alreadyIn: [], stayWithdrawn: [], absent: [] };

describe('a contact of several schools in a new file', () => {
  it('stays for both, and a third school is added', () => {
    const people = [listed('an@1'), listed('an@2')];
    expect(planned(people, ['an@2', 'an@1', 'an@3'])).toEqual({ ...nothing, same: 2, added: ['an@3'] });
  });

  it('keeps one school when another person takes the other', () => {
    const people = [listed('an@1'), listed('an@2')];
    expect(planned(people, ['an@1', 'bo@2'])).toEqual({
      ...nothing,
      same: 1,
      added: ['bo@2'],
      replaced: ['an@2 by bo@2'],
    });
  });

  it('who is no longer there for one school is absent for that one only', () => {
    expect(planned([listed('an@1'), listed('an@2')], ['an@1'])).toEqual({
      ...nothing,
      same: 1,
      absent: ['an@2'],
    });
  });
});

describe('a contact who moved to another school', () => {
  it('takes the link along, and the old school may get somebody else', () => {
    expect(planned([listed('an@1')], ['an@2', 'bo@1'])).toEqual({
      ...nothing,
      moved: ['an@1 to an@2'],
      added: ['bo@1'],
    });
  });

  it('is asked anew when the list of the old school is in, which stays', () => {
    expect(planned([listed('an@1', { answered: true })], ['an@2'])).toEqual({
      ...nothing,
      added: ['an@2'],
      absent: ['an@1'],
    });
  });

  it('does not take the place of somebody whose list is in', () => {
    const people = [listed('an@1'), listed('bo@2', { answered: true })];
    expect(planned(people, ['an@2'])).toEqual({ ...nothing, alreadyIn: ['an@2'], absent: ['bo@2'] });
  });
});

it('a contact who was withdrawn for their only school stays so, whatever school the file names', () => {
  const gone = listed('an@1', { withdrawn: true });
  expect(planned([gone], ['an@1', 'an@2'])).toEqual({ ...nothing, stayWithdrawn: ['an@1', 'an@2'] });
  expect(planned([gone, listed('an@3')], ['an@2', 'an@3'])).toEqual({ ...nothing, same: 1, added: ['an@2'] });
});
