import { describe, expect, it } from 'vitest';
import {
  addSchoolHoliday,
  changeRule,
  viewProgrammeSettings,
} from '../../../../app/operations/programme/changeRule';
import { decideYear, type YearDecision } from '../../../../app/operations/programme/decideYear';
import { takeDueSteps } from '../../../../app/operations/programme/takeDueSteps';
import { viewYear } from '../../../../app/operations/programme/viewYear';
import { prepareRound } from '../../../../app/operations/rounds/prepareRound';
import { viewRoundLog } from '../../../../app/operations/rounds/roundLog';
import { viewProgramme } from '../../../../app/operations/rounds/viewProgramme';
import { recordProgrammeRule } from '../../../../db/queries/programme';
import { inAssociation } from '../../../../db/transaction';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { testContext } from '../../../support/testContext';

const database = testDatabase();
const newContext = () => testContext(() => database.db, { now: '2026-11-22T10:00:00Z' });
const decision = (change: Partial<YearDecision>): YearDecision => ({
  survey: 'ouders',
  year: 2028,
  kind: 'skip',
  opensOn: '',
  closesOn: '',
  reason: 'Het loket verhuist dat voorjaar.',
  ...change,
});
const codesOf = (outcome: { ok: boolean; problems?: { code: string }[] }) =>
  outcome.ok ? 'ok' : outcome.problems?.map(({ code }) => code);

describe('the officer who decides about a year', () => {
  it('skips it with a reason, sees that reason in the plan of ten years, and can take it back', async () => {
    const ctx = newContext();
    const { id } = await makeAssociation(ctx);
    expect(codesOf(await decideYear(ctx, 'els', id, decision({ reason: ' ok ' })))).toEqual(['reason']);
    expect(codesOf(await decideYear(ctx, 'els', id, decision({})))).toBe('ok');
    const cellOf = async () => {
      const { surveys, years } = await viewProgramme(ctx, id);
      expect(years.slice(-11)).toEqual([2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036]);
      return surveys.find(({ survey }) => survey === 'ouders')?.cells.find(({ year }) => year === 2028);
    };
    expect(await cellOf()).toMatchObject({ state: 'skipped', reason: 'Het loket verhuist dat voorjaar.' });
    expect(await prepareRound(ctx, 'els', id, { survey: 'ouders', year: 2028 })).toMatchObject({
      problems: [{ code: 'not-due', message: expect.stringContaining('Het loket verhuist') }],
    });
    expect(codesOf(await decideYear(ctx, 'els', id, decision({ kind: 'none' })))).toBe('ok');
    expect(await cellOf()).toMatchObject({ state: 'planned', reason: null });
  });

  it('plans nothing in a year that is over, and can still write down why it was not held', async () => {
    const ctx = newContext();
    const { id } = await makeAssociation(ctx);
    const past = decision({ survey: 'scholen', year: 2025, opensOn: '2025-09-01', closesOn: '2025-10-01' });
    expect(await viewYear(ctx, id, 'scholen', 2025)).toMatchObject({ isOver: true });
    expect(await viewYear(ctx, id, 'scholen', 2026)).toMatchObject({ isOver: false });
    expect(codesOf(await decideYear(ctx, 'els', id, { ...past, kind: 'move' }))).toEqual(['over']);
    expect(codesOf(await decideYear(ctx, 'els', id, { ...past, year: 2024, kind: 'extra' }))).toEqual([
      'over',
    ]);
    expect(codesOf(await decideYear(ctx, 'els', id, past))).toBe('ok');
  });

  it('moves it within its year, and not over 1 August with schools', async () => {
    const ctx = newContext();
    const { id } = await makeAssociation(ctx);
    const move = decision({ survey: 'scholen', year: 2027, kind: 'move' });
    const tooLong = { ...move, opensOn: '2027-06-01', closesOn: '2027-09-01' };
    expect(codesOf(await decideYear(ctx, 'els', id, tooLong))).toEqual(['date']);
    const otherYear = { ...move, opensOn: '2028-06-01', closesOn: '2028-07-01' };
    expect(codesOf(await decideYear(ctx, 'els', id, otherYear))).toEqual(['year']);
    const fine = { ...move, opensOn: '2027-09-06', closesOn: '2027-10-08' };
    expect(codesOf(await decideYear(ctx, 'els', id, fine))).toBe('ok');
    const year = await viewYear(ctx, id, 'scholen', 2027);
    expect(year?.plan).toMatchObject({ opensOn: '2027-09-06', prepareOn: '2027-07-26' });
    expect(year?.usual).toMatchObject({ opensOn: '2027-03-01' });
  });

  it('adds a round to a year without one, and not to a year that has one', async () => {
    const ctx = newContext();
    const { id } = await makeAssociation(ctx);
    const days = { opensOn: '2027-09-06', closesOn: '2027-10-08' };
    expect(codesOf(await decideYear(ctx, 'els', id, decision({ kind: 'extra', ...days })))).toEqual(['kind']);
    const extra = decision({ year: 2027, kind: 'extra', ...days });
    expect(codesOf(await decideYear(ctx, 'els', id, extra))).toBe('ok');
    const prepared = await prepareRound(ctx, 'els', id, { survey: 'ouders', year: 2027 });
    expect(prepared.ok).toBe(true);
    expect(codesOf(await decideYear(ctx, 'els', id, decision({ year: 2027 })))).toEqual(['exists']);
  });

  it('reads in the log of a round what happened and who did it', async () => {
    const ctx = newContext();
    const { id } = await makeAssociation(ctx);
    ctx.setNow('2027-01-20T09:00:00Z');
    await takeDueSteps(ctx, id);
    const { next } = await viewProgramme(ctx, id);
    const roundId = next.find(({ survey }) => survey === 'scholen')?.roundId ?? '';
    const lines = await viewRoundLog(ctx, id, roundId);
    expect(lines.map(({ actor, action, details }) => `${actor}: ${action} (${details})`)).toEqual(
      expect.arrayContaining(['systeem: concept klaargezet (2 dagen later dan gepland)']),
    );
  });
});

