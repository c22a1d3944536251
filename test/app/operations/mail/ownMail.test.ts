import { describe, expect, it } from 'vitest';
import { addColleague } from '../../../../app/operations/accounts/colleagues';
import { findList } from '../../../../app/operations/findList';
import { exportLinks } from '../../../../app/operations/mail/exportLinks';
import { linksAsCsv, linksAsXlsx } from '../../../../app/operations/mail/linksFile';
import { chooseOwnMail } from '../../../../app/operations/mail/ownMail';
import { sendWaitingMails } from '../../../../app/operations/mail/sendWaitingMails';
import { resumeSending } from '../../../../app/operations/mail/steerSending';
import { tellBureau } from '../../../../app/operations/mail/tellBureau';
import { takeDueSteps } from '../../../../app/operations/programme/takeDueSteps';
import { approveRound } from '../../../../app/operations/rounds/approveRound';
import { updateDraft } from '../../../../app/operations/rounds/changeDraft';
import { importRecipients } from '../../../../app/operations/rounds/importRecipients';
import { updateList } from '../../../../app/operations/rounds/list/updateList';
import { openRound } from '../../../../app/operations/rounds/openRound';
import { prepareRound } from '../../../../app/operations/rounds/prepareRound';
import { remindRound } from '../../../../app/operations/rounds/remindRound';
import { viewRound } from '../../../../app/operations/rounds/viewRound';
import { unsubscribe } from '../../../../app/operations/unsubscribe';
import * as remindRoute from '../../../../app/routes/_bureau.metingen.$id.herinneren';
import { answer, answersOfNumber } from '../../../attacks/support/crowd';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { parentsFile } from '../../../support/playedRound';
import { testContext } from '../../../support/testContext';
import { makeOfficer, sentTo, signIn, visit } from '../../routes/visitor';

const database = testDatabase();

/** A round of three parents that the bureau mails itself, on an installation that cannot mail at all. */
async function ownRound() {
  const ctx = testContext(() => database.db, { deliversForReal: false });
  const { id } = await makeAssociation(ctx);
  const prepared = await prepareRound(ctx, 'test', id, { survey: 'ouders', year: 2026 });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const { roundId } = prepared.value;
  await importRecipients(ctx, 'test', id, roundId, parentsFile(3));
  const chosen = await chooseOwnMail(ctx, 'test', id, roundId, true);
  const opened = await openRound(ctx, 'test', id, roundId);
  return { ctx, id, roundId, chosen, opened };
}

