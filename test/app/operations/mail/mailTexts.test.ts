import { describe, expect, it } from 'vitest';
import { sendWaitingMails } from '../../../../app/operations/mail/sendWaitingMails';
import {
  previewMailText,
  saveMailText,
  sendTextTest,
  viewMailTexts,
} from '../../../../app/operations/mail/texts/mailTexts';
import { approveRound } from '../../../../app/operations/rounds/approveRound';
import { importRecipients } from '../../../../app/operations/rounds/importRecipients';
import { prepareRound } from '../../../../app/operations/rounds/prepareRound';
import { remindRound } from '../../../../app/operations/rounds/remindRound';
import { viewRound } from '../../../../app/operations/rounds/viewRound';
import { makeAssociation } from '../../../support/association';
import { findAuditOfAssociation } from '../../../support/auditOf';
import { testDatabase } from '../../../support/database';
import { openTestRound, schoolsFile } from '../../../support/playedRound';
import { testContext } from '../../../support/testContext';

const database = testDatabase();
const newContext = () => testContext(() => database.db, { now: '2027-03-02T09:00:00Z' });
const toSchools = { audience: 'scholen', kind: 'invitation', language: 'nl' } as const;
const toParents = { audience: 'ouders', kind: 'invitation', language: 'nl' } as const;
const ours = {
  subject: 'Denkt u met [[samenwerkingsverband]] mee?',
  opening: 'Dit is onze eigen opening.\n\nMeedoen kan tot en met [[laatste dag]]. 100% "echt" & $& klaar.',
  closing: 'Tot gauw in het netwerk!',
};

