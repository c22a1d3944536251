import { describe, expect, it } from 'vitest';
import { findSession } from '../../../app/operations/accounts/session';
import { getAssociation } from '../../../app/operations/associations/association';
import { importSchools } from '../../../app/operations/associations/importSchools';
import { enterFigures } from '../../../app/operations/earlier/enterFigures';
import { beginAssociation } from '../../../app/operations/firstDay/beginAssociation';
import { notHeld, restNotHeld } from '../../../app/operations/firstDay/notHeld';
import { putOffStep } from '../../../app/operations/firstDay/putOffStep';
import { viewFirstDay } from '../../../app/operations/firstDay/viewFirstDay';
import { sendTestMail } from '../../../app/operations/mail/sendTestMail';
import { decideYear } from '../../../app/operations/programme/decideYear';
import { prepareRound } from '../../../app/operations/rounds/prepareRound';
import { decideTargets } from '../../../app/operations/targets/decideTargets';
import { proposeTargets } from '../../../app/operations/targets/proposeTargets';
import { type TargetsView, viewTargets } from '../../../app/operations/targets/viewTargets';
import { findRound } from '../../../db/queries/rounds';
import { findTargetHistory } from '../../../db/queries/targetDecisions';
import { inAssociation } from '../../../db/transaction';
import { makeAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { type TestContext, testContext } from '../../support/testContext';
import { makeOfficer, signIn } from '../routes/visitor';
import { reportOf } from './earlier/reportOf';

const database = testDatabase();
const today = () => testContext(() => database.db);

const states = async (ctx: TestContext, id: string) =>
  Object.fromEntries((await viewFirstDay(ctx, id)).steps.map(({ step, state }) => [step, state]));

describe('the first day', () => {
  it('knows by itself what is done, from one step to the next', async () => {
    const ctx = today();
    const { id } = await makeAssociation(ctx, { schools: 3 });
    expect(await states(ctx, id)).toEqual({
      samenwerkingsverband: 'done',
      verleden: 'open',
      streefwaarden: 'open',
      scholen: 'done',
      proefmail: 'open',
      ditjaar: 'open',
    });
    const { past, thisYear } = await viewFirstDay(ctx, id);
    expect(past.map(({ survey, year }) => `${survey} ${year}`)).toEqual([
      'samenwerking 2021',
      'ouders 2022',
      'ketenpartners 2022',
      'scholen 2023',
      'samenwerking 2023',
      'ouders 2024',
      'ketenpartners 2024',
      'scholen 2025',
      'samenwerking 2025',
    ]);
    expect(thisYear.map(({ survey, year }) => `${survey} ${year}`)).toEqual([
      'ouders 2026',
      'ketenpartners 2026',
    ]);

    const figures = { 'Bureau-7b': { n: 24, mean: 6.4, sd: 1.5, share: null } };
    expect(await enterFigures(ctx, 'test', id, reportOf('samenwerking', 2021, figures))).toMatchObject({
      ok: true,
    });
    await notHeld(ctx, 'test', id, { survey: 'ouders', year: 2022, reason: 'Er was geen tijd voor.' });
    const rest = await restNotHeld(ctx, 'test', id, 'Wij maten toen nog niet.');
    expect(rest).toEqual({ ok: true, value: { years: 7 } });
    const known = (await viewFirstDay(ctx, id)).past;
    expect(known.map(({ isElsewhere, skippedBecause }) => (isElsewhere ? 'elders' : skippedBecause))).toEqual(
      ['elders', 'Er was geen tijd voor.', ...Array(7).fill('Wij maten toen nog niet.')],
    );
    expect((await viewFirstDay(ctx, id)).next).toBe('streefwaarden');

    await putOffStep(ctx, id, 'streefwaarden');
    expect((await viewFirstDay(ctx, id)).next).toBe('proefmail');
    await sendTestMail(ctx, 'test', id, 'ik@bureau.example');
    for (const survey of ['ouders', 'ketenpartners']) {
      const decision = {
        survey,
        year: 2026,
        kind: 'skip' as const,
        opensOn: '',
        closesOn: '',
        reason: 'Te laat.',
      };
      await decideYear(ctx, 'test', id, decision);
    }
    const done = await viewFirstDay(ctx, id);
    expect(done.next).toBeNull();
    expect(await states(ctx, id)).toMatchObject({
      streefwaarden: 'later',
      ditjaar: 'done',
      verleden: 'done',
    });
  });

  it('asks nothing of what is prepared or still to come this year', async () => {
    const ctx = testContext(() => database.db, { now: '2026-01-05T10:00:00Z' });
    const { id } = await makeAssociation(ctx);
    expect((await viewFirstDay(ctx, id)).thisYear.every(({ comesOn }) => comesOn !== null)).toBe(true);
    expect(await states(ctx, id)).toMatchObject({ ditjaar: 'done' });
  });
});

describe('an officer who goes back to the first step', () => {
  it('does not make the same samenwerkingsverband twice', async () => {
    const ctx = today();
    const { id } = await makeAssociation(ctx, { name: 'SWV Twee Keer' });
    const sessionToken = await signIn(ctx, await makeOfficer(ctx, 'ans@twee-keer.example', [id]));
    const session = await findSession(ctx, sessionToken);
    if (!session) throw new Error('The session is gone.');
    const { settings } = await getAssociation(ctx, id);
    const begin = (name: string) =>
      beginAssociation(ctx, { session, actor: 'test', sessionToken }, { name, sector: 'vo', settings });
    const again = await begin(' swv twee keer');
    expect(again.ok ? [] : again.problems.map(({ field }) => field)).toEqual(['name']);
    expect((await begin('SWV Een Ander')).ok).toBe(true);
  });
});

describe('a target', () => {
  const choice = (target: number | null) => [{ survey: 'ouders', indicator: 'Bureau-3', target }];

  it('is kept with who set it, when and why, and drafts follow', async () => {
    const ctx = today();
    const { id } = await makeAssociation(ctx);
    const draft = await prepareRound(ctx, 'test', id, { survey: 'ouders', year: 2026 });
    if (!draft.ok) throw new Error(JSON.stringify(draft.problems));
    await decideTargets(ctx, 'ans@bureau.example', id, choice(7), 'Besluit van het bestuur, 12 november.');
    ctx.setNow('2026-11-23T10:00:00Z');
    await decideTargets(
      ctx,
      'bo@bureau.example',
      id,
      choice(7.5),
      'Op verzoek van de ondersteuningsplanraad.',
    );
    const history = await inAssociation(ctx.db, id, (tx) => findTargetHistory(tx, id, 'ouders', 'Bureau-3'));
    expect(history.map(({ target, decidedBy }) => [target, decidedBy])).toEqual([
      [7, 'ans@bureau.example'],
      [7.5, 'bo@bureau.example'],
    ]);
    const round = await inAssociation(ctx.db, id, (tx) => findRound(tx, id, draft.value.roundId));
    expect(round?.targets['Bureau-3']?.target).toBe(7.5);
    const view = (await viewTargets(ctx, id)).surveys.find(({ survey }) => survey === 'ouders');
    expect(view?.targets[0]).toMatchObject({ target: 7.5, history: [{ target: 7.5 }, { target: 7 }] });
  });

  it('is printed as it is typed before it is kept, and open where it is none', async () => {
    const ctx = today();
    const { id } = await makeAssociation(ctx);
    await decideTargets(ctx, 'test', id, choice(7), 'Besluit van het bestuur.');
    const targetOf = (view: TargetsView) =>
      view.surveys.flatMap(({ survey, targets }) =>
        survey === 'ouders' ? targets.map(({ indicator, target }) => [indicator, target]) : [],
      );
    const view = await viewTargets(ctx, id);
    expect(targetOf(proposeTargets(view, choice(8.2)))[0]).toEqual(['Bureau-3', 8.2]);
    expect(targetOf(proposeTargets(view, choice(44)))[0]).toEqual(['Bureau-3', null]);
    expect(targetOf(proposeTargets(view, choice(Number.NaN)))[0]).toEqual(['Bureau-3', null]);
    expect(targetOf(proposeTargets(view, []))[0]).toEqual(['Bureau-3', 7]);
    expect(targetOf(await viewTargets(ctx, id))[0]).toEqual(['Bureau-3', 7]);
  });

  it('that stays the same asks for no reason and leaves no line', async () => {
    const ctx = today();
    const { id } = await makeAssociation(ctx);
    await decideTargets(ctx, 'test', id, choice(7), 'Besluit van het bestuur.');
    expect(await decideTargets(ctx, 'test', id, choice(7), '')).toEqual({ ok: true, value: { changed: 0 } });
    expect(await decideTargets(ctx, 'test', id, choice(8), '')).toMatchObject({
      problems: [{ code: 'reason' }],
    });
    expect(await decideTargets(ctx, 'test', id, choice(11), 'Hoog.')).toMatchObject({
      problems: [{ code: 'target' }],
    });
    expect(await decideTargets(ctx, 'test', id, choice(Number.NaN), 'Geen getal.')).toMatchObject({
      ok: false,
    });
    expect(await inAssociation(ctx.db, id, (tx) => findTargetHistory(tx, id, 'ouders'))).toHaveLength(1);
    await decideTargets(ctx, 'test', id, choice(null), 'Ingetrokken door het bestuur.');
    expect((await viewTargets(ctx, id)).surveys[2]?.targets[0]?.target).toBeNull();
  });
});

it('schools without a file are asked for, and nothing is changed', async () => {
  const ctx = today();
  const { id } = await makeAssociation(ctx, { schools: 0 });
  expect(await importSchools(ctx, 'test', id, new Uint8Array())).toMatchObject({
    ok: false,
    problems: [{ row: null, message: 'Kies eerst een bestand, of een dat niet leeg is.' }],
  });
  expect((await viewFirstDay(ctx, id)).schools).toBe(0);
});
