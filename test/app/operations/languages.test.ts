import { describe, expect, it } from 'vitest';
import { getAssociation, updateAssociation } from '../../../app/operations/associations/association';
import { findList } from '../../../app/operations/findList';
import { decideLanguage } from '../../../app/operations/languages/decideLanguage';
import { viewLanguage, viewLanguages } from '../../../app/operations/languages/viewLanguages';
import { sendWaitingMails } from '../../../app/operations/mail/sendWaitingMails';
import { approveRound } from '../../../app/operations/rounds/approveRound';
import { importRecipients } from '../../../app/operations/rounds/importRecipients';
import { openRound } from '../../../app/operations/rounds/openRound';
import { prepareRound } from '../../../app/operations/rounds/prepareRound';
import { viewRound } from '../../../app/operations/rounds/viewRound';
import { inAssociation } from '../../../db/transaction';
import { makeAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { tokenIn } from '../../support/playedRound';
import { type TestContext, testContext } from '../../support/testContext';

const database = testDatabase();
const now = '2026-03-02T09:00:00Z';

const file = new TextEncoder().encode(
  'email;naam;taal\na@huis.example;Ayse;Turks\nb@huis.example;Bram;Nederlands\nc@huis.example;Chadi;Arabisch\n',
);

async function prepared(ctx: TestContext) {
  const association = await makeAssociation(ctx);
  const outcome = await prepareRound(ctx, 'test', association.id, { survey: 'ouders', year: 2026 });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const { roundId } = outcome.value;
  const imported = await importRecipients(ctx, 'test', association.id, roundId, file);
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  return { association, roundId };
}

const offer = (ctx: TestContext, associationId: string, language: string, isOffered = true) =>
  decideLanguage(ctx, 'bureau@toets.example', associationId, {
    survey: 'ouders',
    version: 1,
    language,
    isOffered,
  });

const turkishOf = async (ctx: TestContext, associationId: string) => {
  const of = (await viewLanguages(ctx, associationId)).find(({ survey }) => survey === 'ouders');
  return of?.languages.find(({ language }) => language === 'tr');
};

async function opened(ctx: TestContext, associationId: string, roundId: string) {
  const outcome = await openRound(ctx, 'test', associationId, roundId);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  await sendWaitingMails(ctx, associationId, roundId);
  return new Map(ctx.sent.map((mail) => [mail.to.address, mail]));
}

it('the list of languages calls the loket by the name that its association gave it', async () => {
  const ctx = testContext(() => database.db, { now });
  const { association } = await prepared(ctx);
  const { settings } = await getAssociation(ctx, association.id);
  await updateAssociation(ctx, 'test', association.id, {
    name: 'SWV De Toets',
    settings: { ...settings, loket: 'de Wegwijzer' },
  });
  const named = (await viewLanguages(ctx, association.id)).map(({ title }) => title);
  expect(named).toContain('Wat vindt u van de Wegwijzer?');
});

it("the mails beside a translation name that audience's own source, and days that are still to come", async () => {
  const ctx = testContext(() => database.db, { now: '2026-11-23T09:00:00Z' });
  const { id } = await makeAssociation(ctx);
  const dutchOf = async (survey: string) => {
    const reading = await viewLanguage(ctx, id, survey, 'en');
    return (reading?.mails.map(({ dutch }) => dutch.text).join(' ') ?? '').replace(/\s+/g, ' ');
  };
  const { settings, name } = await getAssociation(ctx, id);
  const toSchools = await dutchOf('scholen');
  expect(toSchools).toContain(`Wij kregen uw e-mailadres van de contactlijst van ${name}.`);
  expect(toSchools).toContain('tot en met 15 april 2027');
  expect(toSchools).not.toContain('2026');
  expect(await dutchOf('ouders')).toContain(`Wij kregen uw e-mailadres van ${settings.loket}.`);
});

describe('a translation that nobody reviewed', () => {
  it('is there for the bureau to read, and not offered', async () => {
    const ctx = testContext(() => database.db, { now });
    const { association } = await prepared(ctx);
    expect(await turkishOf(ctx, association.id)).toEqual({
      language: 'tr',
      texts: 39,
      translated: 39,
      reviewed: null,
      isOffered: false,
      decided: null,
    });
    const reading = await viewLanguage(ctx, association.id, 'ouders', 'tr');
    expect(reading?.pairs).toContainEqual({ dutch: 'Ja', translation: 'Evet' });
    expect(await viewLanguage(ctx, association.id, 'ouders', 'nl')).toBeNull();
    expect(await viewLanguage(ctx, association.id, 'leerlingen', 'tr')).toBeNull();
  });

  it('reaches no respondent: who has that language is mailed and asked in Dutch', async () => {
    const ctx = testContext(() => database.db, { now });
    const { association, roundId } = await prepared(ctx);
    const mails = await opened(ctx, association.id, roundId);
    expect(mails.get('a@huis.example')?.html).toContain('lang="nl"');
    const list = await findList(ctx, tokenIn(mails.get('a@huis.example')?.text ?? ''), null);
    expect(list).toMatchObject({ kind: 'open', definition: { languages: ['nl', 'en'] } });
  });

  it('is offered once the bureau says yes, with who said so and when', async () => {
    const ctx = testContext(() => database.db, { now });
    const { association, roundId } = await prepared(ctx);
    expect(await offer(ctx, association.id, 'tr')).toEqual({ ok: true, value: { drafts: 1 } });
    expect(await turkishOf(ctx, association.id)).toMatchObject({
      isOffered: true,
      decided: { at: new Date(now), by: 'bureau@toets.example' },
    });
    const mails = await opened(ctx, association.id, roundId);
    expect(mails.get('a@huis.example')?.html).toContain('lang="tr"');
    expect(mails.get('a@huis.example')?.subject).toBe('Anket: SWV De Toets');
    expect(mails.get('b@huis.example')?.html).toContain('lang="nl"');
    expect(mails.get('c@huis.example')?.html).toContain('lang="nl"');
    const list = await findList(ctx, tokenIn(mails.get('a@huis.example')?.text ?? ''), null);
    expect(list).toMatchObject({
      kind: 'open',
      locale: 'tr',
      definition: { languages: ['nl', 'en', 'tr'], title: { tr: 'Loket hakkında ne düşünüyorsunuz?' } },
    });
    const log = await inAssociation(ctx.db, association.id, (tx) =>
      tx
        .selectFrom('audit')
        .select(['action', 'actor', 'details'])
        .where('action', 'like', 'taal%')
        .execute(),
    );
    expect(log).toEqual([
      {
        action: 'taal aangeboden',
        actor: 'bureau@toets.example',
        details: { survey: 'ouders', version: 1, language: 'tr', drafts: 1 },
      },
    ]);
  });

  it('goes no further than the association that said yes', async () => {
    const ctx = testContext(() => database.db, { now });
    const [one, two] = [await prepared(ctx), await prepared(ctx)];
    await offer(ctx, one.association.id, 'tr');
    expect(await turkishOf(ctx, two.association.id)).toMatchObject({ isOffered: false, decided: null });
  });
});

describe('a decision about a language', () => {
  it('is followed by rounds in preparation, which need a new approval then', async () => {
    const ctx = testContext(() => database.db, { now });
    const { association, roundId } = await prepared(ctx);
    const before = await viewRound(ctx, association.id, roundId);
    expect((await approveRound(ctx, 'test', association.id, roundId)).ok).toBe(true);
    await offer(ctx, association.id, 'ar');
    const after = await viewRound(ctx, association.id, roundId);
    expect(after?.definition.languages).toEqual(['nl', 'en', 'ar']);
    expect(after?.definitionSha256).not.toBe(before?.definitionSha256);
    const { approvedAt } = await inAssociation(ctx.db, association.id, (tx) =>
      tx
        .selectFrom('round')
        .select('approved_at as approvedAt')
        .where('id', '=', roundId)
        .executeTakeFirstOrThrow(),
    );
    expect(approvedAt).toBeNull();
    await offer(ctx, association.id, 'ar', false);
    expect((await viewRound(ctx, association.id, roundId))?.definitionSha256).toBe(before?.definitionSha256);
  });

  it('leaves a round that is open as it was opened: its hash covers what people read', async () => {
    const ctx = testContext(() => database.db, { now });
    const { association, roundId } = await prepared(ctx);
    await opened(ctx, association.id, roundId);
    const before = await viewRound(ctx, association.id, roundId);
    expect(await offer(ctx, association.id, 'tr')).toEqual({ ok: true, value: { drafts: 0 } });
    const after = await viewRound(ctx, association.id, roundId);
    expect(after?.definitionSha256).toBe(before?.definitionSha256);
    expect(after?.definition.languages).toEqual(['nl', 'en']);
  });

  it('can also take a language back that is part of the questionnaire', async () => {
    const ctx = testContext(() => database.db, { now });
    const { association, roundId } = await prepared(ctx);
    await offer(ctx, association.id, 'en', false);
    expect((await viewRound(ctx, association.id, roundId))?.definition.languages).toEqual(['nl']);
  });

  it('is refused for a language that the questionnaire does not have', async () => {
    const ctx = testContext(() => database.db, { now });
    const { association } = await prepared(ctx);
    for (const language of ['nl', 'de', 'constructor']) {
      expect(await offer(ctx, association.id, language)).toMatchObject({
        ok: false,
        problems: [{ code: 'unknown-language' }],
      });
    }
  });
});

it('a round in preparation says which languages its people have, and which of them are not offered', async () => {
  const ctx = testContext(() => database.db, { now });
  const { association, roundId } = await prepared(ctx);
  await offer(ctx, association.id, 'tr');
  expect((await viewRound(ctx, association.id, roundId))?.recipientLanguages).toEqual([
    { language: 'ar', recipients: 1, isOffered: false },
    { language: 'nl', recipients: 1, isOffered: true },
    { language: 'tr', recipients: 1, isOffered: true },
  ]);
});