async function linksOf({ ctx, id, roundId }: Awaited<ReturnType<typeof ownRound>>) {
  const outcome = await exportLinks(ctx, 'test', id, roundId);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

describe('a round that the bureau mails itself', () => {
  it('opens without a mail server, and Peilstok sends nothing, whatever is pressed', async () => {
    const { ctx, id, roundId, chosen, opened } = await ownRound();
    expect([chosen.ok, opened.ok]).toEqual([true, true]);
    expect(await sendWaitingMails(ctx, id, roundId)).toBe(0);
    expect(await resumeSending(ctx, 'test', id, roundId)).toMatchObject({ problems: [{ code: 'own-mail' }] });
    expect(await sendWaitingMails(ctx, id, roundId)).toBe(0);
    expect(ctx.sent).toEqual([]);
  });

  it('gives each person a link that works, and says in the ledger that it was given', async () => {
    const round = await ownRound();
    const { links, message } = await linksOf(round);
    expect(message).toBe('invitation');
    expect(links.map(({ email }) => email)).toEqual([1, 2, 3].map((n) => `ouder${n}@huis.example`));
    expect(new Set(links.map(({ link }) => link)).size).toBe(3);
    const token = links[0]?.link.split('/v/')[1] ?? '';
    expect((await findList(round.ctx, token, null)).kind).toBe('open');
    const view = await viewRound(round.ctx, round.id, round.roundId);
    expect(view?.running?.mails).toMatchObject({ exported: 3, queued: 0, sent: 0 });
    expect((await linksOf(round)).links).toEqual(links);
  });

  it('gives the links of a reminder the same way', async () => {
    const round = await ownRound();
    const invited = await linksOf(round);
    round.ctx.setNow('2026-11-25T10:00:00Z');
    expect((await remindRound(round.ctx, 'test', round.id, round.roundId)).ok).toBe(true);
    const reminded = await linksOf(round);
    expect(reminded.message).toBe('reminder-1');
    expect(reminded.links).toEqual(invited.links);
  });

  it('gives the link of who came on the list after a reminder, and can remind again', async () => {
    const round = await ownRound();
    await linksOf(round);
    round.ctx.setNow('2026-11-25T10:00:00Z');
    await remindRound(round.ctx, 'test', round.id, round.roundId);
    await linksOf(round);
    const file = new TextEncoder().encode('email;naam\nnieuw@huis.example;Nieuw');
    const stay = { absentWhy: null };
    expect(await updateList(round.ctx, 'test', round.id, round.roundId, file, stay)).toMatchObject({
      invited: 1,
    });
    expect((await linksOf(round)).links.map(({ email }) => email)).toContain('nieuw@huis.example');
    round.ctx.setNow('2026-11-30T10:00:00Z');
    const again = await remindRound(round.ctx, 'test', round.id, round.roundId);
    expect(again).toMatchObject({ ok: true, value: { reminded: 4 } });
  });

  it('names no parent who did not answer: in the file of a reminder are all of them, also who did', async () => {
    const round = await ownRound();
    const { links } = await linksOf(round);
    const token = links[1]?.link.split('/v/')[1] ?? '';
    await answer(round.ctx, token, answersOfNumber(62));
    round.ctx.setNow('2026-11-25T10:00:00Z');
    const reminded = await remindRound(round.ctx, 'test', round.id, round.roundId);
    expect(reminded).toMatchObject({ ok: true, value: { reminded: 2 } });
    expect((await linksOf(round)).links).toEqual(links);
  });

  it('tells who reminds that a file is ready, and not that mails are on their way', async () => {
    const { ctx, id, roundId } = await ownRound();
    await exportLinks(ctx, 'test', id, roundId);
    ctx.setNow('2026-11-25T10:00:00Z');
    const session = await signIn(ctx, await makeOfficer(ctx, `${roundId}@eigen.example`, [id]));
    const visited = { params: { id: roundId }, session };
    expect(await visit(ctx, remindRoute.loader, visited)).toMatchObject({ ownMail: true });
    const reply = await visit(ctx, remindRoute.action, { ...visited, form: { begrepen: 'ja' } });
    expect(sentTo(reply)).toBe(`/metingen/${roundId}?melding=linksklaar`);
  });

  it('gives no link any more of who wants no mail since', async () => {
    const round = await ownRound();
    const { links } = await linksOf(round);
    await unsubscribe(round.ctx, links[0]?.unsubscribeLink.split('/afmelden/')[1] ?? '');
    expect((await linksOf(round)).links).toEqual(links.slice(1));
    round.ctx.setNow('2026-11-25T10:00:00Z');
    await remindRound(round.ctx, 'test', round.id, round.roundId);
    expect((await linksOf(round)).links).toEqual(links.slice(1));
  });

  it('of which Peilstok sends the mails, gives no links', async () => {
    const { ctx, id, roundId } = await ownRound();
    const outcome = await exportLinks(ctx, 'test', ctx.random.uuid(), roundId);
    expect(outcome.ok).toBe(false);
    expect(await chooseOwnMail(ctx, 'test', id, roundId, false)).toMatchObject({ ok: false });
  });
});

describe('the bureau that mails itself', () => {
  it('hears on the day of a reminder that there is a file to send, and when it opened that nothing went out', async () => {
    const ctx = testContext(() => database.db, { now: '2026-11-01T10:00:00Z', deliversForReal: false });
    const { id } = await makeAssociation(ctx);
    await addColleague(ctx, 'test', id, 'officier@eigen.example');
    const prepared = await prepareRound(ctx, 'test', id, { survey: 'ouders', year: 2026 });
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
    const { roundId } = prepared.value;
    const days = { opensOn: '2026-11-03', closesOn: '2026-12-01', sealBy: '2026-12-29' };
    await updateDraft(ctx, 'test', id, roundId, { ...days, source: 'het loket', targets: {} });
    await importRecipients(ctx, 'test', id, roundId, parentsFile(3));
    await chooseOwnMail(ctx, 'test', id, roundId, true);
    expect(await approveRound(ctx, 'test', id, roundId)).toMatchObject({ ok: true });
    const told: [string, string][] = [];
    for (const now of ['2026-11-03T10:00:00Z', '2026-11-13T10:00:00Z', '2026-11-13T10:05:00Z']) {
      ctx.setNow(now);
      ctx.sent.length = 0;
      await takeDueSteps(ctx, id);
      await tellBureau(ctx, ctx.notices.splice(0));
      told.push(...ctx.sent.map(({ subject, text }): [string, string] => [subject, text]));
      await exportLinks(ctx, 'test', id, roundId);
    }
    const title = '‘Wat vindt u van het loket?’ (ouders 2026)';
    expect(told.map(([subject]) => subject)).toEqual([
      `Geopend: ${title}`,
      `Herinnering versturen: ${title}`,
    ]);
    expect(told[0]?.[1]).toContain('U verstuurt de uitnodigingen zelf');
    expect(told[0]?.[1]).not.toContain('gaan vanzelf uit');
  });
});

describe('the file', () => {
  const person = {
    name: '=HYPERLINK("http://x.example";"klik")',
    email: 'a@b.example',
    language: 'nl',
    school: '-5; "De Bron"',
    link: 'https://p.example/v/1',
    unsubscribeLink: 'https://p.example/afmelden/1',
    others: [],
  };

  it('as CSV has no cell that a spreadsheet takes for a formula', () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(linksAsCsv([person]));
    expect(text.split('\r\n')).toEqual([
      '\uFEFFnaam;email;taal;school;link;afmeldlink',
      `"'=HYPERLINK(""http://x.example"";""klik"")";a@b.example;nl;"'-5; ""De Bron""";https://p.example/v/1;https://p.example/afmelden/1`,
      '',
    ]);
  });

  it('as workbook is a zip that holds no formula', async () => {
    const bytes = Buffer.from(await linksAsXlsx([person]));
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.includes('<f>')).toBe(false);
  });
});
