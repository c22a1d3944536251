import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { sendWaitingMails } from '../../../../app/operations/mail/sendWaitingMails';
import { erasePerson } from '../../../../app/operations/privacy/person/erasePerson';
import { personDocument, personText } from '../../../../app/operations/privacy/person/personDocument';
import { rectifyPerson } from '../../../../app/operations/privacy/person/rectifyPerson';
import { viewPerson } from '../../../../app/operations/privacy/person/viewPerson';
import { recordAnswers } from '../../../../app/operations/recordAnswers';
import { closeRound } from '../../../../app/operations/rounds/closeRound';
import { remindRound } from '../../../../app/operations/rounds/remindRound';
import { viewRound } from '../../../../app/operations/rounds/viewRound';
import { sealRound } from '../../../../app/operations/sealing/sealRound';
import { findAggregates } from '../../../../db/queries/responses';
import { inAssociation } from '../../../../db/transaction';
import { makeAssociation, type TestAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { parentAnswers } from '../../../support/parentAnswers';
import { type OpenedRound, openTestRound, parentsFile } from '../../../support/playedRound';
import { type TestContext, testContext } from '../../../support/testContext';

const database = testDatabase();
const HERS = 'ouder2@huis.example';

async function answer(ctx: TestContext, token: string, words: string): Promise<string> {
  const kept = await recordAnswers(ctx, {
    token,
    deviceCookie: null,
    page: 'vraag',
    answers: parentAnswers(words),
    cleared: [],
    finished: true,
    locale: 'nl',
  });
  return kept.kind;
}

/** Fourteen parents are asked; all answer, ouder2 with words of her own. */
async function playedRound(ctx: TestContext): Promise<OpenedRound & { association: TestAssociation }> {
  const association = await makeAssociation(ctx);
  const round = await openTestRound(ctx, association, {
    survey: 'ouders',
    year: 2026,
    file: parentsFile(14),
  });
  for (const [address, token] of round.tokens) {
    await answer(ctx, token, address === HERS ? 'Woorden van ouder twee' : 'Iets anders');
  }
  return { ...round, association };
}

async function rowsOf<T>(ctx: TestContext, associationId: string, query: string): Promise<T[]> {
  return inAssociation(
    ctx.db,
    associationId,
    async (tx) => (await sql<T>`${sql.raw(query)}`.execute(tx)).rows,
  );
}

describe('the bureau, asked what is known of a person', () => {
  it('finds the lists and mails, never an answer, and of a parent not even whether there is one', async () => {
    const ctx = testContext(() => database.db);
    const association = await makeAssociation(ctx);
    const { roundId, tokens } = await openTestRound(ctx, association, {
      survey: 'ouders',
      year: 2026,
      file: parentsFile(6),
    });
    await answer(ctx, tokens.get('ouder1@huis.example') as string, 'Iets');
    ctx.setNow('2026-12-02T10:00:00Z');
    await remindRound(ctx, 'test', association.id, roundId);
    await sendWaitingMails(ctx, association.id, roundId);
    const found = async (address: string) => {
      const outcome = await viewPerson(ctx, association.id, address);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
      return outcome.value;
    };
    const answered = await found(' Ouder1@huis.example');
    const silent = await found('ouder2@huis.example');
    expect(answered.contacts).toMatchObject([
      { name: 'Ouder 1', listings: [{ year: 2026, status: 'open', mails: [{ message: 'invitation' }] }] },
    ]);
    const same = (view: typeof answered) =>
      view.contacts.map(({ listings }) => listings.map(({ mails, status }) => ({ mails, status })));
    expect(same(answered)).toEqual(same(silent));
    const document = personDocument(answered, 'SWV De Toets', '2 december 2026', {
      day: (day) => `dag ${day}`,
      mail: (message, state) => `${message} ${state}`,
    });
    expect(personText(document)).toContain('Op de lijst van:');
    expect(JSON.stringify(document)).toContain('ouder1@huis.example');
    expect(JSON.stringify(document)).not.toMatch(/ou_gehoord|Iets/);
  });

  it('finds nothing of anybody in a sealed round, and says so', async () => {
    const ctx = testContext(() => database.db);
    const { association, roundId } = await playedRound(ctx);
    await closeRound(ctx, 'test', association.id, roundId);
    await sealRound(ctx, 'test', association.id, roundId);
    const outcome = await viewPerson(ctx, association.id, HERS);
    expect(outcome).toMatchObject({ ok: true, value: { contacts: [], sealedRounds: 1 } });
  });

  it('finds nobody of another samenwerkingsverband', async () => {
    const ctx = testContext(() => database.db);
    await playedRound(ctx);
    const other = await makeAssociation(ctx, { name: 'SWV Elders' });
    expect(await viewPerson(ctx, other.id, HERS)).toMatchObject({ ok: true, value: { contacts: [] } });
  });

  it('is told what is wrong with what was typed', async () => {
    const ctx = testContext(() => database.db);
    const association = await makeAssociation(ctx);
    expect(await viewPerson(ctx, association.id, 'ouder')).toMatchObject({
      ok: false,
      problems: [{ field: 'address' }],
    });
  });
});

describe('a parent who asks to be erased before sealing', () => {
  it('leaves no name, address, answer or mail, and no place but "asked, withdrawn"', async () => {
    const ctx = testContext(() => database.db);
    const { association, roundId } = await playedRound(ctx);
    expect(await erasePerson(ctx, 'bureau', association.id, HERS)).toEqual({
      ok: true,
      value: { drafts: 0, running: 1 },
    });
    const id = association.id;
    expect(await rowsOf(ctx, id, `select 1 from person where email = '${HERS}'`)).toEqual([]);
    expect(await rowsOf(ctx, id, 'select 1 from open_response')).toHaveLength(13);
    expect(await rowsOf(ctx, id, 'select 1 from send_ledger')).toHaveLength(13);
    expect(
      await rowsOf(ctx, id, 'select token_hash, school_id, withdrawn from recipient where person_id is null'),
    ).toEqual([{ token_hash: null, school_id: null, withdrawn: true }]);
    const audit = await rowsOf<{ details: unknown }>(
      ctx,
      id,
      "select details from audit where action = 'persoon gewist op verzoek'",
    );
    expect(audit).toEqual([{ details: { contacts: 1, lists: 1 } }]);
    expect((await viewRound(ctx, id, roundId))?.running).toMatchObject({ invited: 14, completed: 13 });
  });

  it('can no longer answer with the link, and gets no mail again, also when a list has the address anew', async () => {
    const ctx = testContext(() => database.db);
    const { association, roundId, tokens } = await playedRound(ctx);
    await erasePerson(ctx, 'bureau', association.id, HERS);
    expect(await answer(ctx, tokens.get(HERS) as string, 'Nog een keer')).toBe('refused');
    ctx.setNow('2026-12-02T10:00:00Z');
    await remindRound(ctx, 'test', association.id, roundId);
    await sendWaitingMails(ctx, association.id, roundId);
    expect(ctx.sent.filter((mail) => mail.to.address === HERS)).toHaveLength(1);
    expect(await viewPerson(ctx, association.id, HERS)).toMatchObject({
      value: { contacts: [], optedOutAt: new Date('2026-11-22T10:00:00Z') },
    });
  });

  it('counts in the sealed response as asked and not answered', async () => {
    const ctx = testContext(() => database.db);
    const { association, roundId } = await playedRound(ctx);
    await erasePerson(ctx, 'bureau', association.id, HERS);
    await closeRound(ctx, 'test', association.id, roundId);
    expect((await sealRound(ctx, 'test', association.id, roundId)).ok).toBe(true);
    const { response } = await inAssociation(ctx.db, association.id, (tx) =>
      findAggregates(tx, association.id, roundId),
    );
    expect(response).toMatchObject({ invited: 14, noAnswer: 1 });
    const texts = await rowsOf<{ body: string }>(ctx, association.id, 'select body from sealed_text');
    expect(texts.map(({ body }) => body)).not.toContain('Woorden van ouder twee');
    expect(texts).toHaveLength(13);
  });

  it('is not half erased while the key is missing: nothing happens and the bureau hears why', async () => {
    const ctx = testContext(() => database.db);
    const { association, roundId } = await playedRound(ctx);
    await ctx.keys.destroy(roundId);
    expect(await erasePerson(ctx, 'bureau', association.id, HERS)).toMatchObject({
      ok: false,
      problems: [{ code: 'key-lost' }],
    });
    expect(await rowsOf(ctx, association.id, 'select 1 from person')).toHaveLength(14);
    expect(await rowsOf(ctx, association.id, 'select 1 from opt_out')).toEqual([]);
  });
});

describe('a person whose data are wrong', () => {
  it('is corrected on every list, and keeps the same link', async () => {
    const ctx = testContext(() => database.db);
    const { association, tokens } = await playedRound(ctx);
    const found = await viewPerson(ctx, association.id, HERS);
    const personId = found.ok ? (found.value.contacts[0]?.id as string) : '';
    const corrected = await rectifyPerson(ctx, 'bureau', association.id, HERS, {
      personId,
      email: 'Juist@huis.example',
      name: 'De Juiste Naam',
    });
    expect(corrected).toEqual({ ok: true, value: { address: 'juist@huis.example' } });
    expect(await viewPerson(ctx, association.id, 'juist@huis.example')).toMatchObject({
      value: { contacts: [{ name: 'De Juiste Naam', listings: [{ year: 2026 }] }] },
    });
    expect(await answer(ctx, tokens.get(HERS) as string, 'Nieuwe woorden')).toBe('recorded');
  });

  it('cannot get the address of somebody else of the same group', async () => {
    const ctx = testContext(() => database.db);
    const { association } = await playedRound(ctx);
    const found = await viewPerson(ctx, association.id, HERS);
    const personId = found.ok ? (found.value.contacts[0]?.id as string) : '';
    expect(
      await rectifyPerson(ctx, 'bureau', association.id, HERS, {
        personId,
        email: 'ouder3@huis.example',
        name: '',
      }),
    ).toMatchObject({ ok: false, problems: [{ field: 'email' }] });
  });
});