describe('a text of our own', () => {
  it('stands in the mails of rounds that open later, with everything that must be told', async () => {
    const ctx = newContext();
    const association = await makeAssociation(ctx);
    expect(await saveMailText(ctx, 'els', association.id, toSchools, ours)).toEqual({
      ok: true,
      value: null,
    });
    const file = schoolsFile(association.schools.slice(0, 2));
    await openTestRound(ctx, association, { survey: 'scholen', year: 2027, file });
    const mail = ctx.sent[0];
    expect(mail?.subject).toBe('Denkt u met SWV De Toets mee?');
    expect(mail?.text).toContain(
      'Dit is onze eigen opening.\n\nMeedoen kan tot en met 15 april 2027. 100% "echt" & $& klaar.',
    );
    expect(mail?.text).toContain('Tot gauw in het netwerk!');
    for (const told of ['vertrouwelijk', 'Meld u af', 'Privacy en uw rechten', '/v/'])
      expect(mail?.text).toContain(told);
  });

  it('leaves each list of schools its own subject when only the opening was changed', async () => {
    const ctx = newContext();
    const association = await makeAssociation(ctx);
    const schools = (await viewMailTexts(ctx, association.id, 'scholen', ['nl'])).find(
      ({ kind }) => kind === 'invitation',
    );
    const opening = { ...ours, subject: schools?.text.subject ?? '' };
    expect((await saveMailText(ctx, 'els', association.id, toSchools, opening)).ok).toBe(true);
    const file = schoolsFile(association.schools.slice(0, 2));
    await openTestRound(ctx, association, { survey: 'samenwerking', year: 2027, file });
    expect(ctx.sent[0]?.subject).toBe(
      'Hoe werkt uw school samen met andere scholen? Vragenlijst van SWV De Toets',
    );
    expect(ctx.sent[0]?.text).toContain('Dit is onze eigen opening.');
  });

  it('does not change a round that is open: its reminder is the one that was approved', async () => {
    const ctx = newContext();
    const association = await makeAssociation(ctx);
    const file = schoolsFile(association.schools.slice(0, 2));
    const { roundId } = await openTestRound(ctx, association, { survey: 'scholen', year: 2027, file });
    ctx.setNow('2027-03-12T09:00:00Z');
    const reminder = { ...toSchools, kind: 'reminder' as const };
    const text = { ...ours, opening: 'Wij vroegen u op [[uitgenodigd op]] om mee te doen.' };
    expect((await saveMailText(ctx, 'els', association.id, reminder, text)).ok).toBe(true);
    await remindRound(ctx, 'els', association.id, roundId);
    const before = ctx.sent.length;
    await sendWaitingMails(ctx, association.id, roundId);
    expect(ctx.sent.slice(before).map(({ subject }) => subject)).toEqual(
      Array(2).fill('Herinnering: wat vindt uw school van het bureau?'),
    );
    expect((await previewMailText(ctx, association.id, reminder, text)).text).toContain(
      'Wij vroegen u op 1 maart 2027 om mee te doen.',
    );
  });

  it('takes back the approval of a round that has not opened, and comes off again with one decision', async () => {
    const ctx = newContext();
    const { id, schools } = await makeAssociation(ctx);
    const prepared = await prepareRound(ctx, 'els', id, { survey: 'scholen', year: 2027 });
    if (!prepared.ok) throw new Error('not prepared');
    const { roundId } = prepared.value;
    await importRecipients(ctx, 'els', id, roundId, schoolsFile(schools));
    await approveRound(ctx, 'els', id, roundId);
    expect((await viewRound(ctx, id, roundId))?.approvedBy).toBe('els');
    await saveMailText(ctx, 'els', id, toSchools, ours);
    expect((await viewRound(ctx, id, roundId))?.approvedBy).toBeNull();
    expect((await viewRound(ctx, id, roundId))?.mailPreview[0]?.subject).toBe(
      'Denkt u met SWV De Toets mee?',
    );
    ctx.setNow('2027-03-02T09:05:00Z');
    await saveMailText(ctx, 'jan', id, toSchools, null);
    expect((await viewRound(ctx, id, roundId))?.mailPreview[0]?.subject).toMatch(/^Wat vindt uw school/);
    const [invitation] = await viewMailTexts(ctx, id, 'scholen', ['nl']);
    expect(invitation).toMatchObject({ isOwn: false, decided: { by: 'jan' } });
    expect(await findAuditOfAssociation(ctx, id)).toEqual(
      expect.arrayContaining(['mailtekst gewijzigd', 'mailtekst terug naar de standaard']),
    );
  });

  it('is refused with a field that does not exist, a link, an empty opening, or a subject that tells on a parent', async () => {
    const ctx = newContext();
    const { id } = await makeAssociation(ctx);
    for (const [text, code] of [
      [{ ...ours, opening: 'Beste [[voornaam]]' }, 'field'],
      [{ ...ours, opening: 'Wij vroegen u op [[uitgenodigd op]].' }, 'field'],
      [{ ...ours, opening: ' ' }, 'empty'],
      [{ ...ours, closing: 'Kijk op https://elders.example' }, 'link'],
      [{ ...ours, closing: 'Een [los haakje' }, 'marks'],
      [{ ...ours, subject: 'Hulp voor uw kind' }, 'telling'],
      [{ ...ours, subject: 'Vraag van [[loket]]' }, 'telling'],
    ] as const) {
      const saved = await saveMailText(ctx, 'els', id, toParents, text);
      expect(saved.ok ? [] : saved.problems.map((problem) => problem.code)).toContain(code);
    }
    expect((await viewMailTexts(ctx, id, 'ouders', ['nl'])).every(({ isOwn }) => !isOwn)).toBe(true);
  });

  it('can be tried in a mail to ourselves before it is kept', async () => {
    const ctx = newContext();
    const association = await makeAssociation(ctx);
    const to = 'Els@Bureau.example';
    const sent = await sendTextTest(ctx, 'els', association.id, toParents, { text: ours, to });
    expect(sent).toMatchObject({ ok: true });
    expect(ctx.sent.at(-1)).toMatchObject({
      subject: 'Proef: Denkt u met SWV De Toets mee?',
      to: { address: 'els@bureau.example' },
      unsubscribe: null,
    });
    expect((await viewMailTexts(ctx, association.id, 'ouders', ['nl']))[0]?.isOwn).toBe(false);
  });
});

describe('a standard text', () => {
  it('that is kept as it stands gives the mail that was sent without it', async () => {
    const ctx = newContext();
    const { id } = await makeAssociation(ctx);
    for (const audience of ['scholen', 'ouders', 'ketenpartners'] as const) {
      for (const view of await viewMailTexts(ctx, id, audience, ['nl', 'en', 'tr', 'ar', 'pl', 'uk'])) {
        const { kind, language, text } = view;
        const place = { audience, kind, language };
        const own = await previewMailText(ctx, id, place, text);
        const standard = await previewMailText(ctx, id, place, null);
        expect({ ...own, place }).toEqual({ ...standard, place });
        expect((await saveMailText(ctx, 'els', id, place, text)).ok).toBe(true);
      }
    }
  });
});