describe('the rhythm', () => {
  it('is set per survey; a window over 1 August or an all-year round for schools is refused', async () => {
    const ctx = newContext();
    const { id } = await makeAssociation(ctx);
    const { surveys } = await viewProgrammeSettings(ctx, id);
    const schools = surveys.find(({ survey }) => survey === 'scholen')?.rule;
    if (!schools) throw new Error('no rule');
    const crossing = { ...schools, opens: '07-01', closes: '08-20' };
    expect(codesOf(await changeRule(ctx, 'els', id, 'scholen', crossing))).toEqual(['schedule']);
    expect(codesOf(await changeRule(ctx, 'els', id, 'scholen', { ...schools, allYear: true }))).toEqual([
      'all-year',
    ]);
    const autumn = { ...schools, opens: '09-06', closes: '10-08', remindAfterDays: [7] };
    expect(codesOf(await changeRule(ctx, 'els', id, 'scholen', autumn))).toBe('ok');
    expect((await viewYear(ctx, id, 'scholen', 2027))?.plan).toMatchObject({
      opensOn: '2027-09-06',
      closesOn: '2027-10-08',
      remindOn: ['2027-09-13'],
    });
  });

  it('that was typed wrong is refused with what is wrong and what to do, and nothing changes', async () => {
    const ctx = newContext();
    const { id } = await makeAssociation(ctx);
    const { surveys } = await viewProgrammeSettings(ctx, id);
    const rule = surveys.find(({ survey }) => survey === 'scholen')?.rule;
    if (!rule) throw new Error('no rule');
    const told = async (change: Partial<typeof rule>) => {
      const outcome = await changeRule(ctx, 'els', id, 'scholen', { ...rule, ...change });
      return outcome.ok ? [] : outcome.problems.map(({ field, message }) => `${field}: ${message}`);
    };
    expect(await told({ remindAfterDays: [Number('tien')] })).toEqual([
      'remindAfterDays: Schrijf bij herinneringen alleen hele dagen, met een komma ertussen. Zoals 10, 24.',
    ]);
    expect(await told({ remindAfterDays: [24, 10] })).toEqual([
      'remindAfterDays: Zet de dagen van de herinneringen op volgorde, elke dag één keer. Zoals 10, 24.',
    ]);
    expect(await told({ remindAfterDays: [5, 50] })).toEqual([
      'remindAfterDays: De herinnering na 50 dagen valt niet voor de laatste dag. Kies minder dagen, of een latere laatste dag.',
    ]);
    expect(await told({ remindAfterDays: [1, 2, 3, 4, 5] })).toHaveLength(1);
    expect(await told({ opens: '12-01', closes: '01-15' })).toEqual([
      'closes: De laatste dag ligt niet na de eerste dag. Een meting loopt niet over 1 januari heen: kies een latere laatste dag in hetzelfde jaar.',
    ]);
    expect(await told({ opens: '02-29' })).toEqual([
      'opens: De eerste dag bestaat niet in elk jaar. Kies een andere dag.',
    ]);
    expect(await told({ firstYear: Number('x') })).toEqual([
      'firstYear: Schrijf het eerste jaar met vier cijfers, zoals 2027.',
    ]);
    expect(await told({ firstYear: 2028 })).toEqual([
      'firstYear: 2028 is geen oneven jaar. Deze meting is in oneven jaren: kies 2027 of 2029.',
    ]);
    const after = await viewProgrammeSettings(ctx, id);
    expect(after.surveys.find(({ survey }) => survey === 'scholen')?.rule).toEqual(rule);
  });

  it('of which a number was lost before follows the questionnaire there, and the page opens', async () => {
    const ctx = newContext();
    const { id } = await makeAssociation(ctx);
    const body = { closes: '04-20', firstYear: null, remindAfterDays: [null] };
    await inAssociation(ctx.db, id, (tx) =>
      recordProgrammeRule(tx, id, { survey: 'scholen', body, at: ctx.clock.now(), by: 'els' }),
    );
    const { surveys } = await viewProgrammeSettings(ctx, id);
    expect(surveys.find(({ survey }) => survey === 'scholen')?.rule).toMatchObject({
      closes: '04-20',
      firstYear: 2023,
      remindAfterDays: [10, 24],
    });
  });

  it('a holiday that was entered moves the plan, one of a year is a mistake', async () => {
    const ctx = newContext();
    const { id } = await makeAssociation(ctx);
    const wrong = { name: 'Zomer', firstDay: '2027-02-27', lastDay: '2028-03-07' };
    expect(codesOf(await addSchoolHoliday(ctx, 'els', id, wrong))).toEqual(['too-long']);
    const spring = { name: 'Voorjaarsvakantie', firstDay: '2027-02-27', lastDay: '2027-03-07' };
    expect(codesOf(await addSchoolHoliday(ctx, 'els', id, spring))).toBe('ok');
    const plan = (await viewYear(ctx, id, 'scholen', 2027))?.plan;
    expect(plan?.opensOn).toBe('2027-03-08');
    expect(plan?.shifts).toContainEqual({
      step: 'opens',
      planned: '2027-03-01',
      day: '2027-03-08',
      because: 'Voorjaarsvakantie',
    });
  });
});
