import { describe, expect, it } from 'vitest';
import { findList } from '../../../app/operations/findList';
import { sendWaitingMails } from '../../../app/operations/mail/sendWaitingMails';
import { recordAnswers } from '../../../app/operations/recordAnswers';
import { viewResult } from '../../../app/operations/results/viewResult';
import { closeRound } from '../../../app/operations/rounds/closeRound';
import { listRecipients } from '../../../app/operations/rounds/listRecipients';
import { openRound } from '../../../app/operations/rounds/openRound';
import { prepareRound } from '../../../app/operations/rounds/prepareRound';
import { remindRound } from '../../../app/operations/rounds/remindRound';
import { viewProgramme } from '../../../app/operations/rounds/viewProgramme';
import { viewRound } from '../../../app/operations/rounds/viewRound';
import { previewSealing } from '../../../app/operations/sealing/previewSealing';
import { sealRound } from '../../../app/operations/sealing/sealRound';
import { unsubscribe } from '../../../app/operations/unsubscribe';
import type { Answers } from '../../../surveys/answers/types';
import { makeAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { openTestRound, parentsFile, schoolsFile } from '../../support/playedRound';
import { testContext } from '../../support/testContext';

const database = testDatabase();
const newContext = (options?: Parameters<typeof testContext>[1]) => testContext(() => database.db, options);

const satisfied: Answers = {
  ou_vraag: 'ja',
  ou_wie: 'loket',
  ou_gehoord: 5,
  ou_serieus: 5,
  ou_vinden: 4,
  ou_uitleg: 4,
  ou_mogelijk: 4,
  ou_stap: 4,
  ou_web_vinden: 'nvt',
  ou_web_duidelijk: 'nvt',
  ou_snel: 3,
};

function post(token: string, answers: Answers, more: { device?: string | null; finished?: boolean } = {}) {
  return {
    token,
    deviceCookie: more.device ?? null,
    page: 'vraag',
    answers,
    cleared: [],
    finished: more.finished ?? true,
    locale: 'nl' as const,
  };
}

describe('a measurement among parents', () => {
  it('goes from invitation to sealed result', async () => {
    const ctx = newContext();
    const association = await makeAssociation(ctx);
    const { roundId, tokens } = await openTestRound(ctx, association, {
      survey: 'ouders',
      year: 2026,
      file: parentsFile(14),
    });
    expect(tokens.size).toBe(14);
    for (const token of [...tokens.values()].slice(0, 12)) {
      expect((await recordAnswers(ctx, post(token, satisfied))).kind).toBe('recorded');
    }
    expect((await viewProgramme(ctx, association.id)).running).toMatchObject([
      { survey: 'ouders', invited: 14, started: 12, completed: 12, mails: { sent: 14, queued: 0 } },
    ]);
    expect(await viewResult(ctx, association.id, roundId)).toBeNull();
    expect((await sealRound(ctx, 'test', association.id, roundId)).ok).toBe(false);
    expect((await closeRound(ctx, 'test', association.id, roundId)).ok).toBe(true);
    expect(await viewResult(ctx, association.id, roundId)).toBeNull();
    expect(await previewSealing(ctx, association.id, roundId)).toMatchObject({ responses: 12, complete: 12 });
    expect((await sealRound(ctx, 'test', association.id, roundId)).ok).toBe(true);

    const result = await viewResult(ctx, association.id, roundId);
    const bureau3 = result?.indicators.find((one) => one.key === 'Bureau-3');
    // Scores 10, 10, 7.75 four times: (20 + 31) / 6 = 8.5 for everyone.
    expect(bureau3).toMatchObject({ n: 12, mean: 8.5, shareSatisfied: 1, hidden: false });
    expect(bureau3?.aspects.map((aspect) => aspect.mean)).toEqual([10, 7.8]);
    expect(bureau3?.nulmeting).toMatchObject({ isThisRound: true, year: 2026 });
    const website = result?.indicators.find((one) => one.key === 'Bureau-9a');
    expect(website).toMatchObject({ n: 0, mean: null, noAnswers: true });
    expect(result?.response).toMatchObject({ invited: 14, complete: 12, noAnswer: 2 });
  });

  it('shows no figures when fewer than five parents answered', async () => {
    const ctx = newContext();
    const association = await makeAssociation(ctx);
    const { roundId, tokens } = await openTestRound(ctx, association, {
      survey: 'ouders',
      year: 2026,
      file: parentsFile(9),
    });
    for (const token of [...tokens.values()].slice(0, 4)) await recordAnswers(ctx, post(token, satisfied));
    await closeRound(ctx, 'test', association.id, roundId);
    await sealRound(ctx, 'test', association.id, roundId);
    const result = await viewResult(ctx, association.id, roundId);
    const bureau3 = result?.indicators.find((one) => one.key === 'Bureau-3');
    expect(bureau3).toMatchObject({
      n: null,
      mean: null,
      ci: null,
      shareSatisfied: null,
      hidden: true,
      verdict: null,
    });
    expect(bureau3?.items.every((item) => item.mean === null && item.distribution === null)).toBe(true);
  });
});

describe('a parent with a link', () => {
  it('continues on the same device, and starts blank on another without losing anything', async () => {
    const ctx = newContext();
    const association = await makeAssociation(ctx);
    const { tokens } = await openTestRound(ctx, association, {
      survey: 'ouders',
      year: 2026,
      file: parentsFile(6),
    });
    const token = tokens.get('ouder1@huis.example') as string;
    const first = await recordAnswers(
      ctx,
      post(token, { ou_vraag: 'ja', ou_wie: 'loket' }, { finished: false }),
    );
    if (first.kind !== 'recorded') throw new Error('not recorded');
    const onPhone = await findList(ctx, token, first.deviceCookie);
    expect(onPhone).toMatchObject({
      kind: 'open',
      answers: { ou_vraag: 'ja', ou_wie: 'loket' },
      deviceKnown: true,
    });
    const elsewhere = await findList(ctx, token, null);
    expect(elsewhere).toMatchObject({ kind: 'open', answers: {}, started: true, deviceKnown: false });

    const second = await recordAnswers(ctx, {
      ...post(token, { ou_gehoord: 2 }, { finished: false }),
      cleared: ['ou_vraag'],
    });
    if (second.kind !== 'recorded') throw new Error('not recorded');
    expect(await findList(ctx, token, second.deviceCookie)).toMatchObject({ answers: { ou_gehoord: 2 } });
    expect(await findList(ctx, token, first.deviceCookie)).toMatchObject({
      answers: { ou_vraag: 'ja', ou_wie: 'loket' },
    });
  });

  it('who posts twice at once is one response', async () => {
    const ctx = newContext();
    const association = await makeAssociation(ctx);
    const { tokens } = await openTestRound(ctx, association, {
      survey: 'ouders',
      year: 2026,
      file: parentsFile(5),
    });
    const token = tokens.get('ouder1@huis.example') as string;
    await Promise.all([
      recordAnswers(ctx, post(token, { ou_gehoord: 4 })),
      recordAnswers(ctx, post(token, { ou_uitleg: 4 })),
      recordAnswers(ctx, post(token, { ou_stap: 4 })),
    ]);
    expect((await viewProgramme(ctx, association.id)).running).toMatchObject([{ started: 1 }]);
  });

  it('may type the link in capitals with an o for a zero', async () => {
    const ctx = newContext();
    const association = await makeAssociation(ctx);
    const { tokens } = await openTestRound(ctx, association, {
      survey: 'ouders',
      year: 2026,
      file: parentsFile(1),
    });
    const [token] = tokens.values();
    const typed = (token as string).toUpperCase().replaceAll('0', 'O').replaceAll('1', 'L');
    expect((await findList(ctx, typed, null)).kind).toBe('open');
    expect((await findList(ctx, `${token?.slice(0, -1)}x`, null)).kind).toBe('unknown');
    expect((await findList(ctx, '../../etc/passwd', null)).kind).toBe('unknown');
  });

  it('gets the closed page after the last day, even before anyone closed the round', async () => {
    const ctx = newContext();
    const association = await makeAssociation(ctx);
    const { tokens } = await openTestRound(ctx, association, {
      survey: 'ouders',
      year: 2026,
      file: parentsFile(1),
    });
    const [token] = tokens.values();
    ctx.setNow('2026-12-31T23:30:00Z');
    expect((await findList(ctx, token as string, null)).kind).toBe('closed');
    expect(await recordAnswers(ctx, post(token as string, satisfied))).toMatchObject({ kind: 'refused' });
  });
});

describe('reminders', () => {
  it('go to who has not finished, not to who answered, opted out or was asked often enough', async () => {
    const ctx = newContext();
    const association = await makeAssociation(ctx);
    const { roundId, tokens } = await openTestRound(ctx, association, {
      survey: 'ouders',
      year: 2026,
      file: parentsFile(4),
    });
    await recordAnswers(ctx, post(tokens.get('ouder1@huis.example') as string, satisfied));
    await recordAnswers(
      ctx,
      post(tokens.get('ouder2@huis.example') as string, { ou_vraag: 'ja' }, { finished: false }),
    );
    const optOutLink =
      ctx.sent.find((mail) => mail.to.address === 'ouder3@huis.example')?.unsubscribe?.url ?? '';
    expect(await unsubscribe(ctx, optOutLink.split('/').at(-1) as string)).toBe(true);

    const before = ctx.sent.length;
    expect(await remindRound(ctx, 'test', association.id, roundId)).toMatchObject({ value: { reminded: 2 } });
    await sendWaitingMails(ctx, association.id, roundId);
    const reminded = ctx.sent.slice(before);
    expect(reminded.map((mail) => mail.to.address).sort()).toEqual([
      'ouder2@huis.example',
      'ouder4@huis.example',
    ]);
    expect(reminded[0]?.text).toContain(tokens.get(reminded[0]?.to.address ?? ''));

    const sameDay = await remindRound(ctx, 'test', association.id, roundId);
    expect(sameDay).toMatchObject({ ok: false, problems: [{ code: 'reminded-today' }] });
    ctx.setNow(new Date(ctx.clock.now().getTime() + 24 * 3600 * 1000).toISOString());
    expect(await remindRound(ctx, 'test', association.id, roundId)).toMatchObject({ value: { reminded: 2 } });
    await sendWaitingMails(ctx, association.id, roundId);
    const third = await remindRound(ctx, 'test', association.id, roundId);
    expect(third).toMatchObject({ ok: false, problems: [{ code: 'enough-reminders' }] });
  });

  it('a mail that the server puts off is tried again, one it refuses is not', async () => {
    const ctx = newContext();
    const association = await makeAssociation(ctx);
    ctx.answerMailsWith({ outcome: 'refused', permanent: false, smtpCode: 451, reason: 'Later.' });
    const { roundId } = await openTestRound(ctx, association, {
      survey: 'ouders',
      year: 2026,
      file: parentsFile(2),
    });
    const counts = async () => (await viewRound(ctx, association.id, roundId))?.running?.mails;
    expect(await counts()).toMatchObject({ queued: 2, sent: 0 });
    ctx.setNow(new Date(ctx.clock.now().getTime() + 5 * 60_000).toISOString());
    ctx.answerMailsWith({ outcome: 'refused', permanent: true, smtpCode: 550, reason: 'Bestaat niet.' });
    await sendWaitingMails(ctx, association.id, roundId);
    expect(await counts()).toMatchObject({ refused: 2, queued: 0 });
    ctx.answerMailsWith({ outcome: 'sent' });
    expect(await sendWaitingMails(ctx, association.id, roundId)).toBe(0);
  });
});

describe('opening a round', () => {
  it('is refused while mail reaches nobody, without recipients, and before its first day', async () => {
    const ctx = newContext({ deliversForReal: false });
    const association = await makeAssociation(ctx);
    const prepared = await prepareRound(ctx, 'test', association.id, { survey: 'scholen', year: 2027 });
    if (!prepared.ok) throw new Error('not prepared');
    const outcome = await openRound(ctx, 'test', association.id, prepared.value.roundId);
    expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual([
      'no-mail',
      'no-recipients',
      'too-early',
    ]);
    expect(outcome.ok ? '' : outcome.problems[0]?.message).toContain(
      'of kies dat u de mails van deze meting zelf verstuurt',
    );
    expect(await ctx.keys.list()).toEqual([]);
  });

  it('is refused twice', async () => {
    const ctx = newContext();
    const association = await makeAssociation(ctx);
    const { roundId } = await openTestRound(ctx, association, {
      survey: 'ouders',
      year: 2026,
      file: parentsFile(1),
    });
    expect(await openRound(ctx, 'test', association.id, roundId)).toMatchObject({ ok: false });
    expect(await prepareRound(ctx, 'test', association.id, { survey: 'ouders', year: 2026 })).toMatchObject({
      problems: [{ code: 'exists' }],
    });
    expect(await prepareRound(ctx, 'test', association.id, { survey: 'ouders', year: 2027 })).toMatchObject({
      problems: [{ code: 'not-due' }],
    });
  });
});

describe('an address that somebody typed', () => {
  it('leads to no round, whatever it says', async () => {
    const ctx = newContext();
    const association = await makeAssociation(ctx);
    for (const typed of ['1', "' or 1=1", '00000000-0000-4000-8000-000000000000']) {
      expect(await viewRound(ctx, association.id, typed)).toBeNull();
      expect(await viewResult(ctx, association.id, typed)).toBeNull();
    }
  });
});

describe('the list of a running round', () => {
  it('says which schools answered, and never which parents', async () => {
    const ctx = newContext({ now: '2027-03-10T10:00:00Z' });
    const association = await makeAssociation(ctx, { schools: 6 });
    const schools = await openTestRound(ctx, association, {
      survey: 'scholen',
      year: 2027,
      file: schoolsFile(association.schools),
    });
    await recordAnswers(
      ctx,
      post(schools.tokens.get('school2@scholen.example') as string, { sch_bereikbaar: 4 }),
    );
    const { lines } = await listRecipients(ctx, association.id, schools.roundId, { offset: 0, limit: 50 });
    expect(lines.map((line) => line.answered)).toEqual(['nee', 'klaar', 'nee', 'nee', 'nee', 'nee']);

    const parents = newContext();
    const other = await makeAssociation(parents, { name: 'SWV Ander' });
    const round = await openTestRound(parents, other, { survey: 'ouders', year: 2026, file: parentsFile(3) });
    await recordAnswers(parents, post(round.tokens.get('ouder1@huis.example') as string, satisfied));
    const list = await listRecipients(parents, other.id, round.roundId, { offset: 0, limit: 50 });
    expect(list.lines.map((line) => line.answered)).toEqual([null, null, null]);
  });
});
