import { describe, expect, it } from 'vitest';
import { addColleague, viewColleagues } from '../../../../app/operations/accounts/colleagues';
import { settingsProblems } from '../../../../app/operations/associations/settingsProblems';
import { sendTestMail } from '../../../../app/operations/mail/sendTestMail';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { testContext } from '../../../support/testContext';

const database = testDatabase();

describe('an address of somebody at the bureau', () => {
  it.each(['marij@wad', 'marij', 'a@b.nl, c@d.nl'])(
    '%s gets no test mail, and is told as typed',
    async (typed) => {
      const ctx = testContext(() => database.db);
      const { id } = await makeAssociation(ctx);
      const outcome = await sendTestMail(ctx, 'test', id, ` ${typed} `);
      expect(outcome).toMatchObject({ ok: false, problems: [{ field: 'to' }] });
      if (outcome.ok) throw new Error('It was mailed.');
      expect(outcome.problems[0]?.message).toContain(`“${typed}” is geen mailadres`);
    },
  );

  it('that cannot take mail makes nobody a colleague; one that was left out is asked for', async () => {
    const ctx = testContext(() => database.db);
    const { id } = await makeAssociation(ctx);
    expect(await addColleague(ctx, 'test', id, 'marij@wad')).toMatchObject({ ok: false });
    expect(await addColleague(ctx, 'test', id, ' ')).toMatchObject({
      ok: false,
      problems: [{ message: 'Vul een mailadres in, zoals naam@voorbeeld.nl.' }],
    });
    expect(await viewColleagues(ctx, id)).toEqual([]);
  });
});

describe('the contact that everybody sees', () => {
  const problemsOf = (contact: string) =>
    settingsProblems({
      name: 'SWV De Toets',
      settings: {
        loket: 'het loket',
        loketEnglish: null,
        contact,
        senderName: 'SWV',
        replyTo: null,
        accent: null,
        logo: null,
      },
    }).map(({ field }) => field);

  it('is no half address', () => {
    expect(problemsOf('marij@wad')).toEqual(['contact']);
  });

  it.each(['0512 123 456', 'bureau@wad.example', 'Marij (bureau@wad.example, 0512 123 456)'])(
    'may be %s',
    (contact) => {
      expect(problemsOf(contact)).toEqual([]);
    },
  );
});
